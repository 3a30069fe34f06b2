// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording
import WorkbenchPages

@testable import WorkbenchServer

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("What a browser is told, and what it may do with it") struct ReplyTests {
  private func field(_ name: String, _ headers: [(name: String, value: String)]) -> String? {
    let values = headers.filter { $0.name == name }
    return values.count == 1 ? values[0].value : nil
  }

  @Test("every reply has its policy, and none may run what is not ours")
  func policies() throws {
    let page = ReplyHeaders.of(.page("<p/>"))
    #expect(field("cache-control", page) == "no-store")
    #expect(field("x-frame-options", page) == "DENY")
    #expect(field("x-content-type-options", page) == "nosniff")
    let policy = try #require(field("content-security-policy", page))
    for part in [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "form-action 'self'",
    ] {
      #expect(policy.contains(part))
    }
    #expect(!policy.contains("unsafe"))
    #expect(!policy.contains("http"))

    var report = PageReply.page("<p/>")
    report.isSelfContained = true
    let own = try #require(field("content-security-policy", ReplyHeaders.of(report)))
    #expect(own.contains("default-src 'none'") && own.contains("style-src 'unsafe-inline'"))
    #expect(!own.contains("script-src") && own.contains("frame-ancestors 'self'"))

    let file = ReplyHeaders.of(.download([1], name: "a.html", contentType: "text/html"))
    #expect(field("content-security-policy", file)?.contains("sandbox") == true)
    #expect(field("content-disposition", file)?.hasPrefix("attachment; ") == true)

    var asset = PageReply(contentType: "text/css", body: [1])
    asset.isAsset = true
    let headers = ReplyHeaders.of(asset, entityTag: "\"x\"")
    #expect(field("etag", headers) == "\"x\"")
    #expect(field("cache-control", headers) == "private, no-cache")
  }

  @Test("a file's name is whole in one field and ASCII in the other, and leads nowhere")
  func downloadNames() {
    #expect(
      DownloadName.disposition("mentors.csv")
        == "attachment; filename=\"mentors.csv\"; filename*=UTF-8''mentors.csv")
    #expect(
      DownloadName.disposition("Årgang 26%.csv")
        == "attachment; filename=\"_rgang 26_.csv\"; filename*=UTF-8''%C3%85rgang%2026%25.csv")
    #expect(DownloadName.harmless("../../etc/passwd") == "_.._etc_passwd")
    #expect(DownloadName.harmless("") == "makker")
    #expect(DownloadName.harmless("..") == "makker")
    #expect(DownloadName.harmless("a\"b\\c") == "a_b_c")
    #expect(DownloadName.harmless("photo\u{202E}gpj.exe") == "photo_gpj.exe")
  }

  @Test("no name, type or address gets a line's end into a header")
  func injection() {
    var random = SeededBytes(seed: 9)
    for _ in 0..<400 {
      let text = String(
        decoding: random.bytes(upTo: 300, of: "\r\n\u{0}\";/\\:Set-Cookie: a\u{85}\u{2028}æ"), as: UTF8.self)
      var reply = PageReply.download([1], name: text, contentType: text)
      reply.location = text
      for (name, value) in WireReply(reply).headers {
        #expect(value.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(name): \(value.debugDescription)")
      }
      let disposition = DownloadName.disposition(text)
      #expect(disposition.filter { $0 == "\"" }.count == 2 && disposition.utf8.count < 900)
    }
    for foreign in ["//evil.example", "https://evil.example", "/\\evil", "/a\r\nb: c", "", "c"] {
      #expect(ReplyHeaders.ownLocation(foreign) == nil)
    }
    #expect(ReplyHeaders.ownLocation("/c/a?b=c") == "/c/a?b=c")
  }

  @Test("the server's own pages are sound, in both languages", arguments: Language.allCases)
  func frontPages(language: Language) throws {
    let refusals: [Refusal] = [
      .malformed, .method, .foreignHost, .forged, .noSession, .lengthMissing, .tooLarge(64 << 10), .tooLarge(32 << 20),
      .unknownForm, .tooMany, .busy, .cutOff,
    ]
    var pages = refusals.flatMap { [FrontPage($0, hasLink: true), FrontPage($0, hasLink: false)] }
    pages += [.login(isWrong: false), .login(isWrong: true)]
    pages.append(FrontPage(status: 400, heading: "<script>\"&", text: "'<b>", linksHome: true, goesOn: true))
    for page in pages {
      let markup = page.markup(language)
      let parser = XMLParser(data: Data(markup.replacing("<!DOCTYPE html>", with: "").utf8))
      #expect(parser.parse(), "\(markup)")
      #expect(!markup.contains("<script") && !markup.contains("{") && !markup.contains("style="))
      #expect(markup.contains("lang=\"\(language.rawValue)\""))
      #expect(markup.components(separatedBy: "<h1>").count == 2)
    }
    #expect(FrontPage(.tooLarge(32 << 20), hasLink: true).markup(.danish).contains("Højst 32 MB"))
    #expect(FrontPage(.method, hasLink: true).headers.map(\.name) == ["allow"])
  }

  @Test("a line of the log holds nobody's name")
  func log() {
    #expect(RequestLog.pattern([]) == "/")
    #expect(RequestLog.pattern(["c", "haderslev", "people", "M-01", "anna"]) == "/c/*/people/*")
    #expect(RequestLog.pattern(["c", "haderslev", "anna"]) == "/c/*/*")
    #expect(RequestLog.pattern(["anna", "people", "people"]) == "/*/*/*")
    #expect(RequestLog.pattern(["c", "people"]) == "/c/*")
    let line = RequestLog.line(
      Date(timeIntervalSince1970: 0), method: "ANNA", path: nil, status: 400, seconds: 0.0123)
    #expect(line == "1970-01-01T00:00:00Z * * 400 12 ms")
  }

  @Test("no text of the server's is missing in either language")
  func texts() {
    for text in ServerText.allCases {
      for wording in [text.entry.danish, text.entry.english] { #expect(!wording.isEmpty && !wording.contains("  ")) }
    }
  }
}
