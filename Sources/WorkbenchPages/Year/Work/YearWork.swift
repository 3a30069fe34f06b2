// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RunReports
import Synchronization
import Wording

/// Something that a page of the year has done in the background, for one cohort at a time: dates planned anew, next year's
/// cohort made. What it makes is whole before it has its place, so that a program that ends meanwhile leaves nothing half.
struct YearWork {
  /// The page that it belongs to.
  let part: YearPart
  /// What is said while it goes on.
  let working: LocalizedText

  /// What came of it.
  struct Outcome: Sendable {
    /// Where it is shown.
    let path: String
    /// What is said there.
    let notice: LocalizedText
  }

  /// What is to be said of work that is over, once each.
  private final class Notices: Sendable {
    private let notices = Mutex<[String: LocalizedText]>([:])

    func leave(_ notice: LocalizedText, of name: String) { notices.withLock { $0[name] = notice } }
    func take(_ name: String) -> LocalizedText? { notices.withLock { $0.removeValue(forKey: name) } }
  }

  /// Where its progress is shown.
  func path(of cohort: String) -> String { PagePath.of("c", cohort, "year", part.rawValue, "progress") }

  /// Begins it, unless it goes on already; either way its progress is the next page.
  ///
  /// - Parameter work: Runs in the background; whatever it throws is told on the page of the progress.
  func begin(_ context: PageContext, _ work: @escaping @Sendable () throws -> Outcome) throws -> PageReply {
    let cohort = try context.cohort
    let name = jobName(cohort)
    let notices = notices(context)
    let (_, isNew) = context.workspace.jobs.start(name) { _ in
      let outcome = try work()
      notices.leave(outcome.notice, of: name)
      return outcome.path
    }
    return isNew
      ? .seeOther(path(of: cohort)) : context.done(YearPageText.alreadyWorking(), goTo: path(of: cohort))
  }

  /// Shows how it goes; then goes to what came of it, or tells why nothing did.
  func show(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let name = jobName(cohort)
    guard let job = context.workspace.jobs.job(name) else { return .seeOther(part.path(of: cohort)) }
    // A short work is waited for, so that its answer is the page that was asked for.
    let end = Date(timeIntervalSinceNow: context.workspace.patience.seconds)
    while !job.status.isOver, Date() < end { Thread.sleep(forTimeInterval: 0.004) }
    let status = job.status
    if let result = status.result {
      guard let notice = notices(context).take(name) else { return .seeOther(result) }
      return context.done(notice, goTo: result)
    }
    let out = Markup()
    if let problem = status.problem {
      out.raw("<div class=\"problem\" role=\"alert\">\n<p><strong>").text(context(problem.heading)).raw("</strong> ")
        .text(context(problem.text)).raw("</p>\n")
      out.faults(problem.faults.map { context.values(of: $0) })
      out.raw("</div>\n<p class=\"buttons\">")
      out.link(context(YearPageText.backToForm()), to: part.path(of: cohort), class: "button").raw("</p>\n")
      return try context.yearPage(part.label, part, out, status: problem.status)
    }
    out.raw("<div role=\"status\"").attribute("data-live", path(of: cohort)).raw(">\n")
    out.paragraph(context(working))
    out.raw("<progress").attribute("aria-label", context(working)).raw("></progress>\n</div>\n")
    out.paragraph(context(YearPageText.mayLeave()), style: "hint")
    return try context.yearPage(part.label, part, out, refreshSeconds: 2)
  }

  /// Says on the page of the form that it goes on, and where it is shown.
  func write(_ context: PageContext, to out: Markup) throws {
    let cohort = try context.cohort
    guard let job = context.workspace.jobs.job(jobName(cohort)), !job.status.isOver else { return }
    out.raw("<div class=\"notice\"><p>").text(context(working)).raw("</p>")
    out.link(context(YearPageText.seeProgress()), to: path(of: cohort), class: "button").raw("</div>\n")
  }

  private func jobName(_ cohort: String) -> String { "\(part.rawValue) \(cohort)" }

  private func notices(_ context: PageContext) -> Notices {
    context.workspace.shelf.value("year notices") { Notices() }
  }
}
