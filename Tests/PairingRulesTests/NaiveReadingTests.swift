// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Testing

/// The standard rules over random people, against what one would write without any thought of speed.
@Suite struct NaiveReadingTests {
  @Test("eligibility and points are those of a naive reading", arguments: 0..<6)
  func agrees(seed: UInt64) throws {
    var random = RandomPeople(seed: seed)
    let cohort = try random.cohort(mentees: 12, mentors: 12)
    let context = RuleContext(cohort)
    var allowed = 0
    for need in cohort.needs {
      for mentor in cohort.mentors {
        let pair = Pair(need: need, mentor: mentor, context: context)
        let naive = NaiveReading(need: need, mentor: mentor, cohort: cohort)
        let place: Comment = "seed \(seed), \(need.id) with \(mentor.id)"
        #expect(RuleSet.standard.broken(by: pair).map(\.id.text) == naive.broken, place)
        #expect(RuleSet.standard.allows(pair) == naive.broken.isEmpty, place)
        #expect(RuleSet.standard.breakdown(of: pair).map(\.degree.thousandths) == naive.degrees, place)
        let points = RuleSet.standard.breakdown(of: pair).reduce(0) { $0 + $1.points }
        #expect(RuleSet.standard.points(of: pair) == points, place)
        #expect((RuleSet.standard.minimumPoints...RuleSet.standard.maximumPoints).contains(points), place)
        for requirement in RuleSet.standard.requirements where requirement.allows(pair) {
          #expect(requirement.justification(for: pair).remedy == nil, place)
        }
        if naive.broken.isEmpty { allowed += 1 }
      }
    }
    #expect(allowed > 0, "seed \(seed): the test tries too little")
  }
}

/// What the standard rules say, in the plainest words.
private struct NaiveReading {
  let need: Need
  let mentor: Mentor
  let cohort: Cohort

  private var mentee: Mentee { need.mentee }
  private var firstDay: CalendarDate { cohort.frame.firstDay }

  var broken: [String] {
    [
      ("mentor_type", mentor.types.contains(need.type)),
      ("programme", mentor.programmes.isEmpty || mentor.programmes.contains(need.programme.id)),
      ("child_certificate", hasCertificate), ("training", isTrained),
      (
        "language",
        mentee.languages.isEmpty || mentor.languages.isEmpty || !shared(mentee.languages, mentor.languages).isEmpty
      ),
      ("availability", mentee.availability.isEmpty || mentor.availability.isEmpty || freeMinutes > 0),
      ("avoid", !mentee.avoid.contains(mentor.id) && !mentor.avoid.contains(mentee.id)),
      (
        "forbid",
        !cohort.decisions.contains {
          $0.kind == .forbid && $0.mentee == mentee.id && $0.mentor == mentor.id
            && ($0.type ?? need.type) == need.type
        }
      ),
    ].filter { !$0.1 }.map(\.0)
  }

  var degrees: [Int] {
    let wanted = mentee.skills.entries
    let met = wanted.map { $0.weight * (mentor.skills[$0.tag] ?? 0) }.reduce(0, +)
    let all = wanted.map { $0.weight * 5 }.reduce(0, +)
    let interests = mentee.interests.count
    return [
      all == 0 ? 0 : 1000 * met / all,
      interests == 0 ? 0 : 1000 * shared(mentee.interests, mentor.interests).count / interests,
      isOfSuitingBackground ? 1000 : 0,
      1000 * min(240, freeMinutes) / 240,
      preferredTime,
      mentee.municipality != nil && mentee.municipality == mentor.municipality ? 1000 : 0,
      same("workplace"), same("function"),
      part(mentee.prefer.firstIndex(of: mentor.id)) + part(mentor.prefer.firstIndex(of: mentee.id)),
      continuity,
    ]
  }

  private var hasCertificate: Bool {
    let isAdult = mentee.birthYear.map { firstDay.components.year - $0 > 15 } ?? (mentee.stage == .job)
    return isAdult && !need.programme.childCertificate || mentor.childCertificate == .obtained(nil)
  }

  /// Whether some of the sessions, or none of them, make the mentor ready. No two of the random ones overlap, and each
  /// module that has a prerequisite comes after it.
  private var isTrained: Bool {
    let until = max(firstDay, need.programme.provisionalUntil ?? firstDay)
    let sessions = cohort.trainingSessions.filter { session in
      session.date <= until && session.seats > 0 && !mentor.unavailable.contains { $0.contains(session.date) }
    }
    return (0..<1 << sessions.count).contains { subset in
      let taken = sessions.indices.filter { subset >> $0 & 1 == 1 }.map { sessions[$0] }
      let isPrepared = taken.allSatisfy { session in
        mentor.training[session.module] != nil
          || (cohort.frame.modules.first { $0.id == session.module }?.prerequisites ?? []).allSatisfy { before in
            mentor.training[before] != nil || isCovered(before)
              || taken.contains { $0.module == before && $0.date < session.date }
          }
      }
      return isPrepared
        && need.programme.requiredModules.allSatisfy { isMet($0, taken.map { ($0.module, $0.date) }, until) }
    }
  }

