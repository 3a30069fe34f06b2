// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance

/// Random cohorts that have everything rules look at, whatever rules may make of it.
struct RandomPeople {
  var random: SeededGenerator

  static let words = [
    "red", "blue", "green", "maths", "danish", "teacher", "pedagogue", "kolding", "vejle", "social", "primary-school",
    "school", "7", "football",
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func cohort(mentees menteeCount: Int, mentors mentorCount: Int) throws -> Cohort {
    let grid = [30, 15, 20, 60, 7, 1, 30].randomElement(using: &random) ?? 30
    let menteeIDs = (0..<menteeCount).map { MenteeID("T\($0)") }
    let mentorIDs = (0..<mentorCount).map { MentorID("M\($0)") }
    let frame = frame(grid: grid)
    // Alike people are common in cohorts; so some availabilities are drawn beforehand.
    let times = (0..<6).map { _ in availability(grid: grid) }
    let oddLevels = random.chance(percent: 10)
    let stated = [0, 30, 90].randomElement(using: &random) ?? 30
    let mentors = mentorIDs.map { id in
      Mentor(
        id: id, types: Set(MentorType.allCases.filter { _ in random.chance(percent: 60) }),
        programmes: random.chance(percent: 50) ? [] : Set(some(frame.programmes.map(\.id))),
        background: TagSet(some(["teacher", "pedagogue", "Lærer", "HR", "red"])), skills: skills(odd: oddLevels),
        interests: interests(id.text), languages: TagSet(some(["Danish", "English", "Arabic"])),
        municipality: municipality(),
        capacity: random.chance(percent: 80) ? Int.random(in: 0...3, using: &random) : nil,
        minutesPerMonth: random.chance(percent: 50) ? nil : Int.random(in: 0...9, using: &random) * 50,
        availability: random.chance(percent: 50)
          ? availability(grid: grid) : times.randomElement(using: &random) ?? Availability(),
        preferredTimes: preferredTimes(grid: grid, stated),
        unavailable: random.chance(percent: 20)
          ? [CalendarDate(dayNumber: 19_995)...CalendarDate(dayNumber: 20_005)] : [],
        training: training(frame), childCertificate: certificate(), avoid: Set(few(menteeIDs)), prefer: few(menteeIDs),
        attributes: attributes(id.text))
    }
    let mentees = menteeIDs.compactMap { id -> Mentee? in
      guard let programme = frame.programmes.randomElement(using: &random) else { return nil }
      let needs = programme.mentorTypes.sorted().filter { _ in random.chance(percent: 60) }
      return Mentee(
        id: id, birthYear: random.chance(percent: 80) ? Int.random(in: 2005...2016, using: &random) : nil,
        stage: random.chance(percent: 80) ? Stage.allCases.randomElement(using: &random) : nil,
        programme: programme.id, needs: needs, skills: skills(odd: oddLevels), interests: interests(id.text),
        languages: TagSet(some(["Danish", "English", "Arabic"])), municipality: municipality(),
        priority: Int.random(in: 1...3, using: &random),
        availability: random.chance(percent: 50)
          ? availability(grid: grid) : times.randomElement(using: &random) ?? Availability(),
        preferredTimes: preferredTimes(grid: grid, stated),
        avoid: Set(few(mentorIDs)), prefer: few(mentorIDs),
        waitingSince: random.chance(percent: 30)
          ? CalendarDate(dayNumber: Int.random(in: 19_000...20_100, using: &random)) : nil,
        timesLeftOut: random.chance(percent: 40) ? Int.random(in: 0...5, using: &random) : 0,
        attributes: attributes(id.text))
    }
    var draft = CohortDraft(frame: frame, mentors: mentors, mentees: mentees, trainingSessions: sessions(frame))
    for mentee in mentees {
      for mentor in few(mentorIDs) {
        draft.previous.append(
          PreviousPair(
            mentee: mentee.id, mentor: mentor, type: MentorType.allCases.randomElement(using: &random) ?? .social,
            outcome: PreviousPair.Outcome.allCases.randomElement(using: &random) ?? .completed,
            until: random.chance(percent: 50)
              ? CalendarDate(dayNumber: Int.random(in: 19_000...19_003, using: &random)) : nil))
      }
      // One decision a mentee, so that none contradicts another.
      if let mentor = few(mentorIDs).first {
        draft.decisions.append(
          Decision(
            mentee: mentee.id, mentor: mentor,
            type: random.chance(percent: 50) ? nil : MentorType.allCases.randomElement(using: &random), kind: .forbid,
            reason: "test"))
      }
    }
    return try draft.validated()
  }

  private mutating func frame(grid: Int) -> CohortFrame {
    let modules = [
      TrainingModule(id: "basic", coveredBy: ["teacher"]), TrainingModule(id: "coaching", prerequisites: ["basic"]),
      TrainingModule(id: "talk"),
    ]
    let programmes = (0..<Int.random(in: 1...4, using: &random)).map { index in
      Programme(
        id: ProgrammeID(["school", "sport", "red", "P3"][index]),
        kind: ProgrammeKind.allCases.randomElement(using: &random) ?? .youth,
        mentorTypes: Set([.social] + some(MentorType.allCases)),
        requiredModules: some(modules).map {
          RequiredModule(module: $0.id, validMonths: random.chance(percent: 50) ? 6 : nil)
        },
        childCertificate: random.chance(percent: 25),
        minutesPerMeeting: random.chance(percent: 3)
          ? 0 : [30, 45, 60, 60, 90, 100].randomElement(using: &random) ?? 60,
        provisionalUntil: random.chance(percent: 30) ? CalendarDate(dayNumber: 20_010) : nil)
    }
    return CohortFrame(
      name: "random", firstDay: CalendarDate(dayNumber: 20_000), lastDay: CalendarDate(dayNumber: 20_300),
      slotMinutes: grid, programmes: programmes, modules: modules,
      places: [
        Place(name: "Kolding", latitudeMicrodegrees: 55_490_000, longitudeMicrodegrees: 9_472_000),
        Place(name: "Vejle", latitudeMicrodegrees: 55_709_000, longitudeMicrodegrees: 9_536_000),
        Place(name: "Esbjerg", latitudeMicrodegrees: 55_476_000, longitudeMicrodegrees: 8_459_000),
      ])
  }

  /// Around the first day, some at the same time, some full.
  private mutating func sessions(_ frame: CohortFrame) -> [TrainingSession] {
    guard random.chance(percent: 70) else { return [] }
    return some(frame.modules + frame.modules).enumerated().map { index, module in
      let start = Int.random(in: 9...12, using: &random)
      return TrainingSession(
        id: SessionID("S\(index)"), module: module.id,
        date: CalendarDate(dayNumber: Int.random(in: 19_995...20_015, using: &random)), startMinute: start * 60,
        endMinute: (start + 2) * 60, seats: Int.random(in: 0...3, using: &random), place: "")
    }
  }

  private mutating func some<Value>(_ values: [Value]) -> [Value] {
    let percent = [0, 30, 60, 100].randomElement(using: &random) ?? 50
    return values.filter { _ in random.chance(percent: percent) }
  }

  private mutating func few<Value>(_ values: [Value]) -> [Value] {
    guard random.chance(percent: 30) else { return [] }
    return (0..<2).compactMap { _ in values.randomElement(using: &random) }
  }

  private mutating func availability(grid: Int) -> Availability {
    let isOdd = random.chance(percent: 30)
    return Availability(
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let unit = isOdd ? 1 : max(5, grid)
        let start = Int.random(in: 840...1300, using: &random) / unit * unit
        let length = isOdd ? Int.random(in: 1...130, using: &random) : Int.random(in: 1...4, using: &random) * unit
        return TimeWindow(
          Weekday.allCases.prefix(3).randomElement(using: &random) ?? .monday, startMinute: start,
          endMinute: min(1440, start + length))
      })
  }

