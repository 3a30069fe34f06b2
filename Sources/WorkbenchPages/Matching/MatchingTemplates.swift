// SPDX-License-Identifier: GPL-3.0-or-later

/// What will be matched, and the form that starts it.
let matchingTemplate = """
  <p>{{t.lead}}</p>
  {{#progressPath}}
  <div class="notice"><p>{{t.isRunning}}</p><a class="button" href="{{.}}">{{t.seeProgress}}</a></div>
  {{/progressPath}}
  {{#isFaulty}}
  <div class="problem" role="alert">
  <p>{{t.notReady}}</p>
  <ul class="faults">
  {{#faults}}
  <li><strong><bdi>{{place}}</bdi></strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span></li>
  {{/faults}}
  </ul>
  </div>
  {{/isFaulty}}
  {{#isSound}}
  <section aria-labelledby="what-heading">
  <h2 id="what-heading">{{t.what}}</h2>
  <ul class="tiles">
  {{#tiles}}
  <li><strong>{{number}}</strong><span>{{label}}</span></li>
  {{/tiles}}
  </ul>
  <h3>{{t.rulesHeading}}</h3>
  <details><summary>{{ruleCount}}</summary></details>
  <div class="reasons">
  <ul class="rules">
  {{#rules}}
  <li><bdi>{{.}}</bdi></li>
  {{/rules}}
  </ul>
  </div>
  <p><a href="{{rulesPath}}">{{t.goRules}}</a></p>
  <h3>{{t.decisionsHeading}}</h3>
  <p>{{decisions}} <a href="{{decisionsPath}}">{{seeDecisions}}</a></p>
  {{#hasWarnings}}
  <h3>{{t.warnings}}</h3>
  <ul class="faults">
  {{#warnings}}
  <li><strong><bdi>{{place}}</bdi></strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span></li>
  {{/warnings}}
  </ul>
  {{#moreWarnings}}
  <p><a href="{{overviewPath}}">{{.}}</a></p>
  {{/moreWarnings}}
  {{/hasWarnings}}
  </section>
  {{^progressPath}}
  <section aria-labelledby="start-heading">
  <h2 id="start-heading">{{t.start}}</h2>
  <p class="hint">{{t.startHint}}</p>
  <form method="post" action="{{startPath}}">
  {{> formKeys}}
  <div class="field">
  <label for="seconds">{{t.timeLimit}} <span class="hint">{{t.optional}}</span></label>
  <p class="hint" id="seconds-hint">{{t.timeLimitHint}}</p>
  {{#secondsFault}}<p class="error" id="seconds-error">{{.}}</p>{{/secondsFault}}
  <input type="text" inputmode="decimal" id="seconds" name="seconds" value="{{seconds}}" autocomplete="off"{{#secondsFault}} aria-invalid="true"{{/secondsFault}} aria-describedby="seconds-hint{{#secondsFault}} seconds-error{{/secondsFault}}"/>
  </div>
  <div class="field">
  <label for="seed">{{t.seed}} <span class="hint">{{t.optional}}</span></label>
  <p class="hint" id="seed-hint">{{seedHint}}</p>
  {{#seedFault}}<p class="error" id="seed-error">{{.}}</p>{{/seedFault}}
  <input type="text" inputmode="numeric" id="seed" name="seed" value="{{seed}}" autocomplete="off"{{#seedFault}} aria-invalid="true"{{/seedFault}} aria-describedby="seed-hint{{#seedFault}} seed-error{{/seedFault}}"/>
  </div>
  <div class="field">
  <label for="private"><input type="checkbox" id="private" name="private" value="yes"{{#isPrivate}} checked="checked"{{/isPrivate}} aria-describedby="private-hint"/>{{t.isPrivate}}</label>
  <p class="hint" id="private-hint">{{t.privateHint}}</p>
  </div>
  <div class="buttons">
  <button>{{t.begin}}</button>
  </div>
  </form>
  </section>
  {{/progressPath}}
  {{/isSound}}
  {{#newestPath}}
  <p>{{t.newestRun}}: <a href="{{newestPath}}">{{newestLabel}}</a></p>
  {{/newestPath}}
  """

/// How far a matching has come. What changes is fetched anew; the phase is said aloud when it changes, and nothing else.
let matchProgressTemplate = """
  <p class="unseen" role="status" data-say="phase"></p>
  <section class="live" data-live="{{path}}" aria-label="{{t.phase}}">
  <p class="now" id="phase">{{phase}}</p>
  <progress aria-labelledby="phase" max="100"{{#part}} value="{{.}}"{{/part}}></progress>
  <table class="facts-table" aria-labelledby="phase">
  <tbody>
  {{#rows}}
  <tr><th scope="row">{{name}}</th><td>{{fact}}</td></tr>
  {{/rows}}
  </tbody>
  </table>
  </section>
  {{^isStopping}}
  <form method="post" action="{{stopPath}}">
  {{> formKeys}}
  <p class="hint" id="stop-hint">{{t.stopHint}}</p>
  <button class="danger" aria-describedby="stop-hint">{{t.stop}}</button>
  </form>
  {{/isStopping}}
  <p class="hint">{{t.leave}}</p>
  """

/// Why a matching came to nothing.
let matchFailedTemplate = """
  {{> problem}}
  """
