// SPDX-License-Identifier: GPL-3.0-or-later

/// A file of a cohort as one text, for people who correct it as such.
package enum CohortText {
  /// The text, whatever the file's encoding is; U+FFFD stands for what could not be read.
  package static func text(_ bytes: [UInt8]) -> String {
    let readable = DamagedText.repaired(bytes) ?? bytes
    return String(decoding: (try? TextDecoding.utf8(readable, file: "")) ?? readable, as: UTF8.self)
  }

  /// The file with another text: UTF-8, with the line ends and the byte-order mark that it had.
  package static func bytes(_ text: String, like old: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = old.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    let hasReturns = self.text(old).utf8.contains(.carriageReturn)
    return mark + text.utf8.flatMap { $0 == .lineFeed && hasReturns ? [.carriageReturn, .lineFeed] : [$0] }
  }
}

extension PersonalNumber {
  /// A file with the digits of each personal number replaced by asterisks; one without any as it is. A changed file is
  /// UTF-8.
  package static func masked(file bytes: [UInt8]) -> [UInt8] {
    guard let text = try? TextDecoding.utf8(DamagedText.repaired(bytes) ?? bytes, file: "") else { return bytes }
    let masked = masked(text)
    return masked == text ? bytes : [0xEF, 0xBB, 0xBF] + masked
  }
}
