// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of time on one day or several, in minutes since the cohort's first day began.
struct Booking {
  let start: Int
  let end: Int
  /// The number of the locality, or -1 where it is not known, so that nobody has to travel.
  let locality: Int
}

/// When one person is taken, and where.
struct PersonCalendar {
  /// In order, none overlapping another. Nobody has more of them than fit in the year, so an insertion is cheap.
  private var bookings: [Booking] = []

  /// Makes a calendar of busy times whose place is not known; those that overlap become one.
  init(busy: [Range<Int>] = []) {
    for range in busy.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = bookings.last, range.lowerBound <= last.end {
        bookings[bookings.count - 1] = Booking(
          start: last.start, end: max(last.end, range.upperBound), locality: -1)
      } else {
        bookings.append(Booking(start: range.lowerBound, end: range.upperBound, locality: -1))
      }
    }
  }

  /// Whether the person can be somewhere: nothing overlaps, and the way from and to other localities fits in between.
  /// O(log bookings + bookings within the travelling time).
  func isFree(for wanted: Booking, travelMinutes: Int) -> Bool {
    var index = firstIndex(endingAfter: wanted.start - travelMinutes)
    while index < bookings.count, bookings[index].start < wanted.end + travelMinutes {
      let other = bookings[index]
      let isApart = other.locality >= 0 && wanted.locality >= 0 && other.locality != wanted.locality
      let gap = isApart ? travelMinutes : 0
      if wanted.start < other.end + gap, other.start < wanted.end + gap { return false }
      index += 1
    }
    return true
  }

  /// Adds a booking for which the person is free.
  mutating func book(_ booking: Booking) {
    bookings.insert(booking, at: firstIndex(endingAfter: booking.start))
  }

  /// Takes a booking out that was added.
  mutating func cancel(_ booking: Booking) {
    let index = firstIndex(endingAfter: booking.start)
    if index < bookings.count, bookings[index].start == booking.start { bookings.remove(at: index) }
  }

  /// The first booking that ends after a minute; as none overlaps, ends are in order too.
  private func firstIndex(endingAfter minute: Int) -> Int {
    var low = 0
    var high = bookings.count
    while low < high {
      let middle = (low + high) / 2
      if bookings[middle].end <= minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
