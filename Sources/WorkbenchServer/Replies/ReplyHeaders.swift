// SPDX-License-Identifier: GPL-3.0-or-later

import WorkbenchPages

/// The header fields of a reply.
enum ReplyHeaders {
  /// Those of every reply, whatever it is.
  ///
  /// Nothing is loaded from anywhere else, no script or style stands in a page itself, and no other site's page frames
  /// or reads ours. See the documentation, "The workbench".
  static func always(_ content: Content) -> [(name: String, value: String)] {
    [
      ("content-security-policy", content.policy),
      ("x-content-type-options", "nosniff"),
      ("x-frame-options", content == .selfContained ? "SAMEORIGIN" : "DENY"),
      ("referrer-policy", "same-origin"),
      ("cross-origin-opener-policy", "same-origin"),
      ("cross-origin-resource-policy", "same-origin"),
      (
        "permissions-policy",
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()"
      ),
      ("x-dns-prefetch-control", "off"),
    ]
  }

  /// What a reply may do in the browser.
  enum Content: Hashable, Sendable {
    /// One of the workbench's pages.
    case page
    /// A page of its own, such as a run's report, with its styles in it and no script.
    case selfContained
    /// A file to save, or anything else that is not shown as a page.
    case file

    /// The Content-Security-Policy (level 3).
    var policy: String {
      switch self {
      case .page:
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
          + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
      case .selfContained:
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; "
          + "frame-ancestors 'self'"
      case .file: "default-src 'none'; sandbox; frame-ancestors 'none'"
      }
    }
  }

  /// Those of a page's reply.
  ///
  /// - Parameter entityTag: Names the bytes of an asset.
  static func of(_ reply: PageReply, entityTag: String? = nil) -> [(name: String, value: String)] {
    let content: Content =
      reply.isSelfContained
      ? .selfContained : reply.downloadName != nil ? .file : .page
    var headers = always(content)
    headers.append(("content-type", isPlain(reply.contentType) ? reply.contentType : "application/octet-stream"))
    if reply.isAsset, let entityTag {
      headers.append(("cache-control", "private, no-cache"))
      headers.append(("etag", entityTag))
    } else {
      headers.append(("cache-control", "no-store"))
    }
    if let name = reply.downloadName { headers.append(("content-disposition", DownloadName.disposition(name))) }
    return headers
  }

  /// Whether a text may stand in a header field: visible ASCII and spaces.
  static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// An address that a browser may be sent to, if it is one of ours.
  static func ownLocation(_ location: String) -> String? {
    isPlain(location) && location.hasPrefix("/") && !location.hasPrefix("//") && !location.contains("\\")
      ? location : nil
  }
}

/// The name under which a browser saves a file.
enum DownloadName {
  /// The field Content-Disposition (RFC 6266): the name in ASCII for old programs, and as it is (RFC 8187).
  ///
  /// Whatever the name holds, nothing of it leads out of the browser's folder or out of the header field.
  static func disposition(_ name: String) -> String {
    let safe = harmless(name)
    let ascii = String(
      safe.unicodeScalars.map { scalar -> Character in
        scalar.isASCII && scalar != "%" ? Character(scalar) : "_"
      })
    let encoded = safe.utf8.map { byte in
      isAttributeCharacter(byte) ? String(UnicodeScalar(byte)) : "%" + hex(byte)
    }.joined()
    return "attachment; filename=\"\(ascii)\"; filename*=UTF-8''\(encoded)"
  }

  /// The name without what is no part of a file's name on any system, and not too long for one.
  static func harmless(_ name: String) -> String {
    var safe = ""
    var bytes = 0
    for scalar in name.unicodeScalars {
      let isOdd =
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
        || "\"/\\:*?<>|;".unicodeScalars.contains(scalar)
      let kept: Unicode.Scalar = isOdd ? "_" : scalar
      bytes += String(kept).utf8.count
      guard bytes <= 180 else { break }
      safe.unicodeScalars.append(kept)
    }
    // A name that begins with a full stop is hidden, or leads upwards.
    while safe.first == "." || safe.first == " " { safe.removeFirst() }
    return safe.isEmpty ? "makker" : safe
  }

  /// RFC 8187, `attr-char`.
  private static func isAttributeCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: Array("!#$&+-.^_`|~".utf8).contains(byte)
    }
  }

  private static func hex(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.count == 1 ? "0" + text : text
  }
}
