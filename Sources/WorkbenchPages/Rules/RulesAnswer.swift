// SPDX-License-Identifier: GPL-3.0-or-later

import Hashing
import MakkerKit
import MatchingEngine
import RunReports
import Wording

/// Why there is no effect of rules yet: it is being worked out.
struct ComingEffect: Error {}

extension RulesDesk {
  /// What an address says where it only looks for an answer that was asked for before.
  static let looking = ("look", "yes")

  /// What rules do: worked out in the background where it is not known, for fairness settings take several searches.
  ///
  /// Whoever only looks begins nothing: of two pages that look for different answers, neither takes the other's away.
  ///
  /// - Throws: `ComingEffect` where it takes longer than a page waits; `MatchingError.interrupted` where the same one
  ///   asked for something else meanwhile; else as `WhatIfSession.effect`.
  func answer(_ question: Question, _ context: PageContext) throws -> WhatIfSession.Effect {
    let workspace = context.workspace
    let name = "rules effect " + (try SHA256.hex(of: Array(question.key().utf8)))
    // An answer is kept before its job is over: looked at in this order, none is missed.
    let isOver = workspace.jobs.job(name)?.status.isOver ?? false
    if let known = try known(question) { return try known.get() }
    if isOver, context.request.query[Self.looking.0] != nil { throw MatchingError.interrupted }
    let asker = context.session.formKey
    let isDone = workspace.isDone(name, seconds: workspace.patience.effectSeconds) { [self] job in
      try find(question, asker: asker) { job.isStopped }
    }
    guard isDone else { throw ComingEffect() }
    guard let known = try known(question) else { throw MatchingError.interrupted }
    return try known.get()
  }
}

extension PageContext {
  /// A page that shows all of an effect, once that is known.
  ///
  /// - Parameters:
  ///   - path: The page's address, with what it is asked by.
  ///   - page: Makes the page.
  func whole(_ path: ([(String, String)]) -> String, _ page: () throws -> PageReply) throws -> PageReply {
    do {
      return try page()
    } catch is ComingEffect {
      guard request.query[RulesDesk.looking.0] == nil else { throw ComingPage(text: RulesPageText.effectComing()) }
      return .seeOther(path([RulesDesk.looking]))
    }
  }
}
