// SPDX-License-Identifier: GPL-3.0-or-later

/// The frame around the needs without a mentor, which `OpenNeedRows` writes, and the groups that compete.
let unmatchedTemplate = """
  <section id="unmatched" aria-labelledby="unmatched-heading">
  <h2 id="unmatched-heading">{{t.unmatched}}</h2>
  {{^hasUnmatched}}
  <p>{{t.noUnmatched}}</p>
  {{/hasUnmatched}}
  {{#unmatchedNote}}
  <p class="meta">{{.}}</p>
  {{/unmatchedNote}}
  {{#hasUnmatched}}
  \u{FFFE}needs
  {{/hasUnmatched}}
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
