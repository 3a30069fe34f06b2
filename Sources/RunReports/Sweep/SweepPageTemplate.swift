// SPDX-License-Identifier: GPL-3.0-or-later

/// What the sweep's page adds to the report's style.
let sweepStyle = """
  svg .grid { stroke: var(--line); }
  svg .line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; }
  svg .dot { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
  svg .dot.best, svg .best { fill: var(--accent); }
  svg .best.on { fill: var(--paper); }
  svg .today { stroke: var(--gap); stroke-dasharray: 3 2; stroke-width: 1.5; }
  svg .cell { fill: var(--accent); }
  svg .now { fill: none; stroke: var(--gap); stroke-width: 1.5; }
  svg .cell-number { font-size: 12px; }
  svg text.on { fill: var(--paper); }
  thead th.number { white-space: normal; }
  tr.best th, tr.best td { background: var(--accent-soft); }
  .charts + .wide, .charts { margin-bottom: 1.5rem; }
  """

/// The page around a sweep's charts and tables. The markup is well-formed XML as well as HTML.
let sweepPageTemplate = """
  <!DOCTYPE html>
  <html lang="{{language}}" xml:lang="{{language}}" xmlns="http://www.w3.org/1999/xhtml">
  <head>
  <meta charset="utf-8"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  {{{generator}}}
  \(pageSafety)
  <title>{{title}} – {{t.kind}}</title>
  <style>
  {{> style}}
  {{> sweepStyle}}
  </style>
  </head>
  <body>
  <a class="skip" href="#content">{{skip}}</a>
  <header class="banner">
  <div class="inner">
  <p class="kind">{{t.kind}}</p>
  <h1><bdi>{{title}}</bdi></h1>
  <p class="size">{{size}}</p>
  </div>
  </header>
  <nav class="contents" aria-label="{{t.contents}}">
  <ul class="inner">
  <li><a href="#figures">{{t.figures}}</a></li>
  {{#hasIntervals}}<li><a href="#changes">{{t.changesHeading}}</a></li>{{/hasIntervals}}
  <li><a href="#points">{{t.tableHeading}}</a></li>
  <li><a href="#basis">{{t.basis}}</a></li>
  </ul>
  </nav>
  <main id="content" class="inner">
  <section id="figures" aria-labelledby="figures-heading">
  <h2 id="figures-heading">{{t.figures}}</h2>
  <ul class="tiles">
  {{#tiles}}
  <li><strong>{{figure}}</strong> <span>{{label}}</span></li>
  {{/tiles}}
  </ul>
  {{#statements}}
  <p class="statement {{tone}}">{{sentence}}</p>
  {{/statements}}
  <div class="charts">
  {{{charts}}}
  </div>
  </section>
  {{#hasIntervals}}
  <section id="changes" aria-labelledby="changes-heading">
  <h2 id="changes-heading">{{t.changesHeading}}</h2>
  <p>{{changesNote}}</p>
  <div class="wide">
  {{{intervals}}}
  </div>
  </section>
  {{/hasIntervals}}
  <section id="points" aria-labelledby="points-heading">
  <h2 id="points-heading">{{t.tableHeading}}</h2>
  {{#note}}<p>{{.}}</p>{{/note}}
  <div class="wide">
  {{{rows}}}
  </div>
  </section>
  <section id="basis" aria-labelledby="basis-heading">
  <h2 id="basis-heading">{{t.basis}}</h2>
  <p>{{t.basisNote}}</p>
  <p>{{t.frontierHeading}}: {{t.frontierNote}}</p>
  <table class="facts-table">
  <caption>{{filesCaption}}</caption>
  <tbody>
  {{#files}}
  <tr><th scope="row">{{name}}</th><td><code class="hash">{{fact}}</code></td></tr>
  {{/files}}
  </tbody>
  </table>
  </section>
  </main>
  <footer class="inner">
  <p>{{t.footer}} {{makkerVersion}}</p>
  </footer>
  </body>
  </html>

  """
