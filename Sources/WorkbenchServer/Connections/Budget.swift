// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// An amount that many share, such as the bytes of all bodies that are being read.
final class Budget: Sendable {
  private let most: Int
  private let used = Mutex(0)

  init(_ most: Int) { self.most = most }

  /// Lends some of it.
  ///
  /// - Returns: Nothing where there is not as much.
  func lend(_ amount: Int) -> Loan? {
    let isThere = used.withLock { used in
      guard amount <= most - used else { return false }
      used += amount
      return true
    }
    return isThere ? Loan(self, amount) : nil
  }

  /// How much of it is lent.
  var lent: Int { used.withLock { $0 } }

  /// A part of a budget, until it is given back: at the latest when nobody knows of it any more.
  final class Loan: Sendable {
    private let budget: Budget
    private let amount: Mutex<Int>

    fileprivate init(_ budget: Budget, _ amount: Int) {
      self.budget = budget
      self.amount = Mutex(amount)
    }

    /// Gives it back; once, however often it is called.
    func end() {
      let amount = amount.withLock { amount in
        defer { amount = 0 }
        return amount
      }
      budget.used.withLock { $0 -= amount }
    }

    deinit { end() }
  }
}
