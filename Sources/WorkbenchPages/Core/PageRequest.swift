// SPDX-License-Identifier: GPL-3.0-or-later

/// What a browser asks, already taken apart and found to be ours: no page sees a header.
public struct PageRequest: Sendable {
  /// Whether something is shown or done.
  public enum Method: Hashable, Sendable {
    /// A page is shown; nothing changes.
    case get
    /// Something is done.
    case post
  }

  /// Whether something is shown or done.
  public let method: Method
  /// The parts of the address's path, percent-decoded; none for the first page.
  public let path: [String]
  /// What stands behind the address's question mark.
  public let query: Fields
  /// What a form said.
  public let form: Fields
  /// The files that came with a form.
  public let files: [UploadedFile]

  /// Makes a request.
  public init(
    _ method: Method, path: [String], query: Fields = Fields(), form: Fields = Fields(), files: [UploadedFile] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.form = form
    self.files = files
  }
}

/// A file that came with a form.
public struct UploadedFile: Sendable {
  /// The name of the form's field.
  public let field: String
  /// The file's name as the browser says; it is a label, and never a path.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(field: String, name: String, bytes: [UInt8]) {
    self.field = field
    self.name = name
    self.bytes = bytes
  }
}

/// The named values of a form or of an address; a name may come more than once.
public struct Fields: Equatable, Sendable {
  /// The values in their order.
  public let all: [(name: String, value: String)]

  /// Takes values in their order.
  public init(_ all: [(name: String, value: String)] = []) {
    self.all = all
  }

  /// The first value of a name.
  public subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// All values of a name.
  public func values(of name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

  /// Whether two have the same values in the same order.
  public static func == (left: Fields, right: Fields) -> Bool {
    left.all.elementsEqual(right.all) { $0 == $1 }
  }
}
