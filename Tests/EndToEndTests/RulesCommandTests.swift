// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import Testing

/// `makker rules set`, `save`, `versions`, `use` and `compare`, as their user runs them.
@Suite struct RulesCommandTests {
  private func cohort() throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Sample.workplace.path, toPath: scratch.path("cohort"))
    return scratch
  }

  private func text(_ scratch: Scratch, _ name: String = "rules.yaml") throws -> String {
    try String(contentsOfFile: scratch.path("cohort/" + name), encoding: .utf8)
  }

  @Test("a change is shown line by line, and written where it is not only tried")
  func set() throws {
    let scratch = try cohort()
    let old = try text(scratch)
    let arguments = ["rules", "set", "cohort", "interests.weight=80", "--without", "language", "--with", "waiting"]
    let tried = try Program.run(arguments + ["--dry-run"], in: scratch.folder)
    #expect(tried.exitCode == 0, "\(tried.errors)")
    #expect(
      tried.output == """
        - without: [municipality]          # everybody comes to work anyway
        + without: [municipality, language]          # everybody comes to work anyway
        -     weight: 10
        +     weight: 80
        +   - id: waiting

        """)
    #expect(try text(scratch) == old)
    let kept = try Program.run(arguments, in: scratch.folder)
    #expect(kept.exitCode == 0, "\(kept.errors)")
    #expect(kept.output.hasPrefix(tried.output))
    let list = try Program.run(["rules", "list", "--cohort", "cohort"], in: scratch.folder)
    #expect(list.output.split(separator: "\n").contains { $0.contains("interests") && $0.contains(" 80 ") })
    #expect(!FileManager.default.fileExists(atPath: scratch.path("makker.db")), "no store is made of it")
    #expect(try Program.run(["rules", "set", "cohort", "interests.weight=80"], in: scratch.folder).exitCode == 0)
    for wrong in [
      ["skils.weight=3"], ["interests.weight=x"], ["--with", "skills"], ["--without", "language"], ["interests"], [],
    ] {
      let before = try text(scratch)
      let refused = try Program.run(["rules", "set", "cohort"] + wrong, in: scratch.folder)
      #expect(refused.exitCode == 64, "\(wrong): \(refused.output)\(refused.errors)")
      #expect(try text(scratch) == before)
    }
  }

  @Test("versions are kept, compared, tried and used; with a store they are in its history", arguments: [false, true])
  func versions(hasStore: Bool) throws {
    let scratch = try cohort()
    if hasStore { _ = try YearBook(StoreLocation(named: scratch.path("makker.db"))) }
    func run(_ arguments: String...) throws -> String {
      let run = try Program.run(["rules"] + arguments, in: scratch.folder)
      #expect(run.exitCode == 0, "\(arguments): \(run.errors)")
      return run.output
    }
    let first = try text(scratch)
    #expect(try run("versions", "cohort").contains("No versions yet"))
    #expect(try run("save", "cohort", "as it was").contains("rules/as it was.yaml"))
    #expect(try run("save", "cohort", "as it was").contains("already"))
    _ = try run("set", "cohort", "interests.weight=80")
    let second = try text(scratch)
    let compared = try run("compare", "cohort", "as it was")
    #expect(compared.split(separator: "\n").last?.split(separator: " ").map(String.init) == ["interests", "10", "80"])
    let whatIf = try Program.run(
      ["whatif", "cohort", "--rules", "cohort/rules/as it was.yaml", "--json"], in: scratch.folder)
    #expect(whatIf.exitCode == 0, "\(whatIf.errors)")
    let used = try run("use", "cohort", "as it was")
    #expect(used.contains("kept as the version before as it was"))
    #expect(try text(scratch) == first)
    #expect(try text(scratch, "rules/before as it was.yaml") == second)
    #expect(try run("use", "cohort", "as it was").contains("already"))
    _ = try run("use", "cohort", "before as it was")
    #expect(try text(scratch) == second)
    #expect(try run("versions", "cohort") == "as it was\nbefore as it was  (in use)\n")
    // The folder of versions is none of the cohort's files, and in no reader's way.
    #expect(try Program.run(["check", "cohort"], in: scratch.folder).exitCode == 0)
    try FileManager.default.removeItem(atPath: scratch.path("cohort/rules.yaml"))
    #expect(try Program.run(["check", "cohort"], in: scratch.folder).exitCode == 0)
    for (name, code) in [("as it wass", 64), ("../x", 64), ("", 64)] as [(String, Int32)] {
      #expect(try Program.run(["rules", "use", "cohort", name], in: scratch.folder).exitCode == code)
    }
    guard hasStore else { return }
    let versions = try YearBook(StoreLocation(named: scratch.path("makker.db"))).store.rules()
    #expect(versions.map(\.version) == [1, 2])
    #expect(versions.first?.label == "as it was")
  }

  @Test("rules that others changed meanwhile are not overwritten", arguments: [false, true])
  func conflict(hasStore: Bool) throws {
    let scratch = try cohort()
    let book = hasStore ? try YearBook(StoreLocation(named: scratch.path("makker.db"))) : nil
    let keeper = RulesKeeper(cohort: scratch.path("cohort"), book: book)
    let old = Array(try text(scratch).utf8)
    let new = Array("wishes: [{id: interests, weight: 3}]\n".utf8)
    try keeper.write(new, over: old)
    #expect(throws: StoreError.self) { try keeper.write(old, over: old) }
    #expect(throws: StoreError.self) { try keeper.write(old, over: nil) }
    #expect(throws: StoreError.self) { try keeper.remove(over: old) }
    #expect(throws: FileFaults.self) { try keeper.write(Array("wishes: [nothing]\n".utf8), over: new) }
    #expect(try text(scratch) == String(decoding: new, as: UTF8.self))
    try keeper.remove(over: new)
    #expect(!FileManager.default.fileExists(atPath: keeper.path))
    // A folder that cannot be written is told of.
    try Data().write(to: URL(fileURLWithPath: scratch.path("cohort/rules")))
    #expect(throws: FileFaults.self) { try keeper.save(new, as: "x") }
  }
}
