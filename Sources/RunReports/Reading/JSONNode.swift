// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value that knows where in its file it stands; `JSONDecoder` cannot say that of a value of the wrong kind.
struct JSONNode: Hashable, Sendable {
  /// What the value is.
  enum Value: Hashable, Sendable {
    case object([Member])
    case array([JSONNode])
    /// A list of nothing but whole numbers, of which there may be millions, and where the first one stands.
    case integers([Int], first: Int)
    case string(String)
    case integer(Int)
    /// A number with a fraction or an exponent.
    case number(Double)
    case boolean(Bool)
    case null
  }

  /// A name in an object, and its value.
  struct Member: Hashable, Sendable {
    let name: String
    let node: JSONNode
  }

  /// The value.
  let value: Value
  /// Where it begins, in bytes from the start of the file.
  let offset: Int

  /// The value of a name, if this is an object that has it.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.node
  }
}

/// Why bytes are not JSON, and where.
struct JSONSyntaxError: Error, Hashable {
  /// What is wrong.
  enum Problem: Hashable {
    case unexpected(String)
    case unexpectedEnd
    case badString
    case numberOutOfRange(String)
    case duplicateName(String)
    case tooDeep
  }

  /// What is wrong.
  let problem: Problem
  /// Where, in bytes from the start of the file.
  let offset: Int
}
