// SPDX-License-Identifier: GPL-3.0-or-later

/// A place on the map, so that distances can be judged.
public struct Place: Hashable, Sendable {
  /// The municipality or town, as people's `municipality` column names it.
  public let name: Tag
  /// Degrees north, in millionths.
  public let latitudeMicrodegrees: Int
  /// Degrees east, in millionths.
  public let longitudeMicrodegrees: Int

  /// Makes a place.
  public init(name: Tag, latitudeMicrodegrees: Int, longitudeMicrodegrees: Int) {
    self.name = name
    self.latitudeMicrodegrees = latitudeMicrodegrees
    self.longitudeMicrodegrees = longitudeMicrodegrees
  }
}

/// A room for meetings.
public struct Room: Hashable, Sendable {
  /// The room's name, unique in the cohort.
  public let name: String
  /// How many pairs it holds at once.
  public let pairs: Int
  /// Where it is; pairs with a mentee from there come first.
  public let municipality: Tag?

  /// Makes a room.
  public init(name: String, pairs: Int, municipality: Tag? = nil) {
    self.name = name
    self.pairs = pairs
    self.municipality = municipality
  }
}

/// A calendar of public holidays.
public enum HolidayCalendar: String, CaseIterable, Sendable, Codable {
  /// No public holiday closes anything.
  case none
  /// The public holidays of Denmark.
  case denmark
}

/// What holds for a whole cohort: who it is, when it runs, what its programmes are.
public struct CohortFrame: Hashable, Sendable {
  /// The cohort's name.
  public var name: String
  /// The IANA name of the time zone, such as `Europe/Copenhagen`.
  public var timeZone: String
  /// The first day of the year's mentoring.
  public var firstDay: CalendarDate
  /// The last day of the year's mentoring.
  public var lastDay: CalendarDate
  /// Holidays and closed weeks.
  public var closed: [ClosedRange<CalendarDate>]
  /// The grid that meetings start on, in minutes.
  public var slotMinutes: Int
  /// The public holidays without meetings.
  public var publicHolidays: HolidayCalendar
  /// The minutes that a person needs between meetings in different municipalities.
  public var travelMinutes: Int
  /// How many talks with mentors the coordinators can hold at once; at least 1.
  public var coordinators: Int
  /// The programmes, in the order of the file.
  public var programmes: [Programme]
  /// The training modules, in the order of the file.
  public var modules: [TrainingModule]
  /// Rooms, if any.
  public var rooms: [Room]
  /// Places with coordinates, if any.
  public var places: [Place]
  /// How long people's data are kept; nothing means that no day is set.
  public var retention: Retention?

  /// Makes a frame.
  public init(
    name: String, timeZone: String = "Europe/Copenhagen", firstDay: CalendarDate, lastDay: CalendarDate,
    closed: [ClosedRange<CalendarDate>] = [], slotMinutes: Int = 30,
    publicHolidays: HolidayCalendar = .none, travelMinutes: Int = 0, coordinators: Int = 1,
    programmes: [Programme] = [], modules: [TrainingModule] = [], rooms: [Room] = [], places: [Place] = [],
    retention: Retention? = nil
  ) {
    self.name = name
    self.timeZone = timeZone
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.closed = closed
    self.slotMinutes = slotMinutes
    self.publicHolidays = publicHolidays
    self.travelMinutes = travelMinutes
    self.coordinators = coordinators
    self.programmes = programmes
    self.modules = modules
    self.rooms = rooms
    self.places = places
    self.retention = retention
  }
}

/// A year's mentors and mentees, checked: every id is known and unique, every window is possible.
///
/// Made from a `CohortDraft` only, which finds all faults. People stand in the order of their ids, so that nothing
/// downstream depends on the order of rows in a file.
public struct Cohort: Hashable, Sendable {
  /// What holds for the whole cohort.
  public let frame: CohortFrame
  /// The mentors, by id.
  public let mentors: [Mentor]
  /// The mentees, by id.
  public let mentees: [Mentee]
  /// One entry for each mentee and kind of mentor needed, by mentee id and type.
  public let needs: [Need]
  /// Training sessions, by id.
  public let trainingSessions: [TrainingSession]
  /// Pairs of earlier years.
  public let previous: [PreviousPair]
  /// The coordinator's pins and blocks.
  public let decisions: [Decision]

  /// Makes a cohort of parts that have been checked.
  init(
    frame: CohortFrame, mentors: [Mentor], mentees: [Mentee], trainingSessions: [TrainingSession],
    previous: [PreviousPair], decisions: [Decision]
  ) {
    self.frame = frame
    self.mentors = mentors.sorted { $0.id < $1.id }
    self.mentees = mentees.sorted { $0.id < $1.id }
    let programmes = Dictionary(frame.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var needs: [Need] = []
    needs.reserveCapacity(self.mentees.reduce(0) { $0 + $1.needs.count })
    for mentee in self.mentees {
      guard let programme = programmes[mentee.programme] else { continue }
      for type in mentee.needs { needs.append(Need(mentee: mentee, type: type, programme: programme)) }
    }
    self.needs = needs
    self.trainingSessions = trainingSessions.sorted { $0.id < $1.id }
    self.previous = previous
    self.decisions = decisions
  }
}
