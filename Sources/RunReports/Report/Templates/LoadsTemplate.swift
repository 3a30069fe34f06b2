// SPDX-License-Identifier: GPL-3.0-or-later

/// What each mentor has to do.
let loadsTemplate = """
  <section id="loads" aria-labelledby="loads-heading">
  <h2 id="loads-heading">{{t.loads}}</h2>
  {{^loads}}
  <p>{{t.noMentors}}</p>
  {{/loads}}
  {{#hasLoads}}
  <table class="stacked loads" role="table">
  <caption>{{t.loadsCaption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.mentor}}</th><th scope="col" role="columnheader">{{t.type}}</th>
  <th scope="col" role="columnheader">{{t.load}}</th><th scope="col" role="columnheader">{{t.minutesPerMonth}}</th>
  <th scope="col" role="columnheader">{{t.matchedWith}}</th>
  </tr></thead>
  <tbody role="rowgroup">
  {{#loads}}
  <tr role="row">
  <th scope="row" role="rowheader" data-label="{{t.mentor}}"><bdi>{{mentorName}}</bdi> <span class="id">{{mentorID}}</span></th>
  <td role="cell" data-label="{{t.type}}">{{types}}</td>
  <td role="cell" data-label="{{t.load}}"><span class="places"><svg viewBox="0 0 {{dotsWidth}} 12" width="{{dotsWidth}}" height="12" aria-hidden="true">{{#dots}}<rect class="{{shade}}" x="{{x}}" width="10" height="12" rx="2"/>{{/dots}}</svg> {{placesUsed}}</span></td>
  <td role="cell" data-label="{{t.minutesPerMonth}}"><span>{{minutes}}{{#limit}} <span class="id">({{t.minutesLimit}} {{.}})</span>{{/limit}}</span></td>
  <td role="cell" data-label="{{t.matchedWith}}"><span class="who">{{#mentees}}<span class="chip"><bdi>{{.}}</bdi></span> {{/mentees}}{{^mentees}}<span class="id">{{t.none}}</span>{{/mentees}}</span></td>
  </tr>
  {{/loads}}
  </tbody>
  </table>
  {{/hasLoads}}
  </section>
  """
