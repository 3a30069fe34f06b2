// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

extension StoreTransaction {
  /// Notes that somebody has looked at a draft and found it good.
  ///
  /// - Throws: ``StoreError/badTransition(run:from:to:)``, ``StoreError/unknownRun(_:)``,
  ///   ``StoreError/runIsDeleted(_:)``.
  public func review(run: Int) throws(StoreError) { try typed { try change(run, to: .reviewed) } }

  /// Makes a reviewed run a draft again.
  ///
  /// - Throws: As ``review(run:)``.
  public func reopen(run: Int) throws(StoreError) { try typed { try change(run, to: .draft) } }

  /// Notes that a run that was reviewed, or taken back, was told to its people. From now on its pairs hold for its
  /// cohort, and those of an earlier published run no longer do.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - pairs: All its pairs that hold, each once.
  ///   - rows: Those of them whose rows in the cohort's decisions are there because the run, or one before it, was
  ///     published; nothing means all.
  ///   - endings: How the pairs ended that hold no more because the run is published; all of its cohort.
  ///   - folder: The versions of the cohort that publishing finds and leaves, where they differ.
  /// - Throws: As ``review(run:)``.
  public func publish(
    run: Int, pairs: [PairKey], rows: [PairKey]? = nil, ending endings: [Ending] = [], folder: FolderChange? = nil
  ) throws(StoreError) {
    try typed {
      var ended: [Int] = []
      for ending in endings { ended.append(try note(ending)) }
      let people = try pairs.map { try keyed($0) }
      let written = try rows.map { rows in try rows.map { try keyed($0) } }
      try change(run, to: .published) {
        RunStateChanged(
          run: run, from: $0, to: .published, pairs: people, rows: written, ended: ended, found: folder?.found.version,
          left: folder?.left.version)
      }
    }
  }

  /// Takes a published run back. The pairs of the run published before it hold again, also those that ended because a
  /// run was published since.
  ///
  /// - Throws: As ``review(run:)``.
  public func withdraw(run: Int) throws(StoreError) {
    try typed {
      let undone = try PublishingTable.undone(db, withdrawing: run)
      try change(run, to: .withdrawn)
      var notes = try EndingNotes(db)
      for seq in undone.flatMap({ $0.fact.ended ?? [] }) {
        if let withdrawn = notes.withdraw(seq) { try append(.endingWithdrawn(withdrawn)) }
      }
    }
  }

  /// Deletes a run's files. What the run came to, and its number, are kept; contents that another folder holds too stay.
  ///
  /// - Throws: ``StoreError/runIsPublished(_:)`` before it is withdrawn, ``StoreError/unknownRun(_:)``,
  ///   ``StoreError/runIsDeleted(_:)``.
  public func delete(run: Int) throws(StoreError) {
    try typed {
      let (state, isDeleted) = try RunTable.state(db, of: run)
      guard !isDeleted else { throw StoreError.runIsDeleted(run) }
      guard state != .published else { throw StoreError.runIsPublished(run) }
      guard let cells = try Cells.first(db, "SELECT manifest FROM run WHERE number = ?", [run]) else {
        throw StoreError.unknownRun(run)
      }
      let own: Int = try cells(0)
      let others = try Manifest.keys(db).filter { $0 != own }.flatMap { try Manifest.read(db, $0).files.map(\.content) }
      let kept = Set(others)
      for content in Set(try Manifest.read(db, own).files.map(\.content)).subtracting(kept).sorted() {
        // Nothing is shared with a content that is gone.
        try replace(content, with: [], isShared: false)
      }
      try replace(own, with: [], isShared: false)
      try append(.runDeleted(RunNumber(run: run)))
    }
  }

  private func change(
    _ run: Int, to next: RunState, _ fact: ((_ from: RunState) -> RunStateChanged)? = nil
  ) throws {
    let (state, isDeleted) = try RunTable.state(db, of: run)
    guard !isDeleted else { throw StoreError.runIsDeleted(run) }
    guard state.next.contains(next) else { throw StoreError.badTransition(run: run, from: state, to: next) }
    try append(.runStateChanged(fact?(state) ?? RunStateChanged(run: run, from: state, to: next)))
  }
}
