// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// A run of the store, by its folder or number.
struct RunArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(YearBookText.runOrNumberHelp().shown, valueName: "run"))
  var run: String

  @OptionGroup var options: StoreOptions

  /// Does something with the run's number, and says what was done.
  func telling(_ work: (YearBook, Int) throws -> LocalizedText) throws {
    try options.telling(beside: run, madeIfMissing: Int(run) == nil) { try work($0, try $0.number(ofRun: run)) }
  }
}

/// `makker review RUN`
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "review", abstract: YearBookText.reviewAbout().shown)
  }

  @OptionGroup var argument: RunArgument

  @Flag(help: ArgumentHelp(YearBookText.undoHelp().shown))
  var undo = false

  func run() throws {
    try argument.telling { book, number in
      try book.review(run: number, undo: undo)
      return (undo ? YearBookText.reopened : .reviewed)(["run": "\(number)"])
    }
  }
}

/// `makker publish RUN`
struct PublishCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "publish", abstract: YearBookText.publishAbout().shown)
  }

  @OptionGroup var argument: RunArgument

  @Flag(help: ArgumentHelp(YearBookText.undoHelp().shown))
  var undo = false

  func run() throws {
    try argument.telling { book, number in
      if undo {
        let edited = try book.unpublish(run: number, language: Console.language).edited
        let texts =
          [YearBookText.withdrawn(["run": "\(number)"])]
          + edited.map { YearBookText.stillEdited(["file": LocalizedText(verbatim: $0)]) }
        return texts.joined(separator: " ")
      }
      let outcome = try book.publish(run: number, language: Console.language)
      var text = YearBookText.published(["run": "\(number)", "pairs": CountText.pairs(outcome.pairs.count)])
      if !outcome.refused.isEmpty {
        text = text + " " + YearBookText.publishedRefused(["n": .number(outcome.refused.count)])
      }
      if !outcome.past.isEmpty { text = text + " " + YearBookText.publishedPast(["n": .number(outcome.past.count)]) }
      return text
    }
  }
}

/// `makker refuse RUN MENTEE MENTOR --by mentee|mentor --reason TEXT`
struct RefuseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "refuse", abstract: YearBookText.refuseAbout().shown)
  }

  @OptionGroup var argument: RunArgument

  @OptionGroup var pair: PairArguments

  @Option(help: ArgumentHelp(YearBookText.byHelp().shown, valueName: "mentee|mentor"))
  var by: RefusingSide

  @Option(help: ArgumentHelp(YearBookText.reasonHelp().shown))
  var reason: String

  func run() throws {
    try argument.telling { book, number in
      try book.refuse(pair.key, inRun: number, by: by, reason: reason, language: Console.language)
      return YearBookText.refused(pair.values)
    }
  }
}

/// `makker release RUN MENTEE MENTOR --reason TEXT`
struct ReleaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "release", abstract: YearBookText.releaseAbout().shown)
  }

  @OptionGroup var argument: RunArgument

  @OptionGroup var pair: PairArguments

  @Option(help: ArgumentHelp(YearBookText.reasonHelp().shown))
  var reason: String

  func run() throws {
    try argument.telling { book, number in
      try book.release(pair.key, inRun: number, reason: reason, language: Console.language)
      return YearBookText.released(pair.values)
    }
  }
}

/// `makker met RUN MENTEE MENTOR --on DATE`, or `makker met RUN --from FILE`
struct MetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "met", abstract: YearBookText.metAbout().shown)
  }

  @OptionGroup var argument: RunArgument

  @Argument(help: ArgumentHelp(MeetingTableText.menteeHelp().shown))
  var mentee: String?

  @Argument(help: ArgumentHelp(MeetingTableText.mentorHelp().shown))
  var mentor: String?

  @Option(help: ArgumentHelp(YearBookText.typeHelp().shown, valueName: "business|social|education"))
  var type: MentorType?

  @Option(help: ArgumentHelp(YearBookText.dateHelp().shown))
  var on: CalendarDate?

  @Option(help: ArgumentHelp(MeetingTableText.fromHelp().shown, valueName: ComparisonCommandText.fileName().shown))
  var from: String?

  @Option(
    help: ArgumentHelp(YearBookText.meetingHelp().shown, valueName: "held|no_show_mentee|no_show_mentor|cancelled"))
  var outcome = MeetingOutcome.held

  @Option(help: ArgumentHelp(YearBookText.minutesHelp().shown))
  var minutes = 0

  /// The pair and the day; nothing where either is missing.
  private var meeting: (pair: PairKey, date: CalendarDate)? {
    guard let mentee, let mentor, let on else { return nil }
    return (PairKey(mentee: MenteeID(mentee), mentor: MentorID(mentor), type: type), on)
  }

  func validate() throws {
    let saysNothing =
      mentee == nil && mentor == nil && type == nil && on == nil && outcome == .held && minutes == 0
    guard from == nil ? meeting != nil : saysNothing else { throw ValidationError(MeetingTableText.pairOrFile().shown) }
  }

  func run() throws {
    try argument.telling { book, number in
      if let from { return try book.met(tableAt: from, inRun: number).text }
      if let meeting {
        try book.met(meeting.pair, inRun: number, on: meeting.date, outcome: outcome, minutes: minutes)
      }
      return YearBookText.noted()
    }
  }
}

/// `makker ended RUN MENTEE MENTOR --outcome completed --on DATE`
struct EndedCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "ended", abstract: YearBookText.endedAbout().shown)
  }

  @OptionGroup var argument: RunArgument

  @OptionGroup var pair: PairArguments

  @Option(help: ArgumentHelp(YearBookText.outcomeHelp().shown, valueName: "completed|ongoing|ended_early|no_show"))
  var outcome: PreviousPair.Outcome

  @Option(help: ArgumentHelp(YearBookText.dateHelp().shown))
  var on: CalendarDate

  @Option(help: ArgumentHelp(YearBookText.reasonHelp().shown))
  var reason = ""

  func run() throws {
    try argument.telling { book, number in
      try book.ended(
        pair.key, inRun: number, outcome: outcome, on: on, reason: reason, language: Console.language)
      return YearBookText.noted()
    }
  }
}
