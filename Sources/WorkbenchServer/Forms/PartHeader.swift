// SPDX-License-Identifier: GPL-3.0-or-later

/// The header of a field or file in a form.
struct PartHeader: Hashable, Sendable {
  /// The field's name.
  let name: String
  /// The file's name as the browser says, without any folder; nothing where the part is no file.
  let fileName: String?

  /// Reads the header's lines.
  ///
  /// - Throws: `Refusal.malformed` where it has no name, two of them, a line that is none, or an encoding of the content
  ///   that browsers do not use.
  init(_ bytes: some Collection<UInt8>) throws(Refusal) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    var disposition: ParameterValue?
    // By scalars, because a carriage return and a line feed are one character.
    for line in text.unicodeScalars.split(separator: "\r", omittingEmptySubsequences: false) {
      let line = String(String.UnicodeScalarView(line.first == "\n" ? line.dropFirst() : line))
      guard !line.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }),
        let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "\t"
      else { throw .malformed }
      let value = line[line.index(after: colon)...]
      switch line[..<colon].lowercased() {
      case "content-disposition":
        guard disposition == nil, let read = ParameterValue(value) else { throw .malformed }
        disposition = read
      case "content-transfer-encoding":
        // RFC 7578 deprecates it; the content is taken as it is.
        guard ["binary", "8bit", "7bit"].contains(ParameterValue(value)?.value) else { throw .malformed }
      default: break
      }
    }
    guard let disposition, disposition.value == "form-data", let name = disposition["name"] else { throw .malformed }
    self.name = name
    fileName = disposition["filename"].map { file in
      String(file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "")
    }
  }
}

/// A header's value with parameters, such as `form-data; name="file"`.
struct ParameterValue: Hashable, Sendable {
  /// What stands before the first semicolon, in lower case.
  let value: String
  private let parameters: [String: String]

  /// A parameter by its name in lower case.
  subscript(name: String) -> String? { parameters[name] }

  /// Reads a value; nothing comes of one that is not well-formed, or names a parameter twice.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    func skipSpace() { rest = rest.drop { $0 == " " || $0 == "\t" } }
    skipSpace()
    let value = rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" }
    rest = rest.dropFirst(value.count)
    var parameters: [String: String] = [:]
    while true {
      skipSpace()
      guard !rest.isEmpty else { break }
      guard rest.removeFirst() == ";" else { return nil }
      skipSpace()
      // A semicolon at the end is harmless, and some write it.
      if rest.isEmpty { break }
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_*".contains($0)) }
      rest = rest.dropFirst(name.count)
      guard !name.isEmpty, rest.first == "=" else { return nil }
      rest.removeFirst()
      guard let content = Self.content(&rest), parameters.updateValue(content, forKey: name.lowercased()) == nil else {
        return nil
      }
    }
    guard !value.isEmpty else { return nil }
    self.value = value.lowercased()
    self.parameters = parameters
  }

  /// A parameter's content, in quotes or without.
  private static func content(_ rest: inout Substring) -> String? {
    guard rest.first == "\"" else {
      let token = rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" && $0 != "\"" }
      rest = rest.dropFirst(token.count)
      return token.isEmpty ? nil : String(token)
    }
    rest.removeFirst()
    var content = ""
    while let character = rest.popFirst() {
      if character == "\"" { return unescaped(content) }
      // Only a quote is ever escaped with a backslash, by old browsers: they write C:\file.csv as it is.
      if character == "\\", rest.first == "\"" {
        content.append(rest.removeFirst())
      } else {
        content.append(character)
      }
    }
    return nil
  }

  /// Browsers write a quote and a line's end in a name as percents (the HTML standard, "multipart form data").
  private static func unescaped(_ text: String) -> String {
    text.replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: " ")
  }
}
