// SPDX-License-Identifier: GPL-3.0-or-later

/// What a browser is told.
public struct PageReply: Sendable {
  /// The HTTP status.
  public var status: Int
  /// The kind of content.
  public var contentType: String
  /// The content.
  public var body: [UInt8]
  /// Where the browser goes instead.
  public var location: String?
  /// The name that the content is saved under; nothing where it is shown.
  public var downloadName: String?
  /// Whether the content is the same for everybody and for as long as the program runs.
  public var isAsset = false
  /// Whether the content is a page of its own, such as a report, that brings its styles with it; no script runs in it.
  public var isSelfContained = false

  /// Whether the browser is let out: the session ends, and the server's own page stands in this one's place.
  public var endsSession = false

  /// Makes a reply.
  public init(status: Int = 200, contentType: String, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// A page.
  public static func page(_ markup: String, status: Int = 200) -> PageReply {
    PageReply(status: status, contentType: "text/html; charset=utf-8", body: Array(markup.utf8))
  }

  /// Another page in its place, shown anew: what a form did is not done again on a reload.
  public static func seeOther(_ path: String) -> PageReply {
    var reply = PageReply(status: 303, contentType: "text/plain; charset=utf-8", body: [])
    reply.location = path
    return reply
  }

  /// The end of a session.
  public static let logOut: PageReply = {
    var reply = seeOther("/")
    reply.endsSession = true
    return reply
  }()

  /// A file to save.
  public static func download(_ bytes: [UInt8], name: String, contentType: String) -> PageReply {
    var reply = PageReply(contentType: contentType, body: bytes)
    reply.downloadName = name
    return reply
  }

  /// Values for a script.
  public static func json(_ bytes: [UInt8]) -> PageReply {
    PageReply(contentType: "application/json; charset=utf-8", body: bytes)
  }
}
