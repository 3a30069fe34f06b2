// SPDX-License-Identifier: GPL-3.0-or-later

/// The pairs, each with its reasons rule by rule.
///
/// The reasons stand behind the `details` element and not in it: a closed one is not printed by every browser, but a
/// style sheet can show on paper what it hides on the screen.
let pairsTemplate = """
  <section id="pairs" aria-labelledby="pairs-heading">
  <h2 id="pairs-heading">{{t.pairs}}</h2>
  {{^pairs}}
  <p>{{t.noPairs}}</p>
  {{/pairs}}
  {{#hasPairs}}
  <table class="stacked pairs" role="table">
  <caption>{{t.pairsCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.mentee}}</th><th scope="col" role="columnheader">{{t.mentor}}</th>
  <th scope="col" role="columnheader">{{t.type}}</th><th scope="col" role="columnheader">{{t.programme}}</th>
  <th scope="col" role="columnheader">{{t.weeklyTime}}</th><th scope="col" role="columnheader" class="number">{{t.points}}</th>
  </tr></thead>
  {{#pairs}}
  <tbody role="rowgroup">
  <tr role="row" class="facts">
  <th scope="row" role="rowheader" data-label="{{t.mentee}}"><bdi>{{menteeName}}</bdi> <span class="id">{{menteeID}}</span></th>
  <td role="cell" data-label="{{t.mentor}}"><span class="who"><bdi>{{mentorName}}</bdi> <span class="id">{{mentorID}}</span></span></td>
  <td role="cell" data-label="{{t.type}}">{{type}}</td>
  <td role="cell" data-label="{{t.programme}}"><bdi>{{programme}}</bdi></td>
  <td role="cell" class="time" data-label="{{t.weeklyTime}}">{{time}}</td>
  <td role="cell" class="number" data-label="{{t.points}}">{{points}}</td>
  </tr>
  <tr role="row" class="why"><td role="cell" colspan="6">
  <details><summary>{{t.reasons}}<span class="note"> – {{note}}</span></summary></details>
  <div class="reasons">
  {{#decision}}<p class="decision"><bdi>{{.}}</bdi></p>{{/decision}}
  <ul>
  {{#scores}}
  <li{{#isNil}} class="nil"{{/isNil}}><span class="score{{#isLoss}} loss{{/isLoss}}">{{scorePoints}}<small> {{t.ofWeight}} {{weight}}</small></span> <span><code>{{rule}}</code> {{sentence}}</span></li>
  {{/scores}}
  </ul>
  </div>
  </td></tr>
  </tbody>
  {{/pairs}}
  </table>
  {{/hasPairs}}
  </section>
  """
