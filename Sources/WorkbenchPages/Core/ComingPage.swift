// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import RunReports
import Wording

/// How long a page waits for what it shows, before it shows that it is coming.
struct PagePatience: Sendable {
  var seconds = 0.15
  /// How long for the effect of other rules: most are there by then, and without scripts nothing looks again by itself.
  var effectSeconds: Double { seconds * 10 }
}

/// Why there is no page yet: what it shows is being read.
struct ComingPage: Error {
  /// What is being done.
  let text: LocalizedText
}

extension Workspace {
  var patience: PagePatience { shelf.value("patience") { PagePatience() } }

  /// Has something done in the background, unless it is being done already, and waits a moment for it.
  ///
  /// - Parameters:
  ///   - seconds: How long; nothing means as long as for any page.
  ///   - work: What is done; it is told of the job, which may be asked to stop.
  /// - Returns: whether it is over; whoever asks for its result then is told what went wrong with it.
  func isDone(_ name: String, seconds: Double? = nil, _ work: @escaping @Sendable (Job) throws -> Void) -> Bool {
    let job = jobs.start(name) { job in
      try work(job)
      return ""
    }.job
    let end = Date(timeIntervalSinceNow: seconds ?? patience.seconds)
    while !job.status.isOver {
      if Date() >= end { return false }
      Thread.sleep(forTimeInterval: 0.004)
    }
    return true
  }
}

extension PageContext {
  /// A recorded run with all that its pages show.
  ///
  /// - Throws: as `Workspace.reading(ofRun:)`; `ComingPage`.
  func reading(ofRun number: Int) throws -> RunReading {
    try awaitRun(number)
    return try workspace.reading(ofRun: number)
  }

  /// A recorded run, ready to be asked.
  ///
  /// - Throws: as `Workspace.inquiry(ofRun:)`; `ComingPage`.
  func inquiry(ofRun number: Int) throws -> RunInquiry {
    try awaitRun(number)
    return try workspace.inquiry(ofRun: number)
  }

  /// Has a run read and proven again, once for all pages. A form that changes something waits as long as that takes.
  ///
  /// - Throws: `ComingPage` where it takes longer than a page waits.
  func awaitRun(_ number: Int) throws {
    guard request.method == .get, try !workspace.isRead(number) else { return }
    let workspace = workspace
    let isDone = workspace.isDone("read \(number)") { _ in
      _ = try workspace.reading(ofRun: number)
      _ = try workspace.inquiry(ofRun: number)
    }
    guard isDone else { throw ComingPage(text: WorkbenchText.readingRun(["n": .number(number)])) }
  }

  /// The page that stands in for one that is coming, and makes room for it by itself. What is to be said at the top of the
  /// next page is left to that one.
  func page(_ coming: ComingPage) throws -> PageReply {
    let notice = session.takeNotice()
    defer { if let notice { session.leave(notice) } }
    let out = Markup()
    let text = self(coming.text)
    out.raw("<p role=\"status\">").text(text).raw("</p>\n<div data-coming=\"coming\"><progress")
      .attribute("aria-label", text).raw("></progress></div>\n")
    return try page(WorkbenchText.comingHeading(), in: .matching, body: out.string, refreshSeconds: 1)
  }
}
