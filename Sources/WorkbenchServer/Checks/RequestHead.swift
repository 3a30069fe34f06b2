// SPDX-License-Identifier: GPL-3.0-or-later

/// What a request says before its body, as plain values: the checks are functions of it, and know no HTTP library.
struct RequestHead: Sendable {
  /// The method, as it was written.
  let method: String
  /// The path and the query, as they were written.
  let target: String
  /// The header fields in their order, their names in lower case.
  let fields: [(name: String, value: String)]

  /// The values of a header field.
  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// The value of a header field that comes once; nothing where it does not come, or comes more than once.
  func only(_ name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values[0] : nil
  }

  /// Whether a header field comes at all.
  func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
}

/// Why a request is turned away before any page sees it.
enum Refusal: Error, Hashable {
  /// It cannot be read: a path or a form that is not written as it should be.
  case malformed
  /// The method is none of ours.
  case method
  /// It was sent to a name that is not ours: another site's name that leads here.
  case foreignHost
  /// A form that another site sent, or one whose key is not the session's.
  case forged
  /// There is no session.
  case noSession
  /// The body does not say how long it is.
  case lengthMissing
  /// The body is longer than may be; the most bytes.
  case tooLarge(Int)
  /// The body is of a kind that no form sends.
  case unknownForm
  /// More requests than may be, from one browser or address.
  case tooMany
  /// The server has as much to do as it can.
  case busy
  /// The form took longer to come than may be, or ended early.
  case cutOff
}
