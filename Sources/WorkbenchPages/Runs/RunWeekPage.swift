// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import RunReports
import Wording

/// The week of a run: how many pairs meet in each hour, and who.
enum RunWeekPage {
  static func show(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let pairs = try frame.reading.matching.pairs
    let timed = pairs.filter { $0.slot != nil }
    let out = Markup()
    if timed.isEmpty {
      out.raw("<p>").text(context(RunPageText.noTimes())).raw("</p>\n")
      return try frame.page(.week, body: out.string)
    }
    let hour = WeekHour(context.request.query)
    out.raw("<p>").text(context(RunPageText.weekHint()))
    if pairs.count > timed.count {
      out.raw(" ").text(
        context(RunPageText.withoutTime(["pairs": CountText.pairs(pairs.count - timed.count)])))
    }
    out.raw("</p>\n")
    writeGrid(Dictionary(grouping: timed) { WeekHour($0.slot) }.mapValues(\.count), chosen: hour, frame, to: out)
    if let hour { writePairs(timed.filter { WeekHour($0.slot) == hour }, hour, frame, to: out) }
    return try frame.page(.week, body: out.string)
  }

  /// A table of weekdays and hours, from the first hour with a pair to the last; each number leads to who it is.
  private static func writeGrid(
    _ counts: [WeekHour?: Int], chosen: WeekHour?, _ frame: RunFrame, to out: Markup
  ) {
    let context = frame.context
    let used = counts.keys.compactMap(\.self)
    let days = Weekday.allCases.filter { day in day <= .friday || used.contains { $0.day == day } }
    let hours = used.map(\.hour)
    let most = counts.values.max() ?? 1
    out.raw("<table class=\"week\">\n<caption>").text(context(YearReportText.weekCaption()))
      .raw("</caption>\n<thead><tr><th scope=\"col\"><span class=\"unseen\">").text(context(YearReportText.hour()))
      .raw("</span></th>")
    for day in days {
      out.raw("<th scope=\"col\"><abbr title=\"").text(context(day.label)).raw("\">")
        .text(String(context(day.label).prefix(3))).raw("</abbr></th>")
    }
    out.raw("</tr></thead>\n<tbody>\n")
    for hour in (hours.min() ?? 0)...(hours.max() ?? 0) {
      out.raw("<tr><th scope=\"row\">").text(context(WeekHour.label(of: hour))).raw("</th>")
      for day in days {
        let cell = WeekHour(day: day, hour: hour)
        guard let count = counts[cell] else {
          out.raw("<td class=\"heat-0\"></td>")
          continue
        }
        let label = RunPageText.weekPairs([
          "pairs": CountText.pairs(count), "day": day.label, "hours": WeekHour.label(of: hour),
        ])
        out.raw("<td class=\"heat-\(1 + 3 * (count - 1) / max(1, most - 1))\"><a href=\"")
          .text(RunPart.week.path(of: frame.run, query: cell.query)).raw("#who\" aria-label=\"").text(context(label))
          .raw(cell == chosen ? "\" aria-current=\"true\">" : "\">").text(context(.number(count))).raw("</a></td>")
      }
      out.raw("</tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }

  private static func writePairs(_ pairs: [MatchedPair], _ hour: WeekHour, _ frame: RunFrame, to out: Markup) {
    let context = frame.context
    let heading = RunPageText.whoMeets(["day": hour.day.label, "hours": WeekHour.label(of: hour.hour)])
    let page = ListPage(
      pairs.sorted { ($0.slot?.startMinute ?? 0, $0.need.id) < ($1.slot?.startMinute ?? 0, $1.need.id) }, context)
    out.raw("<section aria-labelledby=\"who\">\n<h2 id=\"who\">").text(context(heading)).raw("</h2>\n")
    if pairs.isEmpty { out.raw("<p>").text(context(RunPageText.noPairsYet())).raw("</p>\n") }
    if !page.items.isEmpty {
      out.raw(
        "<table class=\"stacked loads\" role=\"table\" aria-labelledby=\"who\">\n<thead role=\"rowgroup\"><tr role=\"row\">"
      )
      for label in [ReportText.mentee, .mentor, .type, .weeklyTime] {
        out.raw("<th scope=\"col\" role=\"columnheader\">").text(context(label())).raw("</th>")
      }
      out.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n")
      for pair in page.items {
        out.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">").pairLink(pair, frame)
          .raw("</th><td role=\"cell\" data-label=\"").text(context(ReportText.mentor())).raw("\"><span>")
          .person(name: pair.mentor.name, id: pair.mentor.id.text)
          .raw("</span></td><td role=\"cell\" data-label=\"").text(context(ReportText.type())).raw("\">")
          .text(context(pair.need.type.label)).raw("</td><td role=\"cell\" class=\"time\" data-label=\"")
          .text(context(ReportText.weeklyTime())).raw("\">").text(context(pair.slot?.label ?? "")).raw("</td></tr>\n")
      }
      out.raw("</tbody>\n</table>\n")
    }
    page.writeLinks(context, to: out)
    out.raw("</section>\n")
  }
}

/// An hour of the week.
private struct WeekHour: Hashable {
  let day: Weekday
  let hour: Int

  init(day: Weekday, hour: Int) {
    self.day = day
    self.hour = hour
  }

  /// The hour in which a weekly time begins.
  init?(_ slot: TimeWindow?) {
    guard let slot else { return nil }
    self.init(day: slot.weekday, hour: min(23, slot.startMinute / 60))
  }

  /// The hour that an address names.
  init?(_ query: Fields) {
    guard let day = query["day"].flatMap({ Int($0) }).flatMap({ Weekday(rawValue: $0) }),
      let hour = query["hour"].flatMap({ Int($0) }), (0..<24).contains(hour)
    else { return nil }
    self.init(day: day, hour: hour)
  }

  var query: [(String, String)] { [("day", "\(day.rawValue)"), ("hour", "\(hour)")] }

  static func label(of hour: Int) -> LocalizedText { .hours(hour * 60, hour * 60 + 60) }
}