  private func isCovered(_ id: ModuleID) -> Bool {
    cohort.frame.modules.contains { $0.id == id && !shared($0.coveredBy, mentor.background).isEmpty }
  }

  private func isMet(_ required: RequiredModule, _ taken: [(ModuleID, CalendarDate)], _ until: CalendarDate) -> Bool {
    if isCovered(required.module) { return true }
    var dates = taken.filter { $0.0 == required.module }.map(\.1)
    switch mentor.training[required.module] {
    case nil: break
    case .undated: if required.validMonths == nil { return true }
    case .on(let date): dates.append(date)
    }
    return dates.contains { date in
      date <= until && (required.validMonths.map { date.adding(months: $0) >= firstDay } ?? true)
    }
  }

  /// The minutes that both have free from a half hour on, in stretches that hold a meeting; ten minutes at a time, as
  /// the random windows have it, on the days that they are on.
  private var freeMinutes: Int {
    var sum = 0
    for weekday in [Weekday.monday, .tuesday] {
      var stretch = 0
      for minute in stride(from: 0, through: 1440, by: 10) {
        if isFree(mentee.availability, weekday, minute), isFree(mentor.availability, weekday, minute) {
          if stretch > 0 || minute % 30 == 0 { stretch += 10 }
        } else {
          if stretch >= need.programme.minutesPerMeeting { sum += stretch }
          stretch = 0
        }
      }
    }
    return sum
  }

  /// The best start on a half hour, each side for itself; ten minutes at a time.
  private var preferredTime: Int {
    var best = 0
    for weekday in [Weekday.monday, .tuesday] {
      for start in stride(from: 0, to: 1440, by: 30) {
        let minutes = stride(from: start, to: start + need.programme.minutesPerMeeting, by: 10)
        func isWithin(_ availability: Availability) -> Bool { minutes.allSatisfy { isFree(availability, weekday, $0) } }
        guard isWithin(mentee.availability), isWithin(mentor.availability) else { continue }
        best = max(best, (isWithin(mentee.preferredTimes) ? 500 : 0) + (isWithin(mentor.preferredTimes) ? 500 : 0))
      }
    }
    return best
  }

  private func isFree(_ availability: Availability, _ weekday: Weekday, _ minute: Int) -> Bool {
    availability.windows.contains {
      $0.weekday == weekday && $0.startMinute <= minute && minute < $0.endMinute
    }
  }

  private var isOfSuitingBackground: Bool {
    let words = Set(mentor.background.tags.map(\.key))
    switch need.type {
    case .business: return words.contains("leder")
    case .social: return words.contains("pædagog")
    case .education: return words.contains("lærer")
    }
  }

  private func same(_ column: Tag) -> Int {
    guard let first = mentee.attributes[column], let second = mentor.attributes[column] else { return 0 }
    return first == second ? 1000 : 0
  }

  private func part(_ index: Int?) -> Int { index.map { [500, 400, 300, 200][min($0, 3)] } ?? 0 }

  private var continuity: Int {
    let worth: [PreviousPair.Outcome: Int] = [.completed: 1000, .ongoing: 1000, .endedEarly: -500, .noShow: -1000]
    return cohort.previous.filter { $0.mentee == mentee.id && $0.mentor == mentor.id }
      .compactMap { worth[$0.outcome] }.min() ?? 0
  }

  private func shared(_ first: TagSet, _ second: TagSet) -> Set<String> {
    Set(first.tags.map(\.key)).intersection(second.tags.map(\.key))
  }
}

