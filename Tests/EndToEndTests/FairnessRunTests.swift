// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Fairness settings from `rules.yaml` to the report, and back through `verify`.
@Suite struct FairnessRunTests {
  /// The sample with settings.
  private func cohort(_ fairness: String, in scratch: Scratch) throws -> String {
    let cohort = scratch.path("cohort")
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: cohort)
    let file = URL(fileURLWithPath: cohort).appendingPathComponent("rules.yaml")
    let before = (try? String(decoding: Data(contentsOf: file), as: UTF8.self)) ?? ""
    try Data((before + "\n" + fairness + "\n").utf8).write(to: file)
    return cohort
  }

  private static let settings = """
    fairness:
      worst_off: highest
      floors:
        - {id: education, type: education, filled: 80%}
      shares:
        - {id: business, type: business, filled: 36%}
    """

  @Test("settings are kept, priced, reported and verified", arguments: ["da", "en"])
  func run(language: String) throws {
    let scratch = try Scratch()
    let cohort = try cohort(Self.settings, in: scratch)
    let check = try Program.run(["check", cohort])
    #expect(check.exitCode == 0, "\(check.errors)")
    let run = scratch.path("run")
    let match = try Program.run(["match", cohort, "--out", run, "--lang", language])
    #expect(match.exitCode == 0, "\(match.errors)")
    #expect(match.output.contains("education: "), "\(match.output)")
    #expect(match.output.contains(language == "da" ? "koster" : "costs"), "\(match.output)")
    let verify = try Program.run(["verify", run, "--lang", "en"])
    #expect(verify.exitCode == 0, "\(verify.output)")

    let files = try Scratch.files(below: run)
    let json = try #require(files["run.json"])
    let record = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let fairness = try #require(record["fairness"] as? [String: Any])
    let worstOff = try #require(fairness["worst_off"] as? [String: Any])
    #expect(worstOff["asked"] as? String == "highest" && worstOff["is_proven"] as? Bool == true)
    let least = try #require(worstOff["least_points"] as? Int)
    let rows = String(decoding: files["pairs.csv"] ?? Data(), as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    #expect(rows.compactMap { Int($0[5]) }.min() == least)
    let groups = try #require(fairness["groups"] as? [[String: Any]])
    #expect(groups.map { $0["id"] as? String } == ["education", "business"])
    #expect(groups.map { $0["missing"] as? Int } == [0, 0])
    #expect(rows.count { $0[2] == "business" } * 100 >= 36 * rows.count)
    let report = String(decoding: files["report.html"] ?? Data(), as: UTF8.self)
    #expect(report.contains("id=\"fairness\"") && report.contains("<code>business</code>"))

    // Another floor than the run's own rules ask for.
    let file = URL(fileURLWithPath: run).appendingPathComponent("run.json")
    let text = String(decoding: files["run.json"] ?? Data(), as: UTF8.self)
    try Data(text.replacingOccurrences(of: "\"least_points\" : \(least)", with: "\"least_points\" : \(least + 1)").utf8)
      .write(to: file)
    #expect(try Program.run(["verify", run]).exitCode == 1)
  }

  @Test("a floor that the best matching does not keep is a row of the proof, and has its price")
  func binding() throws {
    let scratch = try Scratch()
    let cohort = try cohort(
      "fairness: {floors: [{id: education, type: education, filled: 87%}]}", in: scratch)
    let run = scratch.path("run")
    let match = try Program.run(["match", cohort, "--out", run, "--no-plan", "--lang", "en"])
    #expect(match.exitCode == 0, "\(match.errors)")
    #expect(match.output.contains("education: 27 of 31 filled (at least 27); this floor costs 1 point, 0.01%"))
    let json = try #require(try Scratch.files(below: run)["run.json"])
    let record = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let fairness = try #require(record["fairness"] as? [String: Any])
    #expect(fairness["rows_in_proof"] as? Bool == true)
    #expect((fairness["price_of_all"] as? [String: Any])?["points"] as? Int == 1)
    let verify = try Program.run(["verify", run, "--lang", "en"])
    #expect(verify.exitCode == 0, "\(verify.output)")
    #expect(verify.output.contains("can only be checked by matching again"), "\(verify.output)")
  }

  @Test("a floor that cannot be kept is refused at its line, with what can be")
  func refused() throws {
    let scratch = try Scratch()
    let cohort = try cohort(
      """
      fairness:
        floors:
          - {id: business, type: business, filled: 1}
          - {id: education, type: education, filled: 100%}
      """, in: scratch)
    let match = try Program.run(["match", cohort, "--out", scratch.path("run"), "--lang", "en"])
    #expect(match.exitCode == 65, "\(match.errors)")
    let rules = try String(decoding: Data(contentsOf: URL(fileURLWithPath: cohort + "/rules.yaml")), as: UTF8.self)
    let line = try #require(
      rules.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("id: education") })
    #expect(match.errors.contains("rules.yaml:\(line + 1):7"), "\(match.errors)")
    #expect(match.errors.contains("31 of the group’s 31") && match.errors.contains("at most 27"), "\(match.errors)")
  }

  @Test("a wrong setting is a fault of the file")
  func fault() throws {
    let scratch = try Scratch()
    let cohort = try cohort("fairness: {worst_of: highest}", in: scratch)
    let check = try Program.run(["check", cohort, "--lang", "en"])
    #expect(check.exitCode != 0)
    #expect((check.output + check.errors).contains("worst_off"))
  }
}
