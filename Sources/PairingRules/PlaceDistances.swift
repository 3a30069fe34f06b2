// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// How far apart the places of a cohort are, looked up in a moment.
struct PlaceDistances: Sendable {
  /// For so many places all distances are reckoned beforehand: more than Denmark has municipalities.
  private static let tableLimit = 200

  /// The places in the order of their names as tags.
  private let names: [Tag]
  private let points: [GlobePoint]
  /// The metres between each two places, row by row; empty where there are too many places.
  private let metres: [Int32]

  /// Quadratic in the number of places up to the limit, linear beyond it.
  init(_ places: [Tag: Place]) {
    let sorted = places.sorted { $0.key < $1.key }
    names = sorted.map(\.key)
    let points = sorted.map { GlobePoint($0.value) }
    self.points = points
    metres =
      points.count > Self.tableLimit
      ? [] : points.flatMap { first in points.map { Int32(first.metres(to: $0)) } }
  }

  /// The metres between two places; nothing where either is not known. Logarithmic, and allocates nothing.
  func metres(from first: Tag, to second: Tag) -> Int? {
    guard let first = index(of: first), let second = index(of: second) else { return nil }
    return metres.isEmpty ? points[first].metres(to: points[second]) : Int(metres[first * points.count + second])
  }

  private func index(of name: Tag) -> Int? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].fingerprint < name.fingerprint { low = middle + 1 } else { high = middle }
    }
    // Different words with the same fingerprint stand next to each other.
    while low < names.count, names[low].fingerprint == name.fingerprint {
      if names[low] == name { return low }
      low += 1
    }
    return nil
  }
}
