// SPDX-License-Identifier: GPL-3.0-or-later

/// A person who is helped.
///
/// A reference to unchanging values, so that a pair of people costs two pointers and not two copies.
public final class Mentee: Sendable {
  /// The mentee's id, unique among mentees.
  public let id: MenteeID
  /// The mentee's name; may be empty.
  public let name: String
  /// The year of birth; never a day, so that no personal number can be guessed from it.
  public let birthYear: Int?
  /// Where on the red thread the mentee is.
  public let stage: Stage?
  /// The programme the mentee takes part in.
  public let programme: ProgrammeID
  /// The kinds of mentor the mentee needs, in the order of `MentorType`, each once.
  public let needs: [MentorType]
  /// What help is wanted, each with an importance from 1 to 5.
  public let skills: WeightedTags
  /// What the mentee likes.
  public let interests: TagSet
  /// The languages the mentee speaks; empty means that none is stated.
  public let languages: TagSet
  /// Where the mentee lives, works or goes to school.
  public let municipality: Tag?
  /// How much the need matters; a greater number is filled first.
  public let priority: Int
  /// When the mentee can meet; empty means that it is not stated.
  public let availability: Availability
  /// When the mentee would like to meet; empty means that any free time is as good as another.
  public let preferredTimes: Availability
  /// Days the mentee is away.
  public let unavailable: [ClosedRange<CalendarDate>]
  /// Mentors the mentee must not be paired with.
  public let avoid: Set<MentorID>
  /// Mentors the mentee would like, most wanted first.
  public let prefer: [MentorID]
  /// Since when the mentee has been waiting for a mentor; nothing where nobody has written it down.
  public let waitingSince: CalendarDate?
  /// In how many earlier years the mentee was left without a mentor; 0 or more.
  public let timesLeftOut: Int
  /// The user's own columns, by the name in the header.
  public let attributes: [Tag: AttributeValue]

  /// Makes a mentee.
  public init(
    id: MenteeID, name: String = "", birthYear: Int? = nil, stage: Stage? = nil, programme: ProgrammeID,
    needs: [MentorType], skills: WeightedTags = [:], interests: TagSet = [], languages: TagSet = [],
    municipality: Tag? = nil, priority: Int = 1, availability: Availability = Availability(),
    preferredTimes: Availability = Availability(), unavailable: [ClosedRange<CalendarDate>] = [],
    avoid: Set<MentorID> = [], prefer: [MentorID] = [], waitingSince: CalendarDate? = nil, timesLeftOut: Int = 0,
    attributes: [Tag: AttributeValue] = [:]
  ) {
    self.id = id
    self.name = name
    self.birthYear = birthYear
    self.stage = stage
    self.programme = programme
    // Nearly all are in order already, and are then shared with whoever gave them.
    self.needs = zip(needs, needs.dropFirst()).allSatisfy { $0 < $1 } ? needs : Set(needs).sorted()
    self.skills = skills
    self.interests = interests
    self.languages = languages
    self.municipality = municipality
    self.priority = priority
    self.availability = availability
    self.preferredTimes = preferredTimes
    self.unavailable = unavailable
    self.avoid = avoid
    self.prefer = prefer
    self.waitingSince = waitingSince
    self.timesLeftOut = timesLeftOut
    self.attributes = attributes
  }
}

extension Mentee {
  /// Whether anything tells that the mentee has been waiting.
  public var hasWaited: Bool { waitingSince != nil || timesLeftOut > 0 }

  /// Whether a mentee whose year of birth is not stated may be a child, as far as stage and programme tell: a pupil may
  /// be one; who is past primary school is none, nor is an employee.
  public func mayBeChild(in programme: Programme) -> Bool {
    switch stage {
    case .primarySchool: true
    case .youthEducation, .internship, .job: false
    case nil: programme.kind != .onboarding && programme.kind != .promotion
    }
  }
}
