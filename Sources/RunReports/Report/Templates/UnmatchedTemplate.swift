// SPDX-License-Identifier: GPL-3.0-or-later

/// The needs without a mentor: why, what was left after each requirement, what competes, what would help.
let unmatchedTemplate = """
  <section id="unmatched" aria-labelledby="unmatched-heading">
  <h2 id="unmatched-heading">{{t.unmatched}}</h2>
  {{^unmatched}}
  <p>{{t.noUnmatched}}</p>
  {{/unmatched}}
  {{#unmatched}}
  <article class="open-need">
  <h3><bdi>{{menteeName}}</bdi> <span class="id">{{menteeID}}</span> <span class="type">{{type}}</span></h3>
  <p class="meta"><bdi>{{programme}}</bdi> · {{t.priority}} {{priority}} · {{eligible}}</p>
  <p class="cause"><bdi>{{explanation}}</bdi>{{#group}} <a href="#group-{{.}}">{{t.group}} {{.}}</a>{{/group}}</p>
  {{#hasFunnel}}
  <table class="funnel">
  <caption>{{t.funnel}}</caption>
  <thead><tr><th scope="col">{{t.requirement}}</th><th scope="col" class="number">{{t.removed}}</th><th scope="col" class="number">{{t.left}}</th><td class="bar"></td></tr></thead>
  <tbody>
  {{#funnel}}
  <tr><th scope="row">{{#rule}}<code>{{.}}</code> {{/rule}}{{label}}</th><td class="number">{{removed}}</td><td class="number">{{left}}</td><td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="filled" width="{{width}}" height="10"/></svg></td></tr>
  {{/funnel}}
  </tbody>
  </table>
  {{/hasFunnel}}
  {{#change}}<p class="change"><strong>{{t.smallestChange}}</strong> <bdi>{{.}}</bdi></p>{{/change}}
  </article>
  {{/unmatched}}
  {{#hasGroups}}
  <h3>{{t.groupsHeading}}</h3>
  {{/hasGroups}}
  {{#groups}}
  <div class="group" id="group-{{number}}">
  <h4>{{t.group}} {{number}}</h4>
  <dl>
  <div><dt>{{t.groupNeeds}} ({{needCount}})</dt><dd>{{#needs}}<span class="chip"><bdi>{{.}}</bdi></span> {{/needs}}</dd></div>
  <div><dt>{{t.groupMentors}} ({{mentorCount}})</dt><dd>{{#mentors}}<span class="chip"><bdi>{{.}}</bdi></span> {{/mentors}}</dd></div>
  <div><dt>{{t.groupPlaces}}</dt><dd>{{placeCount}}</dd></div>
  </dl>
  </div>
  {{/groups}}
  </section>
  """
