// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

extension AgentPrice {
  /// The prices to start with: agents without a place are closed, all others cost nothing.
  static func start(_ capacities: [Int]) -> [Int] { capacities.map { $0 > 0 ? 0 : closed } }
}
