// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Outcomes
import PairingRules
import Wording

extension Factor {
  /// What people call it.
  var label: LocalizedText {
    switch self {
    case .wish(let wish): OutcomeText.wish(["rule": LocalizedText(verbatim: wish)])
    case .module(let module): OutcomeText.module(["module": LocalizedText(verbatim: module.shownName)])
    case .modules: OutcomeText.modules()
    case .pace: OutcomeText.pace(["n": .number(FirstMeetings.months)])
    case .missed: OutcomeText.missed(["n": .number(FirstMeetings.months)])
    case .experience: OutcomeText.experience()
    case .sameMentor: OutcomeText.sameMentor()
    case .type: OutcomeText.type()
    case .stage: OutcomeText.stage()
    case .programme: OutcomeText.programme()
    }
  }

  /// Its stable name, and what it is about where that is not in the name.
  var code: (name: String, subject: String) {
    switch self {
    case .wish(let wish): ("wish", wish)
    case .module(let module): ("module", module.id)
    case .modules: ("modules", "")
    case .pace: ("first_meetings", "")
    case .missed: ("first_no_shows", "")
    case .experience: ("experience", "")
    case .sameMentor: ("same_mentor", "")
    case .type: ("type", "")
    case .stage: ("stage", "")
    case .programme: ("programme", "")
    }
  }
}

extension OutcomeGroup {
  /// What people call it.
  var label: LocalizedText {
    switch self {
    case .type(let type): type.label
    case .stage(let stage): stage.label
    case .programme(let programme): LocalizedText(verbatim: programme.shownName)
    default: plain?.text() ?? ""
    }
  }

  /// Its stable name.
  var code: String {
    switch self {
    case .type(let type): type.rawValue
    case .stage(let stage): stage.rawValue
    case .programme(let programme): programme.id
    default: plain?.code ?? ""
    }
  }

  /// The text and the stable name of a group that has no name of its own.
  private var plain: (text: OutcomeText, code: String)? {
    switch self {
    case .noFit: (.noFit, "none")
    case .lowFit: (.lowFit, "low")
    case .highFit: (.highFit, "high")
    case .anyFit: (.anyFit, "any")
    case .no: (.no, "no")
    case .yes: (.yes, "yes")
    case .noModule: (.noModule, "none")
    case .someModules: (.someModules, "some")
    case .allModules: (.allModules, "all")
    case .belowPlan: (.belowPlan, "below_plan")
    case .onPlan: (.onPlan, "on_plan")
    case .abovePlan: (.abovePlan, "above_plan")
    case .firstTime: (.firstTime, "first_time")
    case .experienced: (.experienced, "experienced")
    case .otherMentor: (.otherMentor, "other")
    case .sameMentor: (.thisMentor, "same")
    case .type, .stage, .programme: nil
    }
  }
}

extension PastPair.Named {
  /// The name, or the id where there is none.
  fileprivate var shownName: String { name.isEmpty ? id : name }
}

extension ShareComparison.Standing {
  /// What may be said.
  var text: LocalizedText {
    switch self {
    case .tooFew: OutcomeText.tooFew()
    case .none: OutcomeText.noDifference()
    case .perhaps: OutcomeText.perhaps()
    case .seen: OutcomeText.seen()
    }
  }
}

extension ShareComparison {
  /// Beside what the group stands.
  var besides: LocalizedText { other.map { OutcomeText.versus(["group": $0.label]) } ?? OutcomeText.theRest() }

  /// The difference and its interval in whole percentage points: `-8 percentage points (-36 to +15)`.
  var words: LocalizedText {
    let points = difference.wholePercent
    let range = OutcomeText.pointsRange([
      "low": .signed(interval.low.wholePercent), "high": .signed(interval.high.wholePercent),
    ])
    return (points.magnitude == 1 ? OutcomeText.oneDifference : .difference)([
      "points": .signed(points), "range": range,
    ])
  }
}

extension Share {
  /// The share in whole percent.
  var percent: LocalizedText { OutcomeText.percent(["n": .number(fraction.wholePercent)]) }

  /// Its interval in whole percent.
  var range: LocalizedText {
    OutcomeText.range(["low": .number(interval.low.wholePercent), "high": .number(interval.high.wholePercent)])
  }
}

extension Double {
  /// A part of one in whole percent, to the nearest.
  var wholePercent: Int { Int((self * 100).rounded()) }
}

extension OutcomeReport {
  /// What everybody has to know who reads the tables: how many there are, who is left out, what may be said.
  ///
  /// - Parameter isPassedOn: Whether small numbers are hidden.
  func sentences(isPassedOn: Bool) -> [LocalizedText] {
    func count(_ count: Int) -> LocalizedText {
      isPassedOn ? LocalizedText(verbatim: passed(count)) : .number(count)
    }
    let all = tables.all
    let isHidden = isPassedOn && !showsAll
    var sentences: [LocalizedText] = []
    if all.known == 0 {
      sentences.append(OutcomeText.noneKnown())
    } else if !isHidden {
      sentences.append(
        OutcomeText.known([
          "ended": .number(all.count), "known": .number(all.known), "share": all.percent, "interval": all.range,
        ]))
      let (early, noShow) = (tables.outcomes[.endedEarly] ?? 0, tables.outcomes[.noShow] ?? 0)
      if early > 0, noShow > 0, !isPassedOn || !hidesFew || min(early, noShow) >= FactorTable.fewestShown {
        sentences.append(OutcomeText.split(["early": .number(early), "noShow": .number(noShow)]))
      }
    }
    if tables.ongoing > 0 {
      sentences.append((tables.ongoing == 1 && !isPassedOn ? OutcomeText.oneLeft : .left)(["n": count(tables.ongoing)]))
    }
    if unreadableRuns > 0 {
      sentences.append((unreadableRuns == 1 ? OutcomeText.oneUnreadable : .unreadable)(["n": .number(unreadableRuns)]))
    }
    return sentences
  }

  /// What is to be thought of before anything is made of a difference.
  var cautions: [LocalizedText] {
    let values: [String: LocalizedText] = ["n": .number(tables.comparisons), "seen": OutcomeText.seen()]
    let counted: LocalizedText
    switch tables.comparisons {
    case 0: counted = OutcomeText.noComparison(["least": .number(OutcomeTables.fewestPairs)])
    case 1: counted = OutcomeText.oneComparison(values)
    default: counted = OutcomeText.chance(values)
    }
    let hasPace = tables.factors.contains { $0.factor == .pace || $0.factor == .missed }
    return [counted, OutcomeText.cause()]
      + (hasPace ? [OutcomeText.paceNote(["n": .number(FirstMeetings.months)])] : [])
  }
}
