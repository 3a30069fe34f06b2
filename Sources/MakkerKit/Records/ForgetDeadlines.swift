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
    warnings(in: parent(of: cohort), on: day)
  }

  /// The same of the cohorts in a folder.
  public static func warnings(in folder: String, on day: CalendarDate) -> [LocalizedText] {
    overdue(in: folder, on: day).map { deadline in
      ForgetText.overdueHint([
        "path": LocalizedText(verbatim: deadline.cohort), "day": LocalizedText(verbatim: "\(deadline.day)"),
      ])
    }
  }

  /// The same by the names of the folders.
  public static func overdue(beside cohort: String, on day: CalendarDate) -> [ForgetPlan.Deadline] {
    overdue(in: parent(of: cohort), on: day)
  }

  private static func parent(of cohort: String) -> String {
    URL(fileURLWithPath: cohort).standardizedFileURL.resolvingSymlinksInPath().deletingLastPathComponent().path
  }

  private static func overdue(in parent: String, on day: CalendarDate) -> [ForgetPlan.Deadline] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    return names.sorted().compactMap { name in
      let folder = parent + "/" + name
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
