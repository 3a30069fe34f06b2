// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// What pairs are told apart by.
public enum Factor: Hashable, Sendable {
  /// How well they fitted a wish.
  case wish(String)
  /// Whether the mentor had a module before the start.
  case module(PastPair.Named)
  /// How many of the year's modules the mentor had before the start.
  case modules
  /// How often they met in the first months, beside the plan.
  case pace
  /// Whether somebody stayed away without a word in the first months.
  case missed
  /// Whether the mentor had had a pair before.
  case experience
  /// Whether a mentee who had had a mentor kept that one.
  case sameMentor
  /// The kind of help.
  case type
  /// Where on the red thread the mentee was.
  case stage
  /// The programme.
  case programme

  /// How the groups are compared.
  enum Comparing {
    /// The last group beside the first, for they stand in an order; beside all others where the first is too small.
    case ends
    /// Each group beside all others, or two beside each other.
    case each
  }

  var comparing: Comparing {
    switch self {
    case .type, .stage, .programme: .each
    default: .ends
    }
  }
}

/// Pairs that have something in common. Their order within a factor is that of the cases.
public enum OutcomeGroup: Hashable, Sendable {
  /// A wish fitted not at all, or the pair was against it.
  case noFit
  /// A wish fitted, and no better than in half of the pairs that it fitted.
  case lowFit
  /// A wish fitted better than that.
  case highFit
  /// A wish fitted, and equally well in all pairs that it fitted.
  case anyFit
  /// Not so.
  case no
  /// So.
  case yes
  /// None of the modules.
  case noModule
  /// Some of the modules.
  case someModules
  /// All modules.
  case allModules
  /// Fewer than four fifths of the meetings that were planned.
  case belowPlan
  /// As many as were planned, give or take a fifth.
  case onPlan
  /// More than six fifths of them.
  case abovePlan
  /// The mentor's first pair that is known of.
  case firstTime
  /// The mentor had had a pair before.
  case experienced
  /// Another mentor than before.
  case otherMentor
  /// The same mentor as before.
  case sameMentor
  /// A kind of help.
  case type(MentorType)
  /// A stage.
  case stage(Stage)
  /// A programme, by the name that it had last.
  case programme(PastPair.Named)
}
