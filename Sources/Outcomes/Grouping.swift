// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Puts pairs of which the outcome is known into the groups of a factor.
struct Grouping {
  private let pairs: [PastPair]

  init(_ pairs: [PastPair]) { self.pairs = pairs }

  /// All that these pairs can be told apart by, in the order in which it is shown: wishes and modules as the pairs name
  /// them first.
  var factors: [Factor] {
    let wishes = Self.unique(pairs.lazy.flatMap(\.fits).map(\.wish)).map { Factor.wish($0) }
    let names = pairs.lazy.flatMap(\.training).map(\.module)
    let last = Dictionary(names.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let modules = Self.unique(names.map(\.id)).compactMap { last[$0].map { Factor.module($0) } }
    return wishes + [.modules] + modules + [.pace, .missed, .experience, .sameMentor, .type, .stage, .programme]
  }

  /// The groups of a factor in their order, each with its pairs' outcomes; those of which nothing is known are in none.
  ///
  /// - Complexity: O(n log n) in the number of pairs.
  func groups(by factor: Factor) -> [(group: OutcomeGroup, share: Share)] {
    var order: [OutcomeGroup]
    let group: (PastPair) -> OutcomeGroup?
    switch factor {
    case .wish(let wish): (order, group) = byFit(wish)
    case .module(let module):
      order = [.no, .yes]
      group = { $0.training.first { $0.module.id == module.id }.map { $0.isTaken ? .yes : .no } }
    case .modules:
      order = [.noModule, .someModules, .allModules]
      group = { pair in
        let taken = pair.training.count { $0.isTaken }
        guard !pair.training.isEmpty else { return nil }
        return taken == 0 ? .noModule : taken == pair.training.count ? .allModules : .someModules
      }
    case .pace:
      order = [.belowPlan, .onPlan, .abovePlan]
      group = { $0.firstMeetings?.pace }
    case .missed:
      order = [.no, .yes]
      group = { $0.firstMeetings.map { $0.missed > 0 ? .yes : .no } }
    case .experience:
      order = [.firstTime, .experienced]
      group = { $0.earlierPairs.map { $0 > 0 ? .experienced : .firstTime } }
    case .sameMentor:
      order = [.otherMentor, .sameMentor]
      group = { $0.hasSameMentor.map { $0 ? .sameMentor : .otherMentor } }
    case .type:
      order = MentorType.allCases.map { .type($0) }
      group = { .type($0.type) }
    case .stage:
      order = Stage.allCases.map { .stage($0) }
      group = { $0.stage.map { .stage($0) } }
    case .programme:
      let names = Dictionary(pairs.compactMap(\.programme).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      order = Self.unique(pairs.lazy.compactMap(\.programme).map(\.id)).compactMap { names[$0].map { .programme($0) } }
      group = { $0.programme.flatMap { names[$0.id] }.map { .programme($0) } }
    }
    var counts: [OutcomeGroup: (known: Int, ended: Int)] = [:]
    for pair in pairs {
      guard let endedEarly = pair.endedEarly, let group = group(pair) else { continue }
      let before = counts[group] ?? (0, 0)
      counts[group] = (before.known + 1, before.ended + (endedEarly ? 1 : 0))
    }
    return order.compactMap { group in counts[group].map { (group, Share($0.ended, of: $0.known)) } }
  }

  /// None, and then those that have any in two halves at their median, so that no group is empty for how a wish happens
  /// to be made; where all fit equally well there are no halves.
  private func byFit(_ wish: String) -> ([OutcomeGroup], (PastPair) -> OutcomeGroup?) {
    func degree(_ pair: PastPair) -> Int? { pair.fits.first { $0.wish == wish }?.thousandths }
    let fits = pairs.compactMap { degree($0) }.filter { $0 > 0 }.sorted()
    // The lower median; where more than half fit in full, all below them are low.
    let middle = fits.isEmpty ? 0 : fits[(fits.count - 1) / 2]
    let border = middle < fits.last ?? 0 ? middle : fits.last { $0 < middle }
    return (
      [.noFit, .anyFit, .lowFit, .highFit],
      { pair in
        guard let degree = degree(pair) else { return nil }
        guard degree > 0 else { return .noFit }
        guard let border else { return .anyFit }
        return degree <= border ? .lowFit : .highFit
      }
    )
  }

  private static func unique(_ items: some Sequence<String>) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
