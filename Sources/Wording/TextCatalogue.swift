// SPDX-License-Identifier: GPL-3.0-or-later

/// One subject's part of the catalogue: an enumeration with a case for each text.
///
/// A text is made by calling its case with what fills the placeholders:
/// `FaultText.unknownHeader(["found": "navm", "nearest": "navn"])`.
public protocol TextCatalogue: CaseIterable, RawRepresentable, Sendable where RawValue == String {
  /// The wordings, with `{name}` where a value goes.
  var entry: TextEntry { get }
}

/// The wordings of one text, with `{name}` placeholders; both languages use the same ones.
public struct TextEntry: Hashable, Sendable {
  /// The Danish wording.
  public let danish: String
  /// The English wording.
  public let english: String

  /// Makes an entry.
  public init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }
}

extension TextCatalogue {
  /// The text with its placeholders filled. A placeholder without a value stays as it is, so that a test sees it.
  public func callAsFunction(_ values: [String: LocalizedText] = [:]) -> LocalizedText {
    LocalizedText(
      danish: fill(entry.danish, with: values.mapValues(\.danish)),
      english: fill(entry.english, with: values.mapValues(\.english)))
  }
}

/// Fills `{name}` placeholders in one pass, so that a brace in a value is never taken for a placeholder.
private func fill(_ wording: String, with values: [String: String]) -> String {
  guard !values.isEmpty else { return wording }
  // By bytes, because both braces are one byte: a report fills thousands of texts.
  let bytes = wording.utf8
  var result = ""
  var start = bytes.startIndex
  while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
    let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
  {
    result += wording[start..<open]
    let name = String(wording[bytes.index(after: open)..<close])
    result += values[name] ?? "{\(name)}"
    start = bytes.index(after: close)
  }
  return result + wording[start...]
}