  /// What somebody prefers, of whom so many in a hundred prefer anything.
  private mutating func preferredTimes(grid: Int, _ stated: Int) -> Availability {
    random.chance(percent: stated) ? availability(grid: grid) : Availability()
  }

  /// Sometimes so many that they count for more than a byte holds.
  private mutating func skills(odd: Bool) -> WeightedTags {
    if random.chance(percent: 10) {
      return WeightedTags((0..<20).map { WeightedTags.Entry(tag: Tag("skill \($0)"), weight: $0 < 16 ? 5 : 1) })
    }
    return WeightedTags(
      some(Self.words).map { word in
        let isOdd = odd && random.chance(percent: 5)
        let level = isOdd ? [0, -1, 300, 60].randomElement(using: &random) ?? 0 : Int.random(in: 1...5, using: &random)
        return WeightedTags.Entry(tag: Tag(word), weight: level)
      })
  }

  /// Some that many share, and sometimes one that few have.
  private mutating func interests(_ id: String) -> TagSet {
    var words = some(Self.words)
    if random.chance(percent: 20) { words.append("rare \(id.suffix(1))") }
    return TagSet(words.map { Tag($0) })
  }

  private mutating func municipality() -> Tag? {
    ["Kolding", "vejle", "Esbjerg", "Odense", nil].randomElement(using: &random) ?? nil
  }

  private mutating func certificate() -> ChildCertificate {
    let day = CalendarDate(dayNumber: 19_990 + Int.random(in: 0...20, using: &random))
    return [.none, .requested(day), .obtained(nil), .obtained(day)].randomElement(using: &random) ?? .none
  }

  private mutating func training(_ frame: CohortFrame) -> [ModuleID: Completion] {
    Dictionary(
      uniqueKeysWithValues: some(frame.modules).map { module in
        let day = CalendarDate(dayNumber: 19_700 + Int.random(in: 0...320, using: &random))
        return (module.id, random.chance(percent: 30) ? .undated : .on(day))
      })
  }

  private mutating func attributes(_ id: String) -> [Tag: AttributeValue] {
    let text = AttributeValue.text(Tag(Self.words.randomElement(using: &random) ?? "red"))
    let number = AttributeValue.number(thousandths: Int.random(in: -2...12, using: &random) * 1000)
    let date = AttributeValue.date(CalendarDate(dayNumber: 20_000 + Int.random(in: 0...9, using: &random)))
    let list = AttributeValue.list(TagSet(some(Self.words).map { Tag($0) }))
    let all: [Tag: AttributeValue] = [
      "tone": text, "age": number, "since": date, "hobbies": list,
      "mixed": [text, number, date, list].randomElement(using: &random) ?? text,
      "code": .text(Tag(String(id.dropFirst()))), "workplace": text, "function": text,
    ]
    return all.filter { _ in random.chance(percent: 80) }
  }
}
