// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import RedThread
public import Wording

/// A journey drawn as a line down a terminal, a knot a station: filled for what was, ringed for now, open for what
/// comes.
public struct JourneyLines: Sendable {
  private let journey: Journey
  private let cohort: Cohort

  /// Takes a journey, and the cohort whose people, programmes and modules it names.
  public init(_ journey: Journey, in cohort: Cohort) {
    self.journey = journey
    self.cohort = cohort
  }

  /// The lines, without a line feed at the end.
  ///
  /// - Parameter columns: The width that texts are cut to.
  public func text(in language: Language, columns: Int = 100) -> String {
    let rows = JourneyRows(journey, in: cohort)
    let heading = JourneyText.heading(["mentee": rows.mentee, "cohort": LocalizedText(verbatim: cohort.frame.name)])
    var lines = [heading[language].clipped(to: columns), ""]
    let typeWidth = rows.entries.flatMap(\.rows).map { $0.type[language].displayWidth }.max() ?? 0
    let mentorWidth = min(
      30, rows.entries.flatMap(\.rows).map { $0.mentor[language].displayWidth }.max() ?? 0)
    for (index, entry) in rows.entries.enumerated() {
      let next = rows.entries.indices.contains(index + 1) ? rows.entries[index + 1].time : .ahead
      let thread = next == .ahead ? "┆" : "│"
      let title = [entry.stage, entry.programme].map { $0[language] }.filter { !$0.isEmpty }.joined(separator: " · ")
      let mark = entry.time == .past ? "" : " · " + (entry.time == .now ? JourneyText.now : .ahead)()[language]
      lines.append("\(Self.knot(entry.time)) \(title)  (\(entry.period[language]))\(mark)".clipped(to: columns))
      for row in entry.rows {
        let type = row.type[language].padded(to: typeWidth)
        let mentor = row.mentor[language].clipped(to: mentorWidth).padded(to: mentorWidth)
        lines.append("\(thread)   \(type)  \(mentor)  \(row.how[language])".clipped(to: columns))
        for note in row.notes {
          lines.append("\(thread)   \("".padded(to: typeWidth))    \(note[language])".clipped(to: columns))
        }
      }
      for note in entry.notes { lines.append("\(thread)   \(note[language])".clipped(to: columns)) }
      lines.append(thread)
    }
    lines.append("  " + rows.closing[language])
    if journey.stations.contains(where: { $0.time == .ahead }) {
      lines += ["", JourneyText.promise()[language]]
    }
    return lines.joined(separator: "\n")
  }

  private static func knot(_ time: Journey.Time) -> String {
    switch time {
    case .past: "●"
    case .now: "◉"
    case .ahead: "○"
    }
  }
}
