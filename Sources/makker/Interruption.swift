// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch
import Foundation
import Synchronization

/// Turns the first Ctrl-C into a wish to stop with the best answer so far; a second one ends the program at once.
final class Interruption: Sendable {
  private let flag = Atomic<Bool>(false)

  /// Whether the user has asked to stop.
  var isAsked: Bool { flag.load(ordering: .relaxed) }

  /// Starts listening for SIGINT, for as long as the program runs.
  func listen() -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { [self] in
      flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
    return source
  }
}
