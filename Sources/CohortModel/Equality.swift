// SPDX-License-Identifier: GPL-3.0-or-later

// People, programmes and modules are classes, so that a pair costs two pointers; they are equal by what they hold,
// because none of it ever changes.

extension Mentor: Hashable {
  /// Whether two mentors agree in every field.
  public static func == (left: Mentor, right: Mentor) -> Bool {
    left === right
      || left.id == right.id && left.name == right.name && left.types == right.types
        && left.programmes == right.programmes && left.background == right.background && left.skills == right.skills
        && left.interests == right.interests && left.languages == right.languages
        && left.municipality == right.municipality && left.capacity == right.capacity
        && left.minutesPerMonth == right.minutesPerMonth && left.availability == right.availability
        && left.preferredTimes == right.preferredTimes && left.unavailable == right.unavailable
        && left.training == right.training
        && left.childCertificate == right.childCertificate && left.avoid == right.avoid
        && left.prefer == right.prefer && left.attributes == right.attributes
  }

  /// Hashes the id, which tells people apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

extension Mentee: Hashable {
  /// Whether two mentees agree in every field.
  public static func == (left: Mentee, right: Mentee) -> Bool {
    left === right
      || left.id == right.id && left.name == right.name && left.birthYear == right.birthYear
        && left.stage == right.stage && left.programme == right.programme && left.needs == right.needs
        && left.skills == right.skills && left.interests == right.interests && left.languages == right.languages
        && left.municipality == right.municipality && left.priority == right.priority
        && left.availability == right.availability && left.preferredTimes == right.preferredTimes
        && left.unavailable == right.unavailable && left.avoid == right.avoid && left.prefer == right.prefer
        && left.waitingSince == right.waitingSince && left.timesLeftOut == right.timesLeftOut
        && left.attributes == right.attributes
  }

  /// Hashes the id, which tells people apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

extension Programme: Hashable {
  /// Whether two programmes agree in every field.
  public static func == (left: Programme, right: Programme) -> Bool {
    left === right
      || left.id == right.id && left.name == right.name && left.kind == right.kind
        && left.mentorTypes == right.mentorTypes && left.requiredModules == right.requiredModules
        && left.childCertificate == right.childCertificate && left.meetingsPerMonth == right.meetingsPerMonth
        && left.minutesPerMeeting == right.minutesPerMeeting && left.months == right.months
        && left.rhythm == right.rhythm && left.supportWeeks == right.supportWeeks
        && left.provisionalUntil == right.provisionalUntil && left.handoverWeeks == right.handoverWeeks
  }

  /// Hashes the id, which tells programmes apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}

extension TrainingModule: Hashable {
  /// Whether two modules agree in every field.
  public static func == (left: TrainingModule, right: TrainingModule) -> Bool {
    left === right
      || left.id == right.id && left.name == right.name && left.minutes == right.minutes
        && left.prerequisites == right.prerequisites && left.coveredBy == right.coveredBy
  }

  /// Hashes the id, which tells modules apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}
