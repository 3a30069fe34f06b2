// SPDX-License-Identifier: GPL-3.0-or-later

/// The page of a cohort's files.
let peopleTemplate = """
  {{#hasRefused}}
  <div class="problem" role="alert">
  <h2>{{t.notTaken}}</h2>
  <ul class="faults">
  {{#refused}}
  <li><strong><bdi>{{place}}</bdi></strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span></li>
  {{/refused}}
  </ul>
  </div>
  {{/hasRefused}}
  {{#draft}}
  {{#hasUnnamed}}
  <section aria-labelledby="unnamed-heading" class="problem">
  <h2 id="unnamed-heading">{{t.unnamed}}</h2>
  <p>{{t.unnamedHint}}</p>
  <form method="post" action="{{name}}">
  {{> formKeys}}<input type="hidden" name="draft" value="{{version}}"/>
  {{#unnamed}}
  <div class="field">
  <label for="file-{{number}}"><bdi>{{file}}</bdi></label>
  <select id="file-{{number}}" name="file-{{number}}">
  {{^hasGuess}}<option value="" selected="selected">{{t.choose}}</option>{{/hasGuess}}
  {{#choices}}
  <option value="{{value}}"{{#isGuess}} selected="selected"{{/isGuess}}>{{value}} ({{what}})</option>
  {{/choices}}
  <option value="none">{{t.leaveOut}}</option>
  </select>
  </div>
  {{/unnamed}}
  <button>{{t.takeThem}}</button>
  </form>
  </section>
  {{/hasUnnamed}}
  {{#hasFiles}}
  <section aria-labelledby="draft-heading" class="draft">
  <h2 id="draft-heading">{{t.draft}}</h2>
  <p>{{t.draftHint}}</p>
  {{#hasFaults}}<p><strong>{{t.faultsFirst}}</strong></p>{{/hasFaults}}
  {{#hasChanged}}
  <div class="problem">
  <p>{{t.folderChanged}} <bdi>{{changed}}</bdi></p>
  <p>{{t.folderChangedHint}}</p>
  <form method="post" action="{{rebase}}">
  {{> formKeys}}<input type="hidden" name="draft" value="{{version}}"/>
  <button class="quiet">{{t.folderSeen}}</button>
  </form>
  </div>
  {{/hasChanged}}
  <div class="buttons">
  {{#isSound}}<a class="button" href="{{keep}}">{{t.keepLook}}</a>{{/isSound}}
  <a class="button quiet" href="{{discard}}">{{t.discard}}</a>
  </div>
  </section>
  {{/hasFiles}}
  {{/draft}}
  {{#kept}}
  <div class="notice">
  <p>{{t.keptHint}}</p>
  <form method="post" action="{{action}}">
  {{> formKeys}}<input type="hidden" name="version" value="{{version}}"/>
  <button class="quiet">{{t.putBack}}</button>
  </form>
  </div>
  {{/kept}}
  <section aria-labelledby="files-heading">
  <h2 id="files-heading">{{t.files}}</h2>
  {{#hasStray}}
  <ul class="faults">
  {{#stray}}
  <li><strong><bdi>{{place}}</bdi></strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span></li>
  {{/stray}}
  </ul>
  {{/hasStray}}
  <table class="stacked" aria-labelledby="files-heading">
  <thead><tr><th scope="col">{{t.file}}</th><th scope="col">{{t.state}}</th><th scope="col" class="number">{{t.rows}}</th><th scope="col" class="number">{{t.faults}}</th><th scope="col" class="number">{{t.warnings}}</th><th scope="col">{{t.download}}</th></tr></thead>
  <tbody>
  {{#files}}
  <tr>
  <th scope="row">{{#isThere}}<a href="{{path}}">{{name}}</a>{{/isThere}}{{^isThere}}{{name}}{{/isThere}} <span class="id">{{what}}</span></th>
  <td data-label="{{t.state}}">{{#isInDraft}}<span class="chip">{{state}}</span>{{/isInDraft}}{{^isInDraft}}{{state}}{{/isInDraft}}</td>
  <td data-label="{{t.rows}}" class="number">{{rows}}</td>
  <td data-label="{{t.faults}}" class="number">{{#hasFaults}}<strong class="loss">{{faults}}</strong>{{/hasFaults}}{{^hasFaults}}0{{/hasFaults}}</td>
  <td data-label="{{t.warnings}}" class="number">{{warnings}}</td>
  <td data-label="{{t.download}}">{{#isThere}}<a href="{{download}}">{{t.download}}<span class="unseen"> {{name}}</span></a>{{/isThere}}</td>
  </tr>
  {{/files}}
  </tbody>
  </table>
  </section>
  <section aria-labelledby="add-heading" class="drop" data-drop="data-drop">
  <h2 id="add-heading">{{t.add}}</h2>
  <p>{{t.addHint}}</p>
  <form method="post" action="{{upload}}" enctype="multipart/form-data">
  {{> formKeys}}
  <div class="field">
  <label for="files">{{t.chooseFiles}}</label>
  <p class="hint" id="files-hint">{{t.chooseHint}}</p>
  <input type="file" id="files" name="files" multiple="multiple" accept=".csv,.txt,.tsv,.yaml,.yml,text/csv" aria-describedby="files-hint"/>
  </div>
  <button>{{t.addThem}}</button>
  <p class="dropping" role="status" hidden="hidden">{{t.dropHere}}</p>
  </form>
  </section>
  """

