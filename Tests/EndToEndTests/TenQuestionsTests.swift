// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// The page of questions: every command on it prints what stands beneath it. `UPDATE_GOLDENS=1 swift test` writes the page
/// anew, for review.
@Suite struct TenQuestionsTests {
  private static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/MakkerKit/MakkerKit.docc/TenQuestions.md")

  @Test("every command on the page of ten questions prints what the page says")
  func answers() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("Data"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: scratch.path("Data/haderslev"))
    var blocks = try String(contentsOf: Self.page, encoding: .utf8).components(separatedBy: "```")
    // Between the fences: text, code, text, code, …; a command's answer is the next code that is no command.
    var commands = 0
    for index in stride(from: 1, to: blocks.count, by: 2) where blocks[index].hasPrefix("sh\n") {
      let words = Self.words(blocks[index].dropFirst(3).trimmingCharacters(in: .whitespacesAndNewlines))
      #expect(words.first == "makker")
      let run = try Program.run(Array(words.dropFirst()), in: scratch.folder)
      #expect(run.errors.isEmpty || run.exitCode <= 1, "\(words): \(run.errors)")
      guard index + 2 < blocks.count, !blocks[index + 2].hasPrefix("sh\n") else { continue }
      commands += 1
      if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { blocks[index + 2] = "\n" + run.output }
      #expect(blocks[index + 2] == "\n" + run.output, "\(words.joined(separator: " "))")
      #expect(!run.output.isEmpty, "\(words)")
    }
    #expect(commands == 10)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(blocks.joined(separator: "```").utf8).write(to: Self.page)
    }
  }

  /// The words of a command line; some are in quotes.
  private static func words(_ line: String) -> [String] {
    line.components(separatedBy: "\"").enumerated().flatMap { index, part in
      index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
  }
}
