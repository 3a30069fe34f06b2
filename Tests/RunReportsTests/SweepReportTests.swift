// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MatchingEngine
import MatchingQuestions
import PairingRules
import Testing
import Wording

@testable import RunReports

/// A sweep's outputs: table, page and file.
@Suite struct SweepReportTests {
  private static let exact = [0, 2, 1, 3].map { point([$0 * 5], pairs: $0 / 2) }

  private static func point(_ weights: [Int], pairs: Int, isProven: Bool = true, worst: Int? = 12) -> SweepPoint {
    let sum = weights.reduce(0, +)
    return SweepPoint(
      weights: weights, levels: [.init(priority: 1, filled: 20 + pairs)], points: 1000 + sum, pointsToday: 1000 - sum,
      worst: worst, changed: pairs * 3, isProven: isProven, pairs: PairsPrint([Int32(pairs)]))
  }

  private func report(_ axes: [WeightAxis], _ points: [SweepPoint], name: String? = nil) throws -> SweepReport {
    let today = Self.point(axes.map { $0.weights[0] }, pairs: 0)
    let fixture = name.map { Fixture(cohortName: $0) } ?? Fixture()
    return try SweepReport(
      SweepOutcome(grid: SweepGrid(axes), today: today, points: points, between: []),
      cohort: fixture.matching().cohort, inputs: [], versions: ["makker": "1"])
  }

  private func oneWeight(name: String? = nil) throws -> SweepReport {
    try report([WeightAxis(rule: "interests", weights: [0, 5, 10, 15])], Self.exact, name: name)
  }

  private func twoWeights() throws -> SweepReport {
    let axes = [WeightAxis(rule: "interests", weights: [0, 10]), WeightAxis(rule: "skills", weights: [1, 2, 3])]
    let points = [0, 10].flatMap { first in [1, 2, 3].map { Self.point([first, $0], pairs: first + $0, worst: nil) } }
    return try report(axes, points)
  }

