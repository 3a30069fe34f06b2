// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import CohortModel
import Foundation
public import Wording

extension ForgetPlan.Deadline {
  /// The cohorts beside a cohort's folder, and itself, whose people should have been forgotten by a day, in words.
  ///
  /// - Complexity: reads `cohort.yaml` of each; the tables of those alone whose deadline has passed.
  public static func warnings(beside cohort: String, on day: CalendarDate) -> [LocalizedText] {
    overdue(beside: cohort, on: day).map { deadline in
      ForgetText.overdueHint([
        "path": LocalizedText(verbatim: deadline.cohort), "day": LocalizedText(verbatim: "\(deadline.day)"),
      ])
    }
  }

  /// The same by the names of the folders.
  public static func overdue(beside cohort: String, on day: CalendarDate) -> [ForgetPlan.Deadline] {
    let parent = URL(fileURLWithPath: cohort).standardizedFileURL.resolvingSymlinksInPath().deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    return names.sorted().compactMap { name in
      let folder = parent.appendingPathComponent(name).path
      guard let bytes = FileBytes.read(folder + "/" + FrameReading.fileName), let frame = FrameReading.frame(bytes),
        frame.isOverdue(on: day), let last = frame.keptUntil, Self.hasPeople(folder)
      else { return nil }
      return ForgetPlan.Deadline(cohort: name, day: last)
    }
  }

  private static func hasPeople(_ folder: String) -> Bool {
    ["mentors.csv", "mentees.csv"].contains { name in
      let entries = FileBytes.read(folder + "/" + name).map { PeopleListing.entries(name, $0) } ?? []
      return entries.contains { !$0.id.hasPrefix(ForgottenPerson.prefix) }
    }
  }
}
