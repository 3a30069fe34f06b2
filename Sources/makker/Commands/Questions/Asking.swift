// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
import Dispatch
public import MakkerKit

/// What every command that asks a run takes.
struct QuestionOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(QuestionHelpText.allHelp().shown))
  var all = false

  @OptionGroup var common: CommonOptions

  /// Reads a run, and asks it; prints what the answer says.
  func ask(_ folder: String, _ answer: (Inquiry) throws -> String) throws {
    try reportingFaults {
      let interruption = Interruption()
      let listening = interruption.listen()
      defer { listening.cancel() }
      let stored = try StoredMatching.read(folder, isInterrupted: { interruption.isAsked })
      Console.print(try answer(stored.inquiry(isInterrupted: { interruption.isAsked })))
    }
  }
}

extension Inquiry {
  /// The needs that are meant; ends the program with advice where there are none.
  func needs(of text: String, type: MentorType?) throws -> [Int] {
    switch cohort.mentee(named: text) {
    case .found(let id):
      let needs = needs(of: id, type: type)
      guard !needs.isEmpty else {
        throw usage(
          QuestionHelpText.noSuchNeed(["mentee": LocalizedText(verbatim: text), "type": type?.label ?? ""]))
      }
      return needs
    case .several(let ids): throw several(text, ids.map(\.text))
    case .nobody(let nearest): throw unknown(text, nearest, .unknownMentee, .nearestMentee)
    }
  }

  /// The mentor that is meant; ends the program with advice where there is none.
  func mentorPosition(of text: String) throws -> Int {
    switch cohort.mentor(named: text) {
    case .found(let id):
      if let mentor = mentor(id) { return mentor }
      throw unknown(text, nil, .unknownMentor, .nearestMentor)
    case .several(let ids): throw several(text, ids.map(\.text))
    case .nobody(let nearest): throw unknown(text, nearest, .unknownMentor, .nearestMentor)
    }
  }

  private func several(_ text: String, _ ids: [String]) -> ExitCode {
    usage(
      QuestionHelpText.severalPeople([
        "found": LocalizedText(verbatim: text), "ids": ids.map(LocalizedText.init(verbatim:)).joined(),
      ]))
  }

  private func unknown(
    _ text: String, _ nearest: String?, _ plain: QuestionHelpText, _ suggesting: QuestionHelpText
  ) -> ExitCode {
    var values = ["found": LocalizedText(verbatim: text)]
    values["nearest"] = nearest.map(LocalizedText.init(verbatim:))
    return usage((nearest == nil ? plain : suggesting)(values))
  }

  private func usage(_ text: LocalizedText) -> ExitCode {
    Console.printError(text.shown)
    return .usage
  }
}

/// `--type business|social|education`
extension MentorType: ExpressibleByArgument {}
