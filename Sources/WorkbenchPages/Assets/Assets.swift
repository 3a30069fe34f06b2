// SPDX-License-Identifier: GPL-3.0-or-later

import RunReports

/// The files that pages load; they are in the program, and nothing comes from anywhere else.
enum Assets {
  /// An asset by the parts of its path.
  static func reply(_ path: ArraySlice<String>) -> PageReply? {
    guard path.count == 1, let name = path.first else { return nil }
    let content: (type: String, bytes: [UInt8])? =
      switch name {
      case "makker.css":
        (
          "text/css; charset=utf-8",
          Array([styleSheet, comparisonStyleSheet, journeyStyle, outcomeStyle].joined(separator: "\n").utf8)
            + PackageResources.workbench_css
        )
      case "makker.js": ("text/javascript; charset=utf-8", PackageResources.workbench_js)
      case "makker.svg": ("image/svg+xml", PackageResources.workbench_svg)
      default: nil
      }
    guard let content else { return nil }
    var reply = PageReply(contentType: content.type, body: content.bytes)
    reply.isAsset = true
    return reply
  }
}
