// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules that were matched by.
let rulesTemplate = """
  <section id="rules" aria-labelledby="rules-heading">
  <h2 id="rules-heading">{{t.rules}}</h2>
  <p>{{t.rulesNote}}</p>
  {{^requirements}}
  <p>{{t.noRequirements}}</p>
  {{/requirements}}
  {{#hasRequirements}}
  <div class="wide" role="region" aria-label="{{t.requirementsCaption}}" tabindex="0">
  <table>
  <caption>{{t.requirementsCaption}}</caption>
  <thead><tr><th scope="col" class="number">{{t.order}}</th><th scope="col">{{t.id}}</th><th scope="col">{{t.says}}</th></tr></thead>
  <tbody>
  {{#requirements}}
  <tr><td class="number">{{number}}</td><th scope="row"><code>{{rule}}</code></th><td><bdi>{{sentence}}</bdi></td></tr>
  {{/requirements}}
  </tbody>
  </table>
  </div>
  {{/hasRequirements}}
  {{^wishes}}
  <p>{{t.noWishes}}</p>
  {{/wishes}}
  {{#hasWishes}}
  <div class="wide" role="region" aria-label="{{t.wishesCaption}}" tabindex="0">
  <table>
  <caption>{{t.wishesCaption}}</caption>
  <thead><tr><th scope="col" class="number">{{t.weight}}</th><th scope="col">{{t.id}}</th><th scope="col">{{t.says}}</th></tr></thead>
  <tbody>
  {{#wishes}}
  <tr><td class="number">{{number}}</td><th scope="row"><code>{{rule}}</code></th><td><bdi>{{sentence}}</bdi></td></tr>
  {{/wishes}}
  </tbody>
  </table>
  </div>
  {{/hasWishes}}
  </section>
  """

/// What a person should look at in the files.
let warningsTemplate = """
  {{#hasWarnings}}
  <section id="warnings" aria-labelledby="warnings-heading">
  <h2 id="warnings-heading">{{t.warnings}}</h2>
  {{#warningsNote}}
  <p class="meta">{{.}}</p>
  {{/warningsNote}}
  <div class="wide" role="region" aria-label="{{t.warningsCaption}}" tabindex="0">
  <table>
  <caption>{{t.warningsCaption}}</caption>
  <thead><tr><th scope="col">{{t.place}}</th><th scope="col">{{t.found}}</th><th scope="col">{{t.expected}}</th><th scope="col">{{t.advice}}</th></tr></thead>
  <tbody>
  {{#warnings}}
  <tr><th scope="row"><code>{{place}}</code></th><td><bdi>{{found}}</bdi></td><td><bdi>{{expected}}</bdi></td><td><bdi>{{advice}}</bdi></td></tr>
  {{/warnings}}
  </tbody>
  </table>
  </div>
  </section>
  {{/hasWarnings}}
  """
