// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import Optimization
import Wording

extension RecordReading {
  /// What `run.json` states of the fairness settings, and the settings themselves in words; nothing where it states
  /// none.
  ///
  /// - Parameter certificate: reads prices.
  mutating func fairness(
    _ root: JSONNode, certificate: (inout RecordReading, JSONNode) -> Certificate?
  ) -> (standing: FairnessStanding, settings: [String])? {
    guard let node = root["fairness"], node.value != .null else { return nil }
    var settings: [String] = []
    var standing = FairnessStanding()
    if let worstOff = node["worst_off"], worstOff.value != .null {
      if let asked = text("asked", of: worstOff) { settings.append("worst_off \(asked)") }
      if worstOff["least_points"] != nil { standing.leastPoints = integer("least_points", of: worstOff) }
      standing.exempt = integer("exempt", of: worstOff) ?? 0
      standing.filling = worstOff["filling"].flatMap { certificate(&self, $0) }
      standing.higher = worstOff["higher"].flatMap { certificate(&self, $0) }
    }
    if let member = member("rows_in_proof", of: node) {
      if case .boolean(let hasRows) = member.value {
        standing.hasRows = hasRows
      } else {
        refuse(member, expected: RunFileText.yesOrNo())
      }
    }
    let groups = list("groups", of: node) { reading, node -> (FairnessStanding.Level, String)? in
      guard let id = reading.text("id", of: node), let asked = reading.text("asked", of: node),
        let group = reading.text("group", of: node), let needs = reading.integer("needs", of: node),
        let filled = reading.integer("filled", of: node), let wanted = reading.integer("wanted", of: node),
        let missing = reading.integer("missing", of: node)
      else { return nil }
      return (
        FairnessStanding.Level(id: id, needs: needs, filled: filled, wanted: wanted, missing: missing),
        FairnessRecord.setting(id: id, asked: asked, group: group)
      )
    }
    guard let groups else { return nil }
    standing.levels = groups.map(\.0)
    return (standing, settings + groups.map(\.1))
  }
}
