// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

/// What a publishing that is undone had changed.
public struct UndonePublishing: Hashable, Sendable {
  /// The pairs that ended with it.
  public let ended: [PairKey]
  /// How the cohort's folder changed with it; nothing where it did not, or where that was not noted.
  public let folder: FolderChange?
}

/// The versions of a cohort that a publishing found and left.
public struct FolderChange: Hashable, Sendable {
  /// The cohort's folder as it was.
  public let found: CohortVersion
  /// The folder as it was from then on.
  public let left: CohortVersion

  /// Names a change.
  public init(found: CohortVersion, left: CohortVersion) {
    self.found = found
    self.left = left
  }
}

/// What is asked about publishings, inside a transaction.
enum PublishingTable {
  /// A run's publishing, by its event.
  struct Publishing {
    let seq: Int
    let fact: RunStateChanged
  }

  /// The publishings that are undone when a run is taken back, in their order: all since the run that then holds again
  /// was published, but for those that were undone before. None where another run holds before and after.
  ///
  /// - Complexity: Reads all changes of runs.
  static func undone(_ db: Database, withdrawing run: Int) throws -> [Publishing] {
    let cohort = try Cells.all(
      db, "SELECT number FROM run WHERE cohort = (SELECT cohort FROM run WHERE number = ?)", [run])
    let runs = Set(try cohort.map { try $0(0, as: Int.self) })
    var stack = Stack()
    for cells in try Cells.all(
      db, "SELECT \(StoredEvent.columns) FROM event WHERE kind = ? ORDER BY seq", [EventKind.runStateChanged.rawValue])
    {
      let event = try StoredEvent(cells)
      guard case .runStateChanged(let fact) = try event.happening().0, runs.contains(fact.run) else { continue }
      switch fact.to {
      case .published: stack.add(Publishing(seq: event.seq, fact: fact))
      case .withdrawn: _ = stack.withdraw(fact.run)
      case .draft, .reviewed: break
      }
    }
    return stack.withdraw(run)
  }

  /// Publishings that are not undone, the last one at the end.
  private struct Stack {
    private var publishings: [Publishing] = []
    /// The runs that are published.
    private var runs: Set<Int> = []

    mutating func add(_ publishing: Publishing) {
      publishings.append(publishing)
      runs.insert(publishing.fact.run)
    }

    /// Takes a run back, and gives the publishings that are undone with it.
    mutating func withdraw(_ run: Int) -> [Publishing] {
      let isInForce = publishings.last { runs.contains($0.fact.run) }?.fact.run == run
      runs.remove(run)
      guard isInForce else { return [] }
      let kept = publishings.lastIndex { runs.contains($0.fact.run) }.map { $0 + 1 } ?? 0
      defer { publishings.removeSubrange(kept...) }
      return Array(publishings[kept...])
    }
  }
}
