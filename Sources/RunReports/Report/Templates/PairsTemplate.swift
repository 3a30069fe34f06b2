// SPDX-License-Identifier: GPL-3.0-or-later

/// The frame around the pairs, whose rows `PairRows` writes.
///
/// Their reasons stand behind the `details` element and not in it: a closed one is not printed by every browser, but a
/// style sheet can show on paper what it hides on the screen.
let pairsTemplate = """
  <section id="pairs" aria-labelledby="pairs-heading">
  <h2 id="pairs-heading">{{t.pairs}}</h2>
  {{^hasPairs}}
  <p>{{t.noPairs}}</p>
  {{/hasPairs}}
  {{#hasPairs}}
  {{#pairsNote}}
  <p class="meta">{{.}}</p>
  {{/pairsNote}}
  <table class="stacked pairs" role="table">
  <caption>{{t.pairsCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.mentee}}</th><th scope="col" role="columnheader">{{t.mentor}}</th>
  <th scope="col" role="columnheader">{{t.type}}</th><th scope="col" role="columnheader">{{t.programme}}</th>
  <th scope="col" role="columnheader">{{t.weeklyTime}}</th><th scope="col" role="columnheader" class="number">{{t.points}}</th>
  </tr></thead>
  \u{FFFE}pairs
  </table>
  {{/hasPairs}}
  </section>
  """
