// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import Wording

/// The workbench: answers what a browser asks of a folder of cohorts.
///
///     let workbench = Workbench(try Workspace("mentoring"))
///     let reply = workbench.reply(to: PageRequest(.get, path: []), session: session)
///
/// It knows no HTTP: who may ask, and how much, is its server's to say.
public struct Workbench: Sendable {
  private let workspace: Workspace
  /// Told of each thing that went wrong inside, without a name in it.
  public var log: @Sendable (String) -> Void = { _ in }

  /// Serves a folder.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// Every page and form; a part of the workbench adds its own here.
  static let routes: [Route] =
    HomePages.routes + OverviewPages.routes + HistoryPages.routes
    + MatchingPages.routes + RunPages.routes
    + PeoplePages.routes
    + YearPages.routes
    + WhyPages.routes + WhyNotPages.routes + GridPages.routes + AdvicePages.routes + StressPages.routes
    + AnswerPages.routes
    + DecisionPages.routes + ApprovalPages.routes + PairPages.routes
    + RulesPages.routes

  /// The answer to a request. It never throws: what goes wrong is told on a page.
  ///
  /// What it works out may take as long as a matching does; call it from a thread that may wait.
  public func reply(to request: PageRequest, session: Session) -> PageReply {
    if request.method == .get, let asset = Self.asset(request.path) { return asset }
    for route in Self.routes where route.method == request.method {
      guard let names = route.match(request.path) else { continue }
      let context = PageContext(request: request, workspace: workspace, session: session, names: names)
      do {
        return try answer(route, context)
      } catch {
        return problem(error, context)
      }
    }
    let context = PageContext(request: request, workspace: workspace, session: session, names: [:])
    return problem(PageProblem.nothingHere, context)
  }

  /// A file that pages load, the same for everybody; nothing where the path names none.
  public static func asset(_ path: [String]) -> PageReply? {
    path.first == "assets" ? Assets.reply(path.dropFirst()) : nil
  }

  /// Ends what runs in the background, each with the best answer that it has.
  public func stop(patienceSeconds: Double = 10) { workspace.jobs.stopAll(patienceSeconds: patienceSeconds) }

  /// What a route answers, or the page that stands in for one that is coming.
  private func answer(_ route: Route, _ context: PageContext) throws -> PageReply {
    do {
      return try route.answer(context)
    } catch let coming as ComingPage {
      return try context.page(coming)
    } catch StoredMatching.Refusal.forgotten(_, let people) where context.request.method == .get {
      guard context.names["run"] != nil else {
        throw PageProblem.refused(RunPageText.forgotten(["n": .number(people)]))
      }
      return try RunFrame(context).page(forgotten: people)
    }
  }

  private func problem(_ error: any Error, _ context: PageContext) -> PageReply {
    let told = ToldProblem(error)
    if told.status == 500 { log("\(context.request.path.first ?? ""): \(type(of: error))") }
    do {
      return try context.page(told)
    } catch {
      // Not even the page of a problem: the store, say, cannot be read.
      return PageReply(
        status: 500, contentType: "text/plain; charset=utf-8", body: Array(context(ToldProblem(error).text).utf8))
    }
  }
}
