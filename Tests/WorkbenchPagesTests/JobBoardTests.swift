// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization
import Testing

@testable import WorkbenchPages

/// What runs in the background takes bounded memory, however much is asked.
struct JobBoardTests {
  @Test func ofJobsThatAreOverTheOldestMakeRoomAndRunningOnesStay() throws {
    let board = JobBoard()
    let isReleased = Mutex(false)
    let running = board.start("running") { _ in
      while !isReleased.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.002) }
      return "/"
    }.job
    var last = 0
    for number in 1...JobBoard.most * 2 {
      let job = board.start("job \(number)") { _ in "/\(number)" }.job
      try Self.wait { job.status.isOver }
      last = number
    }
    #expect(board.job("job 1") == nil)
    #expect(board.job("job \(last)")?.status.result == "/\(last)")
    #expect(board.job("job \(last - 100)")?.status.result == "/\(last - 100)")
    #expect((1...last).count { board.job("job \($0)") != nil } < JobBoard.most)
    #expect(board.job("running") === running)
    isReleased.withLock { $0 = true }
    try Self.wait { running.status.isOver }
    #expect(running.status.result == "/")
  }

  private static func wait(until holds: () -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 60)
    while !holds() {
      try #require(Date() < end)
      Thread.sleep(forTimeInterval: 0.001)
    }
  }
}
