// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// What cells that read alike were found to hold, so that a word, a list or a time that hundreds of people share is
/// read once and kept once.
///
/// Only a value that gave no fault may be remembered. A table with linear probing over the bytes of the file, which it
/// never copies; it takes in no more than `mostValues`, so that a column in which all cells differ costs little.
struct CellMemory<Value> {
  private static var mostValues: Int { 1 << 15 }

  private struct Entry {
    let hash: UInt64
    let range: Range<Int>
    let value: Value
  }

  private var source: SourceText?
  private var entries: [Entry] = []
  /// The entry at each place of the table, or -1; the count is a power of two.
  private var places: [Int32] = []

  /// The value that belongs to the cell's text, if it is known. Linear in the cell's length.
  subscript(cell: Cell) -> Value? {
    guard !entries.isEmpty, source === cell.source else { return nil }
    return cell.source.bytes.withUnsafeBufferPointer { bytes in
      let hash = Self.hash(bytes, cell.range)
      let place = place(of: cell.range, hash, bytes)
      return places[place] < 0 ? nil : entries[Int(places[place])].value
    }
  }

  /// Remembers a value. Amortised linear in the cell's length.
  mutating func remember(_ value: Value, for cell: Cell) {
    // Two quotation marks are read as one in a cell that is quoted and as two in one that is not.
    guard !cell.bytes.contains(.quote) else { return }
    if source !== cell.source {
      source = cell.source
      entries.removeAll(keepingCapacity: true)
      places = []
    }
    guard entries.count < Self.mostValues else { return }
    cell.source.bytes.withUnsafeBufferPointer { bytes in
      if entries.count * 2 >= places.count { grow(bytes) }
      let hash = Self.hash(bytes, cell.range)
      let place = place(of: cell.range, hash, bytes)
      guard places[place] < 0 else { return }
      places[place] = Int32(entries.count)
      entries.append(Entry(hash: hash, range: cell.range, value: value))
    }
  }

  private mutating func grow(_ bytes: UnsafeBufferPointer<UInt8>) {
    places = [Int32](repeating: -1, count: max(16, places.count * 2))
    for (index, entry) in entries.enumerated() {
      places[place(of: entry.range, entry.hash, bytes)] = Int32(index)
    }
  }

  /// Where such a text stands in the table, or the free place where it would stand; half of the places are free.
  private func place(of range: Range<Int>, _ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] >= 0 {
      let entry = entries[Int(places[place])]
      if entry.hash == hash, entry.range.count == range.count {
        var offset = 0
        while offset < range.count, bytes[entry.range.lowerBound + offset] == bytes[range.lowerBound + offset] {
          offset += 1
        }
        if offset == range.count { return place }
      }
      place = (place + 1) & mask
    }
    return place
  }

  /// Eight bytes at a time, by the multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(range.count)
    var offset = range.lowerBound
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    while offset + 8 <= range.upperBound {
      mix(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < range.upperBound {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    mix(rest)
    return hash
  }
}

/// What one reader of cells remembers, by what it was read as.
struct CellMemories {
  var tag = CellMemory<Tag>()
  var tags = CellMemory<TagSet>()
  var level = CellMemory<WeightedTags.Entry>()
  var levels = CellMemory<WeightedTags>()
  var types = CellMemory<[MentorType]>()
  var typeSet = CellMemory<Set<MentorType>>()
  var stage = CellMemory<Stage>()
  var programmes = CellMemory<Set<ProgrammeID>>()
  var window = CellMemory<TimeWindow>()
  var availability = CellMemory<Availability>()
  var days = CellMemory<[ClosedRange<CalendarDate>]>()
  var hours = CellMemory<Int>()
  var training = CellMemory<[ModuleID: Completion]>()
  var completion = CellMemory<CompletedModule>()
  var certificate = CellMemory<ChildCertificate>()
  var attributes = CellMemory<[Tag: AttributeValue]>()
}

/// A module and when it was completed.
struct CompletedModule {
  let module: ModuleID
  let completion: Completion
}
