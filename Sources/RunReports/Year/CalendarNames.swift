// SPDX-License-Identifier: GPL-3.0-or-later

import CalendarFiles
public import CohortModel
import Foundation

/// The names of people's calendar files: the id and `.ics`, where every file system takes that.
///
/// Letters, digits, spaces within, and most signs stay as they are. What cannot be in a name somewhere becomes `%` and
/// the two hexadecimal digits of each of its bytes: control characters, `/ \ : * ? " < > |`, the percent sign itself, a
/// dot or a space at either end, and the first letter of a name that a system keeps for itself (`CON`, `NUL`). A name
/// of more than 100 bytes is cut, and 16 digits of a hash of the id say which it was. Names are given out to ids that
/// can have their own first, then to the others, mentors before mentees and each by id; who comes to a name that is
/// taken, in whatever case it is written, gets `~` and digits of the hash behind it. So two people never share a file,
/// and the same cohort gives the same names on every machine.
public struct CalendarNames: Sendable {
  /// The coordinator's calendar.
  public static let coordinator = "coordinator.ics"
  /// The folder with the calendars.
  public static let folder = "calendar"

  private var mentors: [MentorID: String] = [:]
  private var mentees: [MenteeID: String] = [:]

  /// The names of everybody in a cohort. O(n log n) for the sum of the ids' lengths.
  public init(_ cohort: Cohort) {
    self.init(mentors: cohort.mentors.map(\.id), mentees: cohort.mentees.map(\.id))
  }

  /// The names of everybody in a cohort, and of others who have been in it: behind those, by id.
  init(_ cohort: Cohort, alsoMentors: [MentorID], alsoMentees: [MenteeID]) {
    let otherMentors = Set(alsoMentors).subtracting(cohort.mentors.map(\.id)).sorted()
    let otherMentees = Set(alsoMentees).subtracting(cohort.mentees.map(\.id)).sorted()
    self.init(mentors: cohort.mentors.map(\.id) + otherMentors, mentees: cohort.mentees.map(\.id) + otherMentees)
  }

  private init(mentors own: [MentorID], mentees others: [MenteeID]) {
    var taken: Set<String> = [Self.key("coordinator")]
    let people =
      own.map { (isMentor: true, id: $0.text) } + others.map { (isMentor: false, id: $0.text) }
    for isPlain in [true, false] {
      for person in people {
        var stem = Self.safe(person.id)
        guard (stem == person.id) == isPlain else { continue }
        let digits = Self.digits(person.isMentor, person.id)
        var length = 8
        while !taken.insert(Self.key(stem)).inserted {
          // A hash of 32 digits is used up only if somebody has made ids for that; then numbers go on.
          let suffix = length <= digits.count ? String(digits.prefix(length)) : "\(digits)-\(length)"
          stem = Self.safe(person.id) + "~" + suffix
          length += 8
        }
        if person.isMentor {
          mentors[MentorID(person.id)] = stem + ".ics"
        } else {
          mentees[MenteeID(person.id)] = stem + ".ics"
        }
      }
    }
  }

  /// A mentor's file.
  public subscript(mentor: MentorID) -> String? { mentors[mentor] }
  /// A mentee's file.
  public subscript(mentee: MenteeID) -> String? { mentees[mentee] }

  /// What is the same for two names that some file system takes for one.
  private static func key(_ stem: String) -> String {
    stem.precomposedStringWithCompatibilityMapping.lowercased()
  }

  private static func digits(_ isMentor: Bool, _ id: String) -> String {
    String(StableUID.of(["calendar", isMentor ? "mentor" : "mentee", id]).prefix(32))
  }

  private static let reserved: Set<String> = {
    let numbered = ["com", "lpt"].flatMap { name in (0...9).map { "\(name)\($0)" } }
    return Set(["con", "prn", "aux", "nul", "conin$", "conout$"] + numbered)
  }()

  private static let longest = 100

  /// An id as part of a file's name.
  static func safe(_ id: String) -> String {
    let scalars = Array(id.unicodeScalars)
    var name = ""
    for (index, scalar) in scalars.enumerated() {
      let isEdge = index == 0 || index == scalars.count - 1
      if isAllowed(scalar), !(isEdge && (scalar == "." || scalar == " ")) {
        name.unicodeScalars.append(scalar)
      } else {
        name += escaped(scalar)
      }
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    if reserved.contains(stem), let first = name.unicodeScalars.first {
      name = escaped(first) + String(name.unicodeScalars.dropFirst())
    }
    guard name.utf8.count > longest else { return name }
    var cut = ""
    for character in name {
      guard cut.utf8.count + character.utf8.count <= longest - 17 else { break }
      cut.append(character)
    }
    return cut + "-" + StableUID.of(["calendar", id]).prefix(16)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    case .spaceSeparator: return scalar == " "
    default: return !"/\\:*?\"<>|%".unicodeScalars.contains(scalar)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = Array("0123456789ABCDEF")
    return String(scalar).utf8.map { "%\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
  }
}
