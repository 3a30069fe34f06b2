// SPDX-License-Identifier: GPL-3.0-or-later

/// A fixed piece of memory for plain numbers, owned by one method while it works. It has no count of references and
/// checks its bounds in debug builds only.
struct SlotArray<Element: BitwiseCopyable>: ~Copyable {
  private let elements: UnsafeMutableBufferPointer<Element>

  init(repeating element: Element, count: Int) {
    elements = .allocate(capacity: count)
    elements.initialize(repeating: element)
  }

  init(_ array: [Element]) {
    elements = .allocate(capacity: array.count)
    _ = elements.initialize(from: array)
  }

  deinit {
    elements.deallocate()
  }

  var count: Int { elements.count }

  subscript(index: Int) -> Element {
    get { elements[index] }
    nonmutating set { elements[index] = newValue }
  }

  /// The numbers as an array.
  var array: [Element] { Array(elements) }
}

/// The nodes that a search has reached and not passed, the nearest first: a binary heap, beside it the nodes at the very
/// distance of the last one taken, for which no heap is needed. A node reached again nearer is in it twice.
struct SlotQueue {
  private var heap: [(key: Int, node: Int32)] = []
  private var level: [Int32] = []
  private var levelKey = 0

  /// Forgets all nodes.
  mutating func reset() {
    heap.removeAll(keepingCapacity: true)
    level.removeAll(keepingCapacity: true)
    levelKey = 0
  }

  mutating func push(_ node: Int32, at key: Int) {
    guard key != levelKey else {
      level.append(node)
      return
    }
    heap.append((key, node))
    heap.withUnsafeMutableBufferPointer { heap in
      var place = heap.count - 1
      while place > 0 {
        let parent = (place - 1) >> 1
        guard heap[parent].key > key else { break }
        heap[place] = heap[parent]
        place = parent
      }
      heap[place] = (key, node)
    }
  }

  /// Takes the nearest node.
  mutating func pop() -> (key: Int, node: Int32)? {
    if let node = level.popLast() { return (levelKey, node) }
    guard let nearest = heap.first, let last = heap.popLast() else { return nil }
    levelKey = nearest.key
    if !heap.isEmpty {
      heap.withUnsafeMutableBufferPointer { heap in
        var place = 0
        while true {
          var child = 2 * place + 1
          guard child < heap.count else { break }
          if child + 1 < heap.count, heap[child + 1].key < heap[child].key { child += 1 }
          guard heap[child].key < last.key else { break }
          heap[place] = heap[child]
          place = child
        }
        heap[place] = last
      }
    }
    return nearest
  }
}
