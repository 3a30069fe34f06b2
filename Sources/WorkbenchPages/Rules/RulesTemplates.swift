// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules on the left, what a change does on the right, and the versions below.
let rulesTemplate = """
  <p>{{t.intro}}</p>
  <div class="rules-columns">
  <form method="get" action="{{action}}" class="rules-form" data-rules="rules">
  <section aria-labelledby="wishes">
  <h2 id="wishes">{{t.wishes}}</h2>
  <p class="hint">{{t.wishesHint}}</p>
  {{{wishes}}}
  </section>
  <section aria-labelledby="requirements">
  <h2 id="requirements">{{t.requirements}}</h2>
  <p class="hint">{{t.requirementsHint}}</p>
  {{{requirements}}}
  </section>
  <section aria-labelledby="fairness">
  <h2 id="fairness">{{t.fairness}}</h2>
  <p class="hint">{{fairnessAbout}}</p>
  {{{fairness}}}
  </section>
  <div class="buttons rules-buttons"><button>{{t.show}}</button> <a class="button quiet" href="{{action}}">{{t.reset}}</a></div>
  </form>
  <div class="rules-effect">
  <p class="unseen" role="status" id="effect-told" data-told="{{t.today}}" data-effect-status="status" data-working="{{t.working}}" data-failed="{{t.failedFetch}}"></p>
  <section aria-labelledby="effect-heading" id="effect-now" data-effect="effect" data-answer="effect-told" tabindex="-1">
  <h2 id="effect-heading">{{t.effect}}</h2>
  {{#isTried}}
  <ul class="tried">
  {{#tried}}
  <li><bdi>{{.}}</bdi></li>
  {{/tried}}
  </ul>
  {{/isTried}}
  {{^isTried}}<p><strong>{{t.today}}</strong></p>{{/isTried}}
  <p class="statement proven" data-headline="headline">{{headline}}</p>
  {{#canKeep}}
  <form method="post" action="{{keepAction}}" class="keep">
  {{> formKeys}}
  <input type="hidden" name="rules" value="{{rules}}"/>
  {{#fields}}<input type="hidden" name="{{name}}" value="{{value}}"/>{{/fields}}
  <h3>{{t.keep}}</h3>
  <p class="hint">{{t.keepHint}}</p>
  <div class="field">
  <label for="keep-version">{{t.versionName}}</label>
  <p class="hint" id="keep-version-hint">{{t.versionNameHint}}</p>
  {{#nameFault}}<p class="error" id="keep-version-error">{{.}}</p>{{/nameFault}}
  <input type="text" id="keep-version" name="version" value="{{versionName}}" maxlength="60" autocomplete="off" aria-describedby="keep-version-hint{{#nameFault}} keep-version-error{{/nameFault}}"{{#nameFault}} aria-invalid="true"{{/nameFault}}/>
  </div>
  <div class="buttons"><button>{{t.keepButton}}</button> <a class="button quiet" href="{{whole}}">{{t.wholeComparison}}</a></div>
  </form>
  {{/canKeep}}
  {{{effect}}}
  </section>
  </div>
  </div>
  <section aria-labelledby="versions">
  <h2 id="versions">{{t.versions}}</h2>
  <p class="hint">{{t.versionsHint}}</p>
  {{^hasVersions}}<p>{{t.noVersions}}</p>{{/hasVersions}}
  {{#hasVersions}}
  <table class="stacked versions">
  <caption class="unseen">{{t.versions}}</caption>
  <thead><tr><th scope="col">{{t.name}}</th><th scope="col">{{t.kind}}</th><th scope="col">{{t.action}}</th></tr></thead>
  <tbody>
  {{#versions}}
  <tr>
  <th scope="row"><bdi>{{name}}</bdi>{{#isPresent}} <span class="chip">{{t.usedNow}}</span>{{/isPresent}}</th>
  <td data-label="{{t.kind}}">{{kind}}</td>
  <td data-label="{{t.action}}"><div class="buttons">
  {{#isOther}}<form method="post" action="{{useAction}}">{{> formKeys}}<input type="hidden" name="rules" value="{{rules}}"/><input type="hidden" name="version" value="{{id}}"/><button class="quiet">{{use}}</button></form>{{/isOther}}
  {{#deletePath}}<a class="button quiet" href="{{.}}">{{delete}}</a>{{/deletePath}}
  </div></td>
  </tr>
  {{/versions}}
  </tbody>
  </table>
  {{/hasVersions}}
  <div class="rules-columns">
  <form method="post" action="{{saveAction}}">
  {{> formKeys}}
  <input type="hidden" name="rules" value="{{rules}}"/>
  <h3>{{t.saveHeading}}</h3>
  <div class="field">
  <label for="save-version">{{t.name}}</label>
  <p class="hint" id="save-version-hint">{{t.saveHint}}</p>
  {{#saveFault}}<p class="error" id="save-version-error">{{.}}</p>{{/saveFault}}
  <input type="text" id="save-version" name="version" value="{{saveName}}" required="required" maxlength="60" autocomplete="off" aria-describedby="save-version-hint{{#saveFault}} save-version-error{{/saveFault}}"{{#saveFault}} aria-invalid="true"{{/saveFault}}/>
  </div>
  <button class="quiet">{{t.saveButton}}</button>
  </form>
  <form method="get" action="{{compareAction}}">
  <h3>{{t.compare}}</h3>
  <p class="hint">{{t.compareHint}}</p>
  <div class="field">
  <label for="compare-first">{{t.first}}</label>
  <select id="compare-first" name="first">{{#choices}}<option value="{{id}}">{{name}}</option>{{/choices}}</select>
  </div>
  <div class="field">
  <label for="compare-second">{{t.second}}</label>
  <select id="compare-second" name="second">{{#otherChoices}}<option value="{{id}}">{{name}}</option>{{/otherChoices}}</select>
  </div>
  <button class="quiet">{{t.compareButton}}</button>
  </form>
  </div>
  </section>
  """

/// Whether a version is to be deleted.
let rulesDeleteTemplate = """
  <p>{{hint}}</p>
  <div class="buttons">
  <form method="post" action="{{action}}">
  {{> formKeys}}
  <input type="hidden" name="version" value="{{version}}"/><input type="hidden" name="rules" value="{{hash}}"/>
  <button class="danger">{{button}}</button>
  </form>
  <a class="button quiet" href="{{back}}">{{w.cancel}}</a>
  </div>
  """
