// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance

/// Cohorts drawn at random, with every field in use somewhere.
struct SmallCohorts {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func draft() throws -> CohortDraft {
    let day = CalendarDate(dayNumber: 20_000 + Int.random(in: 0...2000, using: &random))
    let modules = (0..<3).map { index in
      TrainingModule(
        id: ModuleID("module-\(index)"), name: word(), minutes: Int.random(in: 0...5000, using: &random),
        prerequisites: (0..<index).filter { _ in flip() }.map { ModuleID("module-\($0)") }, coveredBy: tags())
    }
    let programmes = ProgrammeKind.allCases.enumerated().map { index, kind in
      Programme(
        id: ProgrammeID("programme \(index)"), name: word(), kind: kind,
        mentorTypes: Set(MentorType.allCases.filter { _ in flip() } + [.social]),
        requiredModules: modules.filter { _ in flip() }.map {
          RequiredModule(module: $0.id, validMonths: flip() ? Int.random(in: 1...60, using: &random) : nil)
        }, childCertificate: flip(), meetingsPerMonth: Int.random(in: 1...8, using: &random),
        minutesPerMeeting: Int.random(in: 5...240, using: &random), months: Int.random(in: 1...24, using: &random),
        rhythm: flip() ? pick(MeetingRhythm.allCases) : nil, supportWeeks: Int.random(in: 0...12, using: &random),
        provisionalUntil: flip() ? CalendarDate(dayNumber: day.dayNumber + 90) : nil,
        handoverWeeks: flip() ? Int.random(in: 0...52, using: &random) : 0)
    }
    let frame = CohortFrame(
      name: word(), timeZone: "Europe/Copenhagen", firstDay: day, lastDay: CalendarDate(dayNumber: day.dayNumber + 300),
      closed: ranges(), slotMinutes: [15, 30, 60].randomElement(using: &random) ?? 30,
      publicHolidays: pick(HolidayCalendar.allCases), travelMinutes: pick([0, 15, 45]), coordinators: pick([1, 2, 40]),
      programmes: programmes, modules: modules,
      rooms: flip() ? [Room(name: word(), pairs: 3, municipality: flip() ? Tag(word()) : nil)] : [],
      places: [Place(name: Tag(word()), latitudeMicrodegrees: -55_249_401, longitudeMicrodegrees: 9_000_007)])
    let mentees = (0..<4).map { mentee(MenteeID("T-\($0)"), programmes, year: day.components.year) }
    return CohortDraft(
      frame: frame, mentors: (0..<4).map { mentor(MentorID("M-\($0)"), programmes, modules) }, mentees: mentees,
      trainingSessions: flip() ? [session(modules[0].id)] : [],
      previous: flip()
        ? [PreviousPair(mentee: "T-9", mentor: "M-1", type: .business, outcome: pick(PreviousPair.Outcome.allCases))]
          + (flip() ? [datedPair()] : []) : [],
      decisions: flip()
        ? [Decision(mentee: "T-1", mentor: "M-1", type: nil, kind: pick(Decision.Kind.allCases), reason: word())] : [])
  }

  private mutating func mentor(_ id: MentorID, _ programmes: [Programme], _ modules: [TrainingModule]) -> Mentor {
    let capacity = flip() ? Int.random(in: 0...5, using: &random) : nil
    return Mentor(
      id: id, name: flip() ? word() : "", types: Set(MentorType.allCases.filter { _ in flip() } + [.business]),
      programmes: Set(programmes.map(\.id).filter { _ in flip() }), background: tags(), skills: weightedTags(),
      interests: tags(), languages: tags(), municipality: flip() ? Tag(word()) : nil, capacity: capacity,
      minutesPerMonth: capacity == nil || flip() ? Int.random(in: 0...5000, using: &random) : nil,
      availability: availability(), preferredTimes: flip() ? availability() : Availability(), unavailable: ranges(),
      training: Dictionary(
        uniqueKeysWithValues: modules.filter { _ in flip() }.map { ($0.id, flip() ? .undated : .on(date())) }),
      childCertificate: pick([.none, .requested(nil), .requested(date()), .obtained(nil), .obtained(date())]),
      avoid: flip() ? ["T-0", "T-2"] : [], prefer: flip() ? ["T-3", "T-1"] : [], attributes: attributes())
  }

