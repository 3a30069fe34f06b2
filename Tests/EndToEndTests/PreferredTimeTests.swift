// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A sample whose people say when they would rather meet, from the column to the report.
@Suite struct PreferredTimeTests {
  /// The workplace sample with everybody's first free window as the preferred one.
  private func preferring(_ scratch: Scratch, header: String) throws -> String {
    let cohort = scratch.path("cohort")
    try FileManager.default.copyItem(atPath: Sample.workplace.path, toPath: cohort)
    for name in ["mentors.csv", "mentees.csv"] {
      let file = URL(fileURLWithPath: cohort).appendingPathComponent(name)
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let rows = text.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
      let free = try #require(rows[0].firstIndex(of: "availability"), "\(rows[0])")
      let lines = rows.enumerated().map { index, cells in
        let first = cells[free].split(separator: "|").first.map(String.init) ?? ""
        return (cells + [index == 0 ? header : first]).joined(separator: ";")
      }
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    return cohort
  }

  @Test("the column counts in points, report and proof", arguments: ["preferred_times", "foretrukne tider"])
  func run(header: String) throws {
    let scratch = try Scratch()
    let cohort = try preferring(scratch, header: header)
    let check = try Program.run(["check", cohort])
    #expect(check.exitCode == 0 && check.output.hasSuffix("No faults.\n"), "\(check.output)")
    let run = scratch.path("run")
    let match = try Program.run(["match", cohort, "--out", run, "--no-plan"])
    #expect(match.exitCode == 0, "\(match.errors)")
    #expect(match.output.contains("proven optimal"))
    let verify = try Program.run(["verify", run])
    #expect(verify.exitCode == 0, "\(verify.output)")

    let files = try Scratch.files(below: run)
    let rows = String(decoding: files["pairs.csv"] ?? Data(), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let column = try #require(rows[0].firstIndex(of: "preferred_time"))
    #expect(Set(rows.dropFirst().map { $0[column] }).isSubset(of: ["0", "10", "20"]))
    #expect(rows.dropFirst().contains { $0[column] == "20" })
    for row in rows.dropFirst() {
      #expect(row[6...].compactMap { Int($0) }.reduce(0, +) == Int(row[5]), "\(row)")
    }
    let report = String(decoding: files["report.html"] ?? Data(), as: UTF8.self)
    #expect(report.contains("Both prefer "))
  }
}
