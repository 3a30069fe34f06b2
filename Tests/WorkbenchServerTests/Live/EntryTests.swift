// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import WorkbenchServer

@Suite("Who comes in, and who does not") struct EntryTests {
  @Test("the link lets one browser in, once; the next link lets in the next")
  func link() throws {
    let folder = try ScratchFolder()
    let server = try LiveServer.serving(folder)
    let port = try server.port
    let first = try #require(try server.links(1)[0].query)
    let visitor = try server.visitor()
    #expect(try visitor.get("/")?.status == 200)
    #expect(try visitor.get("/c/haderslev")?.status == 200)

    let stranger = Visitor(port: port)
    let refused = try #require(try stranger.get("/start?" + first))
    #expect(refused.status == 403 && refused["set-cookie"] == nil)
    // The one who was let in by it, and opens the tab again, is not bothered.
    #expect(try visitor.get("/start?" + first)?["location"] == "/")
    let second = try server.visitor()
    #expect(second.cookie != visitor.cookie)
    #expect(try second.get("/")?.status == 200)
    #expect(try second.key() != visitor.key())
    for token in ["", "token", "token=", "token=0", "token=" + String(repeating: "0", count: 64)] {
      #expect(try stranger.get("/start?" + token)?.status == 403, "\(token)")
    }
  }

