// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
public import Wording

extension Expectation {
  /// The expectation as a sentence: its author's, or one made of what is expected.
  public var sentence: LocalizedText { text ?? kind.sentence }
}

extension Expectation.Kind {
  /// What is expected, in a few words.
  public var sentence: LocalizedText {
    switch self {
    case .never(let group): ExpectationText.never(group.values)
    case .together(let group): ExpectationText.together(group.values)
    case .count(let counted, let group, let bounds):
      counted.text(["group": group.suffix, "bounds": bounds.phrase])
    case .load(let mentor, let bounds):
      ExpectationText.load(["group": Expectation.Group(mentor: mentor).suffix, "bounds": bounds.phrase])
    case .points(let sum, let group, let bounds):
      sum.text(["group": group.suffix, "bounds": bounds.phrase])
    case .proven: ExpectationText.proven()
    }
  }
}

extension Expectation.Counted {
  fileprivate var text: ExpectationText {
    switch self {
    case .filled: .filled
    case .unmatched: .unmatched
    case .kept: .kept
    case .changed: .changed
    case .used: .used
    }
  }
}

extension Expectation.PointSum {
  fileprivate var text: ExpectationText {
    switch self {
    case .each: .points
    case .average: .average
    case .total: .total
    }
  }
}

extension Expectation.Group {
  fileprivate var values: [String: LocalizedText] {
    [
      "mentee": Self.phrase(mentee, else: .anyMentee, .someMentee),
      "mentor": Self.phrase(mentor, else: .anyMentor, .someMentor),
    ]
  }

  /// Ids as they are, columns as what is said of somebody.
  private static func phrase(
    _ filter: PersonFilter, else anybody: ExpectationText, _ somebody: ExpectationText
  ) -> LocalizedText {
    guard let phrase = filter.phrase else { return anybody() }
    return filter.conditions.allSatisfy { $0.column == .id } ? phrase : somebody(["filter": phrase])
  }

  /// The group in parentheses, with a space before it; nothing where it is everybody.
  fileprivate var suffix: LocalizedText {
    let sides = [
      mentee.phrase.map { ExpectationText.menteeSide(["filter": $0]) },
      mentor.phrase.map { ExpectationText.mentorSide(["filter": $0]) },
    ].compactMap(\.self)
    return sides.isEmpty ? "" : " (" + sides.joined(separator: "; ") + ")"
  }
}

extension Finding {
  /// What was found, as a sentence.
  public var sentence: LocalizedText {
    switch self {
    case .pairs(0): ExpectationText.noSuchPair()
    case .pairs(let count): ExpectationText.suchPairs(["pairs": CountText.pairs(count)])
    case .together(let part, let all): ExpectationText.menteesTogether(["part": .number(part), "all": .number(all)])
    case .needs(let part, let all, let inPercent, let standing):
      Self.share(part, CountText.needs(all), all, inPercent, standing)
    case .earlierPairs(let part, let all, let inPercent, let standing):
      Self.share(part, CountText.pairs(all), all, inPercent, standing)
    case .mentors(let part, let all, let inPercent, let standing):
      Self.share(part, CountText.mentors(all), all, inPercent, standing)
    case .loads(nil): ExpectationText.noMentor()
    case .loads(let range?):
      range.count == 1
        ? ExpectationText.sameLoad(["pairs": CountText.pairs(range.lowerBound)])
        : ExpectationText.loads(["least": .number(range.lowerBound), "most": .number(range.upperBound)])
    case .points(nil): ExpectationText.noPair()
    case .points(let range?):
      ExpectationText.weakest([
        "least": CountText.points(range.lowerBound), "most": CountText.points(range.upperBound),
      ])
    case .average(_, 0): ExpectationText.noPair()
    case .average(let total, let pairs):
      ExpectationText.averageFound([
        "average": .number(Self.hundredths(total, of: pairs), decimals: 2), "points": CountText.points(total),
        "pairs": CountText.pairs(pairs),
      ])
    case .total(let total): ExpectationText.totalFound(["points": CountText.points(total)])
    case .proven(true, _): ExpectationText.isProven()
    case .proven(false, let gap): ExpectationText.isNotProven(["gap": .gap(gap)])
    }
  }

  private static func share(
    _ part: Int, _ all: LocalizedText, _ count: Int, _ inPercent: Bool, _ standing: BoundStanding
  ) -> LocalizedText {
    var sentence = ExpectationText.share(["part": .number(part), "all": all])
    if inPercent {
      sentence = ExpectationText.withPercent(["share": sentence, "percent": .roundedPercent(part, of: count)])
    }
    switch standing {
    case .within: return sentence
    case .below(let needed): return ExpectationText.below(["share": sentence, "needed": .number(needed)])
    case .above(let allowed): return ExpectationText.above(["share": sentence, "allowed": .number(allowed)])
    }
  }

  /// Rounded down.
  private static func hundredths(_ total: Int, of count: Int) -> Int {
    let (quotient, remainder) = (total * 100).quotientAndRemainder(dividingBy: count)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Offender {
  /// Who it is, in one line.
  public var sentence: LocalizedText {
    switch self {
    case .pair(let need, let mentor, let points):
      ExpectationText.pairLine(["need": need.label, "mentor": mentor.label, "points": CountText.points(points)])
    case .need(let need, nil): ExpectationText.openNeedLine(["need": need.label])
    case .need(let need, let mentor?): ExpectationText.needLine(["need": need.label, "mentor": mentor.label])
    case .earlierPair(let need, let mentor, nil):
      ExpectationText.lostLine(["need": need.label, "mentor": mentor.label])
    case .earlierPair(let need, let mentor, let now?):
      mentor == now
        ? ExpectationText.keptLine(["need": need.label, "mentor": mentor.label])
        : ExpectationText.changedLine(["need": need.label, "mentor": mentor.label, "now": now.label])
    case .mentor(let mentor, let pairs):
      ExpectationText.mentorLine(["mentor": mentor.label, "pairs": CountText.pairs(pairs)])
    }
  }
}

extension Identifier {
  fileprivate var label: LocalizedText { LocalizedText(verbatim: text) }
}

extension NeedID {
  fileprivate var label: LocalizedText { EngineText.need(["mentee": mentee.label, "type": type.label]) }
}
