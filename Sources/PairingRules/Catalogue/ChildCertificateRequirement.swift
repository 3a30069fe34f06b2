// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// A mentor of a mentee who may be under 15 on the first day, or of a programme that asks for it, has a child
/// certificate on the first day.
struct ChildCertificateRequirement: Requirement {
  let id: RuleID = "child_certificate"
  /// Mentees younger than this on the first day are children.
  let age: Int

  static let standardAge = 15

  var sentence: LocalizedText { RuleText.childCertificate(["age": .count(age)]) }
  var arguments: RuleArguments { age == Self.standardAge ? [:] : ["under_age": .integer(age)] }

  func allows(_ pair: Pair) -> Bool {
    cause(for: pair) == nil || Self.isHeld(pair.mentor.childCertificate, on: pair.context.firstDay)
  }

  func justification(for pair: Pair) -> ChildCertificateReason {
    ChildCertificateReason(
      cause: cause(for: pair), certificate: pair.mentor.childCertificate, age: age, firstDay: pair.context.firstDay)
  }

  /// Whether a certificate is needed, whoever the mentor is.
  func isNeeded(for need: Need, on firstDay: CalendarDate) -> Bool {
    cause(need.mentee, need.programme, firstDay) != nil
  }

  /// Why a certificate is needed, if it is.
  private func cause(for pair: Pair) -> ChildCertificateReason.Cause? {
    cause(pair.mentee, pair.programme, pair.context.firstDay)
  }

  private func cause(
    _ mentee: Mentee, _ programme: Programme, _ firstDay: CalendarDate
  ) -> ChildCertificateReason.Cause? {
    if programme.childCertificate { return .programme }
    guard let birthYear = mentee.birthYear else { return mentee.mayBeChild(in: programme) ? .unknownAge : nil }
    // Only the year is known, so the birthday is taken to be the last day of it.
    let latestBirthday = CalendarDate(year: birthYear &+ age, month: 12, day: 31)
    return latestBirthday.map { $0 > firstDay } ?? false ? .age : nil
  }

  static func isHeld(_ certificate: ChildCertificate, on day: CalendarDate) -> Bool {
    if case .obtained(let date) = certificate { date.map { $0 <= day } ?? true } else { false }
  }

  static let description = RuleDescription(
    requirement: "child_certificate",
    parameters: [
      RuleParameter(
        "under_age", .integer(1...30), standard: .integer(standardAge), meaning: RuleHelpText.underAgeParameter())
    ],
    sentence: RuleText.childCertificate(["age": .count(standardAge)]), explanation: RuleHelpText.childCertificate(),
    columns: [
      "mentees.csv: birth_year, stage", "mentors.csv: child_certificate",
      "cohort.yaml: first_day, programmes: child_certificate, kind",
    ], remedy: RuleHelpText.childCertificateRemedy(),
    example: "requirements:\n  - id: child_certificate\n    under_age: 18\n"
  ) { (reader: RuleReader) throws(RuleFault) in
    ChildCertificateRequirement(age: try reader.integer("under_age"))
  }
}

/// Whether a child certificate is needed, and what is known of it.
public struct ChildCertificateReason: Justification {
  /// Why a certificate is needed.
  public enum Cause: Hashable, Sendable {
    /// The programme asks for it.
    case programme
    /// The mentee may be a child on the first day.
    case age
    /// The mentee's year of birth is not stated, and the mentee may be a child.
    case unknownAge
  }

  /// Why a certificate is needed; nothing where it is not.
  public let cause: Cause?
  /// What is known of the mentor's certificate.
  public let certificate: ChildCertificate
  /// Mentees younger than this are children.
  public let age: Int
  /// The cohort's first day.
  public let firstDay: CalendarDate

  /// Makes a reason.
  public init(cause: Cause?, certificate: ChildCertificate, age: Int, firstDay: CalendarDate) {
    self.cause = cause
    self.certificate = certificate
    self.age = age
    self.firstDay = firstDay
  }

  private var isHeld: Bool { ChildCertificateRequirement.isHeld(certificate, on: firstDay) }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    let because: LocalizedText? =
      switch cause {
      case nil: nil
      case .programme: RuleText.certificateForProgramme()
      case .age: RuleText.certificateForAge(["age": .count(age)])
      case .unknownAge: RuleText.certificateForUnknownAge(["age": .count(age)])
      }
    guard let because else { return RuleText.certificateNotNeeded() }
    if isHeld { return RuleText.certificateHeld() }
    switch certificate {
    case .none: return RuleText.certificateNone(["because": because])
    case .requested: return RuleText.certificateRequested(["because": because])
    case .obtained(let date):
      return RuleText.certificateTooLate(["because": because, "date": (date ?? firstDay).label])
    }
  }

  /// To get the certificate in time.
  public var remedy: LocalizedText? {
    guard cause != nil, !isHeld else { return nil }
    let values = ["date": firstDay.label]
    if case .requested = certificate { return RuleText.certificateAwaitRemedy(values) }
    return RuleText.certificateRemedy(values)
  }
}