/// Random people who have something of everything that rules read.
private struct RandomPeople {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Int(StableHash.mixed(state) % UInt64(bound))
  }

  private mutating func one<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  private mutating func some(_ words: [String]) -> [Tag] {
    words.filter { _ in below(3) == 0 }.map { Tag(below(2) == 0 ? $0 : $0.uppercased()) }
  }

  private mutating func weighted(_ words: [String]) -> WeightedTags {
    WeightedTags(some(words).map { .init(tag: $0, weight: 1 + below(5)) })
  }

  private mutating func availability() -> Availability {
    Availability(
      (0..<below(6)).map { _ in
        let start = 10 * below(110)
        return TimeWindow(one([.monday, .tuesday]), startMinute: start, endMinute: start + 10 + 10 * below(30))
      })
  }

  private mutating func attributes() -> [Tag: AttributeValue] {
    var attributes: [Tag: AttributeValue] = [:]
    for name: Tag in ["workplace", "function"] where below(2) == 0 {
      attributes[name] = .text(Tag(one(["north", "south"])))
    }
    return attributes
  }

  mutating func cohort(mentees: Int, mentors: Int) throws -> Cohort {
    let firstDay = day("2026-08-17")
    let programmes: [Programme] = [
      Programme(id: "open"),
      Programme(
        id: "strict", requiredModules: [RequiredModule(module: "a", validMonths: 12), RequiredModule(module: "b")],
        childCertificate: true, minutesPerMeeting: 30, provisionalUntil: below(2) == 0 ? day("2026-09-01") : nil),
    ]
    let frame = CohortFrame(
      name: "random", firstDay: firstDay, lastDay: day("2027-06-18"), programmes: programmes,
      modules: [TrainingModule(id: "a", coveredBy: ["lærer"]), TrainingModule(id: "b", prerequisites: ["a"])])
    // Each on a day of its own.
    let dates = ["2026-08-01", "2026-08-15", "2026-08-17", "2026-08-30", "2026-09-02"]
    let sessions = dates.filter { _ in below(3) == 0 }.map { date in
      TrainingSession(
        id: SessionID(date), module: one(["a", "b"]), date: day(date), startMinute: 600, endMinute: 720,
        seats: below(4), place: "")
    }
    let words = ["chess", "music", "football", "food"]
    let menteeIDs = (0..<mentees).map { "T-\($0)" }
    let mentorIDs = (0..<mentors).map { "M-\($0)" }
    var people = (mentors: [Mentor](), mentees: [Mentee]())
    for id in menteeIDs {
      people.mentees.append(
        Mentee(
          id: MenteeID(id), birthYear: one([nil, 2009, 2010, 2011, 2012]), stage: one([nil, .job, .primarySchool]),
          programme: one(["open", "open", "strict"]), needs: [one(MentorType.allCases), one(MentorType.allCases)],
          skills: weighted(words), interests: TagSet(some(words)), languages: TagSet(some(["dansk", "arabisk"])),
          municipality: one([nil, "Vejle", "vejle", "Billund"]), availability: availability(),
          preferredTimes: one([Availability(), availability(), availability()]),
          avoid: below(5) == 0 ? [MentorID(one(mentorIDs))] : [],
          prefer: (0..<below(4)).reduce(into: [MentorID]()) { list, _ in
            let id = MentorID(one(mentorIDs))
            if !list.contains(id) { list.append(id) }
          }, attributes: attributes()))
    }
    for id in mentorIDs {
      var training: [ModuleID: Completion] = [:]
      for module: ModuleID in ["a", "b"] where below(3) > 0 {
        training[module] = one([.undated, .on(day("2025-08-17")), .on(day("2025-08-16")), .on(day("2026-08-18"))])
      }
      people.mentors.append(
        Mentor(
          id: MentorID(id), types: [one(MentorType.allCases), one(MentorType.allCases)],
          programmes: one([[], [], ["open"], ["open", "strict"]]),
          background: TagSet(some(["leder", "pædagog", "lærer"])), skills: weighted(words),
          interests: TagSet(some(words)), languages: TagSet(some(["dansk", "arabisk"])),
          municipality: one([nil, "Vejle", "Billund"]), availability: availability(),
          preferredTimes: one([Availability(), availability(), availability()]),
          unavailable: below(4) == 0 ? [day("2026-08-10")...day("2026-08-16")] : [], training: training,
          childCertificate: one([.none, .requested(nil), .obtained(nil), .obtained(nil)]),
          avoid: below(5) == 0 ? [MenteeID(one(menteeIDs))] : [],
          prefer: below(3) == 0 ? [MenteeID(one(menteeIDs))] : [], attributes: attributes()))
    }
    return try CohortDraft(
      frame: frame, mentors: people.mentors, mentees: people.mentees, trainingSessions: sessions,
      previous: previous(people.mentees, mentorIDs),
      decisions: decisions(people.mentees, mentorIDs)
    ).validated()
  }

  private mutating func previous(_ mentees: [Mentee], _ mentors: [String]) -> [PreviousPair] {
    mentees.filter { _ in below(2) == 0 }.map { mentee in
      PreviousPair(
        mentee: mentee.id, mentor: MentorID(one(mentors)), type: mentee.needs[0],
        outcome: one(PreviousPair.Outcome.allCases)
      )
    }
  }

  private mutating func decisions(_ mentees: [Mentee], _ mentors: [String]) -> [Decision] {
    mentees.filter { _ in below(3) == 0 }.map { mentee in
      Decision(
        mentee: mentee.id, mentor: MentorID(one(mentors)), type: below(2) == 0 ? nil : mentee.needs[0], kind: .forbid,
        reason: "")
    }
  }
}
