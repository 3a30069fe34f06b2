// SPDX-License-Identifier: GPL-3.0-or-later

/// Items in the order of their keys, for searches in which the least key never falls: a radix heap.
///
/// An item lies in the bucket of the highest bit in which its key differs from the least one, `present`; equal keys lie
/// in the order in which they came. Every operation is O(1), but for the items that a new least key moves: each at most
/// once a bit (R. K. Ahuja, K. Mehlhorn, J. B. Orlin and R. E. Tarjan 1990, DOI 10.1145/77600.77615).
struct MonotoneQueue<Key: NetworkInteger>: ~Copyable {
  /// Each item's key, whether the item is in the queue or not: the owner gives it its meaning outside.
  let keys: UnsafeMutablePointer<Key>
  /// The least key: that of the item taken last.
  private(set) var present: Key = 0

  /// Each item's neighbours in its bucket's ring, then the buckets' own ends of the ring.
  private let links: WorkArray<ListLink>
  private let itemCount: Int
  /// Which buckets may hold something.
  private var occupied: UInt64 = 0

  private static var bucketCount: Int { Key.bitWidth }

  /// Makes an empty queue over keys that outlive it.
  init(keys: UnsafeMutablePointer<Key>, itemCount: Int) {
    self.keys = keys
    self.itemCount = itemCount
    links = WorkArray(repeating: ListLink(next: -1, previous: -1), count: itemCount + Self.bucketCount)
    for bucket in 0..<Self.bucketCount { makeRing(bucket) }
  }

  /// The most items there can be.
  static var greatestItemCount: Int { Int(Int32.max) - Key.bitWidth }

  func contains(_ item: Int) -> Bool { links[item].next >= 0 }

  /// Puts in an item that is not in. Its key must be at least `present`.
  mutating func insert(_ item: Int) { link(item, into: bucket(of: keys[item])) }

  /// Puts in an item that is not in, or moves one that is, with a key lower than it had.
  mutating func lower(_ item: Int, to key: Key) {
    let bucket = bucket(of: key)
    if contains(item) {
      let before = self.bucket(of: keys[item])
      keys[item] = key
      guard before != bucket else { return }
      unlink(item)
    } else {
      keys[item] = key
    }
    link(item, into: bucket)
  }

  /// Takes out an item if it is in.
  mutating func remove(_ item: Int) {
    if contains(item) { unlink(item) }
  }

  /// Takes out an item with the least key, which becomes `present`; -1 where there is none.
  mutating func pop() -> Int {
    while occupied != 0 {
      let bucket = occupied.trailingZeroBitCount
      let ring = itemCount &+ bucket
      let first = Int(links[ring].next)
      guard first != ring else {
        occupied &= occupied &- 1
        continue
      }
      if bucket == 0 {
        unlink(first)
        return first
      }
      advance(bucket)
    }
    return -1
  }

  /// Takes out everything, gives every item taken out a key, and begins again at 0. O(items in the queue).
  mutating func removeAll(key: Key) {
    while occupied != 0 {
      let bucket = occupied.trailingZeroBitCount
      let ring = itemCount &+ bucket
      var item = Int(links[ring].next)
      while item != ring {
        let next = Int(links[item].next)
        links.base[item].next = -1
        keys[item] = key
        item = next
      }
      makeRing(bucket)
      occupied &= occupied &- 1
    }
    present = 0
  }

  /// Makes the least key of a bucket the present one, and moves the bucket's items to lower buckets.
  private mutating func advance(_ bucket: Int) {
    let ring = itemCount &+ bucket
    var item = Int(links[ring].next)
    var least = Key.max
    while item != ring {
      least = min(least, keys[item])
      item = Int(links[item].next)
    }
    present = least
    item = Int(links[ring].next)
    makeRing(bucket)
    while item != ring {
      let next = Int(links[item].next)
      link(item, into: self.bucket(of: keys[item]))
      item = next
    }
  }

  private func bucket(of key: Key) -> Int { Key.bitWidth &- (key ^ present).leadingZeroBitCount }

  private mutating func link(_ item: Int, into bucket: Int) {
    let ring = itemCount &+ bucket
    let last = links[ring].previous
    links[item] = ListLink(next: Int32(truncatingIfNeeded: ring), previous: last)
    links.base[Int(last)].next = Int32(truncatingIfNeeded: item)
    links.base[ring].previous = Int32(truncatingIfNeeded: item)
    occupied |= 1 &<< UInt64(truncatingIfNeeded: bucket)
  }

  private func unlink(_ item: Int) {
    let link = links[item]
    links.base[Int(link.previous)].next = link.next
    links.base[Int(link.next)].previous = link.previous
    links.base[item].next = -1
  }

  private func makeRing(_ bucket: Int) {
    let ring = itemCount + bucket
    links[ring] = ListLink(next: Int32(truncatingIfNeeded: ring), previous: Int32(truncatingIfNeeded: ring))
  }
}
