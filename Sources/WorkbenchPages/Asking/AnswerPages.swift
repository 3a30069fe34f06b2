// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingQuestions
import YearRecords

/// The forms that start and stop what is worked out in the background.
enum AnswerPages {
  static let routes: [Route] = [
    .post("c/:cohort/runs/:run/ask", start), .post("c/:cohort/runs/:run/ask/stop", stop),
  ]

  static func start(_ context: PageContext) throws -> PageReply {
    let asked = try context.workspace.inquiry(ofRun: try context.run.number)
    let back = PagePath.own(context.request.form["back"])
    context.workspace.work(on: try question(context, asked), of: asked, shownAt: back)
    return .seeOther(back)
  }

  static func stop(_ context: PageContext) throws -> PageReply {
    let asked = try context.workspace.inquiry(ofRun: try context.run.number)
    context.workspace.jobs.job(try question(context, asked).job)?.stop()
    return .seeOther(PagePath.own(context.request.form["back"]))
  }

  /// The question of a form.
  ///
  /// - Throws: `PageProblem.nothingHere` where it names what the run does not have.
  private static func question(_ context: PageContext, _ asked: RunInquiry) throws -> Question {
    guard let kind = Question.Kind(rawValue: context.field("question")) else { throw PageProblem.nothingHere }
    guard kind != .advice else { return asked.question(kind) }
    guard kind != .stress else {
      guard let trial = StressTrial(context.request.form) else { throw PageProblem.nothingHere }
      return asked.question(about: trial)
    }
    guard let need = Int(context.field("need")), asked.inquiry.cohort.needs.indices.contains(need) else {
      throw PageProblem.nothingHere
    }
    guard kind != .why else { return asked.question(kind, need: need) }
    guard let mentor = Int(context.field("with")), asked.inquiry.cohort.mentors.indices.contains(mentor) else {
      throw PageProblem.nothingHere
    }
    return asked.question(kind, need: need, mentor: mentor)
  }
}