/// What keeping a draft changes.
let peopleKeepTemplate = """
  <p>{{t.keepHint}}</p>
  {{#hasChanged}}
  <div class="problem" role="alert"><p>{{t.folderChanged}} <bdi>{{changed}}</bdi></p><p>{{t.folderChangedHint}}</p></div>
  {{/hasChanged}}
  <section aria-labelledby="changes-heading">
  <h2 id="changes-heading">{{t.changes}}</h2>
  {{^isCompared}}<p>{{t.notCompared}}</p>{{/isCompared}}
  <ul>
  {{#files}}
  <li><strong>{{name}}</strong>: {{change}}</li>
  {{/files}}
  </ul>
  {{#sides}}
  <h3>{{label}}</h3>
  <dl>
  {{#groups}}
  <div><dt>{{label}}</dt><dd>{{count}}{{#people}}<span class="chip"><bdi>{{.}}</bdi></span>{{/people}}{{more}}</dd></div>
  {{/groups}}
  </dl>
  {{/sides}}
  {{#rulesChanged}}<p>{{t.rulesChanged}}</p>{{/rulesChanged}}
  </section>
  <form method="post" action="{{action}}">
  {{> formKeys}}<input type="hidden" name="draft" value="{{version}}"/><input type="hidden" name="was" value="{{was}}"/>
  <div class="buttons">
  {{^hasChanged}}<button>{{t.keep}}</button>{{/hasChanged}}
  <a class="button quiet" href="{{back}}">{{w.back}}</a>
  </div>
  </form>
  """

/// Whether a draft is really to go.
let peopleDiscardTemplate = """
  <p>{{t.discardHint}}</p>
  <ul>
  {{#files}}
  <li><strong>{{.}}</strong></li>
  {{/files}}
  </ul>
  <form method="post" action="{{action}}">
  {{> formKeys}}<input type="hidden" name="draft" value="{{version}}"/>
  <div class="buttons">
  <button class="danger">{{t.discardNow}}</button>
  <a class="button quiet" href="{{back}}">{{w.cancel}}</a>
  </div>
  </form>
  """

/// A YAML file as text.
let peopleTextTemplate = """
  {{> peopleHead}}
  {{#hasFaults}}
  <section class="problem" aria-labelledby="faults-heading">
  <h2 id="faults-heading">{{t.faults}}</h2>
  <ul class="faults" id="faults-list">
  {{#faults}}
  <li><strong>{{place}}</strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span>{{#line}}<code class="source">{{.}}</code>{{/line}}</li>
  {{/faults}}
  </ul>
  </section>
  {{/hasFaults}}
  <form method="post" action="{{action}}">
  {{> formKeys}}<input type="hidden" name="was" value="{{was}}"/>
  <div class="field">
  <label for="text">{{t.textOf}} {{name}}</label>
  <p class="hint" id="text-hint">{{t.textHint}}</p>
  <textarea id="text" name="text" rows="24" spellcheck="false" class="yaml" aria-describedby="text-hint{{#hasFaults}} faults-list{{/hasFaults}}"{{#isInvalid}} aria-invalid="true"{{/isInvalid}}>
  {{text}}</textarea>
  </div>
  <button>{{t.saveDraft}}</button>
  </form>
  """

/// What all pages of one file begin with.
let peopleHeadTemplate = """
  <p class="meta"><a href="{{people}}">{{t.allFiles}}</a> · {{what}} · {{state}} · <a href="{{download}}">{{t.download}}<span class="unseen"> {{name}}</span></a></p>
  """
