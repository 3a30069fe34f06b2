// SPDX-License-Identifier: GPL-3.0-or-later

/// A person who helps.
///
/// A reference to unchanging values, so that a pair of people costs two pointers and not two copies.
public final class Mentor: Sendable {
  /// The mentor's id, unique among mentors.
  public let id: MentorID
  /// The mentor's name; may be empty.
  public let name: String
  /// The kinds of help the mentor gives.
  public let types: Set<MentorType>
  /// The programmes the mentor takes part in; empty means every programme.
  public let programmes: Set<ProgrammeID>
  /// What the mentor has been or is: pedagogue, teacher, career adviser, company employee.
  public let background: TagSet
  /// What the mentor can help with, each with a level from 1 to 5.
  public let skills: WeightedTags
  /// What the mentor likes.
  public let interests: TagSet
  /// The languages the mentor speaks; empty means that none is stated.
  public let languages: TagSet
  /// Where the mentor lives or works.
  public let municipality: Tag?
  /// The most mentees at once; nothing means that only the hours limit the mentor.
  public let capacity: Int?
  /// The most minutes of meetings a month; nothing means that only the places limit the mentor.
  public let minutesPerMonth: Int?
  /// When the mentor can meet; empty means that it is not stated.
  public let availability: Availability
  /// When the mentor would like to meet; empty means that any free time is as good as another.
  public let preferredTimes: Availability
  /// Days the mentor is away.
  public let unavailable: [ClosedRange<CalendarDate>]
  /// Training modules the mentor has completed, each with its latest completion.
  public let training: [ModuleID: Completion]
  /// The child certificate, if anything is known of it.
  public let childCertificate: ChildCertificate
  /// Mentees the mentor must not be paired with.
  public let avoid: Set<MenteeID>
  /// Mentees the mentor would like, most wanted first.
  public let prefer: [MenteeID]
  /// The user's own columns, by the name in the header.
  public let attributes: [Tag: AttributeValue]

  /// Makes a mentor.
  public init(
    id: MentorID, name: String = "", types: Set<MentorType>, programmes: Set<ProgrammeID> = [],
    background: TagSet = [], skills: WeightedTags = [:], interests: TagSet = [], languages: TagSet = [],
    municipality: Tag? = nil, capacity: Int? = 1, minutesPerMonth: Int? = nil,
    availability: Availability = Availability(), preferredTimes: Availability = Availability(),
    unavailable: [ClosedRange<CalendarDate>] = [],
    training: [ModuleID: Completion] = [:], childCertificate: ChildCertificate = .none,
    avoid: Set<MenteeID> = [], prefer: [MenteeID] = [], attributes: [Tag: AttributeValue] = [:]
  ) {
    self.id = id
    self.name = name
    self.types = types
    self.programmes = programmes
    self.background = background
    self.skills = skills
    self.interests = interests
    self.languages = languages
    self.municipality = municipality
    self.capacity = capacity
    self.minutesPerMonth = minutesPerMonth
    self.availability = availability
    self.preferredTimes = preferredTimes
    self.unavailable = unavailable
    self.training = training
    self.childCertificate = childCertificate
    self.avoid = avoid
    self.prefer = prefer
    self.attributes = attributes
  }
}

/// That a training module was completed.
public enum Completion: Hashable, Comparable, Sendable {
  /// Some time; a module whose validity ends cannot be shown to count still.
  case undated
  /// On this day.
  case on(CalendarDate)
}

/// What is kept of a child certificate: its status and its date, and nothing more.
public enum ChildCertificate: Hashable, Sendable {
  /// Nothing is known, or there is none.
  case none
  /// Asked for, not yet here.
  case requested(CalendarDate?)
  /// Obtained, on a day where one is given.
  case obtained(CalendarDate?)
}
