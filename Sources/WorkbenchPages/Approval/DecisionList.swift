// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import PairingRules
import RunReports
import Wording
import YearRecords

/// Where decisions come from.
struct DecisionOrigins {
  /// Where one comes from.
  enum Origin {
    /// Somebody decided it in Makker.
    case store
    /// A row that somebody typed.
    case file
    /// The pair was published.
    case published
    /// One of the two refused.
    case refused

    /// What people call it.
    var label: LocalizedText {
      switch self {
      case .store: DecisionPageText.store()
      case .file: DecisionPageText.file()
      case .published: DecisionPageText.published()
      case .refused: DecisionPageText.refused()
      }
    }
  }

  private let decided: [PairKey: Decision.Kind]
  private let published: Set<PairKey>
  private let refused: Set<PairKey>

  /// Reads what the store knows; it need not be there.
  ///
  /// - Throws: `StoreError`.
  init(_ context: PageContext, cohort: String) throws {
    let book = try context.workspace.existingBook()
    let decisions = try book?.store.decisions(inCohort: cohort) ?? []
    decided = Dictionary(decisions.map { ($0.pair, $0.kind) }, uniquingKeysWith: { _, last in last })
    published = try book?.published(inCohort: cohort) ?? []
    refused = Set(try book?.store.refusals(inCohort: cohort).map(\.pair) ?? [])
  }

  /// Where a decision comes from.
  func origin(of decision: Decision) -> Origin {
    if decided[decision.pair] == decision.kind { return .store }
    if decision.kind == .require, published.contains(decision.pair) { return .published }
    return decision.kind == .forbid && refused.contains(decision.pair) ? .refused : .file
  }
}

/// The list of the decisions in force.
enum DecisionList {
  /// How many a page shows.
  private static let most = 100

  static func show(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let cohort = try context.workspace.reading(of: name).cohort
    let names = AnswerNames(cohort)
    let out = Markup()
    out.element("p", context(DecisionPageText.hint()))
    let runs = try context.workspace.runs(of: name)
    let run = runs.first
    let since = try run.map {
      DecisionsSince(cohort.decisions, try context.inquiry(ofRun: $0.number).inquiry)
    }
    try writeStanding(context, run, since, isEmpty: cohort.decisions.isEmpty, to: out)
    out.raw("<p class=\"buttons\">").link(
      context(DecisionPageText.add()), to: DecisionPages.path(of: name) + "/new", class: "button"
    ).raw("</p>\n")
    let search = PeopleSearch(context.request.query["q"])
    let people = Dictionary(
      cohort.mentees.map { ($0.id.text, $0.name) }, uniquingKeysWith: { first, _ in first })
    let found = cohort.decisions.filter { decision in
      search.fit(
        "\(people[decision.mentee.text] ?? "") \(context(names[decision.mentor]))",
        "\(decision.mentee.text) \(decision.reason)")
    }
    let slice = PageSlice(count: found.count, most: most, asked: context.request.query["page"])
    if cohort.decisions.isEmpty {
      out.element("p", context(DecisionPageText.none()))
    } else {
      if cohort.decisions.count > 20 || !search.isEmpty { writeSearch(context, search, to: out) }
      if found.isEmpty {
        out.element("p", context(AskingText.foundNone()))
      } else {
        let table = DecisionTable(
          context: context, cohort: name, names: names, origins: try DecisionOrigins(context, cohort: name),
          notFollowed: Set(since?.notFollowed ?? []), run: run,
          inForce: runs.first(where: \.isInForce))
        table.write(Array(found[slice.range]), count: found.count, to: out)
        slice.write(context, to: out) { number in
          PagePath.of(
            context.request.path,
            query: Fields(
              (search.isEmpty ? [] : [(name: "q", value: search.text)]) + [(name: "page", value: "\(number)")]))
        }
      }
    }
    return try context.page(DecisionPageText.title(), in: .matching, body: out.string)
  }

  /// Whether the newest run follows the decisions, and the way to a new one.
  private static func writeStanding(
    _ context: PageContext, _ run: RunSummary?, _ since: DecisionsSince?, isEmpty: Bool, to out: Markup
  ) throws {
    guard let run, let since else {
      if !isEmpty { out.element("p", context(DecisionPageText.noRun())) }
      return
    }
    let number = ["run": LocalizedText.number(run.number), "n": .number(since.notFollowed.count)]
    guard !since.notFollowed.isEmpty else {
      if !isEmpty { out.element("p", context(DecisionPageText.allFollowed(number)), class: "hint") }
      return
    }
    out.raw("<div class=\"notice\">\n<p><strong>")
      .text(context((since.notFollowed.count == 1 ? DecisionPageText.notFollowedOne : .notFollowed)(number)))
      .raw(".</strong> ").text(context(DecisionPageText.notFollowedHint())).raw("</p>\n")
      .link(
        context(DecisionPageText.match()), to: PageSection.matching.path(of: try context.cohort), class: "button"
      )
      .raw("</div>\n")
  }

  private static func writeSearch(_ context: PageContext, _ search: PeopleSearch, to out: Markup) {
    out.raw("<form method=\"get\" class=\"search\"")
      .attribute("action", PagePath.of(context.request.path, query: Fields())).raw(">\n")
      .textField(
        context(AskingText.search()), id: "q", name: "q", value: search.text, type: "search",
        hint: context(AskingText.searchHint())
      )
      .raw("<button class=\"quiet\">").text(context(AskingText.find())).raw("</button>\n</form>\n")
  }
}

