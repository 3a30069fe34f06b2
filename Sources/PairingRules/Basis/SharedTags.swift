// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel

/// The words that a need asks for and a mentor has, and what a rule makes of those that both share.
package struct SharedTags: Sendable {
  /// The mentee's words, each with its importance.
  package let need: TagColumn
  /// The mentor's words, each with its level.
  package let mentor: TagColumn
  /// What the rule makes of them.
  package let verdict: Verdict

  /// What a rule makes of shared words.
  package enum Verdict: Sendable {
    /// A requirement: where both have words, so many of them are shared, 1 or more, given the number of the mentee's;
    /// where either has none, it is kept or not.
    case requirement(needed: @Sendable (_ menteeCount: Int) -> Int, whenMissing: Bool)
    /// A wish: the degree by Σ importance · level over the shared words and Σ importance of the mentee's, which is 0
    /// where the mentee has none.
    case wish(@Sendable (_ met: Int, _ whole: Int) -> Degree)
    /// A wish that the number of the mentor's words counts for too; where it is greater than the number of the mentee's,
    /// it makes no difference how much.
    case countedWish(@Sendable (_ met: Int, _ whole: Int, _ mentorCount: Int) -> Degree)
  }
}

/// Where words stand, of either side.
package enum TagColumn: Hashable, Sendable {
  /// Skills with their numbers.
  case skills
  /// Interests, each counting 1.
  case interests
  /// Languages, each counting 1.
  case languages
  /// The words of a column as generic rules compare it, each counting 1.
  case field(Field)
  /// The same words for everyone, each counting 1.
  case constant(FactKey.Words)

  /// Calls `body` with each of a need's words and its number.
  package func forEachWord(of need: Need, in context: RuleContext, _ body: (Tag, Int) -> Void) {
    switch self {
    case .skills: need.mentee.skills.entries.forEachInPlace { body($0.tag, $0.weight) }
    case .interests: need.mentee.interests.tags.forEachInPlace { body($0, 1) }
    case .languages: need.mentee.languages.tags.forEachInPlace { body($0, 1) }
    case .field(let field): field.value(of: need.mentee, for: need.type, in: context).forEachWord { body($0, 1) }
    case .constant(let words): words.value.forEachWord { body($0, 1) }
    }
  }

  /// Calls `body` with each of a mentor's words and its number.
  package func forEachWord(of mentor: Mentor, in context: RuleContext, _ body: (Tag, Int) -> Void) {
    switch self {
    case .skills: mentor.skills.entries.forEachInPlace { body($0.tag, $0.weight) }
    case .interests: mentor.interests.tags.forEachInPlace { body($0, 1) }
    case .languages: mentor.languages.tags.forEachInPlace { body($0, 1) }
    case .field(let field): field.value(of: mentor, in: context).forEachWord { body($0, 1) }
    case .constant(let words): words.value.forEachWord { body($0, 1) }
    }
  }

  init(_ operand: FieldOperands.Operand) {
    switch operand {
    case .field(let field): self = .field(field)
    case .constant(let value): self = .constant(FactKey.Words(value: value))
    }
  }
}

extension FactKey {
  /// The words of a value that a rule is told.
  package struct Words: Hashable, Sendable {
    let value: FieldValue
  }
}

extension FieldValue {
  /// Calls `body` with each word; a number or a day has none.
  func forEachWord(_ body: (Tag) -> Void) {
    for index in 0..<wordCount {
      if let word = word(at: index) { body(word) }
    }
  }
}

extension Array {
  /// Calls `body` with each element in the buffer itself, because a loop over the array copies each.
  fileprivate func forEachInPlace(_ body: (borrowing Element) -> Void) {
    withUnsafeBufferPointer { buffer in
      for index in buffer.indices { body(buffer[index]) }
    }
  }
}
