// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit
import Wording

/// `makker take COHORT FILE...`
struct TakeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "take", abstract: TakeText.about().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.cohortHelp().shown))
  var cohort: String

  @Argument(help: ArgumentHelp(TakeText.filesHelp().shown))
  var files: [String] = []

  @Option(help: ArgumentHelp(TakeText.versionHelp().shown))
  var earlier: Int?

  @OptionGroup var options: StoreOptions

  func validate() throws {
    if files.isEmpty == (earlier == nil) { throw ValidationError(TakeText.filesOrVersion().shown) }
  }

  func run() throws {
    try options.telling(beside: cohort, madeIfMissing: true) { book in
      let taken =
        try earlier.map { try book.putBack(version: $0, into: cohort) } ?? book.take(filesAt: files, into: cohort)
      guard !taken.changed.isEmpty else { return TakeText.same() }
      return TakeText.taken([
        "files": .list(taken.changed.map { LocalizedText(verbatim: $0) }), "path": LocalizedText(verbatim: cohort),
        "earlier": LocalizedText(verbatim: taken.earlier.map { String($0.version) } ?? "–"),
      ])
    }
  }
}