  @Test("the table's rows stand in the order of the grid")
  func csv() throws {
    let text = String(decoding: try oneWeight().csv.dropFirst(3), as: UTF8.self)
    #expect(
      text.split(separator: "\r\n").map(String.init) == [
        "interests.weight;filled;points;points_today;worst;changed;proven;frontier;interval",
        "0;20;1000;1000;12;0;yes;yes;1", "5;20;1005;995;12;0;yes;no;1", "10;21;1010;990;12;3;yes;yes;2",
        "15;21;1015;985;12;3;yes;no;2",
      ])
    let two = String(decoding: try twoWeights().csv, as: UTF8.self).split(separator: "\r\n")
    #expect(two.count == 7 && two[1].hasPrefix("0;1;21;1001;999;;3;"))
  }

  @Test("the page is well-formed, complete in itself and can be read aloud", arguments: Language.allCases)
  func page(language: Language) throws {
    for report in [try oneWeight(), try twoWeights()] {
      let page = String(decoding: try SweepPage(report, language: language).html(), as: UTF8.self)
      let reader = MarkupReader(page)
      #expect(reader.failure == nil)
      #expect(reader.elements.first?.attributes["lang"] == language.rawValue)
      let ids = reader.values(of: "id")
      #expect(Set(ids).count == ids.count)
      let targets =
        reader.values(of: "href").map { String($0.dropFirst()) }
        + reader.values(of: "aria-labelledby").flatMap { $0.split(separator: " ").map(String.init) }
      for target in targets { #expect(ids.contains(target), "nothing is called \(target)") }
      let tables = reader.elements.count { $0.name == "table" }
      #expect(reader.elements.count { $0.name == "caption" } == tables)
      #expect(reader.elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
      let charts = reader.elements.filter { $0.name == "svg" }
      #expect(charts.allSatisfy { $0.attributes["aria-labelledby"] != nil })
      #expect(charts.count == (report.outcome.today.weights.count == 1 ? 4 : 3))
      #expect(reader.elements.count { $0.name == "desc" } == charts.count)
      #expect(page.ranges(of: "http").count == page.ranges(of: "http-equiv").count + 1)
      #expect(!reader.elements.contains { ["script", "link", "iframe", "object", "img"].contains($0.name) })
      #expect(!page.contains("{{"))
    }
  }

  @Test("words and templates agree")
  func words() {
    let used = Set(sweepPageTemplate.matches(of: /\{\{t\.(\w+)\}\}/).map { String($0.1) })
    #expect(used.subtracting(SweepText.allCases.map(\.rawValue)) == [])
  }

  @Test(
    "whatever is typed is text",
    arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{title}}", "\"\u{301} x=\u{600}\"x"])
  func typed(name: String) throws {
    let reader = MarkupReader(
      String(decoding: try SweepPage(oneWeight(name: name), language: .english).html(), as: UTF8.self))
    let plain = MarkupReader(String(decoding: try SweepPage(oneWeight(), language: .english).html(), as: UTF8.self))
    #expect(reader.failure == nil)
    #expect(reader.elements.map(\.name) == plain.elements.map(\.name))
  }

  @Test("the terminal's lines fit 80 columns, and long parts are cut", arguments: Language.allCases)
  func table(language: Language) throws {
    let axis = WeightAxis(rule: "a_rule_of_an_extraordinarily_long_name", weights: Array(0..<100))
    let other = WeightAxis(rule: "another_rule_of_an_extraordinarily_long_name", weights: [0])
    let many = (0..<100).map { Self.point([$0], pairs: $0, isProven: $0 != 3) }
    for axes in [[axis], [axis, other]] {
      let points = many.map { point in
        SweepPoint(
          weights: point.weights + axes.dropFirst().map { _ in 0 }, levels: point.levels, points: point.points * 10_000,
          pointsToday: point.pointsToday, worst: point.worst, changed: point.changed, isProven: point.isProven,
          pairs: point.pairs)
      }
      let report = try report(axes, points)
      let short = SweepTable(report, language: language).text.split(separator: "\n")
      #expect(
        short.filter { $0.contains(language == .danish ? "… og 70 til" : "… and 70 more") }.count == 3 - axes.count)
      #expect(short.contains { $0.hasPrefix("? 1") })
      let all = SweepTable(report, language: language, showsAll: true).text
      #expect(all.split(separator: "\n").count > 100)
      for line in short where !line.contains(":") { #expect(String(line).displayWidth <= 80, "\(line)") }
    }
  }

  @Test("a scale's marks are round and lie within its ends")
  func scale() {
    for (least, greatest) in [(0, 0), (0, 1), (-7, 12), (10_554, 10_933), (78, 78), (-500, -499), (0, 1_000_000)] {
      let scale = SweepScale([least, greatest], marks: 4, isRounded: true)
      #expect(scale.low <= least && scale.high >= greatest && scale.low < scale.high)
      #expect(scale.marks.count >= 2 && scale.marks.count <= 7, "\(least) to \(greatest): \(scale.marks)")
      #expect(scale.marks.first == scale.low && scale.marks.last == scale.high)
    }
  }

  @Test("a file of somebody's own is left alone, and nothing half is left")
  func file() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sweep-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("x.csv").path
    let report = try oneWeight()
    let file = SweepFile(path, kind: .csv, replaces: false)
    try file.write(report.csv)
    try file.write(twoWeights().csv)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: SweepFault.self) { try file.check() }
    #expect(throws: SweepFault.self) { try file.write(report.csv) }
    #expect(throws: SweepFault.self) { try SweepFile(folder.path, kind: .csv, replaces: true).check() }
    try SweepFile(path, kind: .csv, replaces: true).write(report.csv)
    #expect(throws: RunFolderError.self) {
      try SweepFile(folder.path + "/none/x.csv", kind: .csv, replaces: false).write(report.csv)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["x.csv"])
  }
}
