// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Testing
import Wording
import YearRecords

@Suite struct StoreTests {
  @Test func aYearIsReadBackAsItWasRecorded() throws {
    let place = try TestStore()
    try Sample.year(try place.open())
    // Opened anew, so that nothing is remembered.
    let store = try Store(path: place.path)
    let cohort = CohortVersion(name: Sample.cohort, version: 1)
    #expect(try store.cohorts() == [Sample.cohort])
    #expect(try store.newestVersion(ofCohort: Sample.cohort) == cohort)
    #expect(try Set(store.files(ofCohort: cohort)) == Set(Sample.cohortFiles))
    #expect(try store.rules().map(\.label) == ["the first"])
    #expect(try store.rules(version: 1) == Array("wishes: []\n".utf8))

    let runs = try store.runs()
    #expect(runs.map(\.number) == [1, 2])
    #expect(runs.map(\.state) == [.published, .draft])
    #expect(runs.map(\.isDeleted) == [false, true])
    #expect(runs.map(\.isInForce) == [true, false])
    #expect(runs.map(\.origin) == [.match, .rematch(of: 1)])
    #expect(runs.map(\.rules) == [1, nil])
    #expect(runs.map(\.facts) == [Sample.facts, Sample.facts])
    #expect(runs.map(\.time) == ["2026-09-21T14:13:20Z", "2026-09-21T14:14:20Z"])
    #expect(try Set(store.files(ofRun: 1)) == Set(Sample.runFiles(1)))
    #expect(try store.runNumber(ofRecordBytes: Sample.runFiles(1)[0].bytes) == 1)
    #expect(try store.runNumber(ofRecordBytes: Sample.runFiles(2)[0].bytes) == nil)

    #expect(
      try store.refusals() == [
        Refusal(
          cohort: Sample.cohort, pair: Sample.pair("U-2", "M-2"), side: .mentee, reason: "knows Amina's family")
      ])
    #expect(try store.refusals(inCohort: "another") == [])
    #expect(try store.decisions(inCohort: Sample.cohort).map(\.kind) == [.require, .forbid])
    #expect(try store.decisions(inCohort: Sample.cohort).map(\.reason) == ["it goes well", "Emil refused Amina"])
    #expect(try store.meetings(with: .mentor("M-1")).map(\.outcome) == [.held, .noShowMentee])
    #expect(try store.meetings(with: .mentee("M-1")) == [])
    #expect(try store.endings(inCohort: Sample.cohort).map(\.outcome) == [.completed])
    // The one pair was released, the other one has ended.
    #expect(try store.publishedPairs(inCohort: Sample.cohort) == [])
    #expect(try store.audit().findings == [])
    #expect(try store.audit().events == 15)
  }

  @Test func theSameFolderIsKeptOnce() throws {
    let place = try TestStore()
    let store = try place.open()
    let head = try store.write(at: Sample.start) { year throws(StoreError) in
      try year.recordCohort(named: "a", files: Sample.cohortFiles)
    }.head
    let again = try store.write(at: Sample.start) { year throws(StoreError) in
      try year.recordCohort(named: "a", files: Sample.cohortFiles.reversed())
    }
    #expect(again.value.version == 1)
    #expect(again.head == head)
    let other = try store.write(at: Sample.start) { year throws(StoreError) in
      try year.recordCohort(named: "a", files: [Sample.file("mentors.csv", "")])
    }
    #expect(other.value.version == 2)
    let back = try store.write(at: Sample.start) { year throws(StoreError) in
      try year.recordCohort(named: "a", files: Sample.cohortFiles)
    }
    #expect(back.value.version == 3, "a version is a moment, not a content")
  }

  @Test func rulesAndRunsAreKnownAgain() throws {
    let place = try TestStore()
    let store = try place.open()
    let written = try store.write(at: Sample.start) { year throws(StoreError) in
      let cohort = try year.recordCohort(named: "a", files: Sample.cohortFiles)
      let rules = [try year.recordRules([1]), try year.recordRules([2], label: "b"), try year.recordRules([1])]
      let runs = [
        try year.recordRun(of: cohort, facts: Sample.facts, files: Sample.runFiles(1)),
        try year.recordRun(of: cohort, facts: Sample.facts, files: Sample.runFiles(2)),
        try year.recordRun(of: cohort, facts: Sample.facts, files: Sample.runFiles(1)),
      ]
      return rules + runs
    }
    #expect(written.value == [1, 2, 1, 1, 2, 1])
    #expect(written.head.seq == 5)
  }

  @Test func aRunGoesTheAllowedWayOnly() throws {
    for from in RunState.allCases {
      for to in RunState.allCases {
        let place = try TestStore()
        let store = try place.open()
        try store.write(at: Sample.start) { year throws(StoreError) in
          let cohort = try year.recordCohort(named: "a", files: [])
          try year.recordRun(of: cohort, facts: Sample.facts, files: Sample.runFiles(1))
          if from != .draft { try year.review(run: 1) }
          if from == .published || from == .withdrawn { try year.publish(run: 1, pairs: []) }
          if from == .withdrawn { try year.withdraw(run: 1) }
        }
        let go: () throws(StoreError) -> Void = { () throws(StoreError) in
          try store.write(at: Sample.start) { year throws(StoreError) in
            switch to {
            case .draft: try year.reopen(run: 1)
            case .reviewed: try year.review(run: 1)
            case .published: try year.publish(run: 1, pairs: [])
            case .withdrawn: try year.withdraw(run: 1)
            }
          }
        }
        let allowed: [RunState: [RunState]] = [
          .draft: [.reviewed], .reviewed: [.draft, .published], .published: [.withdrawn],
          .withdrawn: [.published],
        ]
        if allowed[from]?.contains(to) == true {
          try go()
          #expect(try store.run(1).state == to)
        } else {
          #expect(throws: StoreError.badTransition(run: 1, from: from, to: to)) { try go() }
          #expect(try store.run(1).state == from)
        }
      }
    }
  }

  @Test func theRunPublishedLastHolds() throws {
    let place = try TestStore()
    let store = try place.open()
    try store.write(at: Sample.start) { year throws(StoreError) in
      let cohort = try year.recordCohort(named: "a", files: [])
      for run in 1...2 {
        try year.recordRun(of: cohort, facts: Sample.facts, files: Sample.runFiles(run))
        try year.review(run: run)
      }
      try year.publish(run: 1, pairs: [Sample.pair("U-1", "M-1"), Sample.pair("U-1", "M-2", .business)])
    }
    #expect(
      try store.publishedPairs(inCohort: "a") == [Sample.pair("U-1", "M-2", .business), Sample.pair("U-1", "M-1")])
    try store.write(at: Sample.start) { year throws(StoreError) in
      try year.publish(run: 2, pairs: [Sample.pair("U-1", "M-3"), Sample.pair("U-2", "M-1")])
      try year.release(Sample.pair("U-1", "M-3", nil), in: "a", reason: "")
    }
    #expect(try store.runInForce(inCohort: "a") == 2)
    #expect(try store.publishedPairs(inCohort: "a") == [Sample.pair("U-2", "M-1")])
    #expect(throws: StoreError.notPublished(Sample.pair("U-1", "M-1"))) {
      try store.write(at: Sample.start) { year throws(StoreError) in
        try year.release(Sample.pair("U-1", "M-1"), in: "a", reason: "")
      }
    }
    try store.write(at: Sample.start) { year throws(StoreError) in try year.withdraw(run: 2) }
    #expect(try store.runInForce(inCohort: "a") == 1)
    #expect(try store.publishedPairs(inCohort: "a").count == 2)
    try store.write(at: Sample.start) { year throws(StoreError) in
      try year.record(
        Ending(cohort: "a", pair: Sample.pair("U-1", "M-1", nil), outcome: .ongoing, date: Sample.day, reason: ""))
      try year.record(
        Ending(cohort: "a", pair: Sample.pair("U-1", "M-2", nil), outcome: .noShow, date: Sample.day, reason: ""))
    }
    #expect(try store.publishedPairs(inCohort: "a") == [Sample.pair("U-1", "M-1")])
  }

  @Test func aRunIsPublishedAgain() throws {
    let place = try TestStore()
    let store = try place.open()
    let pairs = [Sample.pair("U-1", "M-1"), Sample.pair("U-2", "M-1"), Sample.pair("U-3", "M-2")]
    try store.write(at: Sample.start) { year throws(StoreError) in
      let cohort = try year.recordCohort(named: "a", files: [])
      try year.recordRun(of: cohort, facts: Sample.facts, files: Sample.runFiles(1))
      try year.review(run: 1)
    }
    #expect(try store.publishedRows(ofRun: 1).isEmpty && store.heldPairs(ofRun: 1).isEmpty)
    try store.write(at: Sample.start) { year throws(StoreError) in
      try year.publish(run: 1, pairs: pairs)
      try year.release(pairs[0], in: "a", reason: "moved")
      try year.record(Ending(cohort: "a", pair: pairs[1], outcome: .noShow, date: Sample.day, reason: ""))
    }
    #expect(try Set(store.publishedRows(ofRun: 1)) == Set(pairs), "who does not say which has written all")
    try store.write(at: Sample.start) { year throws(StoreError) in try year.withdraw(run: 1) }
    #expect(try store.publishedPairs(inCohort: "a").isEmpty && store.publishedRows(ofRun: 1).isEmpty)
    #expect(try store.heldPairs(ofRun: 1) == [pairs[2]])
    try store.write(at: Sample.start) { year throws(StoreError) in
      try year.publish(run: 1, pairs: [pairs[0], pairs[2]], rows: [pairs[2]])
    }
    // What it is published with now is what holds, whatever became of it before.
    #expect(try store.publishedPairs(inCohort: "a") == [pairs[0], pairs[2]])
    #expect(try store.publishedPairs(inCohort: "a", without: 1).isEmpty)
    #expect(try store.publishedRows(ofRun: 1) == [pairs[2]])
    #expect(try store.audit().findings.isEmpty)
    #expect(throws: StoreError.unknownRun(2)) { try store.heldPairs(ofRun: 2) }
  }

  @Test func whatIsRefusedLeavesNothing() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let head = try store.head()
    func refused(_ error: StoreError, _ body: (StoreTransaction) throws(StoreError) -> Void) {
      #expect(throws: error) { try store.write(at: Sample.start, body) }
    }
    refused(.unknownRun(9)) { year throws(StoreError) in try year.review(run: 9) }
    refused(.runIsDeleted(2)) { year throws(StoreError) in try year.review(run: 2) }
    refused(.runIsDeleted(2)) { year throws(StoreError) in try year.recordExport(ofRun: 2) }
    refused(.runIsPublished(1)) { year throws(StoreError) in try year.delete(run: 1) }
    refused(.negative(-1)) { year throws(StoreError) in
      try year.record(
        MeetingRecord(cohort: "a", pair: Sample.pair("x", "y"), date: Sample.day, outcome: .held, minutes: -1))
    }
    refused(.nullCharacter) { year throws(StoreError) in
      try year.refuse(Refusal(cohort: "a", pair: Sample.pair("U\0", "M-1"), side: .mentor, reason: ""))
    }
    refused(.nullCharacter) { year throws(StoreError) in try year.recordCohort(named: "a\0", files: []) }
    refused(.duplicateFile("a")) { year throws(StoreError) in
      try year.recordCohort(named: "a", files: [Sample.file("a", "1"), Sample.file("a", "2")])
    }
    let cohort = CohortVersion(name: Sample.cohort, version: 1)
    refused(.fileNotGiven("run.json")) { year throws(StoreError) in
      try year.recordRun(of: cohort, facts: Sample.facts, files: [])
    }
    refused(.unknownRules(7)) { year throws(StoreError) in
      try year.recordRun(of: cohort, rules: 7, facts: Sample.facts, files: Sample.runFiles(3))
    }
    refused(.unknownRun(7)) { year throws(StoreError) in
      try year.recordRun(of: cohort, origin: .schedule(of: 7), facts: Sample.facts, files: Sample.runFiles(3))
    }
    refused(.unknownCohort(Sample.cohort, version: 2)) { year throws(StoreError) in
      try year.recordRun(
        of: CohortVersion(name: Sample.cohort, version: 2), facts: Sample.facts, files: Sample.runFiles(3))
    }
    refused(.noDecision(Sample.pair("U-2", "M-2"))) { year throws(StoreError) in
      // The decision is about all kinds of help.
      try year.withdrawDecision(about: Sample.pair("U-2", "M-2"), in: Sample.cohort, reason: "")
    }
    #expect(try store.head() == head)
    // Whoever goes on after a refusal leaves no half of it either.
    try store.write(at: Sample.start) { year throws(StoreError) in
      do {
        try year.withdrawDecision(about: Sample.pair("new", "newer"), in: Sample.cohort, reason: "")
      } catch {}
      try year.withdrawDecision(about: Sample.pair("U-2", "M-2", nil), in: Sample.cohort, reason: "a new start")
    }
    #expect(try store.decisions(inCohort: Sample.cohort).map(\.mentee) == ["U-1"])
    #expect(try store.audit().findings == [])
    #expect(try store.audit(expecting: head).findings == [])
  }

  @Test func theLogTellsItNewestFirst() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let log = try store.log()
    #expect(log.map(\.seq) == Array((1...15).reversed()))
    #expect(Set(log.map(\.kind)).union([.endingWithdrawn, .forgotten, .fileQueued]) == Set(EventKind.allCases))
    #expect(log.first?.sentence.english == "U-1 and M-1 on 2026-09-04: completed")
    #expect(log.first?.reason == "Sofie has a job")
    #expect(try store.log(limit: 2).map(\.seq) == [15, 14])
    #expect(try store.log(LogFilter(kinds: [.met])).count == 2)
    #expect(
      try store.log(LogFilter(run: 1)).map(\.kind) == [.released, .runStateChanged, .runStateChanged, .runRecorded])
    #expect(try store.log(LogFilter(person: .mentee("U-2"))).map(\.kind) == [.decided, .released, .refused])
    #expect(try store.log(limit: 1, LogFilter(cohort: Sample.cohort, person: .mentor("M-1"))).map(\.kind) == [.ended])
    #expect(log.allSatisfy { !$0.sentence.danish.contains("{") && !$0.sentence.english.contains("{") })
  }
}
