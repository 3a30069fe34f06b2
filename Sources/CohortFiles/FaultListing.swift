// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// Faults and warnings as lines for people, in the form that editors jump to:
///
///     mentors.csv:12:7: “sosial” is not a mentor type
///       expected: business, social or education
///       do: Write “social”, the nearest.
///
///     1 fault
public struct FaultListing: Sendable {
  private let faults: [FileFault]

  /// Makes a list of faults in any order; they are shown by file, line and column.
  public init(_ faults: [FileFault]) {
    self.faults = FileFaults(faults).faults
  }

  /// The list in one language, without a line break at its end; empty where there is no fault.
  ///
  /// - Complexity: linear in the number of faults.
  public func text(in language: Language) -> String {
    guard !faults.isEmpty else { return "" }
    let entries = faults.map { entry($0)[language] }
    return entries.joined(separator: "\n") + "\n\n" + count[language]
  }

  private func entry(_ fault: FileFault) -> LocalizedText {
    let place = [fault.file, fault.line.map { "\($0)" }, fault.column.map { "\($0)" }].compactMap(\.self)
    let found = fault.severity == .warning ? FaultListingText.warning(["text": fault.found]) : fault.found
    let lines = [
      LocalizedText(verbatim: place.joined(separator: ":") + ": ") + found,
      "  " + FaultListingText.expected(["text": fault.expected]),
      "  " + FaultListingText.advice(["text": fault.advice]),
    ]
    return lines.joined(separator: "\n")
  }

  /// How many there are of each.
  private var count: LocalizedText {
    let warnings = faults.count { $0.severity == .warning }
    let parts = [
      Self.count(faults.count - warnings, one: .oneFault, several: .faults),
      Self.count(warnings, one: .oneWarning, several: .warnings),
    ].compactMap(\.self)
    guard parts.count == 2 else { return parts.first ?? "" }
    return FaultListingText.and(["first": parts[0], "second": parts[1]])
  }

  private static func count(_ count: Int, one: FaultListingText, several: FaultListingText) -> LocalizedText? {
    count == 0 ? nil : count == 1 ? one() : several(["count": "\(count)"])
  }
}
