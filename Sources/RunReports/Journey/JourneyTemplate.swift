// SPDX-License-Identifier: GPL-3.0-or-later

/// What the journey's page adds to the report's style.
package let journeyStyle = """
  .journey { margin: 0 0 1.5rem; overflow-x: auto; }
  .journey svg { width: 100%; min-width: 40rem; height: auto; }
  svg .grid { stroke: var(--line); }
  svg .band { fill: var(--wash); stroke: var(--line); }
  svg .band.now, svg .pair.now { fill: var(--accent); stroke: var(--accent); }
  svg .pair { fill: var(--accent-soft); stroke: var(--accent); }
  svg .band.ahead, svg .pair.ahead { fill: none; stroke: var(--accent); stroke-dasharray: 4 3; }
  svg .label { font-size: 12px; }
  svg .label.now { fill: var(--paper); }
  tr.now th, tr.now td { background: var(--accent-soft); }
  tr.ahead th, tr.ahead td { color: var(--muted); }
  td small { display: block; color: var(--muted); }
  """

/// The page around a journey's drawing and table. The markup is well-formed XML as well as HTML.
let journeyPageTemplate = """
  <!DOCTYPE html>
  <html lang="{{language}}" xml:lang="{{language}}" xmlns="http://www.w3.org/1999/xhtml">
  <head>
  <meta charset="utf-8"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <meta name="generator" content="\(JourneyPage.mark)"/>
  \(pageSafety)
  <title>{{title}} – {{t.kind}}</title>
  <style>
  {{> style}}
  {{> journeyStyle}}
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
  <li><a href="#drawing">{{t.drawing}}</a></li>
  <li><a href="#table">{{t.table}}</a></li>
  </ul>
  </nav>
  <main id="content" class="inner">
  {{> content}}
  </main>
  <footer class="inner">
  <p>{{t.footer}} {{makkerVersion}}</p>
  </footer>
  </body>
  </html>

  """

/// The drawing and the table of a journey, for a page around them.
let journeyContentTemplate = """
  <section id="drawing" aria-labelledby="drawing-heading">
  <h2 id="drawing-heading">{{t.drawing}}</h2>
  {{{chart}}}
  <p>{{closing}}.</p>
  <p>{{promise}}</p>
  </section>
  <section id="table" aria-labelledby="table-heading">
  <h2 id="table-heading">{{t.table}}</h2>
  <div class="wide" role="group" aria-labelledby="table-heading" tabindex="0">
  <table aria-labelledby="table-heading">
  <thead><tr><th scope="col">{{t.whenColumn}}</th><th scope="col">{{t.stageColumn}}</th><th scope="col">{{t.programmeColumn}}</th><th scope="col">{{t.typeColumn}}</th><th scope="col">{{t.mentorColumn}}</th><th scope="col">{{t.howColumn}}</th></tr></thead>
  <tbody>
  {{#rows}}
  <tr class="{{style}}"><th scope="row">{{when}}</th><td>{{stage}}</td><td><bdi>{{programme}}</bdi></td><td>{{type}}</td><td><bdi>{{mentor}}</bdi></td><td><bdi>{{how}}</bdi>{{#notes}} <small>{{.}}</small>{{/notes}}</td></tr>
  {{/rows}}
  </tbody>
  </table>
  </div>
  </section>
  """
