// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The prices of rows that every better answer fills, for they cost more than the bound lies above the best one.
///
/// Bundles are counted above them, so that GLPK only sees numbers of the size of the gap, which it compares exactly, and
/// not the bonuses that put needs before points.
struct FixedPrices {
  /// What prices and weights are multiplied by.
  let scale: Int
  /// The prices of tasks, agents and shared rows, one after the other; 0 where one is not fixed.
  let prices: [Int]

  /// - Parameter room: how much the prices' sum lies above the best answer, times their scale.
  init(_ certificate: Certificate, room: Int) {
    scale = certificate.scale
    prices = (certificate.taskPrices + certificate.agentPrices + certificate.sidePrices).map { $0 > room ? $0 : 0 }
  }
}
