// SPDX-License-Identifier: GPL-3.0-or-later

public import Foundation
import GRDB

/// The history of a coordinator's years, in one SQLite file beside the cohorts: cohorts, rules, runs, what was decided,
/// refused and released, who met, and how pairs ended.
///
/// History is only added to, and every event is linked to the one before by its hash; ``audit(expecting:)`` proves that
/// nothing in it was changed. What people wrote, and who they are, is kept beside the history and can be forgotten.
///
/// Several programs may use one store at once: a writer waits for another's transaction to end.
public final class Store: Sendable {
  /// The file's path, behind a link if there is one.
  public let path: String
  /// The files outside whose writing a crash had cut short, and what became of them when the store was opened.
  public let recovery: [FileOutcome]
  let queue: DatabaseQueue

  /// Opens a store, brings its form up to date, and finishes what a crash may have cut short.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - isMade: Whether a store is made where there is none; its file can be read by its owner alone.
  ///   - patienceSeconds: How long to wait for another program that is writing.
  /// - Throws: ``StoreError/missing(path:)``, ``StoreError/isFolder(path:)``, ``StoreError/notAStore(path:)``,
  ///   ``StoreError/newerStore(path:)``, ``StoreError/damaged(path:)``, ``StoreError/readOnly(path:)``,
  ///   ``StoreError/cannotOpen(path:code:)``, ``StoreError/busy(path:)``; then no file was changed.
  public init(
    path given: String, madeIfMissing isMade: Bool = false, patienceSeconds: Double = 10
  ) throws(StoreError) {
    let path = URL(fileURLWithPath: given).standardizedFileURL.resolvingSymlinksInPath().path
    let file = DatabaseFile(path: path)
    if try !file.exists() {
      guard isMade else { throw .missing(path: path) }
      try file.make()
    }
    self.path = path
    do {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration(patienceSeconds: patienceSeconds))
      try Self.bringUpToDate(queue, path: path)
      try Self.finishForgetting(queue)
      recovery = try Outbox(path).settle(queue)
      self.queue = queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Records what a function says, all of it or nothing, and then writes the files that go with it.
  ///
  /// What `body` is handed is of use only while it runs.
  ///
  /// - Parameters:
  ///   - time: When it happened; kept in whole seconds.
  ///   - expectedSeq: The number of the last event that the caller knows (``head()``); nothing where it may be any.
  ///   - files: Files outside that are to be as the history says, such as a cohort's `decisions.csv`. They are written
  ///     after the history is safe; a crash between the two is put right when the store is opened next.
  ///   - body: Records one or more things.
  /// - Returns: What `body` returned, the end of the history, and files that could not be written.
  /// - Throws: ``StoreError/changedMeanwhile(expected:found:)``, ``StoreError/fileChanged(path:)`` where a file is not as
  ///   its change says, ``StoreError/busy(path:)``, and what `body` throws; then nothing was recorded.
  @discardableResult
  public func write<Result>(
    at time: Date, expectedSeq: Int? = nil, files: [FileChange] = [],
    _ body: (StoreTransaction) throws(StoreError) -> Result
  ) throws(StoreError) -> Written<Result> {
    let outbox = Outbox(path)
    do {
      let (value, head) = try queue.write { db in
        let before = try ChainHead.read(db)
        if let expectedSeq, expectedSeq != before.seq {
          throw StoreError.changedMeanwhile(expected: expectedSeq, found: before.seq)
        }
        _ = try outbox.settle(db)
        let transaction = StoreTransaction(db, time: time.formatted(.iso8601), path: path)
        let value = try body(transaction)
        for file in files { try outbox.queue(file, transaction) }
        return (value, try ChainHead.read(db))
      }
      let unwritten = files.isEmpty ? [] : try outbox.settle(queue).filter { $0.status != .written }
      return Written(value: value, head: head, unwritten: unwritten)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Reads at one moment.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

/// What came of a recording.
public struct Written<Value> {
  /// What the function returned.
  public let value: Value
  /// The end of the history after it.
  public let head: ChainHead
  /// The files that could not be written; the store tries again when it is next opened or written.
  public let unwritten: [FileOutcome]
}

extension Written: Sendable where Value: Sendable {}
