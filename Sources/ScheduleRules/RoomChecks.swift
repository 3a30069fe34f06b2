// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension ScheduleInspection {
  /// Every meeting that needs a room has one, and no room holds more than it can.
  mutating func checkRooms() {
    guard !cohort.frame.rooms.isEmpty else { return }
    let roomNumbers = Dictionary(
      cohort.frame.rooms.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var inRoom = [[KnownRow]](repeating: [], count: cohort.frame.rooms.count)
    for row in rows where !row.isSupport && Self.needsRoom(pairs[row.pair].programme.kind) {
      let place = row.claim.place
      if let room = roomNumbers[place] {
        inRoom[room].append(row)
      } else if place.isEmpty || place == pairs[row.pair].mentee.municipality?.label {
        report(.roomMissing, [row.position])
      } else {
        report(.unknownRoom, [row.position])
      }
    }
    for (index, rows) in inRoom.enumerated() {
      check(rows, atOnce: cohort.frame.rooms[index].pairs, .roomOverCapacity)
    }
  }

  /// The coordinators hold no more talks at once than they can.
  mutating func checkCoordinators() {
    check(rows.filter(\.isSupport), atOnce: cohort.frame.coordinators, .tooManyTalksAtOnce)
  }

  /// Leisure takes place outside, career and onboarding at work.
  private static func needsRoom(_ kind: ProgrammeKind) -> Bool {
    kind != .leisure && kind != .career && kind != .onboarding
  }

  /// Goes through the times at which somebody comes or leaves; who leaves makes room for who comes at the same minute.
  private mutating func check(_ rows: [KnownRow], atOnce most: Int, _ rule: ScheduleRule) {
    struct Change {
      let minute: Int
      let coming: Int
      let row: Int
    }
    var changes: [Change] = []
    for row in rows where row.start < row.end {
      changes.append(Change(minute: row.start, coming: 1, row: row.position))
      changes.append(Change(minute: row.end, coming: 0, row: row.position))
    }
    changes.sort { ($0.minute, $0.coming, $0.row) < ($1.minute, $1.coming, $1.row) }
    var present = 0
    for change in changes {
      present += change.coming == 1 ? 1 : -1
      if change.coming == 1, present > most { report(rule, [change.row]) }
    }
  }
}
