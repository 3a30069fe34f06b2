// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording
import WorkbenchPages

@testable import WorkbenchServer

/// A request's head, as a browser on this machine would send it, with other fields in place of its own.
func head(
  _ method: String = "GET", _ target: String = "/", host: String? = "127.0.0.1:8711",
  with others: [(String, String)] = []
) -> RequestHead {
  let fields = (host.map { [("host", $0)] } ?? []) + others
  return RequestHead(method: method, target: target, fields: fields.map { (name: $0.0, value: $0.1) })
}

@Suite("A request is looked at before any page is") struct CheckTests {
  let own = OwnAddress.loopback(port: 8711)

  @Test("only our own names are answered, so that no name of another site's leads here")
  func hosts() throws {
    for host in ["127.0.0.1:8711", "localhost:8711", "LOCALHOST:8711", "[::1]:8711"] {
      #expect(try own.host(of: head(host: host)) == host.lowercased())
    }
    for host in [
      "evil.example", "127.0.0.1", "127.0.0.1:8712", "localhost.evil.example:8711", "127.0.0.1:8711.evil.example",
      "evil.example:8711", "", " 127.0.0.1:8711", "127.0.0.1:8711,evil.example",
    ] {
      #expect(throws: Refusal.foreignHost, "\(host)") { try own.host(of: head(host: host)) }
    }
    #expect(throws: Refusal.foreignHost) { try own.host(of: head(host: nil)) }
    #expect(throws: Refusal.foreignHost) { try own.host(of: head(with: [("host", "127.0.0.1:8711")])) }
    #expect(try OwnAddress.loopback(port: 80).host(of: head(host: "localhost")) == "localhost")
  }

  @Test("a form comes from a page of ours")
  func origins() throws {
    let good: [[(String, String)]] = [
      [("origin", "http://127.0.0.1:8711")],
      [("origin", "http://127.0.0.1:8711"), ("sec-fetch-site", "same-origin")],
      [("sec-fetch-site", "same-origin")],
      [("sec-fetch-site", "none")],
    ]
    for fields in good { try own.expectOwnForm(head("POST", with: fields)) }
    let forged: [[(String, String)]] = [
      [], [("origin", "null")], [("origin", "http://evil.example")], [("origin", "https://127.0.0.1:8711")],
      [("origin", "http://127.0.0.1:9999")], [("origin", "http://127.0.0.1")], [("origin", "http://localhost:8711")],
      [("origin", "http://127.0.0.1:8711"), ("origin", "http://evil.example")],
      [("origin", "http://127.0.0.1:8711"), ("sec-fetch-site", "cross-site")],
      [("origin", "http://127.0.0.1:8711"), ("sec-fetch-site", "same-site")],
      [("sec-fetch-site", "same-site")], [("sec-fetch-site", "cross-site")],
      [("sec-fetch-site", "same-origin"), ("sec-fetch-site", "same-origin")],
      [("referer", "http://127.0.0.1:8711/")],
    ]
    for fields in forged {
      #expect(throws: Refusal.forged, "\(fields)") { try own.expectOwnForm(head("POST", with: fields)) }
    }
  }

