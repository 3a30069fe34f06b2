// SPDX-License-Identifier: GPL-3.0-or-later

/// What the fairness settings came to, how the matching falls out by group, and what lots decided.
let fairnessTemplate = """
  <section id="fairness" aria-labelledby="fairness-heading">
  <h2 id="fairness-heading">{{f.heading}}</h2>
  {{#hasFairSettings}}
  <div class="wide" role="region" aria-label="{{f.settingsCaption}}" tabindex="0">
  <table>
  <caption>{{f.settingsCaption}}</caption>
  <thead><tr><th scope="col">{{f.setting}}</th><th scope="col">{{f.asked}}</th><th scope="col">{{f.reached}}</th><th scope="col">{{f.cost}}</th></tr></thead>
  <tbody>
  {{#fairSettings}}
  <tr class="{{tone}}"><th scope="row"><code>{{name}}</code></th><td><bdi>{{asked}}</bdi></td><td><bdi>{{reached}}</bdi></td><td>{{price}}</td></tr>
  {{/fairSettings}}
  </tbody>
  </table>
  </div>
  {{/hasFairSettings}}
  {{#fairNotes}}
  <p>{{.}}</p>
  {{/fairNotes}}
  {{#fairTables}}
  <div class="wide" role="region" aria-label="{{caption}}" tabindex="0">
  <table class="groups">
  <caption>{{caption}}</caption>
  <thead><tr><th scope="col">{{groupHeading}}</th><th scope="col" class="number">{{f.needs}}</th><th scope="col" class="number">{{f.filled}}</th><th scope="col" class="number">{{f.percent}}</th><th scope="col" class="number">{{f.averagePoints}}</th><th scope="col" class="number">{{f.leastPoints}}</th></tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row"><bdi>{{name}}</bdi></th><td class="number">{{needs}}</td><td class="number">{{filled}}</td><td class="number">{{percent}}</td><td class="number">{{average}}</td><td class="number">{{least}}</td></tr>
  {{/rows}}
  </tbody>
  </table>
  </div>
  {{/fairTables}}
  <h3>{{f.lottery}}</h3>
  {{#lotteryNotes}}
  <p>{{.}}</p>
  {{/lotteryNotes}}
  </section>
  """
