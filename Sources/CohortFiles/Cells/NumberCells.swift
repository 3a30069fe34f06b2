// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension CellReader {
  /// A whole number in a range. Spreadsheets may have written it as `3,0`.
  mutating func wholeNumber(_ cell: Cell, in range: ClosedRange<Int>) -> Int? {
    if let digits = Self.digits(cell), range.contains(digits) { return digits }
    if let number = DecimalNumber(cell.text), number.thousandths % 1000 == 0 {
      let whole = number.thousandths / 1000
      if range.contains(whole) { return whole }
    }
    let bounds: [String: LocalizedText] = ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"]
    faults.report(
      at: cell, found: FaultText.notWholeNumber(["value": .typed(cell.text)]),
      expected: ExpectedText.wholeNumber(bounds), advice: AdviceText.writeWholeNumber())
    return nil
  }

  /// Hours with a decimal comma or point, as whole minutes.
  mutating func hours(_ cell: Cell, atMost most: Int) -> Int? {
    if let known = memories.hours[cell] { return known }
    if let number = DecimalNumber(cell.text), (0...most * 1000).contains(number.thousandths) {
      let minutes = (number.thousandths * 60 + 500) / 1000
      memories.hours.remember(minutes, for: cell)
      return minutes
    }
    faults.report(
      at: cell, found: FaultText.notHours(["value": .typed(cell.text)]),
      expected: ExpectedText.hours(["high": "\(most)"]),
      advice: AdviceText.writeHours())
    return nil
  }

  /// A year of birth, of somebody from newborn to 110 in the cohort's first year, if that is known.
  mutating func birthYear(_ cell: Cell, cohortYear: Int?) -> Int? {
    let years = cohortYear.map { $0 - 110...$0 } ?? 1900...2100
    if cell.range.count == 4, let digits = Self.digits(cell), years.contains(digits) { return digits }
    let text = cell.text
    if let year = Int(text), text.utf8.count == 4, years.contains(year) { return year }
    let bounds: [String: LocalizedText] = ["low": "\(years.lowerBound)", "high": "\(years.upperBound)"]
    faults.report(
      at: cell, found: FaultText.notBirthYear(["value": .typed(text)]), expected: ExpectedText.birthYear(bounds),
      advice: AdviceText.writeYearOnly())
    return nil
  }

  /// The number that a cell of at most six digits is; nothing where anything else stands there.
  private static func digits(_ cell: Cell) -> Int? {
    guard (1...6).contains(cell.range.count) else { return nil }
    var number = 0
    for byte in cell.bytes {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

/// A number as people write it: an optional sign, digits, and decimals after a comma or a point.
struct DecimalNumber {
  /// The number in thousandths; further decimals are rounded, halves away from zero.
  let thousandths: Int

  /// Reads a text; nothing where it is no such number, or one of more than twelve digits before the decimals.
  init?(_ text: String) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    let whole = digits.prefix(while: \.isDigit)
    var decimals = digits[whole.endIndex...]
    guard (1...12).contains(whole.count) else { return nil }
    if let separator = decimals.first {
      decimals = decimals.dropFirst()
      guard separator == UInt8(ascii: ",") || separator == UInt8(ascii: "."), !decimals.isEmpty,
        decimals.allSatisfy(\.isDigit)
      else { return nil }
    }
    var value = whole.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    var scale = 1
    for digit in decimals.prefix(3) {
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
      scale *= 10
    }
    value *= 1000 / scale
    if let next = decimals.dropFirst(3).first, next >= UInt8(ascii: "5") { value += 1 }
    thousandths = isNegative ? -value : value
  }

  /// Makes a number.
  init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// The number without needless zeros, with the language's decimal separator.
  func written(in language: Language) -> String {
    let magnitude = thousandths.magnitude
    var decimals = String(magnitude % 1000 + 1000).dropFirst()
    while decimals.last == "0" { decimals = decimals.dropLast() }
    let separator = language == .danish ? "," : "."
    return (thousandths < 0 ? "-" : "") + "\(magnitude / 1000)" + (decimals.isEmpty ? "" : separator + decimals)
  }
}
