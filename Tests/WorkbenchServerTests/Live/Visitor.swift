// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Asks a server as a browser would, or as one that was made to ask what it should not.
struct Visitor {
  let port: Int
  var cookie: String?
  var host: String
  var origin: String?

  init(port: Int, cookie: String? = nil) {
    self.port = port
    self.cookie = cookie
    host = "127.0.0.1:\(port)"
    origin = "http://127.0.0.1:\(port)"
  }

  /// The header of a request, with its empty line.
  func head(_ method: String, _ target: String, _ others: [(String, String)] = []) -> String {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: \(host)"]
    if let cookie { lines.append("Cookie: \(cookie)") }
    if method == "POST", let origin { lines.append("Origin: \(origin)") }
    lines += others.map { "\($0.0): \($0.1)" }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// Asks for something, over a connection of its own.
  func ask(_ method: String, _ target: String, _ others: [(String, String)] = [], body: [UInt8] = []) throws
    -> WireAnswer?
  {
    let wire = try Wire(port: port)
    wire.send(head(method, target, others))
    wire.send(body)
    return wire.reply(hasBody: method != "HEAD")
  }

  func get(_ target: String, _ others: [(String, String)] = []) throws -> WireAnswer? {
    try ask("GET", target, others)
  }

  /// Sends a form without files.
  func post(_ target: String, _ fields: [(String, String)], _ others: [(String, String)] = []) throws -> WireAnswer? {
    let body = fields.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
    return try ask(
      "POST", target,
      [("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", "\(body.utf8.count)")] + others,
      body: Array(body.utf8))
  }

  /// The key that the forms of this visitor's pages bring along.
  func key() throws -> String? {
    guard let page = try get("/")?.text, let start = page.range(of: "name=\"key\" value=\"") else { return nil }
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
