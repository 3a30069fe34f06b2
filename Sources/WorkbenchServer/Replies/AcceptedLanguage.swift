// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Which of our languages a browser would rather read.
enum AcceptedLanguage {
  /// The language of a field Accept-Language (RFC 9110, section 12.5.4): Danish, unless English is wanted more.
  static func of(_ values: [String]) -> Language {
    var best: (language: Language, quality: Double)?
    for item in values.joined(separator: ",").split(separator: ",").prefix(32) {
      let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      guard let range = parts.first?.lowercased().prefix(while: { $0 != "-" }),
        let language = Language(rawValue: String(range))
      else { continue }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      if quality > 0, quality > (best?.quality ?? 0) { best = (language, quality) }
    }
    return best?.language ?? .danish
  }
}
