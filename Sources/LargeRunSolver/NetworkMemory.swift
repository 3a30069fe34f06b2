// SPDX-License-Identifier: GPL-3.0-or-later

/// A block of numbers that lives as long as its owner: searches neither allocate, nor copy, nor check bounds.
///
/// Whoever subscripts it answers for the index; only the network method's own files do.
struct WorkArray<Element: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(repeating value: Element, count: Int) {
    base = .allocate(capacity: count)
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  /// The numbers as an array.
  var elements: [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

/// An integer as wide as a network needs: searches are as fast as memory, so that every byte counts.
typealias NetworkInteger = FixedWidthInteger & SignedInteger & BitwiseCopyable

/// A node's neighbours in a list.
///
/// Of this file, not nested where it is used: as a private type inside a generic owner it stops the compiler (6.3.1).
struct ListLink: BitwiseCopyable {
  var next: Int32
  var previous: Int32
}

/// How many edges the network method looks at, at most, between two questions whether to stop: some milliseconds' work.
let networkWorkBetweenQuestions = 1 << 17
