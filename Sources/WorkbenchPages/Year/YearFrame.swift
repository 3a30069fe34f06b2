// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RunReports
import Wording
import YearRecords

/// The pages of the year, in the order of their menu.
enum YearPart: String, CaseIterable {
  case overview, repair, waiting, journeys, calendars, meetings, outcomes, replan
  case rollOver = "roll-over"
  case forget

  /// The page's name.
  var label: LocalizedText {
    switch self {
    case .overview: YearPageText.overview()
    case .repair: YearPageText.repair()
    case .waiting: YearPageText.waiting()
    case .journeys: YearPageText.journeys()
    case .calendars: YearPageText.calendars()
    case .meetings: YearPageText.meetings()
    case .outcomes: YearPageText.outcomes()
    case .replan: YearPageText.replan()
    case .rollOver: YearPageText.rollOver()
    case .forget: YearPageText.forget()
    }
  }

  /// What the page is for.
  var hint: LocalizedText {
    switch self {
    case .overview: ""
    case .repair: YearPageText.repairHint()
    case .waiting: YearPageText.waitingHint()
    case .journeys: YearPageText.journeysHint()
    case .calendars: YearPageText.calendarsHint()
    case .meetings: YearPageText.meetingsHint()
    case .outcomes: YearPageText.outcomesHint()
    case .replan: YearPageText.replanHint()
    case .rollOver: YearPageText.rollOverHint()
    case .forget: YearPageText.forgetHint()
    }
  }

  /// The page's address.
  func path(of cohort: String, query: [(String, String)] = []) -> String {
    self == .overview
      ? PagePath.of("c", cohort, "year", query: query) : PagePath.of("c", cohort, "year", rawValue, query: query)
  }
}

extension PageContext {
  /// A page of the year, with the menu of the year above its content.
  func yearPage(
    _ title: LocalizedText, _ part: YearPart, _ content: Markup, status: Int = 200, refreshSeconds: Int? = nil
  ) throws -> PageReply {
    let name = try cohort
    let out = Markup()
    out.raw("<nav class=\"tabs\" aria-label=\"").text(self(YearPageText.menu())).raw("\">\n<ul>\n")
    for other in YearPart.allCases {
      out.raw("<li><a href=\"").text(other.path(of: name)).raw("\"")
        .raw(other == part ? " aria-current=\"page\"" : "").raw(">").text(self(other.label)).raw("</a></li>\n")
    }
    out.raw("</ul>\n</nav>\n")
    return try page(
      title, in: .year, body: out.string + content.string, status: status, refreshSeconds: refreshSeconds)
  }

  /// A page of the year that has nothing to tell of before the cohort is matched.
  func yearPageWithoutRun(_ part: YearPart) throws -> PageReply {
    let out = Markup()
    out.paragraph(self(YearPageText.noRun()))
    out.raw("<p>").link(
      self(WorkbenchText.goMatching()), to: PageSection.matching.path(of: try cohort), class: "button"
    ).raw("</p>\n")
    return try yearPage(part.label, part, out)
  }

  /// Says which run a page tells of.
  func runLine(_ run: RunSummary, to out: Markup) throws {
    let number = ["n": LocalizedText.number(run.number), "state": run.state.text]
    let text =
      run.isInForce
      ? YearPageText.tellsOfForce(number)
      : try workspace.runs(of: try cohort).contains(where: \.isInForce)
        ? YearPageText.tellsOfOther(number) : YearPageText.tellsOfNewest(number)
    out.raw("<p class=\"hint\">").text(self(text)).raw(" ")
    out.link(self(YearPageText.showRun()), to: PagePath.of("c", run.cohort.name, "runs", "\(run.number)")).raw("</p>\n")
  }

  /// The day as a table shows it: the weekday and the date.
  func day(_ date: CalendarDate) -> String { self(date.weekday.label + " " + date.label) }
}
