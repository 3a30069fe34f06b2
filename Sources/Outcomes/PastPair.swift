// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A pair of which something is known: what held when it began, and how it went. Nothing that is not known counts as
/// anything.
public struct PastPair: Hashable, Sendable {
  /// A thing with an id, and what people call it.
  public struct Named: Hashable, Sendable {
    /// The id, by which things of several years are the same.
    public let id: String
    /// The name.
    public let name: String

    /// Names a thing.
    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// How well the pair fitted a wish.
  public struct Fit: Hashable, Sendable {
    /// The wish's id.
    public let wish: String
    /// The degree, in thousandths: 0 for not at all, 1000 for in full, less than 0 for against it.
    public let thousandths: Int

    /// Makes a fit.
    public init(wish: String, thousandths: Int) {
      self.wish = wish
      self.thousandths = thousandths
    }
  }

  /// Whether the mentor had a module before the pair began.
  public struct Training: Hashable, Sendable {
    /// The module.
    public let module: Named
    /// Whether it was completed, or covered by what the mentor is.
    public let isTaken: Bool

    /// Makes a fact.
    public init(module: Named, isTaken: Bool) {
      self.module = module
      self.isTaken = isTaken
    }
  }

  /// How it went; a pair of which nobody has told is ongoing.
  public var outcome: PreviousPair.Outcome
  /// The kind of help.
  public var type: MentorType
  /// The programme.
  public var programme: Named?
  /// Where on the red thread the mentee was.
  public var stage: Stage?
  /// The fit to each wish of the rules by which the pair was made.
  public var fits: [Fit] = []
  /// Each training module of the year.
  public var training: [Training] = []
  /// How many pairs the mentor had had before.
  public var earlierPairs: Int?
  /// Whether the mentee had had this mentor before; nothing where the mentee had had none.
  public var hasSameMentor: Bool?
  /// The meetings of the first months, of a pair that lasted so long.
  public var firstMeetings: FirstMeetings?

  /// Makes a pair of which no more is known.
  public init(outcome: PreviousPair.Outcome, type: MentorType, programme: Named? = nil, stage: Stage? = nil) {
    self.outcome = outcome
    self.type = type
    self.programme = programme
    self.stage = stage
  }

  /// Whether it ended before it was meant to; nothing while it goes on.
  var endedEarly: Bool? {
    switch outcome {
    case .completed: false
    case .endedEarly, .noShow: true
    case .ongoing: nil
    }
  }
}
