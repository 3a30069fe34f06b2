// SPDX-License-Identifier: GPL-3.0-or-later

/// The year: figures, the week, what moved and why, training, and mentors' hours.
let yearTemplate = """

  <section id="year" aria-labelledby="year-heading">
  <h2 id="year-heading">{{t.year}}</h2>
  <ul class="tiles">
  {{#tiles}}
  <li><strong>{{figure}}</strong> <span>{{label}}</span></li>
  {{/tiles}}
  </ul>
  {{#talksNote}}
  <p>{{.}}</p>
  {{/talksNote}}
  <div class="charts">
  {{#columnCharts}}
  {{> columns}}
  {{/columnCharts}}
  {{#hasWeek}}
  <div>
  <table class="week">
  <caption>{{t.weekCaption}}</caption>
  <thead><tr><th scope="col"><span class="unseen">{{t.hour}}</span></th>{{#weekdays}}<th scope="col">{{.}}</th>{{/weekdays}}</tr></thead>
  <tbody>
  {{#weekHours}}
  <tr><th scope="row">{{hour}}</th>{{#cells}}<td class="{{shade}}">{{figure}}</td>{{/cells}}</tr>
  {{/weekHours}}
  </tbody>
  </table>
  </div>
  {{/hasWeek}}
  </div>
  {{> yearChanges}}
  {{> yearTraining}}
  {{#hasHours}}
  <h3>{{t.hoursHeading}}</h3>
  {{#hoursNote}}
  <p class="meta">{{.}}</p>
  {{/hoursNote}}
  <table class="stacked loads hours" role="table">
  <caption>{{t.hoursCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.mentor}}</th><th scope="col" role="columnheader">{{t.hoursInAll}}</th>
  <th scope="col" role="columnheader">{{t.busiestMonth}}</th><th scope="col" role="columnheader">{{t.monthLimit}}</th>
  <th scope="col" role="columnheader">{{t.byMonth}}</th>
  </tr></thead>
  <tbody role="rowgroup">
  \u{FFFE}hours
  </tbody>
  </table>
  {{/hasHours}}
  </section>

  """

/// What moved and what fell out, counted by reason and as a list.
let yearChangesTemplate = """
  <h3>{{t.changesHeading}}</h3>
  {{^hasReasons}}
  <p>{{t.noChanges}}</p>
  {{/hasReasons}}
  {{#hasReasons}}
  <table class="facts-table">
  <caption>{{t.reasonsCaption}}</caption>
  <thead><tr><th scope="col">{{t.why}}</th><th scope="col" class="number">{{t.movedColumn}}</th><th scope="col" class="number">{{t.droppedColumn}}</th></tr></thead>
  <tbody>
  {{#reasons}}
  <tr><th scope="row">{{reason}}</th><td class="number">{{moved}}</td><td class="number">{{dropped}}</td></tr>
  {{/reasons}}
  </tbody>
  </table>
  <details><summary>{{changesTitle}}</summary></details>
  <div class="reasons">
  {{#changesNote}}
  <p class="meta">{{.}}</p>
  {{/changesNote}}
  <table class="stacked loads" role="table">
  <caption>{{t.changesCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.plannedFor}}</th><th scope="col" role="columnheader">{{t.pair}}</th>
  <th scope="col" role="columnheader">{{t.what}}</th><th scope="col" role="columnheader">{{t.now}}</th>
  <th scope="col" role="columnheader">{{t.why}}</th>
  </tr></thead>
  <tbody role="rowgroup">
  \u{FFFE}changes
  </tbody>
  </table>
  </div>
  {{/hasReasons}}
  """

/// The seats of each session, who waits, and who starts before the training is done.
let yearTrainingTemplate = """
  {{#hasSessions}}
  <h3>{{t.sessionsHeading}}</h3>
  <table class="stacked loads" role="table">
  <caption>{{t.sessionsCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.session}}</th><th scope="col" role="columnheader">{{t.module}}</th>
  <th scope="col" role="columnheader">{{t.day}}</th><th scope="col" role="columnheader">{{t.place}}</th>
  <th scope="col" role="columnheader">{{t.seats}}</th>
  </tr></thead>
  <tbody role="rowgroup">
  {{#sessions}}
  <tr role="row"><th scope="row" role="rowheader">{{session}}</th><td role="cell" data-label="{{t.module}}"><span>{{module}}</span></td>
  <td role="cell" data-label="{{t.day}}"><span>{{day}} <span class="time">{{hours}}</span></span></td><td role="cell" data-label="{{t.place}}"><span>{{place}}</span></td>
  <td role="cell" data-label="{{t.seats}}"><span class="places"><svg viewBox="0 0 100 10" width="100" height="10" aria-hidden="true"><rect class="free" width="100" height="10" rx="2"/><rect class="filled" width="{{width}}" height="10" rx="2"/></svg> <span class="time">{{used}}</span></span></td></tr>
  {{/sessions}}
  </tbody>
  </table>
  {{/hasSessions}}
  {{#hasProvisional}}
  <table class="stacked loads" role="table">
  <caption>{{t.provisionalCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.mentor}}</th><th scope="col" role="columnheader">{{t.module}}</th>
  <th scope="col" role="columnheader">{{t.day}}</th><th scope="col" role="columnheader">{{t.until}}</th>
  </tr></thead>
  <tbody role="rowgroup">
  {{#provisional}}
  <tr role="row"><th scope="row" role="rowheader"><bdi>{{mentor}}</bdi></th><td role="cell" data-label="{{t.module}}"><span>{{module}}</span></td>
  <td role="cell" data-label="{{t.day}}"><span>{{fact}}</span></td><td role="cell" data-label="{{t.until}}"><span>{{other}}</span></td></tr>
  {{/provisional}}
  </tbody>
  </table>
  {{/hasProvisional}}
  {{#hasWaiting}}
  <table class="stacked loads" role="table">
  <caption>{{t.waitingCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.mentor}}</th><th scope="col" role="columnheader">{{t.module}}</th>
  <th scope="col" role="columnheader">{{t.why}}</th><th scope="col" role="columnheader">{{t.need}}</th>
  </tr></thead>
  <tbody role="rowgroup">
  {{#waiting}}
  <tr role="row"><th scope="row" role="rowheader"><bdi>{{mentor}}</bdi></th><td role="cell" data-label="{{t.module}}"><span>{{module}}</span></td>
  <td role="cell" data-label="{{t.why}}"><span>{{fact}}</span></td><td role="cell" data-label="{{t.need}}"><span>{{other}}</span></td></tr>
  {{/waiting}}
  </tbody>
  </table>
  {{#waitingNote}}
  <p class="meta">{{.}}</p>
  {{/waitingNote}}
  {{/hasWaiting}}
  """
