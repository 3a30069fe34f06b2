// SPDX-License-Identifier: GPL-3.0-or-later

/// What the run was made from, and the numbers of its proof.
let basisTemplate = """
  <section id="basis" aria-labelledby="basis-heading">
  <h2 id="basis-heading">{{t.basis}}</h2>
  <p>{{t.verifyNote}} <code>makker verify</code>.</p>
  <div class="wide" role="region" aria-label="{{t.proofCaption}}" tabindex="0">
  <table class="facts-table">
  <caption>{{t.proofCaption}}</caption>
  <tbody>
  {{#proof}}
  <tr><th scope="row">{{name}}</th><td>{{fact}}</td></tr>
  {{/proof}}
  </tbody>
  </table>
  </div>
  <div class="wide" role="region" aria-label="{{t.filesCaption}}" tabindex="0">
  <table>
  <caption>{{t.filesCaption}}</caption>
  <thead><tr><th scope="col">{{t.file}}</th><th scope="col">{{t.hash}}</th></tr></thead>
  <tbody>
  {{#files}}
  <tr><th scope="row"><code>{{name}}</code></th><td><code class="hash">{{fact}}</code></td></tr>
  {{/files}}
  </tbody>
  </table>
  </div>
  <div class="wide" role="region" aria-label="{{t.settingsCaption}}" tabindex="0">
  <table class="facts-table">
  <caption>{{t.settingsCaption}}</caption>
  <tbody>
  {{#settings}}
  <tr><th scope="row">{{name}}</th><td>{{fact}}</td></tr>
  {{/settings}}
  </tbody>
  </table>
  </div>
  </section>
  """
