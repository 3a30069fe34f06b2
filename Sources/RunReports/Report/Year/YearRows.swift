// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

/// Writes the meetings that moved or fell out.
struct ChangeRows: RowWriter {
  let words: Words
  let figures: YearFigures

  func write(_ meeting: ScheduledMeeting, to out: Markup) {
    func day(_ date: CalendarDate) -> String { words(date.weekday.label + " " + date.label) }
    func cell(_ label: YearReportText, _ text: String) {
      out.raw("<td role=\"cell\" data-label=\"").text(words(label())).raw("\"><span>").text(text).raw("</span></td>\n")
    }
    out.raw("<tr role=\"row\">\n<th scope=\"row\" role=\"rowheader\">").text(meeting.plannedFor.map(day) ?? "")
      .raw("</th>\n<td role=\"cell\" data-label=\"").text(words(YearReportText.pair())).raw("\"><span>")
    person(figures.person(meeting.mentee), to: out)
    out.raw(" · ")
    person(figures.person(meeting.mentor), to: out)
    out.raw("</span></td>\n")
    cell(.what, words(meeting.kind.label))
    let now =
      meeting.status == .moved
      ? meeting.time.map { day($0.date) + " " + words($0.hoursLabel) } ?? "" : words(YearReportText.fellOutNow())
    cell(.now, now)
    cell(.why, words(meeting.reason?.label ?? ""))
    out.raw("</tr>\n")
  }
}

extension ChangeRows {
  private func person(_ person: (name: String, id: String), to out: Markup) {
    out.raw("<bdi>").text(person.name).raw("</bdi> <span class=\"id\">").text(person.id).raw("</span>")
  }
}

/// Writes each mentor's hours month by month.
struct HoursRows: RowWriter {
  let words: Words
  let months: [YearFigures.Month]

  func write(_ hours: YearFigures.Hours, to out: Markup) {
    let mentor = PersonLabel.shown(name: hours.mentor.name, id: hours.mentor.id.text)
    let limit = hours.mentor.minutesPerMonth
    let most = hours.minutes.max() ?? 0
    let over = limit.map { limit in hours.minutes.count { $0 > limit } } ?? 0
    func cell(_ label: YearReportText) -> Markup {
      out.raw("<td role=\"cell\" data-label=\"").text(words(label())).raw("\">")
    }
    out.raw("<tr role=\"row\">\n<th scope=\"row\" role=\"rowheader\"><bdi>").text(mentor.name)
      .raw("</bdi> <span class=\"id\">").text(mentor.id).raw("</span></th>\n")
    cell(.hoursInAll).raw("<span>").text(words(Self.hours(hours.minutes.reduce(0, +)))).raw("</span></td>\n")
    cell(.busiestMonth).raw("<span>")
    if let index = hours.minutes.firstIndex(of: most) {
      out.text(words(Self.hours(most) + " (" + months[index].name + ")"))
    }
    out.raw("</span></td>\n")
    cell(.monthLimit).raw(over > 0 ? "<span class=\"loss\">" : "<span>")
      .text(words(limit.map(Self.hours) ?? YearReportText.noLimit()))
    if over > 0 { out.text(" · ").text(words(YearReportText.monthsOver(["n": .number(over)]))) }
    out.raw("</span></td>\n")
    _ = cell(.byMonth)
    draw(hours.minutes, limit: limit, to: out)
    out.raw("</td>\n</tr>\n")
  }

  /// A column a month, and a line at the limit.
  private func draw(_ minutes: [Int], limit: Int?, to out: Markup) {
    let top = max(1, max(minutes.max() ?? 1, limit ?? 0))
    let width = minutes.count * 14
    let label = zip(months, minutes).map { $0.name + " " + Self.hours($1) }.joined()
    out.raw(
      "<svg class=\"months\" viewBox=\"0 0 \(width) 30\" width=\"\(width)\" height=\"30\" role=\"img\" aria-label=\""
    )
    .text(words(label)).raw("\">")
    for (index, minute) in minutes.enumerated() {
      let shade = limit.map { minute > $0 } ?? false ? "over" : "filled"
      out.raw(
        "<rect class=\"\(shade)\" x=\"\(index * 14)\" y=\"\(Drawing.decimal(29 * (top - minute), over: top))\" width=\"10\" height=\"\(Drawing.decimal(29 * minute, over: top))\"/>"
      )
    }
    if let limit {
      let y = Drawing.decimal(29 * (top - limit), over: top)
      out.raw("<line class=\"limit\" x1=\"0\" y1=\"\(y)\" x2=\"\(width - 4)\" y2=\"\(y)\"/>")
    }
    out.raw("<line class=\"axis\" x1=\"0\" y1=\"29.5\" x2=\"\(width - 4)\" y2=\"29.5\"/></svg>")
  }

  /// Minutes as hours: `2 t`, `1,5 t`.
  private static func hours(_ minutes: Int) -> LocalizedText {
    let number: LocalizedText =
      minutes.isMultiple(of: 60)
      ? .number(minutes / 60)
      : minutes.isMultiple(of: 6) ? .number(minutes / 6, decimals: 1) : .number(minutes * 100 / 60, decimals: 2)
    return YearReportText.hours(["n": number])
  }
}
