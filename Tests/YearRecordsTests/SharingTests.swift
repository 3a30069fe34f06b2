// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import Testing
import YearRecords

/// Several programs at one store.
@Suite struct SharingTests {
  @Test func whoeverLookedTooEarlyIsTold() throws {
    let place = try TestStore()
    let (one, other) = (try place.open(), try place.open())
    try Sample.year(one)
    let seen = try other.head().seq
    try one.write(at: Sample.start, expectedSeq: seen) { year throws(StoreError) in try year.recordExport(ofRun: 1) }
    #expect(throws: StoreError.changedMeanwhile(expected: seen, found: seen + 1)) {
      try other.write(at: Sample.start, expectedSeq: seen) { year throws(StoreError) in
        try year.recordExport(ofRun: 1)
      }
    }
    #expect(try other.head().seq == seen + 1)
  }

  @Test func manyMakeAndWriteOneStore() async throws {
    let place = try TestStore()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask {
          let store = try place.open()
          for number in 0..<10 {
            try store.write(at: Sample.start) { year throws(StoreError) in
              try year.refuse(
                Refusal(
                  cohort: "a", pair: Sample.pair("U-\(number)", "M-\(writer)"), side: .mentor, reason: "\(number)"))
              try year.recordRules(Array("\(number % 3)".utf8))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try place.open()
    #expect(try store.refusals().count == 60)
    #expect(try store.rules().count == 3)
    #expect(try store.audit().findings == [])
  }

  @Test func aStoreThatIsKeptToOneselfIsBusy() throws {
    let place = try TestStore()
    try Sample.year(try place.open())
    let store = try Store(path: place.path, patienceSeconds: 0.05)
    let queue = try DatabaseQueue(path: place.path)
    try queue.inTransaction(.immediate) { _ in
      #expect(throws: StoreError.busy(path: place.path)) {
        try store.write(at: Sample.start) { year throws(StoreError) in try year.recordExport(ofRun: 1) }
      }
      // Whoever reads need not wait.
      #expect(throws: Never.self) { try store.runs() }
      return .rollback
    }
    #expect(try store.audit().findings == [])
  }
}
