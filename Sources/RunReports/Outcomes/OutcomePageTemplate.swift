// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of outcomes adds to the report's style.
package let outcomeStyle = """
  table.outcomes { margin-bottom: 1.75rem; }
  .outcomes tbody th { font-weight: 400; }
  .outcomes .none td, .outcomes .none th { color: var(--muted); }
  .outcomes .seen th, .outcomes .seen td { background: var(--accent-soft); }
  thead th.number { white-space: normal; }
  """

/// The page around the tables of outcomes. The markup is well-formed XML as well as HTML.
let outcomePageTemplate = """
  <!DOCTYPE html>
  <html lang="{{language}}" xml:lang="{{language}}" xmlns="http://www.w3.org/1999/xhtml">
  <head>
  <meta charset="utf-8"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  {{{generator}}}
  \(pageSafety)
  <title>{{title}} – {{years}}</title>
  <style>
  {{> style}}
  {{> outcomeStyle}}
  </style>
  </head>
  <body>
  <a class="skip" href="#content">{{skip}}</a>
  <header class="banner">
  <div class="inner">
  <p class="kind">{{t.kind}}</p>
  <h1>{{title}}</h1>
  <p class="size"><bdi>{{years}}</bdi></p>
  </div>
  </header>
  <nav class="contents" aria-label="{{t.contents}}">
  <ul class="inner">
  <li><a href="#summary">{{t.summary}}</a></li>
  <li><a href="#tables">{{t.tables}}</a></li>
  <li><a href="#method">{{t.method}}</a></li>
  </ul>
  </nav>
  <main id="content" class="inner">
  {{> content}}
  </main>
  <footer class="inner">
  <p>{{t.privacy}}</p>
  <p>{{t.footer}} {{makkerVersion}}</p>
  </footer>
  </body>
  </html>

  """

/// The tables of outcomes with what is said of them, for a page around them.
let outcomeContentTemplate = """
  <section id="summary" aria-labelledby="summary-heading">
  <h2 id="summary-heading">{{t.summary}}</h2>
  <ul class="tiles">
  {{#tiles}}
  <li><strong>{{figure}}</strong> <span>{{label}}</span></li>
  {{/tiles}}
  </ul>
  {{#warnings}}
  <p class="statement open">{{.}}</p>
  {{/warnings}}
  {{#sentences}}
  <p>{{.}}</p>
  {{/sentences}}
  {{#cautions}}
  <p>{{.}}</p>
  {{/cautions}}
  </section>
  <section id="tables" aria-labelledby="tables-heading">
  <h2 id="tables-heading">{{t.tables}}</h2>
  {{{tables}}}
  </section>
  <section id="method" aria-labelledby="method-heading">
  <h2 id="method-heading">{{t.method}}</h2>
  {{#method}}
  <p>{{.}}</p>
  {{/method}}
  </section>
  """
