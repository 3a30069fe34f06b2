// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import MatchingEngine
import Testing
import Wording

@testable import RunReports

@Suite struct RunFolderTests {
  @Test func holdsEveryFileAndAByteCopyOfTheInputs() throws {
    let files = try Fixture().folder().files()
    #expect(
      files.keys.sorted() == [
        "cohort/cohort.yaml", "cohort/mentees.csv", "cohort/mentors.csv", "pairs.csv", "report.html", "run.json",
        "unmatched.csv", "waiting_list.csv",
      ])
    for input in Fixture.inputs {
      #expect(files["cohort/\(input.name)"] == input.bytes)
    }
  }

  @Test func sameInputGivesTheSameBytes() throws {
    #expect(try Fixture().folder(.danish).files() == Fixture().folder(.danish).files())
  }

  @Test func readsBackAsTheClaimOfTheMatching() throws {
    let matching = try Fixture().matching()
    let run = try StoredRun(files: Fixture().folder(.danish).files())
    #expect(run.findings == [])
    #expect(run.claim == MatchingClaim(matching))
    #expect(run.inputs == Fixture.inputs)
    #expect(run.findings(cohort: matching.cohort, rules: matching.rules) == [])
  }

  @Test func readsBackAnAnswerWithoutProof() throws {
    let fixture = Fixture(tieBreak: .order, certificate: nil)
    let run = try StoredRun(files: fixture.folder().files())
    #expect(run.findings == [])
    #expect(try run.claim == MatchingClaim(fixture.matching()))
  }
}

@Suite struct RunFolderWritingTests {
  @Test func writesTheFilesAndLeavesNothingBeside() throws {
    try withTemporaryFolder { place in
      let folder = try Fixture().folder()
      let path = place.appendingPathComponent("deep/run").path
      try folder.write(to: path)
      #expect(try read(path) == folder.files())
      #expect(try names(place.appendingPathComponent("deep")) == ["run"])
      #expect(try StoredRun.read(path).findings == [])
    }
  }

  @Test func neverOverwritesUnasked() throws {
    try withTemporaryFolder { place in
      let path = place.appendingPathComponent("run").path
      try Fixture().folder().write(to: path)
      let before = try read(path)
      #expect(throws: RunFolderError.exists(path: path)) { try Fixture().folder(.danish).write(to: path) }
      #expect(try read(path) == before)

      let file = place.appendingPathComponent("note.txt")
      try Data("mine".utf8).write(to: file)
      #expect(throws: RunFolderError.exists(path: file.path)) { try Fixture().folder().write(to: file.path) }
    }
  }

  @Test func refusesBeforehandWhatItWouldRefuseToWrite() throws {
    try withTemporaryFolder { place in
      let cohort = place.appendingPathComponent("cohort").path
      let run = place.appendingPathComponent("run").path
      try RunFolder.check(run, apartFrom: cohort)
      try RunFolder.check(cohort + "-run", apartFrom: cohort)
      for overlapping in [cohort, cohort + "/run", cohort + "/../cohort/", place.path] {
        #expect(throws: RunFolderError.overlapsCohort(path: overlapping)) {
          try RunFolder.check(overlapping, replacing: true, apartFrom: cohort)
        }
      }
      try Fixture().folder().write(to: run)
      #expect(throws: RunFolderError.exists(path: run)) { try RunFolder.check(run, apartFrom: cohort) }
      try RunFolder.check(run, replacing: true, apartFrom: cohort)
    }
  }

  @Test func takesAnEmptyFolder() throws {
    try withTemporaryFolder { place in
      try Fixture().folder().write(to: place.path)
      #expect(try read(place.path)["run.json"] != nil)
    }
  }

  @Test func replacesARunWhenAsked() throws {
    try withTemporaryFolder { place in
      let path = place.appendingPathComponent("run").path
      try Fixture().folder(.english).write(to: path)
      let danish = try Fixture().folder(.danish)
      try danish.write(to: path, replacing: true)
      #expect(try read(path) == danish.files())
      #expect(try names(place) == ["run"])
    }
  }

  @Test func replacesNoRunThatSomebodyPutNotesInto() throws {
    try withTemporaryFolder { place in
      let path = place.appendingPathComponent("run").path
      let english = try Fixture().folder(.english)
      try english.write(to: path)
      try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/notes.txt"))
      #expect(throws: RunFolderError.holdsOtherFiles(path: path, names: ["notes.txt"])) {
        try Fixture().folder(.danish).write(to: path, replacing: true)
      }
      #expect(try read(path)["run.json"] == english.files()["run.json"])
    }
  }

  @Test func replacesNothingThatIsNoRun() throws {
    try withTemporaryFolder { place in
      let precious = place.appendingPathComponent("cohort")
      try FileManager.default.createDirectory(at: precious, withIntermediateDirectories: false)
      try Data("id".utf8).write(to: precious.appendingPathComponent("mentors.csv"))
      #expect(throws: RunFolderError.notARun(path: precious.path)) {
        try Fixture().folder().write(to: precious.path, replacing: true)
      }
      #expect(try names(precious) == ["mentors.csv"])
    }
  }

  private static let old = Result { try Fixture().folder(.english) }
  private static let new = Result { try Fixture().folder(.danish) }

  /// One failure at each step in turn: the folder is as it was, or the new run stands whole.
  @Test(arguments: 0..<24, [false, true])
  func aFailureLeavesNeitherHalfNorLoss(step: Int, replacing: Bool) throws {
    try withTemporaryFolder { place in
      let path = place.appendingPathComponent("run").path
      let old = try Self.old.get()
      let new = try Self.new.get()
      if replacing { try old.write(to: path) }
      let failures = Failures(at: step)
      do {
        try new.write(to: path, replacing: replacing, operations: failures.operations)
        #expect(try read(path) == new.files())
      } catch RunFolderError.oldRunLeft(let aside, _) {
        #expect(try read(path) == new.files())
        #expect(try read(aside) == old.files())
        return
      } catch {
        #expect(try read(path) == (replacing ? old.files() : [:]))
      }
      #expect(try names(place).allSatisfy { $0 == "run" })
    }
  }
}

/// Operations of which one, counted from 0, fails.
private final class Failures: @unchecked Sendable {
  // Only the one thread of the test that made it uses it.
  private var remaining: Int

  init(at step: Int) { remaining = step }

  var operations: FolderOperations {
    let disk = FolderOperations.disk
    return FolderOperations(
      createFolder: {
        try self.next(); try disk.createFolder($0)
      },
      writeFile: { file, content in
        try self.next()
        return try disk.writeFile(file) { sink in
          try content(sink)
          try self.next()
        }
      },
      rename: {
        try self.next(); try disk.rename($0, $1)
      },
      remove: {
        try self.next(); try disk.remove($0)
      })
  }

  private func next() throws {
    remaining -= 1
    if remaining == -1 { throw CocoaError(.fileWriteOutOfSpace) }
  }
}

private func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("makker-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

private func names(_ folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}

/// The files of a folder by their paths in it; none where there is no folder.
private func read(_ path: String) throws -> [String: [UInt8]] {
  guard FileManager.default.fileExists(atPath: path) else { return [:] }
  var files: [String: [UInt8]] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
  where FileManager.default.contents(atPath: path + "/" + name) != nil {
    files[name] = try Array(Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }
  return files
}
