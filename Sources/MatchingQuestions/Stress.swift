// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine
import ParallelWork
import Synchronization

/// How to try a matching against mentors who leave.
public struct StressOptions: Sendable {
  /// The chance that a mentor leaves, in thousandths; each by itself.
  public var dropoutThousandths: Int
  /// How often it is tried.
  public var trials: Int
  /// What decides who leaves.
  public var seed: Int
  /// Told how many matchings are done, and of how many, from any thread.
  public var progress: @Sendable (_ done: Int, _ of: Int) -> Void

  /// Makes options.
  public init(
    dropoutThousandths: Int = 100, trials: Int = 200, seed: Int,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) {
    self.dropoutThousandths = dropoutThousandths
    self.trials = trials
    self.seed = seed
    self.progress = progress
  }
}

extension StressOptions {
  /// A part of a whole in thousandths, from what somebody typed: `10%`, `12.5 %`, `7,5`; nothing where it is no such part.
  public static func thousandths(ofPercent text: String) -> Int? {
    let number = text.filter { $0 != "%" && $0 != " " }.replacing(",", with: ".")
    let parts = number.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), (0...100).contains(whole) else { return nil }
    guard parts.count == 2 else { return whole * 10 }
    guard parts[1].count == 1, let tenth = Int(parts[1]), whole * 10 + tenth <= 1000 else { return nil }
    return whole * 10 + tenth
  }
}

/// What happens to a matching when mentors leave.
public struct StressAnswer: Sendable {
  /// One trial.
  public struct Trial: Hashable, Sendable {
    /// How many mentors leave.
    public let mentors: Int
    /// How many needs lose their mentor.
    public let lost: Int
    /// How many needs are filled in the best matching without them less than before; less than `lost` where others take
    /// over.
    public let missing: Int
    /// How many needs of mentors who stay get another mentor for it.
    public let moved: Int
    /// How many points there are less.
    public let points: Int
  }

  /// What depends on one mentor.
  public struct Dependence: Sendable {
    /// The mentor.
    public let mentor: Mentor
    /// How many needs lose their mentor if this one leaves.
    public let lost: Int
    /// The best matching without the mentor.
    public let alternative: Alternative
  }

  /// Who could step in for a need.
  public struct Cover: Sendable {
    /// The need.
    public let need: Need
    /// The mentors with a place and a time free, two at most.
    public let backups: [PairReasons.Backup]
  }

  /// The trials, in their order.
  public let trials: [Trial]
  /// What depends on each mentor who has a pair, most first.
  public let dependences: [Dependence]
  /// The filled needs, with who could step in, in their order.
  public let covers: [Cover]
  /// Whether all matchings are proven best.
  public let isExact: Bool
}

extension Inquiry {
  /// What mentors who leave do to the matching: trials in which each leaves by chance, what is lost if a certain one
  /// leaves, and who could step in.
  ///
  /// - Throws: as `Matcher.match`; `interrupted` where that came before all trials were done.
  /// - Complexity: a matching for each trial in which anybody with a pair leaves, and for each mentor with a pair, on all
  ///   cores.
  public func stress(_ stress: StressOptions) throws(MatchingError) -> StressAnswer {
    let filled = cohort.needs.indices.filter { matching.mentorOfNeed[$0] >= 0 }
    let busy = Set(filled.map { Int(matching.mentorOfNeed[$0]) }).sorted()
    let all = stress.trials + busy.count
    let done = Mutex(0)
    let results = Parallel.map(all) {
      number -> Result<(trial: StressAnswer.Trial, other: Alternative?), MatchingError> in
      let leaving =
        number < stress.trials
        ? Set(cohort.mentors.indices.filter { leaves($0, trial: number, stress) }) : [busy[number - stress.trials]]
      let result = Result { () throws(MatchingError) in
        // Nothing of a trial is of use once all of them are to end.
        guard !options.isInterrupted() else { throw MatchingError.interrupted }
        return try trial(without: leaving)
      }
      done.withLock { done in
        done += 1
        stress.progress(done, all)
      }
      return result
    }
    var trials: [StressAnswer.Trial] = []
    var dependences: [StressAnswer.Dependence] = []
    var isExact = matching.isProven
    for (number, result) in results.enumerated() {
      let (trial, other) = try result.get()
      isExact = isExact && other?.isExact ?? true
      if number < stress.trials {
        trials.append(trial)
      } else if let other {
        dependences.append(
          StressAnswer.Dependence(
            mentor: cohort.mentors[busy[number - stress.trials]], lost: trial.lost, alternative: other))
      }
    }
    dependences.sort {
      if $0.alternative.after != $1.alternative.after { return $0.alternative.after < $1.alternative.after }
      return ($1.lost, $0.mentor.id) < ($0.lost, $1.mentor.id)
    }
    let covers = Parallel.map(filled.count) { number in
      let need = filled[number]
      let eligible = matching.mentors(of: need).map { Int($0) }
      let ranked = eligible.map { (mentor: $0, points: matching.points(need, $0, at: matching.bestTime(need, $0))) }
        .sorted { ($1.points, $0.mentor) < ($0.points, $1.mentor) }.map(\.mentor)
      return StressAnswer.Cover(need: cohort.needs[need], backups: backups(of: need, among: ranked))
    }
    return StressAnswer(trials: trials, dependences: dependences, covers: covers, isExact: isExact)
  }

  /// Whether a mentor leaves in a trial: the same for the same seed, trial and id.
  private func leaves(_ mentor: Int, trial: Int, _ stress: StressOptions) -> Bool {
    let start = StableHash.mixed(UInt64(truncatingIfNeeded: stress.seed)) &+ UInt64(trial)
    let drawn = StableHash.mixed(StableHash.mixed(start) &+ StableHash.of(cohort.mentors[mentor].id.text))
    return drawn % 1000 < UInt64(clamping: stress.dropoutThousandths)
  }

  /// The best matching without some mentors; nothing but the count where none of them has a pair.
  private func trial(
    without mentors: Set<Int>
  ) throws(MatchingError) -> (trial: StressAnswer.Trial, other: Alternative?) {
    let lost = matching.mentorOfNeed.count { $0 >= 0 && mentors.contains(Int($0)) }
    guard lost > 0 else {
      return (StressAnswer.Trial(mentors: mentors.count, lost: 0, missing: 0, moved: 0, points: 0), nil)
    }
    let other = try alternative(draft(without: mentors))
    let ids = Set(mentors.map { cohort.mentors[$0].id })
    let moved = other.moves.count { $0.from.map { !ids.contains($0) } ?? false }
    return (
      StressAnswer.Trial(
        mentors: mentors.count, lost: lost, missing: -other.filled, moved: moved, points: -other.points),
      other
    )
  }

  /// The cohort with some mentors having no place; what decisions said of them is off.
  package func draft(without mentors: Set<Int>) -> CohortDraft {
    var draft = draft
    let ids = Set(mentors.map { cohort.mentors[$0].id })
    draft.mentors = draft.mentors.map { ids.contains($0.id) ? $0.with(capacity: .some(0)) : $0 }
    draft.decisions.removeAll { $0.kind == .require && ids.contains($0.mentor) }
    return draft
  }
}
