// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The mentor's background suits the stage, the programme and the kind of help, by a table.
struct BackgroundWish: Wish {
  let id: RuleID = "background"
  /// The rows; the first one that a pair is under decides.
  let table: [BackgroundRow]
  let arguments: RuleArguments

  init(_ reader: RuleReader) throws(RuleFault) {
    arguments = reader.specification.arguments
    guard let argument = reader.argument("table") else {
      table = BackgroundRow.standard
      return
    }
    guard case .list(let rows) = argument, !rows.isEmpty else { throw reader.unusable("table") }
    var table: [BackgroundRow] = []
    for row in rows {
      guard let row = BackgroundRow(row) else { throw reader.unusable("table") }
      table.append(row)
    }
    self.table = table
  }

  var sentence: LocalizedText { RuleText.background() }

  func degree(of pair: Pair) -> Degree {
    let background = pair.mentor.background
    if background.isEmpty { return .none }
    // In the buffer itself, because a loop over the array counts a reference for each row.
    return table.withUnsafeBufferPointer { rows in
      for index in rows.indices where rows[index].covers(pair) {
        return rows[index].backgrounds.intersects(background) ? .full : .none
      }
      return .none
    }
  }

  func justification(for pair: Pair) -> BackgroundReason {
    BackgroundReason(
      background: pair.mentor.background, suited: table.first { $0.covers(pair) }?.backgrounds ?? TagSet())
  }

  static let description = RuleDescription(
    wish: "background", weight: 20,
    parameters: [RuleParameter("table", .backgrounds, meaning: RuleHelpText.tableParameter())],
    sentence: RuleText.background(), explanation: RuleHelpText.background(),
    columns: ["mentees.csv: stage, needs", "mentors.csv: background", "cohort.yaml: programmes: kind"],
    example: """
      wishes:
        - id: background
          weight: 20
          table:
            - {stage: primary-school, type: education, backgrounds: [teacher, pedagogue]}
            - {kind: onboarding, backgrounds: [company employee]}

      """
  ) { (reader: RuleReader) throws(RuleFault) in try BackgroundWish(reader) }
}

/// The mentor's background, and those that suit the pair.
public struct BackgroundReason: Justification {
  /// The mentor's background; empty means not stated.
  public let background: TagSet
  /// The backgrounds that suit the pair; empty where the table says nothing about it.
  public let suited: TagSet

  /// Makes a reason.
  public init(background: TagSet, suited: TagSet) {
    self.background = background
    self.suited = suited
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    if background.isEmpty { return RuleText.backgroundNotStated() }
    if suited.isEmpty { return RuleText.backgroundAny() }
    let fitting = background.intersection(suited)
    return fitting.isEmpty
      ? RuleText.backgroundOther(["background": .words(background.tags.sorted { $0.key < $1.key })])
      : RuleText.backgroundFits(["background": .words(fitting)])
  }
}
