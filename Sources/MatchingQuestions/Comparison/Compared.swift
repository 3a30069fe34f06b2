// SPDX-License-Identifier: GPL-3.0-or-later

/// The same thing in two matchings, or by two rule sets.
public struct Compared<Value: Sendable>: Sendable {
  /// In the first one.
  public var first: Value
  /// In the second one.
  public var second: Value

  /// Makes a comparison.
  package init(_ first: Value, _ second: Value) {
    self.first = first
    self.second = second
  }
}

extension Compared: Equatable where Value: Equatable {}
extension Compared: Hashable where Value: Hashable {}

extension Compared where Value == Int {
  /// How much more it is in the second one.
  public var difference: Int { second - first }

  static func + (left: Self, right: Self) -> Self { Self(left.first + right.first, left.second + right.second) }
  static func += (left: inout Self, right: Self) { left = left + right }
}
