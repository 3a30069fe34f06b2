// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import Testing
import Wording

@testable import CohortFiles

/// Whatever the bytes: a cohort or its faults, and never a crash.
@Suite struct MutationTests {
  @Test("damaged files are read or refused", arguments: 0..<40 as Range<UInt64>) func damaged(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var originals = BrokenCase(name: "valid").files
    originals["decisions.csv"] = Array(
      "mentee;mentor;type;decision;reason\nT-01;M-01;social;require;\"a \"\"b\"\"\"\n".utf8)
    originals["previous.csv"] = Array("mentee;mentor;type;outcome\nT-01;M-01;social;completed\n".utf8)
    originals["training_sessions.csv"] = Array(
      "id;module;date;start;end;seats;place\ns1;basic;2026-09-01;16:00;18:00;10;Library\n".utf8)
    originals["expectations.yaml"] = Array(
      """
      expectations:
        - {id: a, kind: never, mentee: {age: under 15}, mentor: {child_certificate: no, skole: [x, y]}}
        - {id: b, kind: filled, mentee: {stage: {not: job}, birth_year: 2009..2011}, at_least: 97.5 %}
        - {id: c, kind: together, mentee: T-01, mentor: M-01}
      """.utf8)
    let names = originals.keys.sorted()
    for _ in 0..<12 {
      var files = originals
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        guard let name = names.randomElement(using: &random), let bytes = files[name] else { continue }
        files[name] = mutated(bytes, &random)
      }
      do {
        let cohort = try CohortReader.read(files: files).cohort
        let written = CohortWriter.files(for: cohort).map { ($0.name, $0.bytes) }
        let again = try CohortReader.read(files: Dictionary(uniqueKeysWithValues: written)).cohort
        #expect(again == cohort, "seed \(seed)")
      } catch {
        let faults = error.faults
        #expect(faults.contains { $0.severity == .fault }, "seed \(seed)")
        for language in Language.allCases {
          let text = FaultListing(faults).text(in: language)
          #expect(!text.contains(/\{(value|nearest|count|cells|line|column|number|file|key)\}/), "seed \(seed)")
        }
        for fault in faults { #expect(isInside(fault, files[fault.file]), "seed \(seed): \(fault)") }
      }
    }
  }

  @Test("bytes of no file are read or refused", arguments: 0..<10 as Range<UInt64>) func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var files = BrokenCase(name: "valid").files
      for name in files.keys.sorted() where random.chance(percent: 50) {
        let count = Int.random(in: 0...200, using: &random)
        files[name] = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      }
      #expect((try? CohortReader.read(files: files)) != nil || true, "seed \(seed)")
    }
  }

  private func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var bytes = bytes
    let index = Int.random(in: 0..<bytes.count, using: &random)
    let structural = Array(";,\"|:@-.'\n\r\t =0W#[]{}&*".utf8) + [0x00, 0x80, 0xC3, 0xE6, 0xFF, 0xFE]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: index)
    case 2: bytes.insert(structural.randomElement(using: &random) ?? 0, at: index)
    case 3: bytes[index] = structural.randomElement(using: &random) ?? 0
    case 4: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...40, using: &random)))
    default:
      let end = min(bytes.count, index + Int.random(in: 1...40, using: &random))
      bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &random))
    }
    return bytes
  }

  /// Whether a place is one that the file has, or the one behind its end.
  private func isInside(_ fault: FileFault, _ bytes: [UInt8]?) -> Bool {
    guard let line = fault.line, let column = fault.column else { return true }
    guard let bytes else { return false }
    return line >= 1 && column >= 1 && line <= bytes.count + 1 && column <= bytes.count + 1
  }
}