  @Test("who logs out is out, at once and alone; the newest link lets in again")
  func logOut() throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let visitor = try server.visitor()
    let other = try server.visitor()
    #expect(try visitor.get("/")?.text.contains("action=\"/logout\"") == true)
    let key = try #require(try visitor.key())
    #expect(try visitor.get("/logout")?.status == 404, "looking is not logging out")
    #expect(try visitor.post("/logout", [("key", key + "0")])?.status == 403)
    #expect(try visitor.get("/")?.status == 200)
    let answer = try #require(try visitor.post("/logout", [("key", key)]))
    #expect(answer.status == 200 && !answer.text.contains("haderslev"))
    #expect(answer["set-cookie"]?.contains("Max-Age=0") == true)
    #expect(try visitor.get("/")?.status == 403)
    #expect(try visitor.post("/cohorts", [("key", key), ("name", "made")])?.status == 403)
    #expect(try other.get("/")?.status == 200)
    #expect(try server.visitor().get("/")?.status == 200)
  }

  @Test("a link that is followed from a page of another site lets in too, without being sent on")
  func linkFromAPage() throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let query = try #require(try server.links(1)[0].query)
    let visitor = Visitor(port: try server.port)
    #expect(try visitor.ask("HEAD", "/start?" + query)?["set-cookie"] == nil)
    let answer = try #require(try visitor.get("/start?" + query, [("Sec-Fetch-Site", "cross-site")]))
    #expect(answer.status == 200 && answer.text.contains("url=/"))
    #expect(answer["set-cookie"]?.contains("HttpOnly; SameSite=Strict") == true)
  }

  @Test("without a session there is a page that says what to do, and nothing else")
  func strangers() throws {
    let folder = try ScratchFolder()
    let server = try LiveServer.serving(folder)
    let known = try server.visitor()
    let cookie = try #require(known.cookie)
    let key = try #require(try known.key())
    for other in [
      nil, "makker-\(try server.port)=" + String(repeating: "0", count: 64), cookie.replacing("makker", with: "x"),
      cookie + "0", String(cookie.dropLast()), cookie + "; " + cookie,
    ] {
      let stranger = Visitor(port: try server.port, cookie: other)
      for target in ["/", "/c/haderslev", "/nothing", "/c/haderslev/history?most=1"] {
        let page = try #require(try stranger.get(target))
        #expect(page.status == 403 && !page.text.contains("haderslev"), "\(other ?? "")")
        #expect(page["content-security-policy"]?.contains("default-src 'none'") == true)
        #expect(page["cache-control"] == "no-store")
      }
      #expect(try stranger.post("/cohorts", [("key", key), ("name", "forged")])?.status == 403)
    }
    let stranger = Visitor(port: try server.port)
    #expect(try stranger.get("/", [("Accept-Language", "en")])?.text.contains("lang=\"en\"") == true)
    #expect(try stranger.get("/")?.text.contains("lang=\"da\"") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/forged"))
    // The style sheet holds nobody's anything, and is there for the page above.
    let sheet = try #require(try stranger.get("/assets/makker.css"))
    #expect(sheet.status == 200 && !sheet.body.isEmpty)
    let tag = try #require(sheet["etag"])
    #expect(try stranger.get("/assets/makker.css", [("If-None-Match", tag)])?.status == 304)
    #expect(try stranger.get("/assets/nothing.css")?.status == 403)
  }

  @Test("a forged form does nothing; the page's own does")
  func forged() throws {
    let folder = try ScratchFolder()
    let server = try LiveServer.serving(folder)
    let visitor = try server.visitor()
    let other = try server.visitor()
    let key = try #require(try visitor.key())
    let form = [("key", key), ("seen", "0"), ("name", "made")]
    func isMade() -> Bool { FileManager.default.fileExists(atPath: folder.path + "/made") }

    for origin in [nil, "null", "http://evil.example", "http://localhost:\(try server.port)", "http://127.0.0.1"] {
      var forger = visitor
      forger.origin = origin
      #expect(try forger.post("/cohorts", form)?.status == 403, "\(origin ?? "")")
    }
    #expect(try visitor.post("/cohorts", form, [("Sec-Fetch-Site", "cross-site")])?.status == 403)
    for wrong in ["", "0", try #require(try other.key()), key + "0"] {
      #expect(try visitor.post("/cohorts", [("key", wrong), ("name", "made")])?.status == 403)
    }
    #expect(try visitor.post("/cohorts", [("name", "made")])?.status == 403)
    // A key in the address is none.
    #expect(try visitor.post("/cohorts?key=\(key)", [("name", "made")])?.status == 403)
    for host in ["evil.example", "evil.example:\(try server.port)", "127.0.0.1"] {
      var forger = visitor
      forger.host = host
      #expect(try forger.get("/")?.status == 403)
      forger.origin = "http://\(host)"
      #expect(try forger.post("/cohorts", form)?.status == 403)
    }
    #expect(!isMade())
    // No origin, as of browsers that send none, but the word that it is the same site.
    var quiet = visitor
    quiet.origin = nil
    #expect(try quiet.post("/cohorts", form, [("Sec-Fetch-Site", "same-origin")])?["location"] == "/c/made")
    #expect(isMade())
  }

  @Test("behind a proxy: a password, a cookie for TLS alone, and the origin that browsers see")
  func proxied() throws {
    let folder = try ScratchFolder()
    let password = folder.path + "/password"
    try Data("et langt kodeord\n".utf8).write(to: URL(fileURLWithPath: password))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password)
    let server = try LiveServer([
      folder.path, "--host", "127.0.0.1", "--port", "0", "--log", "--password-file", password, "--origin",
      "https://makker.example.dk",
    ])
    #expect(try server.links(1)[0].absoluteString == "https://makker.example.dk/")
    let port = try #require(LiveServer.listeningPort(of: server.process.processIdentifier))
    var visitor = Visitor(port: port)
    #expect(try visitor.get("/login")?.status == 403)
    visitor.host = "makker.example.dk"
    visitor.origin = "https://makker.example.dk"
    #expect(try visitor.get("/")?["location"] == "/login")
    #expect(try visitor.get("/start?token=")?["location"] == "/login")
    #expect(try visitor.get("/login")?.text.contains("type=\"password\"") == true)
    let wrong = try #require(try visitor.post("/login", [("password", "et andet kodeord")]))
    #expect(wrong.status == 403 && wrong["set-cookie"] == nil)
    var forger = visitor
    forger.origin = "https://evil.example"
    #expect(try forger.post("/login", [("password", "et langt kodeord")])?.status == 403)
    let answer = try #require(try visitor.post("/login", [("password", "et langt kodeord")]))
    let cookie = try #require(answer["set-cookie"])
    #expect(answer["location"] == "/" && cookie.hasPrefix("__Host-makker=") && cookie.hasSuffix("; Secure"))
    visitor.cookie = cookie.split(separator: ";").first.map(String.init)
    #expect(try visitor.get("/c/haderslev")?.status == 200)
    let key = try #require(try visitor.key())
    let left = try #require(try visitor.post("/logout", [("key", key)]))
    #expect(left.text.contains("href=\"/login\"") && left["set-cookie"]?.contains("; Secure; Max-Age=0") == true)
    #expect(try visitor.get("/c/haderslev")?["location"] == "/login")
    // Tries run out, whoever asks; an address that the proxy does not vouch for changes nothing.
    let tries = try (0..<6).map { number in
      try visitor.post("/login", [("password", "x")], [("X-Forwarded-For", "10.0.0.\(number), 192.0.2.1")])?.status
    }
    #expect(tries == [403, 403, 403, 403, 403, 429])
    #expect(!server.printedErrors.contains("haderslev") && server.printedErrors.contains("GET /c/* 200"))
    #expect(!server.printedErrors.contains("kodeord"))
  }
}
