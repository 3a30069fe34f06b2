// SPDX-License-Identifier: GPL-3.0-or-later

/// The page with two matchings side by side, whose rows `ComparisonRows` writes. Well-formed XML as well as HTML.
let comparisonTemplate = """
  <!DOCTYPE html>
  <html lang="{{language}}" xml:lang="{{language}}" xmlns="http://www.w3.org/1999/xhtml">
  <head>
  <meta charset="utf-8"/>
  <meta name="generator" content="\(ComparisonPage.mark)"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  \(pageSafety)
  <title>{{title}} – {{heading}}</title>
  <style>
  {{> style}}
  {{> comparisonStyle}}
  </style>
  </head>
  <body>
  <a class="skip" href="#content">{{skip}}</a>
  <header class="banner">
  <div class="inner">
  <p class="kind">{{kind}}</p>
  <h1><bdi>{{title}}</bdi></h1>
  <p class="size"><bdi>{{heading}}</bdi></p>
  </div>
  </header>
  <nav class="contents" aria-label="{{t.contents}}">
  <ul class="inner">
  {{#sections}}
  <li><a href="#{{anchor}}">{{heading}}{{#count}} <span class="count">{{.}}</span>{{/count}}</a></li>
  {{/sections}}
  </ul>
  </nav>
  <main id="content" class="inner">
  <section id="summary" aria-labelledby="summary-heading">
  <h2 id="summary-heading">{{t.summary}}</h2>
  <ul class="tiles">
  {{#tiles}}
  <li><strong>{{figure}}</strong> <span>{{label}}</span></li>
  {{/tiles}}
  </ul>
  <p class="statement {{tone}}">{{proof}}</p>
  <div class="wide">
  <table class="totals">
  <caption>{{t.pointsCaption}}</caption>
  <thead><tr>
  <th scope="col">{{t.matching}}</th><th scope="col" class="number">{{firstName}}</th>
  <th scope="col" class="number">{{secondName}}</th><th scope="col" class="number">{{t.difference}}</th>
  </tr></thead>
  <tbody>
  \u{FFFE}totals
  </tbody>
  </table>
  </div>
  {{#hasGroups}}
  \u{FFFE}chart
  {{/hasGroups}}
  </section>
  <section id="people" aria-labelledby="people-heading">
  <h2 id="people-heading">{{t.people}}</h2>
  {{#lists}}
  <h3 id="{{anchor}}">{{heading}} <span class="count">{{count}}</span></h3>
  {{#isEmpty}}
  <p>{{t.nobody}}</p>
  {{/isEmpty}}
  {{^isEmpty}}
  {{#note}}
  <p class="meta">{{.}}</p>
  {{/note}}
  <table class="stacked compared" role="table">
  <caption>{{caption}}</caption>
  <thead role="rowgroup"><tr role="row">
  <th scope="col" role="columnheader">{{t.need}}</th><th scope="col" role="columnheader">{{t.type}}</th>
  <th scope="col" role="columnheader">{{firstName}}</th><th scope="col" role="columnheader">{{secondName}}</th>
  <th scope="col" role="columnheader" class="number">{{t.points}}</th>
  <th scope="col" role="columnheader">{{t.byRule}}</th>
  </tr></thead>
  <tbody role="rowgroup">
  \u{FFFE}{{anchor}}
  </tbody>
  </table>
  {{/isEmpty}}
  {{/lists}}
  </section>
  <section id="groups" aria-labelledby="groups-heading">
  <h2 id="groups-heading">{{t.groups}}</h2>
  {{^hasGroups}}
  <p>{{t.noGroups}}</p>
  {{/hasGroups}}
  {{#hasGroups}}
  <div class="wide">
  <table class="groups">
  <caption>{{groupsCaption}}</caption>
  <thead><tr>
  <th scope="col">{{t.group}}</th><th scope="col" class="number">{{t.filled}}, {{firstName}}</th>
  <th scope="col" class="number">{{t.filled}}, {{secondName}}</th>
  <th scope="col" class="number">{{t.average}}, {{firstName}}</th>
  <th scope="col" class="number">{{t.average}}, {{secondName}}</th>
  <th scope="col" class="number">{{t.gain}}</th><th scope="col" class="number">{{t.lose}}</th>
  </tr></thead>
  \u{FFFE}groups
  </table>
  </div>
  {{/hasGroups}}
  </section>
  <section id="rules" aria-labelledby="rules-heading">
  <h2 id="rules-heading">{{t.rules}}</h2>
  {{^hasShifts}}
  <p>{{t.noShifts}}</p>
  {{/hasShifts}}
  {{#hasShifts}}
  <div class="wide">
  <table class="facts">
  <caption>{{t.shiftsCaption}}</caption>
  <thead><tr>
  <th scope="col">{{t.rule}}</th><th scope="col" class="number">{{t.pairsChanged}}</th>
  <th scope="col" class="number">{{firstName}}</th><th scope="col" class="number">{{secondName}}</th>
  <th scope="col" class="number">{{t.difference}}</th>
  </tr></thead>
  <tbody>
  \u{FFFE}shifts
  </tbody>
  </table>
  </div>
  {{/hasShifts}}
  </section>
  <section id="mentors" aria-labelledby="mentors-heading">
  <h2 id="mentors-heading">{{t.mentors}}</h2>
  {{^hasLoads}}
  <p>{{t.noMentors}}</p>
  {{/hasLoads}}
  {{#hasLoads}}
  {{#loadsNote}}
  <p class="meta">{{.}}</p>
  {{/loadsNote}}
  <div class="wide">
  <table class="facts">
  <caption>{{t.mentorsCaption}}</caption>
  <thead><tr>
  <th scope="col">{{t.mentor}}</th>
  <th scope="col" class="number">{{t.pairs}}, {{firstName}}</th>
  <th scope="col" class="number">{{t.pairs}}, {{secondName}}</th>
  <th scope="col" class="number">{{t.minutes}}, {{firstName}}</th>
  <th scope="col" class="number">{{t.minutes}}, {{secondName}}</th>
  </tr></thead>
  <tbody>
  \u{FFFE}loads
  </tbody>
  </table>
  </div>
  {{/hasLoads}}
  </section>
  <section id="basis" aria-labelledby="basis-heading">
  <h2 id="basis-heading">{{t.basis}}</h2>
  <table class="facts-table">
  <caption class="unseen">{{t.basis}}</caption>
  <tbody>
  {{#facts}}
  <tr><th scope="row">{{name}}</th><td><bdi>{{fact}}</bdi></td></tr>
  {{/facts}}
  </tbody>
  </table>
  </section>
  </main>
  <footer class="inner">
  <p>{{t.privacy}}</p>
  <p>{{t.footer}} {{makkerVersion}}</p>
  </footer>
  </body>
  </html>

  """

/// What this page has beyond the report's own style.
package let comparisonStyleSheet = """
  .totals, table.facts { max-width: 52rem; }
  .totals tbody th, .facts tbody th { font-weight: 400; }
  .compared td { padding-top: .55rem; }
  .compared .time { color: var(--muted); font-size: .875em; display: block; }
  .compared .chip code { color: var(--muted); margin-right: .3em; }
  .compared .main { border-color: var(--accent); font-weight: 600; }
  .compared .none, .groups .none { color: var(--muted); }
  .compared .broken { display: block; color: var(--gap); font-size: .875rem; }
  .delta { display: block; font-weight: 600; }
  .delta.up { color: var(--accent); } .delta.down { color: var(--gap); }
  .from-to { color: var(--muted); font-size: .875rem; }
  .groups .dimension th { color: var(--muted); font-size: .8125rem; padding-top: 1.1rem; border-bottom: 2px solid var(--line); }
  .groups .dimension th::first-letter { text-transform: uppercase; }
  .same td, .same th { color: var(--muted); font-weight: 400; }
  svg .before { fill: color-mix(in srgb, var(--accent) 50%, var(--paper)); }
  @media print { .compared thead { break-after: avoid; } .delta.up { color: inherit; } svg .before { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
  """
