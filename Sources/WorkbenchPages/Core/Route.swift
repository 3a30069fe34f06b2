// SPDX-License-Identifier: GPL-3.0-or-later

/// An address, or a family of them, with what answers it.
struct Route: Sendable {
  let method: PageRequest.Method
  /// The parts of the path; one that begins with a colon stands for any part, and names it.
  let pattern: [String]
  let answer: @Sendable (PageContext) throws -> PageReply

  /// A page that is shown.
  static func get(_ pattern: String, _ answer: @escaping @Sendable (PageContext) throws -> PageReply) -> Route {
    Route(method: .get, pattern: parts(pattern), answer: answer)
  }

  /// A form that does something.
  static func post(_ pattern: String, _ answer: @escaping @Sendable (PageContext) throws -> PageReply) -> Route {
    Route(method: .post, pattern: parts(pattern), answer: answer)
  }

  /// The named parts of a path that fits; nothing where it does not.
  func match(_ path: [String]) -> [String: String]? {
    guard path.count == pattern.count else { return nil }
    var names: [String: String] = [:]
    for (part, asked) in zip(pattern, path) {
      if part.hasPrefix(":") {
        names[String(part.dropFirst())] = asked
      } else if part != asked {
        return nil
      }
    }
    return names
  }

  private static func parts(_ pattern: String) -> [String] { pattern.split(separator: "/").map(String.init) }
}
