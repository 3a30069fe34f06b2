// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// What a rule is told, by the name of the parameter.
public typealias RuleArguments = [String: RuleArgument]

/// One thing that a rule is told: a piece of `rules.yaml`, without its place there.
public indirect enum RuleArgument: Hashable, Sendable {
  /// A word or several.
  case text(String)
  /// A number, in thousandths.
  case number(thousandths: Int)
  /// A day.
  case date(CalendarDate)
  /// Several values.
  case list([RuleArgument])
  /// Values by name.
  case mapping([String: RuleArgument])

  /// A whole number.
  public static func integer(_ number: Int) -> RuleArgument {
    let (thousandths, overflow) = number.multipliedReportingOverflow(by: 1000)
    return .number(thousandths: overflow ? (number < 0 ? .min : .max) : thousandths)
  }

  /// The value of a scalar as people write it: a number (`1,5` or `1.5`), a day (`2026-08-12`), else a text.
  public init(scalar text: String) {
    if let thousandths = Self.thousandths(text) {
      self = .number(thousandths: thousandths)
    } else if let date = Self.date(text) {
      self = .date(date)
    } else {
      self = .text(text)
    }
  }

  private static func thousandths(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let halves = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    // `0800` is a code and not a number.
    if digits.hasPrefix("0"), halves[0].count > 1 { return nil }
    guard (1...2).contains(halves.count), halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      let whole = Int(halves[0]), whole < 1_000_000_000_000
    else { return nil }
    var fraction = 0
    if halves.count == 2 {
      guard halves[1].count <= 3, let part = Int(halves[1] + String(repeating: "0", count: 3 - halves[1].count))
      else { return nil }
      fraction = part
    }
    return (digits.count == text.count ? 1 : -1) * (whole * 1000 + fraction)
  }

  private static func date(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
    return parts[2].count == 4 ? CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension RuleArgument: Codable {
  /// Reads plain JSON; a text that is a day becomes one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      guard number.magnitude < 1e15 else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number too great for a rule")
      }
      self = .number(thousandths: Int((number * 1000).rounded()))
    } else if let text = try? container.decode(String.self) {
      if case .date(let date) = RuleArgument(scalar: text) { self = .date(date) } else { self = .text(text) }
    } else if let values = try? container.decode([RuleArgument].self) {
      self = .list(values)
    } else {
      self = .mapping(try container.decode([String: RuleArgument].self))
    }
  }

  /// Writes plain JSON.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let thousandths) where thousandths % 1000 == 0: try container.encode(thousandths / 1000)
    case .number(let thousandths): try container.encode(Double(thousandths) / 1000)
    case .date(let date): try container.encode(date.description)
    case .list(let values): try container.encode(values)
    case .mapping(let values): try container.encode(values)
    }
  }
}
