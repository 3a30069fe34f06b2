// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import RunReports
import YearRecords

/// Who stands where: in the folders, and in what the store keeps.
struct ForgetSurvey {
  /// A cohort's or a run's content, and who is in it.
  struct Source {
    /// What people know it by: a folder's path, or the store's.
    let place: String
    /// How much its deadline counts beside others of the same cohort; the greatest decides.
    let rank: Int
    let frame: CohortFrame?
    let entries: [PeopleListing.Entry]
  }

  private(set) var sources: [Source] = []
  private var places: [PersonKey: [String: [String]]] = [:]
  private var inStore: Set<PersonKey> = []
  /// The numbers of pseudonyms that are taken.
  private(set) var taken: Set<Int> = []

  init(_ folders: [ForgetFolder], _ store: Store?) throws {
    for folder in folders {
      let files = try folder.files()
      add(files, place: folder.path, rank: folder.isCohort ? 3 : 1)
    }
    guard let store else { return }
    for pseudonym in try store.pseudonyms() { note(Array(pseudonym.utf8)) }
    try Self.forEachFolder(of: store) { files, isNewest in
      add(files, place: store.path, rank: isNewest ? 2 : 0, isStore: true)
    }
  }

  /// Calls `body` with each folder that a store keeps, and whether it is a cohort's newest version.
  static func forEachFolder(of store: Store, _ body: ([String: [UInt8]], Bool) throws -> Void) throws {
    func byName(_ files: [StoredFile]) -> [String: [UInt8]] {
      Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
    for name in try store.cohorts() {
      let newest = try store.newestVersion(ofCohort: name).version
      for version in stride(from: 1, through: newest, by: 1) {
        try body(byName(try store.files(ofCohort: CohortVersion(name: name, version: version))), version == newest)
      }
    }
    for run in try store.runs() where !run.isDeleted { try body(byName(try store.files(ofRun: run.number)), false) }
  }

  /// Everybody, as often as they stand somewhere.
  var entries: [PeopleListing.Entry] { sources.flatMap(\.entries) }

  /// The names that an id has, each with its places.
  func names(of role: PersonRole, _ id: String) -> [(name: String, places: [String])] {
    (places[PersonKey(role: role, id: id)] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Whether somebody stands in what the store keeps.
  func isInStore(_ role: PersonRole, _ id: String) -> Bool { inStore.contains(PersonKey(role: role, id: id)) }

  /// A pseudonym that nobody has.
  mutating func nextPseudonym() -> String {
    var number = 1
    while !taken.insert(number).inserted { number += 1 }
    return "\(ForgottenPerson.prefix)\(number)"
  }

  private mutating func add(_ files: [String: [UInt8]], place: String, rank: Int, isStore: Bool = false) {
    var entries: Set<PeopleListing.Entry> = []
    for (path, bytes) in files {
      entries.formUnion(PeopleListing.entries(path, bytes))
      note(bytes)
    }
    for entry in entries {
      note(Array(entry.id.utf8))
      let key = PersonKey(role: entry.role, id: entry.id)
      if isStore { inStore.insert(key) }
      guard !entry.name.isEmpty, places[key]?[entry.name]?.contains(place) != true else { continue }
      places[key, default: [:]][entry.name, default: []].append(place)
    }
    let frame = (files[FrameReading.fileName] ?? files["\(RunFolder.inputFolder)/\(FrameReading.fileName)"])
      .flatMap { FrameReading.frame($0) }
    let isListed: (PeopleListing.Entry, PeopleListing.Entry) -> Bool = {
      ($0.role.rawValue, $0.id) < ($1.role.rawValue, $1.id)
    }
    sources.append(Source(place: place, rank: rank, frame: frame, entries: entries.sorted(by: isListed)))
  }

  /// Notes the pseudonyms in some bytes.
  private mutating func note(_ bytes: [UInt8]) {
    let prefix = Array(ForgottenPerson.prefix.utf8)
    var start = 0
    while let first = bytes[start...].firstIndex(of: prefix[0]) {
      start = first + 1
      guard bytes[first...].starts(with: prefix) else { continue }
      let digits = bytes[(first + prefix.count)...].prefix(9).prefix { (0x30...0x39).contains($0) }
      if let number = Int(String(decoding: digits, as: UTF8.self)) { taken.insert(number) }
    }
  }
}

extension ForgetSurvey {
  /// The cohorts that there are, by name and first day, each with its deadline and all of its people.
  var cohorts: [(name: String, deadline: CalendarDate?, people: Set<PersonKey>)] {
    struct Key: Hashable {
      let name: String
      let firstDay: CalendarDate
    }
    var order: [Key] = []
    var best: [Key: (rank: Int, frame: CohortFrame)] = [:]
    var people: [Key: Set<PersonKey>] = [:]
    for source in sources {
      guard let frame = source.frame else { continue }
      let key = Key(name: frame.name, firstDay: frame.firstDay)
      if best[key] == nil { order.append(key) }
      if best[key].map({ $0.rank < source.rank }) ?? true { best[key] = (source.rank, frame) }
      people[key, default: []].formUnion(source.entries.map { PersonKey(role: $0.role, id: $0.id) })
    }
    return order.compactMap { key in
      best[key].map { (key.name, $0.frame.keptUntil, people[key] ?? []) }
    }
  }

  /// Somebody, whatever the name.
  struct PersonKey: Hashable {
    let role: PersonRole
    let id: String

    var isForgotten: Bool {
      id.hasPrefix(ForgottenPerson.prefix) && Int(id.dropFirst(ForgottenPerson.prefix.count)) != nil
    }
  }
}
