// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// A few values that are dear to work out, by key; the one that was asked for longest ago makes room.
///
/// Two who ask for the same value at once may both work it out; they get equal ones.
final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let key: Key
    let stamp: String
    let outcome: Result<Value, any Error>
  }

  private let most: Int
  private let keepsError: @Sendable (any Error) -> Bool
  /// The one asked for last stands last.
  private let entries = Mutex<[Entry]>([])

  /// - Parameters:
  ///   - most: How many values are kept.
  ///   - keepsError: Whether an error stands for good, so that it is kept in the place of a value.
  init(most: Int, keepsError: @escaping @Sendable (any Error) -> Bool = { _ in false }) {
    (self.most, self.keepsError) = (most, keepsError)
  }

  /// Whether a value with this stamp is kept, or why there is none.
  func has(_ key: Key, stamp: String) -> Bool {
    entries.withLock { $0.contains { $0.key == key && $0.stamp == stamp } }
  }

  /// Forgets all values.
  func clear() { entries.withLock { $0.removeAll() } }

  /// The kept value, if its stamp is the same.
  func known(_ key: Key, stamp: String) -> Value? { try? outcome(of: key, stamp: stamp)?.get() }

  /// Why there is no value with this stamp, where that is kept.
  func failure(of key: Key, stamp: String) -> (any Error)? {
    guard case .failure(let error) = outcome(of: key, stamp: stamp) else { return nil }
    return error
  }

  private func outcome(of key: Key, stamp: String) -> Result<Value, any Error>? {
    entries.withLock { $0.first { $0.key == key && $0.stamp == stamp }?.outcome }
  }

  /// The kept value, if its stamp is the same; else one that is worked out.
  func value(of key: Key, stamp: String, make: () throws -> Value) throws -> Value {
    let kept: Result<Value, any Error>? = entries.withLock { entries in
      guard let index = entries.firstIndex(where: { $0.key == key && $0.stamp == stamp }) else { return nil }
      let entry = entries.remove(at: index)
      entries.append(entry)
      return entry.outcome
    }
    if let kept { return try kept.get() }
    let outcome = Result { try make() }
    if case .failure(let error) = outcome, !keepsError(error) { throw error }
    entries.withLock { entries in
      entries.removeAll { $0.key == key }
      entries.append(Entry(key: key, stamp: stamp, outcome: outcome))
      if entries.count > most { entries.removeFirst() }
    }
    return try outcome.get()
  }
}

/// Whether the files of a folder may have changed: names, sizes and times to the nanosecond.
enum FolderStamp {
  /// The stamp; files in folders within do not count.
  static func of(_ folder: String) -> String {
    let manager = FileManager.default
    let names = ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.map { name in
      let facts = (try? manager.attributesOfItem(atPath: folder + "/" + name)) ?? [:]
      let time = (facts[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
      return "\(name):\(facts[.size] ?? 0):\(time.bitPattern):\(facts[.systemFileNumber] ?? 0)"
    }.joined(separator: "\n")
  }
}