  private mutating func mentee(_ id: MenteeID, _ programmes: [Programme], year: Int) -> Mentee {
    let programme = pick(programmes)
    return Mentee(
      id: id, name: word(), birthYear: flip() ? year - Int.random(in: 5...60, using: &random) : nil,
      stage: flip() ? pick(Stage.allCases) : nil, programme: programme.id, needs: Array(programme.mentorTypes),
      skills: weightedTags(), interests: tags(), languages: tags(), municipality: flip() ? Tag(word()) : nil,
      priority: Int.random(in: 0...5, using: &random), availability: availability(),
      preferredTimes: flip() ? availability() : Availability(), unavailable: ranges(),
      avoid: flip() ? ["M-0"] : [], prefer: flip() ? ["M-3", "M-2"] : [], waitingSince: flip() ? date() : nil,
      timesLeftOut: flip() ? Int.random(in: 0...100, using: &random) : 0, attributes: attributes())
  }

  /// A pair that is told of at length, as far as it is told of.
  private mutating func datedPair() -> PreviousPair {
    let from = date()
    return PreviousPair(
      mentee: "T-8", mentor: "M-2", type: .social, outcome: pick(PreviousPair.Outcome.allCases),
      programme: flip() ? "programme 1" : nil, stage: flip() ? pick(Stage.allCases) : nil, from: flip() ? from : nil,
      until: flip() ? CalendarDate(dayNumber: from.dayNumber + Int.random(in: 0...400, using: &random)) : nil,
      reason: flip() ? word() : "")
  }

  private mutating func session(_ module: ModuleID) -> TrainingSession {
    TrainingSession(
      id: "session 1", module: module, date: date(), startMinute: 900, endMinute: 1440, seats: 12, place: word())
  }

  /// A column has one kind of value; a number that looks like a list would make it a column of lists.
  private mutating func attributes() -> [Tag: AttributeValue] {
    var attributes: [Tag: AttributeValue] = ["grade": .text("7. b")]
    if flip() { attributes["score"] = .number(thousandths: Int.random(in: -9999...9999, using: &random)) }
    if flip() { attributes["since"] = .date(date()) }
    if flip() { attributes["clubs"] = .list(flip() ? ["chess", "choir"] : ["chess"]) }
    if flip() { attributes["Wørkshop"] = .text(Tag(word())) }
    return attributes
  }

  private mutating func flip() -> Bool { random.chance(percent: 50) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  /// Words that a careless writer would spoil.
  private mutating func word() -> String {
    pick([
      "Åse Ærø", "a;b", "say \"hi\"", "=1+1", "-x", "'quoted", "'=y", "two\nlines", "# no comment", "yes: no",
      "[list]", "back\\slash", "naïve 👩‍🏫", "@home", "0800", "\"", "{a: b}", "1, 2", "null", "&anchor",
    ])
  }

  private mutating func tags() -> TagSet {
    TagSet((0..<Int.random(in: 0...3, using: &random)).map { _ in Tag(word()) })
  }

  private mutating func weightedTags() -> WeightedTags {
    WeightedTags(
      (0..<Int.random(in: 0...3, using: &random)).map { _ in
        .init(tag: Tag(word()), weight: Int.random(in: 1...5, using: &random))
      })
  }

  private mutating func date() -> CalendarDate {
    CalendarDate(dayNumber: Int.random(in: 15_000...25_000, using: &random))
  }

  private mutating func ranges() -> [ClosedRange<CalendarDate>] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in
      let start = date()
      return start...CalendarDate(dayNumber: start.dayNumber + Int.random(in: 0...9, using: &random))
    }
  }

  private mutating func availability() -> Availability {
    Availability(
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let start = Int.random(in: 0...1439, using: &random)
        return TimeWindow(
          pick(Weekday.allCases), startMinute: start, endMinute: Int.random(in: start + 1...1440, using: &random))
      })
  }
}
