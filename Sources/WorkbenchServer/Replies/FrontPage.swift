// SPDX-License-Identifier: GPL-3.0-or-later

import Wording
import WorkbenchPages

/// The pages that the server makes itself: before a browser is let in, and for what never comes to the workbench.
struct FrontPage {
  let status: Int
  let heading: LocalizedText
  let text: LocalizedText
  /// Whether it asks for the password.
  var asksPassword = false
  /// Whether a link leads to the first page.
  var linksHome = false
  /// Whether a link leads to where the password is asked for.
  var leadsToLogin = false
  /// Whether it goes on to the first page by itself.
  var goesOn = false
  /// What other header fields come with it.
  var headers: [(name: String, value: String)] = []

  /// The page as HTML, which is XML too.
  func markup(_ language: Language) -> String {
    func shown(_ text: LocalizedText) -> String { Self.escaped(text[language]) }
    var body = status == 403 && asksPassword ? "<p id=\"fault\" role=\"alert\">" : "<p>"
    body += "\(shown(text))</p>"
    if asksPassword {
      body += """
        <form method="post" action="/login">
        <div class="field">
        <label for="password">\(shown(ServerText.password()))</label>
        <input type="password" id="password" name="password" required="required" autocomplete="current-password"\
        \(status == 403 ? " aria-invalid=\"true\" aria-describedby=\"fault\"" : "")/>
        </div>
        <button>\(shown(ServerText.logIn()))</button>
        </form>
        """
    }
    if linksHome { body += "<p><a class=\"button\" href=\"/\">\(shown(ServerText.toStart()))</a></p>" }
    if leadsToLogin { body += "<p><a class=\"button\" href=\"/login\">\(shown(ServerText.logIn()))</a></p>" }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)" xml:lang="\(language.rawValue)" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      \(goesOn ? "<meta http-equiv=\"refresh\" content=\"0; url=/\"/>" : "")
      <title>\(shown(heading)) – Makker</title>
      <link rel="icon" href="/assets/makker.svg" type="image/svg+xml"/>
      <link rel="stylesheet" href="/assets/makker.css"/>
      </head>
      <body class="workbench">
      <header class="bar"><div class="inner"><a class="brand" href="/">Makker</a></div></header>
      <main id="content" class="inner">
      <h1>\(shown(heading))</h1>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}

extension FrontPage {
  /// Asks for the password.
  ///
  /// - Parameter isWrong: Whether one was tried that is not it.
  static func login(isWrong: Bool) -> FrontPage {
    FrontPage(
      status: isWrong ? 403 : 200, heading: ServerText.logInHeading(),
      text: isWrong ? ServerText.wrongPassword() : ServerText.logInAdvice(), asksPassword: true)
  }

  /// Why a request was turned away, and what to do.
  ///
  /// - Parameter hasLink: Whether the terminal shows a link that lets in, rather than a page that asks for a password.
  init(_ refusal: Refusal, hasLink: Bool) {
    switch refusal {
    case .malformed: self.init(400, ServerText.malformed(), ServerText.malformedAdvice(), linksHome: true)
    case .method:
      self.init(405, ServerText.wrongMethod(), ServerText.malformedAdvice(), linksHome: true)
      headers = [("allow", "GET, HEAD, POST")]
    case .foreignHost: self.init(403, ServerText.foreignHost(), ServerText.foreignHostAdvice())
    case .forged: self.init(403, ServerText.forged(), ServerText.forgedAdvice(), linksHome: true)
    case .noSession:
      self.init(
        403, ServerText.noSession(), hasLink ? ServerText.noSessionLink() : ServerText.noSessionPassword(),
        linksHome: !hasLink)
    case .lengthMissing: self.init(411, ServerText.malformed(), ServerText.malformedAdvice(), linksHome: true)
    case .tooLarge(let most):
      self.init(413, ServerText.tooLarge(), ServerText.tooLargeAdvice(["most": Self.size(most)]), linksHome: true)
    case .unknownForm: self.init(415, ServerText.malformed(), ServerText.malformedAdvice(), linksHome: true)
    case .tooMany:
      self.init(429, ServerText.tooMany(), ServerText.tooManyAdvice())
      headers = [("retry-after", "10")]
    case .busy:
      self.init(503, ServerText.busy(), ServerText.busyAdvice())
      headers = [("retry-after", "2")]
    case .cutOff: self.init(408, ServerText.cutOff(), ServerText.cutOffAdvice(), linksHome: true)
    }
  }

  private init(_ status: Int, _ heading: LocalizedText, _ text: LocalizedText, linksHome: Bool = false) {
    self.init(status: status, heading: heading, text: text, asksPassword: false, linksHome: linksHome)
  }

  private static func size(_ bytes: Int) -> LocalizedText {
    LocalizedText(verbatim: bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) kB")
  }
}
