// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixed stretch of memory, zero at first, that inner loops read through a bare pointer.
///
/// It is filled by whoever made it and only read once it is shared; that is why it may be sent to other threads.
final class Memory<Element: BitwiseCopyable>: @unchecked Sendable {
  /// The first element.
  let start: UnsafeMutablePointer<Element>
  /// How many elements there are.
  let count: Int

  init(zeros count: Int) {
    self.count = count
    let bytes = max(1, count) * MemoryLayout<Element>.stride
    let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    raw.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    start = raw.bindMemory(to: Element.self, capacity: max(1, count))
  }

  convenience init(_ elements: [Element]) {
    self.init(zeros: elements.count)
    for (index, element) in elements.enumerated() { start[index] = element }
  }

  deinit { UnsafeMutableRawPointer(start).deallocate() }

  subscript(index: Int) -> Element { start[index] }
}

/// Mentors are looked at in words of 64 and blocks of eight words.
enum Block {
  static let words = 8
  static let lanes = 64 * words
  /// The block of a mentor is the position shifted right by this.
  static let shift = 9

  /// The number of mentors rounded up to whole blocks.
  static func padded(_ count: Int) -> Int { (count + lanes - 1) / lanes * lanes }
}
