// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers different keys 0, 1, 2, … in the order in which they come; a table with open addressing, because the keys
/// bring hashes of their own.
struct Numbering<Key: Equatable> {
  /// The keys by number.
  private(set) var keys: [Key] = []
  private var fingerprints: [UInt64] = []
  /// The number at each place, or -1; a power of 2 of them.
  private var places = [Int32](repeating: -1, count: 64)

  /// The number of a key, if it has one.
  func number(of key: borrowing Key, fingerprint: UInt64) -> Int32? {
    let number = places[place(of: key, fingerprint)]
    return number < 0 ? nil : number
  }

  /// The number of a key, a new one if it has none yet.
  mutating func add(_ key: borrowing Key, fingerprint: UInt64) -> Int32 {
    let place = place(of: key, fingerprint)
    if places[place] >= 0 { return places[place] }
    let number = Int32(keys.count)
    places[place] = number
    keys.append(copy key)
    fingerprints.append(fingerprint)
    if keys.count * 2 > places.count { grow() }
    return number
  }

  /// Where a key stands, or would stand.
  @inline(__always)
  private func place(of key: borrowing Key, _ fingerprint: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: fingerprint) & mask
    while places[place] >= 0 {
      let number = Int(places[place])
      if fingerprints[number] == fingerprint, keys[number] == key { break }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    let mask = places.count - 1
    for (number, fingerprint) in fingerprints.enumerated() {
      var place = Int(truncatingIfNeeded: fingerprint) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(number)
    }
  }
}

extension Numbering: Sendable where Key: Sendable {}
