// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import CohortModel
public import MatchingEngine

/// What one more session of each training module would bring: the cohort is matched once as it is, and once more with
/// each session, exactly.
public struct ExtraSessionJob: Sendable {
  /// What one more session brings.
  public struct Gain: Sendable {
    /// The module that is taught.
    public let module: TrainingModule
    /// The session that was tried.
    public let session: TrainingSession
    /// How many more needs are filled.
    public let filled: Int
    /// How many more points all pairs have; fewer where more needs are filled with lesser pairs.
    public let points: Int
    /// Whether both matchings are proven best, so that the gain is exact.
    public let isProven: Bool
  }

  /// What was found.
  public struct Outcome: Sendable {
    /// The matching of the cohort as it is.
    public let matching: Matching
    /// What each module's session brings: most needs first, then most points, then in the order of the cohort.
    public let gains: [Gain]
  }

  /// Why nothing can be tried.
  public enum Refusal: Error, Hashable, Sendable {
    /// The cohort has no such module; the nearest one that it has, if any is near.
    case unknownModule(String, nearest: String?)
  }

  /// The seats of a session where the module has none yet.
  public static let standardSeats = 12

  /// The cohort folder's path.
  public var folder: String
  /// The id of the only module that is of interest; nothing means all.
  public var module: String?
  /// The most seconds that each search may take.
  public var timeLimitSeconds: Double?
  /// Asked from time to time; when it answers true, the job ends.
  public var isInterrupted: @Sendable () -> Bool = { false }
  /// Told how many matchings are done, and of how many.
  public var progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }

  /// Makes a job.
  public init(folder: String, module: String? = nil) {
    self.folder = folder
    self.module = module
  }

  /// Reads the cohort and matches it once more than there are modules to try.
  ///
  /// - Throws: `FileFaults`, `MatchingError`, or `Refusal`.
  public func run() throws -> Outcome {
    let reading = try CohortReader.read(folder: folder)
    let cohort = reading.cohort
    let modules = try modules(of: cohort)
    progress(0, modules.count + 1)
    let base = try match(cohort, reading)
    var gains: [Gain] = []
    for (number, module) in modules.enumerated() {
      progress(number + 1, modules.count + 1)
      let session = Self.session(of: module, in: cohort)
      var draft = CohortDraft(
        frame: cohort.frame, mentors: cohort.mentors, mentees: cohort.mentees,
        trainingSessions: cohort.trainingSessions, previous: cohort.previous, decisions: cohort.decisions)
      draft.trainingSessions.append(session)
      let more = try match(draft.validated(), reading)
      gains.append(
        Gain(
          module: module, session: session, filled: more.pairs.count - base.pairs.count,
          points: more.points - base.points,
          isProven: base.proof.primalStatus == .optimal && more.proof.primalStatus == .optimal))
    }
    let order = gains.indices.sorted {
      (gains[$1].filled, gains[$1].points, $0) < (gains[$0].filled, gains[$0].points, $1)
    }
    return Outcome(matching: base, gains: order.map { gains[$0] })
  }

  private func modules(of cohort: Cohort) throws(Refusal) -> [TrainingModule] {
    guard let module else { return cohort.frame.modules }
    let found = cohort.frame.modules.filter { $0.id.text == module }
    guard !found.isEmpty else {
      throw .unknownModule(
        module, nearest: NearestName.nearest(to: module, among: cohort.frame.modules.map(\.id.text)))
    }
    return found
  }

  private func match(_ cohort: Cohort, _ reading: CohortReading) throws(MatchingError) -> Matching {
    var options = MatchingOptions(timeLimitSeconds: timeLimitSeconds, isInterrupted: isInterrupted)
    options.pricesFairness = false
    let matching = try Matcher(solver: SolverChoice.auto.solver(needs: cohort.needs.count))
      .match(cohort, by: reading.rules, options: options)
    // Half of a comparison says nothing.
    if matching.proof.termination == .interrupted { throw .interrupted }
    return matching
  }

  /// A session on the last day on which it helps a programme that asks for the module: as many seats as the module's
  /// largest session has, from nine o'clock, as long as the module, and eight hours at most.
  static func session(of module: TrainingModule, in cohort: Cohort) -> TrainingSession {
    let asking = cohort.frame.programmes.filter { $0.requiredModules.contains { $0.module == module.id } }
    let day = asking.map { $0.provisionalUntil ?? cohort.frame.firstDay }.max() ?? cohort.frame.firstDay
    let own = cohort.trainingSessions.filter { $0.module == module.id }
    let taken = Set(cohort.trainingSessions.map(\.id.text))
    var name = "\(module.id.text)+"
    while taken.contains(name) { name += "+" }
    let minutes = min(480, max(60, module.minutes))
    return TrainingSession(
      id: SessionID(name), module: module.id, date: day, startMinute: 9 * 60, endMinute: 9 * 60 + minutes,
      seats: own.map(\.seats).max() ?? standardSeats, place: "")
  }
}
