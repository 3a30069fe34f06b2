// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// What `cohort.yaml` held, and where.
struct FrameFile: Sendable {
  static let keys = [
    "name", "time_zone", "first_day", "last_day", "slot_minutes", "travel_minutes", "coordinators", "public_holidays",
    "holidays", "closed_weeks", "modules", "programmes", "rooms", "places", "forget_after", "keep_months",
  ]

  /// The time zone where none is stated; where it is, public holidays are Denmark's unless stated otherwise.
  private static let danishZone = "Europe/Copenhagen"
  /// The minutes between meetings in different municipalities where none are stated.
  private static let travelMinutes = 30

  /// What holds for the whole cohort.
  let frame: CohortFrame
  private let root: YAMLMapping
  private let modules: [YAMLMapping]
  private let programmes: [YAMLMapping]

  /// Reads the file. Nothing where a key that the rest hangs on cannot be read.
  init?(_ bytes: [UInt8], _ faults: inout YAMLFaults) {
    guard let root = YAMLDocument.read(bytes, &faults)?.mapping(keys: Self.keys, &faults) else { return nil }
    let name = root.required("name", &faults)?.text(&faults)
    let timeZone = root["time_zone"].flatMap { $0.timeZone(&faults) }
    let firstDay = root.required("first_day", &faults)?.day(&faults)
    let lastDay = root.required("last_day", &faults)?.day(&faults)
    let slotMinutes = root["slot_minutes"].flatMap { $0.slotMinutes(&faults) }
    let travelMinutes = root["travel_minutes"].flatMap { $0.integer(in: 0...720, &faults) }
    let coordinators = root["coordinators"].flatMap { $0.integer(in: 1...1_000, &faults) }
    let holidays = root["public_holidays"].flatMap { $0.word(Words.holidays, .unknownHolidays, &faults) }
    let closed = ["holidays", "closed_weeks"].flatMap { root[$0]?.dateRanges(&faults) ?? [] }
    let modules = Self.entries(root["modules"], ModuleEntry.keys, &faults).compactMap { mapping in
      ModuleEntry.module(mapping, &faults).map { ($0, mapping) }
    }
    let programmes = Self.entries(root.required("programmes", &faults), ProgrammeEntry.keys, &faults)
      .compactMap { mapping in ProgrammeEntry.programme(mapping, &faults).map { ($0, mapping) } }
    let rooms = Self.named(root["rooms"], ["name", "pairs", "municipality"], &faults) { $0.room(&$1) }
    let places = Self.named(root["places"], ["name", "latitude", "longitude"], &faults) { $0.place(&$1) }
    let retention = root.retention(&faults)
    guard let name, let firstDay, let lastDay else { return nil }
    let zone = timeZone ?? Self.danishZone
    frame = CohortFrame(
      name: name, timeZone: zone, firstDay: firstDay, lastDay: lastDay, closed: closed,
      slotMinutes: slotMinutes ?? 30, publicHolidays: holidays ?? (zone == Self.danishZone ? .denmark : .none),
      travelMinutes: travelMinutes ?? Self.travelMinutes, coordinators: coordinators ?? 1,
      programmes: programmes.map(\.0), modules: modules.map(\.0), rooms: rooms, places: places,
      retention: retention)
    self.root = root
    self.modules = modules.map(\.1)
    self.programmes = programmes.map(\.1)
  }

  /// Where a key of the cohort, of a module or of a programme stands; of a list the item that is meant.
  func place(_ subject: CohortFault.Subject, key: String, item isMeant: ((String) -> Bool)?) -> (line: Int, column: Int)
  {
    let mapping: YAMLMapping
    switch subject {
    case .module(let index) where modules.indices.contains(index): mapping = modules[index]
    case .programme(let index) where programmes.indices.contains(index): mapping = programmes[index]
    default: mapping = root
    }
    guard let node = mapping[key] else { return (mapping.line, mapping.column) }
    let place = isMeant.flatMap { node.first(where: $0) } ?? node
    return (place.line, place.column)
  }

  private static func entries(_ node: YAMLNode?, _ keys: [String], _ faults: inout YAMLFaults) -> [YAMLMapping] {
    var mappings: [YAMLMapping] = []
    for item in node?.list(&faults) ?? [] {
      if let mapping = item.mapping(keys: keys, &faults) { mappings.append(mapping) }
    }
    return mappings
  }

  /// Entries that are told apart by their names.
  private static func named<Entry>(
    _ node: YAMLNode?, _ keys: [String], _ faults: inout YAMLFaults,
    _ entry: (YAMLMapping, inout YAMLFaults) -> Entry?
  ) -> [Entry] {
    var seen: Set<Tag> = []
    return entries(node, keys, &faults).compactMap { mapping in
      if let node = mapping["name"], case .text(let name) = node.content, !seen.insert(Tag(name)).inserted {
        faults.add(
          at: node, found: FaultText.duplicateName(["value": .typed(name)]), expected: ExpectedText.eachNameOnce(),
          advice: AdviceText.keepOne())
      }
      return entry(mapping, &faults)
    }
  }
}

extension YAMLNode {
  /// The first text within the value that is meant.
  fileprivate func first(where isMeant: (String) -> Bool) -> YAMLNode? {
    switch content {
    case .nothing:
      return nil
    case .text(let text):
      return isMeant(text.trimmingWhitespace()) ? self : nil
    case .list(let items):
      for item in items {
        if let found = item.first(where: isMeant) { return found }
      }
      return nil
    case .mapping(let entries):
      return YAMLNode(content: .list(entries.map(\.value)), line: line, column: column).first(where: isMeant)
    }
  }
}

extension YAMLMapping {
  /// How long people's data are kept: to a day or for some months, not both.
  fileprivate func retention(_ faults: inout YAMLFaults) -> Retention? {
    let day = self["forget_after"].flatMap { $0.day(&faults) }
    let months = self["keep_months"].flatMap { $0.integer(in: 0...1200, &faults) }
    if let first = self["forget_after"], let second = self["keep_months"], !first.isNothing, !second.isNothing {
      faults.add(
        at: second, found: ForgetText.twoDeadlines(), expected: ForgetText.oneDeadline(),
        advice: ForgetText.keepOneDeadline())
    }
    return day.map { .until($0) } ?? months.map { .months($0) }
  }

  fileprivate func room(_ faults: inout YAMLFaults) -> Room? {
    let name = required("name", &faults)?.text(&faults)
    let pairs = required("pairs", &faults)?.integer(in: 1...10_000, &faults)
    let municipality = self["municipality"].flatMap { $0.text(&faults) }
    guard let name, let pairs else { return nil }
    return Room(name: name, pairs: pairs, municipality: municipality.map { Tag($0) })
  }

  fileprivate func place(_ faults: inout YAMLFaults) -> Place? {
    let degree = 1_000_000
    let name = required("name", &faults)?.text(&faults)
    let latitude = required("latitude", &faults)?
      .decimal(scale: degree, in: -90 * degree...90 * degree, &faults)
    let longitude = required("longitude", &faults)?
      .decimal(scale: degree, in: -180 * degree...180 * degree, &faults)
    guard let name, let latitude, let longitude else { return nil }
    return Place(name: Tag(name), latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude)
  }
}
