// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording
import WorkbenchPages

@testable import WorkbenchServer

@Suite("Everything is bounded, and everything lent comes back") struct LimitTests {
  @Test("a bucket of tokens lets through what its rate says, and remembers a bounded number of askers")
  func buckets() {
    let buckets = TokenBuckets(Limits.Rate(perSecond: 2, atOnce: 3), most: 2)
    #expect((0..<4).map { _ in buckets.take("a", now: 0) } == [true, true, true, false])
    #expect(buckets.take("a", now: 0.25) == false)
    #expect(buckets.take("a", now: 0.75))
    #expect(buckets.take("a", now: 0.75) == false)
    // A rest fills it, and no fuller than it was.
    #expect((0..<4).map { _ in buckets.take("a", now: 1000) } == [true, true, true, false])
    // Another is not held back; a third makes the one forgotten that asked longest ago.
    #expect(buckets.take("b", now: 1000.1))
    #expect(buckets.take("c", now: 1000.2))
    #expect((0..<4).map { _ in buckets.take("a", now: 1000.3) } == [true, true, true, false])
    // A clock that goes back gives nothing for free.
    #expect(buckets.take("a", now: 0) == false)
  }

  @Test("what is lent comes back once, at the latest when it is forgotten")
  func budgets() throws {
    let budget = Budget(10)
    let loan = try #require(budget.lend(6))
    #expect(budget.lend(5) == nil)
    do {
      let other = budget.lend(4)
      #expect(other != nil && budget.lent == 10)
      withExtendedLifetime(other) {}
    }
    #expect(budget.lent == 6)
    loan.end()
    loan.end()
    #expect(budget.lent == 0)
  }

  @Test("sessions are bounded, the idlest makes room, and idle ones end")
  func sessions() {
    var limits = Limits()
    limits.sessions = 2
    limits.sessionIdleSeconds = 100
    let book = SessionBook(limits: limits)
    let one = book.begin(language: .danish, now: 0)
    let two = book.begin(language: .english, now: 1)
    #expect(book.session(one, now: 2)?.language == .danish)
    let three = book.begin(language: .danish, now: 3)
    #expect(book.session(two, now: 4) == nil)
    #expect(book.session(one, now: 4) != nil && book.session(three, now: 4) != nil)
    #expect(book.session(one, now: 4)?.formKey != book.session(three, now: 4)?.formKey)
    #expect(book.session("", now: 4) == nil && book.session(one + "0", now: 4) == nil)
    #expect(book.session(one, now: 103) != nil)
    #expect(book.session(three, now: 104) == nil)
    #expect(book.count == 1)
    let four = book.begin(language: .danish, now: 105)
    if let session = book.session(one, now: 106) { book.end(session) }
    #expect(book.session(one, now: 106) == nil && book.session(four, now: 106) != nil)
  }

  @Test("the link lets in once, and the next one is another")
  func startLink() {
    let link = StartLink()
    let token = link.token
    #expect(!link.spend("") && !link.spend(token + "0") && link.token == token)
    #expect(link.spend(token))
    #expect(!link.spend(token))
    #expect(link.token != token)
  }

  @Test("two who use the link at once: one is let in")
  func startLinkRace() async {
    let link = StartLink()
    let token = link.token
    let spent = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 { group.addTask { link.spend(token) } }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(spent == 1)
  }

  @Test("threads that may wait: all that is taken is done, and no more is taken than may wait")
  func pool() async {
    let pool = WorkPool(threads: 2, mostWaiting: 4)
    let started = DispatchSemaphore(value: 0)
    let gate = DispatchSemaphore(value: 0)
    let outcomes = await withTaskGroup(of: Int?.self) { group in
      for number in 0..<2 {
        group.addTask {
          try? await pool.run {
            started.signal()
            gate.wait()
            return number
          }
        }
      }
      await Self.wait(started, 2)
      // Both threads wait; four more may, and the others are turned away at once.
      for number in 2..<20 { group.addTask { try? await pool.run { number } } }
      var outcomes: [Int?] = []
      while outcomes.filter({ $0 == nil }).count < 14, let outcome = await group.next() { outcomes.append(outcome) }
      gate.signal()
      gate.signal()
      for await outcome in group { outcomes.append(outcome) }
      return outcomes
    }
    #expect(outcomes.count == 20)
    #expect(outcomes.compactMap(\.self).count == 6)
    pool.close()
    await #expect(throws: Refusal.busy) { try await pool.run { 1 } }
  }

  private static func wait(_ semaphore: DispatchSemaphore, _ count: Int) async {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        for _ in 0..<count { semaphore.wait() }
        continuation.resume()
      }
    }
  }

  @Test("a password is tried so often and no more, by one and by all")
  func password() throws {
    var limits = Limits()
    limits.allLoginsRate = Limits.Rate(perSecond: 1, atOnce: 7)
    let gate = try PasswordGate(password: "et langt kodeord", limits: limits)
    #expect(try gate.opens(to: "et langt kodeord", from: "a", now: 0))
    for wrong in ["", "et langt kodeor", "Et langt kodeord"] {
      #expect(try !gate.opens(to: wrong, from: "a", now: 0), "\(wrong)")
    }
    _ = try gate.opens(to: "x", from: "a", now: 0)
    #expect(throws: Refusal.tooMany) { try gate.opens(to: "et langt kodeord", from: "a", now: 0) }
    #expect(try gate.opens(to: "et langt kodeord", from: "b", now: 0))
    _ = try gate.opens(to: "x", from: "c", now: 0)
    #expect(throws: Refusal.tooMany) { try gate.opens(to: "x", from: "d", now: 0) }
    #expect(try gate.opens(to: "et langt kodeord", from: "a", now: 60))
  }

  @Test("a password's file is its owner's alone")
  func passwordFile() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("makker-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    func gate(_ text: String, mode: Int) throws -> Bool {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
      return try PasswordGate(file: file).opens(to: "et langt kodeord", from: "", now: 0)
    }
    #expect(try gate("et langt kodeord\nmore\n", mode: 0o600))
    #expect(try gate("et langt kodeord", mode: 0o400))
    for mode in [0o644, 0o640, 0o604, 0o620, 0o660] {
      #expect(throws: PasswordGate.Fault.open) { try gate("et langt kodeord\n", mode: mode) }
    }
    #expect(throws: PasswordGate.Fault.short) { try gate("kort\net langt kodeord\n", mode: 0o600) }
    #expect(throws: PasswordGate.Fault.short) { try gate("", mode: 0o600) }
    #expect(throws: PasswordGate.Fault.unreadable) { try PasswordGate(file: file + "-none") }
    #expect(throws: PasswordGate.Fault.unreadable) { try PasswordGate(file: "/") }
  }
}
