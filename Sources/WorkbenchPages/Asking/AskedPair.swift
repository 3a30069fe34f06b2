// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// What a question's address names: a run, a need in it, and perhaps a mentor.
struct AskedPair {
  let context: PageContext
  let run: RunSummary
  let asked: RunInquiry
  /// The need's position.
  let need: Int
  /// The mentor's position.
  let mentor: Int?

  /// Reads the address: `mentee`, `type` where the mentee has several needs, and `mentor`.
  ///
  /// - Throws: `AskingProblem`, and what reading the run throws.
  init(_ context: PageContext, _ fields: Fields) throws {
    self.context = context
    run = try context.run
    asked = try context.inquiry(ofRun: run.number)
    let cohort = asked.inquiry.cohort
    let text = fields["mentee"] ?? ""
    guard !text.isEmpty else { throw AskingProblem.unknown(AskingText.menteeMissing()) }
    let mentee = try Self.found(cohort.mentee(named: text), text, .unknownMentee, .nearestMentee)
    var type: MentorType?
    if let word = fields["type"], !word.isEmpty {
      guard let known = MentorType(rawValue: word) else {
        throw AskingProblem.unknown(AskingText.unknownType(["found": LocalizedText(verbatim: word)]))
      }
      type = known
    }
    let needs = asked.inquiry.needs(of: mentee, type: type)
    guard let first = needs.first else {
      throw AskingProblem.unknown(
        DecisionPageText.notNeeded(["mentee": asked.names[mentee], "type": type?.label ?? ""]))
    }
    guard needs.count == 1 else { throw AskingProblem.severalNeeds(run.number, needs.map { cohort.needs[$0].id }) }
    need = first
    let other = fields["mentor"] ?? ""
    if other.isEmpty {
      mentor = nil
    } else {
      mentor = asked.inquiry.mentor(
        try Self.found(cohort.mentor(named: other), other, .unknownMentor, .nearestMentor))
    }
  }

  /// The person who was found.
  ///
  /// - Throws: `AskingProblem` with the nearest name, or with the ids of several who share the name.
  static func found<ID>(
    _ lookup: PersonLookup<Identifier<ID>>, _ text: String, _ plain: DecisionPageText, _ suggesting: DecisionPageText
  ) throws(AskingProblem) -> Identifier<ID> {
    switch lookup {
    case .found(let id): return id
    case .several, .nobody: throw .unknown(Self.fault(lookup, text, plain, suggesting) ?? "")
    }
  }

  /// Why nobody was found; nothing where somebody was.
  static func fault<ID>(
    _ lookup: PersonLookup<Identifier<ID>>, _ text: String, _ plain: DecisionPageText, _ suggesting: DecisionPageText
  ) -> LocalizedText? {
    let found = LocalizedText(verbatim: text)
    switch lookup {
    case .found: return nil
    case .several(let ids):
      return DecisionPageText.several([
        "found": found, "ids": ids.map { LocalizedText(verbatim: $0.text) }.joined(),
      ])
    case .nobody(let nearest?): return suggesting(["found": found, "nearest": LocalizedText(verbatim: nearest)])
    case .nobody(nil): return plain(["found": found])
    }
  }

  /// The need's id.
  var needID: NeedID { asked.inquiry.cohort.needs[need].id }
  /// The pair that a page is about, with a mentor of one's choice.
  func key(_ mentor: MentorID) -> PairKey { PairKey(mentee: needID.mentee, mentor: mentor, type: needID.type) }
}

/// Why a question cannot be answered.
enum AskingProblem: Error {
  /// Somebody or something is not in the run.
  case unknown(LocalizedText)
  /// The mentee has several needs, of which one is meant.
  case severalNeeds(Int, [NeedID])
}

/// Addresses of the questions about a run.
enum AskingPath {
  /// The page that tells why a need has its mentor.
  static func why(_ cohort: String, _ run: Int, _ need: NeedID) -> String { of(cohort, run, "why", need) }

  /// The page that tells why a need does not have a mentor; without one, the mentors to choose from.
  static func whyNot(_ cohort: String, _ run: Int, _ need: NeedID, _ mentor: MentorID? = nil) -> String {
    of(cohort, run, "why-not", need, mentor)
  }

  /// The page of what becomes of a pair.
  static func pair(_ cohort: String, _ run: Int, _ need: NeedID) -> String { of(cohort, run, "pair", need) }

  private static func of(
    _ cohort: String, _ run: Int, _ page: String, _ need: NeedID, _ mentor: MentorID? = nil
  ) -> String {
    PagePath.of(
      "c", cohort, "runs", "\(run)", page,
      query: [("mentee", need.mentee.text), ("type", need.type.rawValue)] + (mentor.map { [("mentor", $0.text)] } ?? [])
    )
  }
}

extension PageContext {
  /// Answers a question; what is not in the run, and which of several needs is meant, is told on a page.
  func answering(_ answer: () throws -> PageReply) throws -> PageReply {
    do {
      return try answer()
    } catch AskingProblem.unknown(let text) {
      let out = Markup()
      out.raw("<div class=\"problem\" role=\"alert\">").element("p", self(text)).raw("</div>\n")
      if let cohort = names["cohort"], let run = names["run"] {
        out.raw("<p class=\"buttons\">")
          .link(self(AskingText.grid()), to: PagePath.of("c", cohort, "runs", run, "grid"), class: "button quiet")
          .raw("</p>\n")
      }
      return try page(AskingText.unknownHeading(), in: .matching, body: out.string, status: 404)
    } catch AskingProblem.severalNeeds(_, let needs) {
      let out = Markup()
      out.raw("<ul class=\"cards\">\n")
      for need in needs {
        // The same question with the need's kind.
        let others = request.query.all.filter { $0.name != "type" }
        let path = PagePath.of(request.path, query: Fields(others + [(name: "type", value: need.type.rawValue)]))
        out.raw("<li>").link(self(need.type.label), to: path).raw("</li>\n")
      }
      out.raw("</ul>\n")
      return try page(AskingText.chooseNeed(), in: .matching, body: out.string)
    }
  }
}
