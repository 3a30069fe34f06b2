// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong in an iCalendar file, and where.
public struct CalendarFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, counted from 1; the first of the lines that a long one has been folded into.
  public let line: Int
  /// What is wrong there.
  public let problem: Problem

  /// What can be wrong. Texts of the file are cut after 40 characters.
  public enum Problem: Error, Hashable, Sendable {
    /// The file does not begin with `BEGIN:VCALENDAR`.
    case notACalendar
    /// A component begins here and has no end, or its end lies behind that of the one around it.
    case unfinished(component: String)
    /// A component ends here that has not begun.
    case unexpectedEnd(component: String)
    /// Components lie within one another more than 16 deep; what follows has not been read.
    case nestedTooDeep
    /// The line is not UTF-8.
    case notText
    /// The line holds a control character.
    case controlCharacter
    /// The line is not a name, parameters, a colon and a value.
    case notAProperty(found: String)
    /// An event has no such property.
    case missing(property: String)
    /// An event has such a property already.
    case repeated(property: String)
    /// A property has a value that this reader does not know.
    case unknownValue(property: String, found: String, expected: String)
    /// A property that this program never writes says that the event is at other times than it seems.
    case unsupported(property: String)
    /// An event is in another zone than most of the others.
    case otherZone(found: String, expected: String)
  }

  /// The fault as a sentence in English.
  public var description: String { "line \(line): \(problem)" }
}

extension CalendarFault.Problem: CustomStringConvertible {
  /// What was found, what was expected, and what to do.
  public var description: String {
    switch self {
    case .notACalendar: "the file does not begin with BEGIN:VCALENDAR; give a file that Makker has written"
    case .unfinished(let component): "\(component) begins here and is never ended; write the calendar again"
    case .unexpectedEnd(let component): "\(component) ends here, but has not begun; write the calendar again"
    case .nestedTooDeep: "components lie more than 16 deep within one another; the rest has not been read"
    case .notText: "the line is not UTF-8; save the file as UTF-8"
    case .controlCharacter: "the line holds a control character; take it out"
    case .notAProperty(let found): "\"\(found)\" is not a property; expected NAME;PARAMETER=value:VALUE"
    case .missing(let property): "the event that ends here has no \(property); write the calendar again"
    case .repeated(let property): "the event has \(property) already; keep one of them"
    case .unknownValue(let property, let found, let expected):
      "\(property) is \"\(found)\"; expected \(expected)"
    case .unsupported(let property): "\(property) is not read; give a file that Makker has written"
    case .otherZone(let found, let expected):
      "the event is in the zone \(found), and most are in \(expected); give a file that Makker has written"
    }
  }
}