  @Test("behind a proxy, the origin that browsers see is the only one")
  func proxied() throws {
    let own = try #require(OwnAddress.behind(origin: "https://makker.example.dk"))
    #expect(try own.host(of: head(host: "makker.example.dk")) == "makker.example.dk")
    try own.expectOwnForm(head("POST", host: "makker.example.dk", with: [("origin", "https://makker.example.dk")]))
    #expect(throws: Refusal.foreignHost) { try own.host(of: head()) }
    #expect(throws: Refusal.forged) {
      try own.expectOwnForm(head("POST", host: "makker.example.dk", with: [("origin", "http://makker.example.dk")]))
    }
    #expect(OwnAddress.behind(origin: "https://makker.example.dk:444/")?.hosts == ["makker.example.dk:444"])
    #expect(OwnAddress.behind(origin: "https://makker.example.dk:443")?.hosts == ["makker.example.dk"])
    for origin in [
      "http://makker.example.dk", "makker.example.dk", "https://", "https://a.dk/path", "https://a.dk?x",
      "https://a.dk#x",
      "https://user@a.dk", "https:// a.dk", "",
    ] {
      #expect(OwnAddress.behind(origin: origin) == nil, "\(origin)")
    }
  }

  @Test("a path is decoded once, and no part of it leads anywhere else")
  func targets() throws {
    let limits = Limits()
    func path(_ text: String) throws -> [String] { try RequestTarget(text, limits: limits).path }
    #expect(try path("/") == [])
    #expect(try path("/c/aarhus%20%C3%B8st/runs/3/?a=b") == ["c", "aarhus øst", "runs", "3"])
    #expect(try path("/c/a+b") == ["c", "a+b"])
    #expect(try path("/c/%252e%252e") == ["c", "%2e%2e"])
    #expect(try path("/c/...") == ["c", "..."])
    let query = try RequestTarget("/?a=b%20c&a=d+e&f&=g#h", limits: limits).query
    #expect(query == Fields([("a", "b c"), ("a", "d e"), ("f", ""), ("", "g")]))
    for bad in [
      "", "c", "*", "http://evil.example/", "/..", "/c/..", "/c/../x", "/c/%2e%2e/x", "/c/.%2E", "/c/.", "//", "/c//x",
      "/c/a%2fb", "/c/a%5cb", "/c/a\\b", "/c/%00", "/c/a%0d%0aSet-Cookie:x", "/c/%7f", "/c/%c2%85", "/c/%", "/c/%4",
      "/c/%zz", "/c/%ff", "/c/%c3", "/c/%c0%ae%c0%ae", "/c/%ed%a0%80", "/?a=%", "/?a=%ff", "/?a=%00",
      "/" + String(repeating: "a", count: 256), "/" + String(repeating: "a/", count: 13),
      "/?" + String(repeating: "a", count: 9000),
    ] {
      #expect(throws: Refusal.malformed, "\(bad)") { try path(bad) }
    }
  }

  @Test("any bytes for an address are refused or taken apart, and what is taken apart is harmless")
  func anyTarget() {
    var random = SeededBytes(seed: 11)
    for _ in 0..<5_000 {
      let text = "/" + String(decoding: random.bytes(upTo: 24, of: "ab./\\%25f0?&=+#\u{0}\r\n\u{e6}"), as: UTF8.self)
      guard let target = try? RequestTarget(text, limits: Limits()) else { continue }
      for part in target.path {
        #expect(part != ".." && part != "." && !part.isEmpty)
        #expect(!part.unicodeScalars.contains { "/\\\r\n\u{0}".unicodeScalars.contains($0) })
      }
    }
  }

  @Test("a cookie is ours by its whole name, and there is one of it")
  func cookies() {
    let cookie = SessionCookie(port: 8711)
    #expect(cookie.setting("s") == "makker-8711=s; Path=/; HttpOnly; SameSite=Strict")
    #expect(SessionCookie.secure.setting("s") == "__Host-makker=s; Path=/; HttpOnly; SameSite=Strict; Secure")
    #expect(cookie.value(in: head(with: [("cookie", "a=b; makker-8711=s; c=d")])) == "s")
    #expect(cookie.value(in: head(with: [("cookie", "a=b"), ("cookie", "makker-8711=s")])) == "s")
    for other in [
      "", "makker-87110=s", "xmakker-8711=s", "makker-8711", "makker-8711=s; makker-8711=t", "Makker-8711=s",
    ] {
      #expect(cookie.value(in: head(with: [("cookie", other)])) == nil, "\(other)")
    }
  }

  @Test("secrets are random, long, and compared whole")
  func secrets() {
    let made = (0..<100).map { _ in Secrets.make() }
    #expect(Set(made).count == 100)
    #expect(made.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
    #expect(Secrets.areEqual("abc", "abc"))
    for other in ["", "ab", "abcd", "abd", "Abc"] { #expect(!Secrets.areEqual("abc", other)) }
  }

  @Test("a browser's language is taken, and Danish where it says neither")
  func languages() {
    #expect(AcceptedLanguage.of([]) == .danish)
    #expect(AcceptedLanguage.of(["en-US,en;q=0.9,da;q=0.8"]) == .english)
    #expect(AcceptedLanguage.of(["da-DK, en;q=0.5"]) == .danish)
    #expect(AcceptedLanguage.of(["de, en;q=0.1"]) == .english)
    #expect(AcceptedLanguage.of(["en;q=0, fr"]) == .danish)
    #expect(AcceptedLanguage.of([";;;q=,en;q=x,\u{0}"]) == .english)
  }
}
