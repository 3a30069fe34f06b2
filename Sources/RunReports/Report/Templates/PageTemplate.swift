// SPDX-License-Identifier: GPL-3.0-or-later

/// What every page tells a browser: to load nothing, to tell nobody, and to follow the reader's light or dark.
let pageSafety = """
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
  <meta name="referrer" content="no-referrer"/>
  <meta name="robots" content="noindex, nofollow"/>
  <meta name="color-scheme" content="light dark"/>
  """

/// The page around the sections. The markup is well-formed XML as well as HTML, so that a test can parse it.
let pageTemplate = """
  <!DOCTYPE html>
  <html lang="{{language}}" xml:lang="{{language}}" xmlns="http://www.w3.org/1999/xhtml">
  <head>
  <meta charset="utf-8"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  \(pageSafety)
  <title>{{title}} – {{t.kind}}</title>
  <style>
  {{> style}}
  </style>
  </head>
  <body>
  <a class="skip" href="#content">{{t.skip}}</a>
  <header class="banner">
  <div class="inner">
  <p class="kind">{{t.kind}}</p>
  <h1><bdi>{{title}}</bdi></h1>
  <p class="size"><span>{{period}}</span><span class="dot"> · </span><span>{{size}}</span></p>
  </div>
  </header>
  <nav class="contents" aria-label="{{t.contents}}">
  <ul class="inner">
  {{#sections}}
  <li><a href="#{{anchor}}">{{heading}}{{#count}} <span class="count">{{.}}</span>{{/count}}</a></li>
  {{/sections}}
  <!-- year link -->{{{yearLink}}}<!-- end of year link -->
  {{#lastSections}}
  <li><a href="#{{anchor}}">{{heading}}{{#count}} <span class="count">{{.}}</span>{{/count}}</a></li>
  {{/lastSections}}
  </ul>
  </nav>
  <main id="content" class="inner">
  {{> summary}}
  {{> pairs}}
  {{> unmatched}}
  {{> loads}}
  {{> fairness}}
  <!-- year -->\u{FFFE}year
  <!-- end of year -->
  {{> rules}}
  {{> warnings}}
  {{> basis}}
  </main>
  <footer class="inner">
  <p>{{t.privacy}}</p>
  <p>{{t.footer}} {{makkerVersion}}</p>
  </footer>
  </body>
  </html>

  """
