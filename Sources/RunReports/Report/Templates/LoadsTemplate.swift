// SPDX-License-Identifier: GPL-3.0-or-later

/// The frame around what each mentor has to do; `LoadRows` writes the rows.
let loadsTemplate = """
  <section id="loads" aria-labelledby="loads-heading">
  <h2 id="loads-heading">{{t.loads}}</h2>
  {{^hasLoads}}
  <p>{{t.noMentors}}</p>
  {{/hasLoads}}
  {{#hasLoads}}
  {{#loadsNote}}
  <p class="meta">{{.}}</p>
  {{/loadsNote}}
  <table class="stacked loads" role="table">
  <caption>{{t.loadsCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.mentor}}</th><th scope="col" role="columnheader">{{t.type}}</th>
  <th scope="col" role="columnheader">{{t.load}}</th><th scope="col" role="columnheader">{{t.minutesPerMonth}}</th>
  <th scope="col" role="columnheader">{{t.matchedWith}}</th>
  </tr></thead>
  <tbody role="rowgroup">
  \u{FFFE}loads
  </tbody>
  </table>
  {{/hasLoads}}
  </section>
  """
