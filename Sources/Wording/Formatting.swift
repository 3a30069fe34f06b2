// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers and dates as people write them in each language; computed here and not by a locale database, so that the
/// same input gives the same bytes on every machine.
extension LocalizedText {
  /// A whole number with its thousands set apart: `1.234` in Danish, `1,234` in English.
  public static func number(_ number: Int) -> LocalizedText {
    LocalizedText(danish: grouped(number, separator: "."), english: grouped(number, separator: ","))
  }

  /// A number with decimals, given as a whole number of the smallest unit: `(12345, decimals: 2)` is `123,45` in
  /// Danish, `123.45` in English.
  public static func number(_ units: Int, decimals: Int) -> LocalizedText {
    guard decimals > 0 else { return number(units) }
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let whole = Int(clamping: units.magnitude / UInt(scale))
    let part = String(units.magnitude % UInt(scale))
    let padded = String(repeating: "0", count: decimals - part.count) + part
    let sign: LocalizedText = units < 0 ? "-" : ""
    return sign + number(whole) + LocalizedText(danish: ",", english: ".") + LocalizedText(verbatim: padded)
  }

  /// A part of a whole, rounded down to whole percent so that only all of it is 100: `87 %` in Danish, `87%` in
  /// English. Nothing of nothing is all of it.
  public static func percent(_ part: Int, of whole: Int) -> LocalizedText {
    let percent = whole > 0 ? Int(Double(part) / Double(whole) * 100 + 1e-9) : 100
    return LocalizedText(danish: "\(percent)\u{A0}%", english: "\(percent)%")
  }

  /// How far an answer may be from the best, as a part of it: `0,32 %`, rounded up to hundredths of a percent so that
  /// only a proven answer has `0 %`.
  public static func gap(_ gap: Double) -> LocalizedText {
    let hundredths = Int(exactly: (max(0, gap) * 10_000).rounded(.up)) ?? .max
    let number: LocalizedText = hundredths == 0 ? "0" : .number(hundredths, decimals: 2)
    return number + LocalizedText(danish: "\u{A0}%", english: "%")
  }

  /// A day: `17. august 2026` in Danish, `17 August 2026` in English. A month outside 1 to 12 is shown as a number.
  public static func date(year: Int, month: Int, day: Int) -> LocalizedText {
    guard MonthText.allCases.indices.contains(month - 1) else {
      return LocalizedText(verbatim: "\(year)-\(month)-\(day)")
    }
    let name = MonthText.allCases[month - 1]()
    return LocalizedText(danish: "\(day). \(name.danish) \(year)", english: "\(day) \(name.english) \(year)")
  }

  /// A list in a sentence: `a, b og c` in Danish, `a, b and c` in English.
  public static func list(_ items: [LocalizedText]) -> LocalizedText {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined() + LocalizedText(danish: " og ", english: " and ") + last
  }

  private static func grouped(_ number: Int, separator: String) -> String {
    let digits = Array(String(number.magnitude))
    var result = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return result
  }
}
