// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// The words that a cell or a key may hold, in English and Danish, with what they mean.
struct Vocabulary<Meaning: Sendable & Equatable>: Sendable {
  /// One meaning and its words.
  struct Term: Sendable {
    let meaning: Meaning
    let english: String
    let danish: String
    let others: [String]

    init(_ meaning: Meaning, _ english: String, da danish: String, _ others: String...) {
      self.meaning = meaning
      self.english = english
      self.danish = danish
      self.others = others
    }
  }

  let terms: [Term]
  /// Meanings by word as written above and by folded word; the former saves folding the words of most cells.
  private let meanings: [String: Meaning]
  /// Every word by its folded form, in the order of the terms.
  private let written: [(folded: String, word: String)]

  init(_ terms: Term...) {
    self.terms = terms
    let words = terms.flatMap { term in
      ([term.english, term.danish] + term.others).map { (folded: FoldedName.of($0), word: $0, meaning: term.meaning) }
    }
    meanings = Dictionary(
      words.flatMap { [($0.folded, $0.meaning), ($0.word, $0.meaning)] }, uniquingKeysWith: { first, _ in first })
    written = words.map { ($0.folded, $0.word) }
  }

  /// What a word means, however it is typed.
  func meaning(of word: String) -> Meaning? {
    meanings[word] ?? meanings[FoldedName.of(word)]
  }

  /// The word that a misspelt one was meant to be.
  func nearest(to word: String) -> String? {
    let nearest = NearestName.nearest(to: FoldedName.of(word), among: written.lazy.map(\.folded))
    return written.first { $0.folded == nearest }?.word
  }

  /// The word for a meaning.
  func word(for meaning: Meaning) -> LocalizedText {
    terms.first { $0.meaning == meaning }.map { LocalizedText(danish: $0.danish, english: $0.english) } ?? ""
  }

  /// All meanings as `a, b or c`.
  var alternatives: LocalizedText {
    .alternatives(terms.map { LocalizedText(danish: $0.danish, english: $0.english) })
  }
}

extension LocalizedText {
  /// The texts as `a, b or c`.
  static func alternatives(_ texts: [LocalizedText]) -> LocalizedText {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined() + LocalizedText(danish: " eller ", english: " or ") + last
  }
}

/// The words of the files.
enum Words {
  static let mentorTypes = Vocabulary<MentorType>(
    .init(.business, "business", da: "virksomhedsmentor", "business mentor", "virksomhed", "erhverv", "erhvervsmentor"),
    .init(.social, "social", da: "social mentor", "socialmentor"),
    .init(
      .education, "education", da: "uddannelsesmentor", "education mentor", "educational", "educational mentor",
      "uddannelse"))

  static let stages = Vocabulary<Stage>(
    .init(.primarySchool, "primary-school", da: "grundskole", "primary", "folkeskole", "skole", "school"),
    .init(.youthEducation, "youth-education", da: "ungdomsuddannelse", "upper secondary"),
    .init(.internship, "internship", da: "praktik", "apprenticeship", "elev", "lærling"),
    .init(.job, "job", da: "job", "work", "arbejde", "i job"))

  static let kinds = Vocabulary<ProgrammeKind>(
    .init(.youth, "youth", da: "ungdom", "unge", "young people"),
    .init(.schoolWork, "school-work", da: "skolearbejde", "lektiehjælp", "lektier", "homework"),
    .init(.leisure, "leisure", da: "fritid", "sport", "leisure time"),
    .init(.career, "career", da: "karriere", "job shadowing", "erhvervspraktik"),
    .init(.onboarding, "onboarding", da: "ny medarbejder", "introduktion", "induction", "ny kollega"),
    .init(.promotion, "promotion", da: "forfremmelse", "avancement"))

  static let rhythms = Vocabulary<MeetingRhythm>(
    .init(.weekly, "weekly", da: "ugentligt", "hver uge", "ugentlig", "every week"),
    .init(.fortnightly, "fortnightly", da: "hver anden uge", "hver 14. dag", "every second week"),
    .init(.monthly, "monthly", da: "månedligt", "hver måned", "månedlig", "every month"),
    .init(.wholeDays, "whole-days", da: "hele dage", "heldage", "job shadowing"))

  static let holidays = Vocabulary<HolidayCalendar>(
    .init(.none, "none", da: "ingen", "no", "nej"),
    .init(.denmark, "Denmark", da: "Danmark", "danske", "Danish", "dk"))

  static let outcomes = Vocabulary<PreviousPair.Outcome>(
    .init(.completed, "completed", da: "gennemført", "afsluttet", "fuldført"),
    .init(.ongoing, "ongoing", da: "i gang", "igangværende", "fortsætter", "løbende"),
    .init(.endedEarly, "ended_early", da: "stoppet før tid", "afbrudt", "stoppet", "ended early"),
    .init(.noShow, "no_show", da: "udeblevet", "udeblev", "mødte ikke op", "no show"))

  static let meetings = Vocabulary<MeetingOutcome>(
    .init(.held, "held", da: "holdt", "afholdt", "gennemført", "mødt", "met", "yes", "ja", "ok"),
    .init(
      .noShowMentee, "no_show_mentee", da: "mentee udeblev", "mentee udeblevet", "mentee kom ikke", "mentee absent"),
    .init(
      .noShowMentor, "no_show_mentor", da: "mentor udeblev", "mentor udeblevet", "mentor kom ikke", "mentor absent"),
    .init(.cancelled, "cancelled", da: "aflyst", "canceled", "called off", "aflysning"))

  static let decisions = Vocabulary<Decision.Kind>(
    .init(.require, "require", da: "kræv", "required", "krævet", "påkrævet", "krav", "skal"),
    .init(.forbid, "forbid", da: "forbyd", "forbidden", "forbudt", "bloker", "må ikke"))

  static let weekdays = Vocabulary<Weekday>(
    .init(.monday, "mon", da: "man", "monday", "mandag", "mo", "ma"),
    .init(.tuesday, "tue", da: "tir", "tuesday", "tirsdag", "tu", "ti", "tues", "tirs"),
    .init(.wednesday, "wed", da: "ons", "wednesday", "onsdag", "we", "on"),
    .init(.thursday, "thu", da: "tor", "thursday", "torsdag", "th", "to", "thur", "thurs", "tors"),
    .init(.friday, "fri", da: "fre", "friday", "fredag", "fr"),
    .init(.saturday, "sat", da: "lør", "saturday", "lørdag", "sa", "lø"),
    .init(.sunday, "sun", da: "søn", "sunday", "søndag", "su", "sø"))

  static let certificates = Vocabulary<CertificateStatus>(
    .init(.none, "none", da: "ingen", "no", "nej", "missing", "mangler"),
    .init(.requested, "requested", da: "anmodet", "applied", "søgt", "ansøgt", "bestilt"),
    .init(.obtained, "obtained", da: "indhentet", "yes", "ja", "ok", "modtaget"))
}

/// How far a child certificate has come, without its date.
enum CertificateStatus: Sendable {
  case none, requested, obtained
}
