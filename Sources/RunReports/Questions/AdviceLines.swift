// SPDX-License-Identifier: GPL-3.0-or-later

public import MatchingQuestions
public import Wording

/// What would make a matching better, as lines for a terminal.
public struct AdviceLines: Sendable {
  private let inquiry: Inquiry
  private let advice: AdviceList?

  /// Takes what was found; nothing where the cohort is too large to try anything.
  public init(_ inquiry: Inquiry, _ advice: AdviceList?) {
    self.inquiry = inquiry
    self.advice = advice
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language, showsAll: Bool = false) -> String {
    var out = AnswerLines(inquiry.cohort, language: language, showsAll: showsAll)
    guard let advice else {
      out.add(StressText.tooLarge())
      return out.text
    }
    let said = AdviceSentences(advice, of: inquiry.cohort, out.names)
    for group in said.groups {
      out.addBlank()
      out.add(group.heading)
      for step in group.steps {
        out.add(step.text, indent: 2)
        if out.showsAll { out.add(moves: step.moves, indent: 4) }
      }
      if let note = group.note { out.add(note, indent: 2) }
    }
    for note in said.notes { out.add(note) }
    return out.text
  }
}
