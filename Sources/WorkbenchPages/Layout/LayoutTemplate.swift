// SPDX-License-Identifier: GPL-3.0-or-later

/// The page around every part of the workbench. The markup is well-formed XML as well as HTML, so that a test can parse
/// it; it works without its script.
let layoutTemplate = """
  <!DOCTYPE html>
  <html lang="{{language}}" xml:lang="{{language}}" xmlns="http://www.w3.org/1999/xhtml">
  <head>
  <meta charset="utf-8"/>
  <meta name="viewport" content="width=device-width, initial-scale=1"/>
  <meta name="referrer" content="same-origin"/>
  <meta name="color-scheme" content="light dark"/>
  <title>{{title}}{{#cohortTitle}} – {{.}}{{/cohortTitle}} – Makker</title>
  <link rel="icon" href="/assets/makker.svg" type="image/svg+xml"/>
  <link rel="stylesheet" href="/assets/makker.css"/>
  <script src="/assets/makker.js" defer="defer"></script>
  {{#refreshSeconds}}
  <noscript><meta http-equiv="refresh" content="{{.}}"/></noscript>
  {{/refreshSeconds}}
  </head>
  <body class="workbench">
  <a class="skip" href="#content">{{w.skip}}</a>
  <header class="bar">
  <div class="inner">
  <a class="brand" href="/">Makker</a>
  {{#cohortTitle}}
  <a class="where" href="{{cohortPath}}"><bdi>{{.}}</bdi></a>
  {{/cohortTitle}}
  <form class="language" method="post" action="/language">
  {{> formKeys}}<input type="hidden" name="back" value="{{here}}"/>
  <button name="language" value="{{otherLanguage}}" lang="{{otherLanguage}}">{{w.otherLanguage}}</button>
  </form>
  <form class="logout" method="post" action="/logout">
  {{> formKeys}}
  <button>{{w.logOut}}</button>
  </form>
  </div>
  </header>
  {{#hasMenu}}
  <nav class="contents" aria-label="{{w.menu}}">
  <ul class="inner">
  {{#menu}}
  <li><a href="{{path}}"{{#isHere}} aria-current="page"{{/isHere}}>{{label}}</a></li>
  {{/menu}}
  </ul>
  </nav>
  {{/hasMenu}}
  <main id="content" class="inner" tabindex="-1">
  {{#notice}}
  <div class="notice" role="status">
  <p>{{text}}</p>
  {{#undo}}{{> undo}}{{/undo}}
  </div>
  {{/notice}}
  <h1 id="page-title">{{title}}</h1>
  {{{body}}}
  </main>
  <footer class="inner">
  <p>{{w.stays}}</p>
  </footer>
  </body>
  </html>

  """

/// A button that takes back what was done.
let undoTemplate = """
  <form method="post" action="{{action}}">
  {{> formKeys}}
  {{#fields}}<input type="hidden" name="{{name}}" value="{{value}}"/>{{/fields}}
  <button class="quiet">{{w.undo}}</button>
  </form>
  """

/// Why something cannot be shown or done.
let problemTemplate = """
  <div class="problem" role="alert">
  <p>{{text}}</p>
  {{#hasFaults}}
  <ul class="faults">
  {{#faults}}
  <li><strong><bdi>{{place}}</bdi></strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span></li>
  {{/faults}}
  </ul>
  {{/hasFaults}}
  {{#hasEntries}}
  <ul class="log">
  {{#entries}}
  <li><time datetime="{{time}}">{{shownTime}}</time> {{sentence}}</li>
  {{/entries}}
  </ul>
  {{/hasEntries}}
  {{#back}}<p><a class="button" href="{{.}}">{{w.back}}</a></p>{{/back}}
  </div>
  """
