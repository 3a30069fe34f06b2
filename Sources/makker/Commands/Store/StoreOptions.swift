// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Foundation
public import MakkerKit

/// Where the store lies.
struct StorePath: ParsableArguments {
  @Option(help: ArgumentHelp(YearBookText.storeHelp().shown, valueName: ComparisonCommandText.fileName().shown))
  var store: String?

  func validate() throws {
    if store == "" { throw ValidationError(CommandText.emptyPath().shown) }
  }

  /// The store beside a folder, or in the working folder.
  func location(beside folder: String? = nil) -> StoreLocation {
    let isFolder = folder.map { FileManager.default.fileExists(atPath: $0) } ?? false
    return StoreLocation(named: store, beside: isFolder ? folder : nil)
  }

  /// The store beside a folder, where there is one or somebody has named one; folders do without.
  func existing(beside folder: String) throws -> YearBook? {
    let location = location(beside: folder)
    guard store != nil || location.exists else { return nil }
    return try YearBook(location)
  }

  /// Says whose people should have been forgotten by now, of the cohorts beside a store.
  func warnOfDeadlines(_ book: YearBook) {
    for warning in ForgetPlan.Deadline.warnings(in: book.location.folder, on: .today) {
      Console.printError(warning.shown)
    }
  }

  /// Says that a run was recorded.
  func tell(_ number: Int, _ book: YearBook, isQuiet: Bool) {
    guard !isQuiet else { return }
    Console.print(
      YearBookText.recorded(["run": "\(number)", "path": LocalizedText(verbatim: book.location.path)]).shown)
  }
}

/// What every command takes that reads or writes the store.
struct StoreOptions: ParsableArguments {
  @OptionGroup var path: StorePath

  @OptionGroup var common: CommonOptions

  /// Opens the store and says what a crash had left undone.
  func open(beside folder: String? = nil, madeIfMissing: Bool = false) throws -> YearBook {
    let book = try YearBook(path.location(beside: folder), madeIfMissing: madeIfMissing)
    for warning in book.warnings { if let text = warning.text { Console.printError(text.shown) } }
    return book
  }

  /// Does something with the store and says what was done, unless it is to be quiet.
  func telling(
    beside folder: String? = nil, madeIfMissing: Bool = false, _ work: (YearBook) throws -> LocalizedText
  ) throws {
    try reportingFaults {
      let text = try work(try open(beside: folder, madeIfMissing: madeIfMissing))
      if !common.quiet { Console.print(text.shown) }
    }
  }
}

/// A pair as it is typed: mentee, mentor, and the kind of help where there are several.
struct PairArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(QuestionHelpText.menteeHelp().shown))
  var mentee: String

  @Argument(help: ArgumentHelp(QuestionHelpText.mentorHelp().shown))
  var mentor: String

  @Option(help: ArgumentHelp(YearBookText.typeHelp().shown, valueName: "business|social|education"))
  var type: MentorType?

  var key: PairKey { PairKey(mentee: MenteeID(mentee), mentor: MentorID(mentor), type: type) }

  var values: [String: LocalizedText] {
    ["mentee": LocalizedText(verbatim: mentee), "mentor": LocalizedText(verbatim: mentor)]
  }
}

/// `--on 2026-11-26`
extension CalendarDate: ExpressibleByArgument {
  /// Reads a day as it is typed.
  public init?(argument: String) {
    self.init(written: argument)
  }
}

extension RefusingSide: ExpressibleByArgument {}
extension MeetingOutcome: ExpressibleByArgument {}
extension PreviousPair.Outcome: ExpressibleByArgument {}