/// The rows of the list of decisions.
struct DecisionTable {
  let context: PageContext
  let cohort: String
  let names: AnswerNames
  let origins: DecisionOrigins
  let notFollowed: Set<Decision>
  /// The newest run.
  let run: RunSummary?
  /// The run whose pairs hold.
  let inForce: RunSummary?

  func write(_ decisions: [Decision], count: Int, to out: Markup) {
    var labels = [DecisionPageText.mentee, .mentor, .type, .decision, .reason, .origin].map { context($0()) }
    if let run { labels.append(context(DecisionPageText.followed(["run": .number(run.number)]))) }
    labels.append(context(DecisionPageText.actions()))
    out.raw("<table class=\"stacked\">\n<caption>").text(
      context((count == 1 ? DecisionPageText.captionOne : .caption)(["n": .number(count)]))
    )
    .raw("</caption>\n<thead><tr>")
    for label in labels { out.raw("<th scope=\"col\">").text(label).raw("</th>") }
    out.raw("</tr></thead>\n<tbody>\n")
    for decision in decisions { write(decision, labels, to: out) }
    out.raw("</tbody>\n</table>\n")
  }

  private func write(_ decision: Decision, _ labels: [String], to out: Markup) {
    let origin = origins.origin(of: decision)
    var cells = [
      context(names[decision.mentor]), context(decision.type?.label ?? DecisionPageText.anyType()),
      context(decision.kind == .require ? DecisionPageText.requires() : DecisionPageText.forbids()), decision.reason,
      context(origin.label),
    ]
    if run != nil {
      cells.append(context(notFollowed.contains(decision) ? DecisionPageText.open() : AskingText.eligible()))
    }
    out.raw("<tr><th scope=\"row\"><bdi>").text(context(names[decision.mentee])).raw("</bdi></th>")
    for (index, cell) in cells.enumerated() {
      out.raw("<td").attribute("data-label", labels[index + 1]).raw("><bdi>").text(cell).raw("</bdi></td>")
    }
    out.raw("<td").attribute("data-label", labels[labels.count - 1]).raw(">")
    if origin == .published, let run = inForce, let type = decision.type {
      // A published pair is let go as one, so that the history tells of it.
      out.link(
        context(DecisionPageText.followUp()),
        to: AskingPath.pair(cohort, run.number, NeedID(mentee: decision.mentee, type: type)))
    } else {
      out.link(
        context(DecisionPageText.withdraw()),
        to: PagePath.of(
          "c", cohort, "matching", "decisions", "withdraw",
          query: decision.pair.fields.map { ($0.name, $0.value) }))
    }
    out.raw("</td></tr>\n")
  }
}

/// The form that chooses the pair of a new decision.
struct DecisionChoice {
  let context: PageContext
  let input: DecisionInput?

  func page(status: Int) throws -> PageReply {
    let cohort = try context.workspace.reading(of: try context.cohort).cohort
    let out = Markup()
    out.element("p", context(DecisionPageText.newHint()))
      .raw("<form method=\"get\"").attribute("action", DecisionPages.path(of: try context.cohort) + "/new").raw(">\n")
    func fault(_ name: String) -> String? { input?.faults[name].map { context($0) } }
    func value(_ name: String) -> String { input?.typed[name] ?? "" }
    out.choice(
      context(DecisionPageText.kind()), id: "kind", name: "kind",
      options: [
        ("require", context(DecisionPageText.require())), ("forbid", context(DecisionPageText.forbid())),
      ], chosen: value("kind"), fault: fault("kind"))
    let isListed = cohort.mentees.count + cohort.mentors.count <= 600
    for (name, label) in [("mentee", DecisionPageText.mentee()), ("mentor", DecisionPageText.mentor())] {
      out.textField(
        context(label), id: name, name: name, value: value(name), hint: context(DecisionPageText.kindHint()),
        fault: fault(name), extra: " required=\"required\"" + (isListed ? " list=\"\(name)s\"" : ""))
    }
    if isListed {
      write(cohort.mentees.map { ($0.id.text, $0.name) }, id: "mentees", to: out)
      write(cohort.mentors.map { ($0.id.text, $0.name) }, id: "mentors", to: out)
    }
    out.choice(
      context(DecisionPageText.type()), id: "type", name: "type",
      options: [("", context(DecisionPageText.anyType()))]
        + MentorType.allCases.map { ($0.rawValue, context($0.label)) }, chosen: value("type"), fault: fault("type")
    ).raw("<button>").text(context(DecisionPageText.see())).raw("</button>\n</form>\n<p>")
      .link(context(WorkbenchText.cancel()), to: DecisionPages.path(of: try context.cohort)).raw("</p>\n")
    return try context.page(DecisionPageText.newHeading(), in: .matching, body: out.string, status: status)
  }

  private func write(_ people: [(id: String, name: String)], id: String, to out: Markup) {
    out.raw("<datalist id=\"\(id)\">\n")
    for person in people {
      out.raw("<option").attribute("value", person.id).raw(">").text(person.name).raw("</option>\n")
    }
    out.raw("</datalist>\n")
  }
}
