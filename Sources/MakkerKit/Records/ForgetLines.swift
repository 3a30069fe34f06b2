// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import Wording

/// A forgetting in words: before it is done, and after.
public struct ForgetLines: Sendable {
  /// The lines.
  public let lines: [LocalizedText]

  /// Describes a plan.
  public init(_ plan: ForgetPlan, storePath: String) {
    var lines: [LocalizedText] = []
    if plan.isResumed { lines.append(ForgetText.resumed()) }
    for deadline in plan.overdue {
      lines.append(
        ForgetText.overdue([
          "cohort": LocalizedText(verbatim: deadline.cohort), "day": LocalizedText(verbatim: "\(deadline.day)"),
        ]))
    }
    for kept in plan.kept {
      lines.append(
        ForgetText.kept([
          "ids": LocalizedText(verbatim: kept.ids.joined(separator: ", ")),
          "cohort": LocalizedText(verbatim: kept.cohort),
        ]))
    }
    if plan.isEmpty { lines.append(plan.overdue.isEmpty ? ForgetText.nobodyDue() : ForgetText.nobodyLeft()) }
    lines += Self.people(plan)
    for folder in plan.folders { lines += Self.folder(folder) }
    if !plan.isEmpty {
      switch plan.storeContents {
      case nil: break
      case 0?: lines.append(ForgetText.notInStore(["path": LocalizedText(verbatim: storePath)]))
      case let count?:
        lines.append(
          ForgetText.store(["path": LocalizedText(verbatim: storePath), "contents": ForgetText.contents(count)]))
      }
    }
    lines += plan.mentions.map { ForgetText.mentioned(["path": LocalizedText(verbatim: $0)]) }
    self.lines = lines
  }

  /// Says what was done.
  public static func done(_ plan: ForgetPlan, _ outcome: ForgetOutcome) -> [LocalizedText] {
    [
      ForgetText.done([
        "people": ForgetText.people(plan.people.count), "files": ForgetText.files(outcome.files),
        "contents": ForgetText.contents(outcome.contents),
      ])
    ]
      + outcome.incomplete.map {
        ForgetText.incomplete(["path": LocalizedText(verbatim: $0.path), "fault": $0.fault])
      }
      + (plan.people.count == 1 && outcome.files > 0
        ? [ForgetText.hint(["pseudonym": LocalizedText(verbatim: plan.people[0].pseudonym)])] : [])
  }

  private static func people(_ plan: ForgetPlan) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    for (index, person) in plan.people.enumerated() {
      lines.append(
        ForgetText.person([
          "role": person.role == .mentor ? ForgetText.mentor() : ForgetText.mentee(),
          "id": LocalizedText(verbatim: person.id), "pseudonym": LocalizedText(verbatim: person.pseudonym),
        ]))
      let namings = plan.namings.filter { $0.person == index }
      for naming in namings {
        lines.append(
          ForgetText.named([
            "name": LocalizedText(verbatim: naming.name),
            "folders": LocalizedText(verbatim: naming.places.joined(separator: ", ")),
          ]))
      }
      if namings.count > 1 { lines.append(ForgetText.names()) }
    }
    return lines
  }

  private static func folder(_ folder: ForgetPlan.Folder) -> [LocalizedText] {
    var lines: [LocalizedText] = []
    if !folder.changed.isEmpty {
      lines.append(
        ForgetText.folder([
          "path": LocalizedText(verbatim: folder.path), "files": ForgetText.files(folder.changed.count),
        ]))
    }
    for (old, new) in folder.renamed.sorted(by: { $0.key < $1.key }) {
      lines.append(
        ForgetText.renamed([
          "path": LocalizedText(verbatim: folder.path + "/" + old), "name": LocalizedText(verbatim: new),
        ]))
    }
    return lines
      + folder.unreadable.map { ForgetText.unreadable(["path": LocalizedText(verbatim: folder.path + "/" + $0)]) }
  }
}
