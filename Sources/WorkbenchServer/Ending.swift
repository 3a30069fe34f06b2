// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import Synchronization
import WorkbenchPages

/// Ends what runs in the background when the program is asked to end.
final class Ending: Sendable {
  private struct State {
    var sources: [any DispatchSourceSignal] = []
    var isAsked = false
  }

  /// How long replies under way have, once nothing runs in the background any more.
  private static let replySeconds = 3.0

  private let workbench: Workbench
  private let stopSeconds: Double
  private let tell: @Sendable (ServerNews) -> Void
  private let state = Mutex(State())

  /// Begins to listen for signals.
  init(_ workbench: Workbench, stopSeconds: Double, tell: @escaping @Sendable (ServerNews) -> Void) {
    self.workbench = workbench
    self.stopSeconds = stopSeconds
    self.tell = tell
    state.withLock { state in
      state.sources = [SIGINT, SIGTERM].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { [weak self] in self?.ask() }
        source.resume()
        return source
      }
    }
  }

  /// Listens no more: the signals end the program again.
  func forget() {
    state.withLock { state in
      for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
      for source in state.sources { source.cancel() }
      state.sources = []
    }
  }

  /// Waits until nothing runs in the background, for as long as it may take.
  func wait() async {
    let workbench = workbench
    let seconds = stopSeconds
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        workbench.stop(patienceSeconds: seconds)
        continuation.resume()
      }
    }
  }

  private func ask() {
    let isFirst = state.withLock { state in
      defer { state.isAsked = true }
      return !state.isAsked
    }
    guard isFirst else { exit(130) }
    tell(.stopping)
    let workbench = workbench
    let seconds = stopSeconds
    // Not waited for: where all replies end in time, the program ends before this does.
    Thread.detachNewThread {
      workbench.stop(patienceSeconds: seconds)
      Thread.sleep(forTimeInterval: Self.replySeconds)
      exit(EXIT_SUCCESS)
    }
  }
}
