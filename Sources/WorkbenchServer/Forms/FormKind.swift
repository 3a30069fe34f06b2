// SPDX-License-Identifier: GPL-3.0-or-later

/// How a form is written, and how much of it may come.
struct FormKind: Hashable, Sendable {
  /// What stands between the parts of a form with files; nothing where it has none.
  let boundary: String?
  /// How many bytes of it come.
  let length: Int
  /// The most bytes of its fields that are no files.
  let fieldBytes: Int
  /// The most fields that are no files.
  let fields: Int
  /// How long it may take.
  let seconds: Int

  /// Looks at a header and says what the body will be.
  ///
  /// - Throws: `Refusal.lengthMissing` for a body of unknown length, which no form of a browser is;
  ///   `Refusal.unknownForm`; `Refusal.malformed`; `Refusal.tooLarge` before a byte of it was read.
  init(_ head: RequestHead, path: [String], limits: Limits) throws(Refusal) {
    guard !head.has("transfer-encoding"), !head.has("content-encoding") else { throw .lengthMissing }
    guard head.has("content-length") else { throw .lengthMissing }
    guard let length = head.only("content-length").flatMap({ Int($0) }), length >= 0 else { throw .malformed }
    guard let text = head.only("content-type"), let type = ParameterValue(text) else { throw .unknownForm }
    let isTable = path.first == "c" && path.dropFirst(2).first == "people"
    let fieldBytes = isTable ? limits.tableFormBytes : limits.formBytes
    let most: Int
    switch type.value {
    case "application/x-www-form-urlencoded":
      boundary = nil
      most = fieldBytes
    case "multipart/form-data":
      guard let boundary = type["boundary"], Self.isBoundary(boundary) else { throw .malformed }
      self.boundary = boundary
      most = limits.uploadBytes
    default: throw .unknownForm
    }
    guard length <= most else { throw .tooLarge(most) }
    self.length = length
    self.fieldBytes = fieldBytes
    fields = isTable ? limits.tableFormFields : limits.formFields
    seconds = boundary == nil ? limits.formSeconds : limits.uploadSeconds
  }

  /// Whether a text may be a boundary: 1 to 70 characters of RFC 2046's, the last of them no space.
  static func isBoundary(_ text: String) -> Bool {
    (1...70).contains(text.utf8.count) && text.last != " "
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "'()+_,-./:=? ".contains($0)) }
  }
}
