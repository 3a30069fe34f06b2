// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// What rules may know of the cohort around a pair; made once, and looked things up in by every rule.
public final class RuleContext: Sendable {
  /// The cohort's first day, which training must still be valid on.
  public let firstDay: CalendarDate
  /// The cohort's last day.
  public let lastDay: CalendarDate
  /// The grid that meetings start on, in minutes after midnight; at least 1.
  public let slotMinutes: Int
  /// The training modules, and the sessions in which they can be taken.
  public let trainingOffer: TrainingOffer
  /// Places with coordinates, by name.
  public let places: [Tag: Place]
  /// Earlier pairs of each mentee.
  public let previous: [MenteeID: [PreviousPair]]
  /// The coordinator's decisions about each mentee.
  public let decisions: [MenteeID: [Decision]]

  /// Which mentors are trained for which programmes, or can be in time.
  let training: TrainingRecord
  /// How many earlier pairs of each ended because one did not turn up.
  private let noShowsOfMentees: [MenteeID: Int]
  private let noShowsOfMentors: [MentorID: Int]
  private let distances: PlaceDistances
  /// The programmes' ids as words that people's columns can be compared with.
  let programmeWords: [ProgrammeID: Tag]
  /// The lists of programmes that mentors take part in, as words; few, however many the mentors are.
  private let wordsOfProgrammes: [Set<ProgrammeID>: TagSet]

  /// Makes the context of a cohort. Linear in the size of the cohort.
  public convenience init(_ cohort: Cohort) {
    self.init(
      frame: cohort.frame, mentors: cohort.mentors, trainingSessions: cohort.trainingSessions,
      previous: cohort.previous, decisions: cohort.decisions)
  }

  /// Makes a context of the parts of a cohort that rules look at.
  package init(
    frame: CohortFrame, mentors: [Mentor], trainingSessions: [TrainingSession] = [], previous: [PreviousPair],
    decisions: [Decision]
  ) {
    firstDay = frame.firstDay
    lastDay = frame.lastDay
    slotMinutes = max(1, frame.slotMinutes)
    trainingOffer = TrainingOffer(frame: frame, sessions: trainingSessions)
    places = Dictionary(frame.places.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.previous = Dictionary(grouping: previous, by: \.mentee)
    self.decisions = Dictionary(grouping: decisions, by: \.mentee)
    let noShows = previous.filter { $0.outcome == .noShow }
    noShowsOfMentees = noShows.reduce(into: [:]) { $0[$1.mentee, default: 0] += 1 }
    noShowsOfMentors = noShows.reduce(into: [:]) { $0[$1.mentor, default: 0] += 1 }
    distances = PlaceDistances(places)
    training = TrainingRecord(mentors, programmes: frame.programmes, offer: trainingOffer)
    programmeWords = Dictionary(
      frame.programmes.map { ($0.id, Tag($0.id.text)) }, uniquingKeysWith: { first, _ in first })
    var wordsOfProgrammes: [Set<ProgrammeID>: TagSet] = [:]
    for mentor in mentors where !mentor.programmes.isEmpty && wordsOfProgrammes[mentor.programmes] == nil {
      wordsOfProgrammes[mentor.programmes] = TagSet(mentor.programmes.map { Tag($0.text) })
    }
    self.wordsOfProgrammes = wordsOfProgrammes
  }

  /// The training modules, by id.
  public var modules: [ModuleID: TrainingModule] { trainingOffer.modules }

  /// Whether a mentor is trained for a programme, or can be in time.
  func admits(_ mentor: Mentor, to programme: Programme) -> Bool {
    training.admits(mentor, to: programme) ?? trainingOffer.standing(of: mentor, for: programme).mayTakePart
  }

  /// How many earlier pairs of a mentee ended because one did not turn up.
  func noShows(of mentee: MenteeID) -> Int {
    noShowsOfMentees.isEmpty ? 0 : noShowsOfMentees[mentee] ?? 0
  }

  /// How many earlier pairs of a mentor ended because one did not turn up.
  func noShows(of mentor: MentorID) -> Int {
    noShowsOfMentors.isEmpty ? 0 : noShowsOfMentors[mentor] ?? 0
  }

  /// The programmes a mentor takes part in, as words; nothing where it is all of them.
  func programmes(of mentor: Mentor) -> TagSet? {
    wordsOfProgrammes.isEmpty ? nil : wordsOfProgrammes[mentor.programmes]
  }

  /// How far apart two places are, in metres along the globe; nothing where the coordinates of either are unknown.
  func metres(from first: Tag, to second: Tag) -> Int? {
    distances.metres(from: first, to: second)
  }
}
