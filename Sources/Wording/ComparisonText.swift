// SPDX-License-Identifier: GPL-3.0-or-later

/// What two matchings side by side say.
public enum ComparisonText: String, TextCatalogue {
  case whatIfHeading, runsHeading, whatIfKind, runsKind
  case today, changed, firstRun, secondRun, todaysRules, changedRules, firstRules, secondRules
  case filled, needs, points, pointsBy
  case bothProven, oneNotProven, otherNotProven, bothNotProven
  case nothing, onlyPoints
  case stay, retimed, moved, oneMoved, filledNeeds, oneFilled, unfilledNeeds, oneUnfilled, joined, oneJoined, left,
    oneLeft
  case busyMentors, oneBusyMentor
  case lose, oneLoses, gain, oneGains, byRules, losers, gainers, evens, noLosers, noGainers
  case noMentor, sameMentor, notEligible, more, becomes
  case shifts, shift
  case group, average, gainColumn, loseColumn, ofNeeds
  case type, stage, programme, municipality, priority, priorityValue, notStated
  case onlyIn, mentors

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .whatIfHeading: TextEntry(da: "Hvad nu hvis: {changes}", en: "What if: {changes}")
    case .runsHeading: TextEntry(da: "{first} → {second}", en: "{first} → {second}")
    case .whatIfKind: TextEntry(da: "Hvad nu hvis", en: "What if")
    case .runsKind: TextEntry(da: "To kørsler side om side", en: "Two runs side by side")
    case .today: TextEntry(da: "i dag", en: "today")
    case .changed: TextEntry(da: "ændret", en: "changed")
    case .firstRun: TextEntry(da: "første", en: "first")
    case .secondRun: TextEntry(da: "anden", en: "second")
    case .todaysRules: TextEntry(da: "dagens regler", en: "today's rules")
    case .changedRules: TextEntry(da: "de ændrede regler", en: "the changed rules")
    case .firstRules: TextEntry(da: "første kørsels regler", en: "the first run's rules")
    case .secondRules: TextEntry(da: "anden kørsels regler", en: "the second run's rules")
    case .filled: TextEntry(da: "dækket", en: "filled")
    case .needs: TextEntry(da: "behov", en: "needs")
    case .points: TextEntry(da: "point", en: "points")
    case .pointsBy: TextEntry(da: "point efter {rules}", en: "points by {rules}")
    case .bothProven: TextEntry(da: "Begge er bevist bedst mulige.", en: "Both are proven optimal.")
    case .oneNotProven:
      TextEntry(
        da: "{name}: højst {gap} fra det bedste; den anden side er bevist bedst mulig.",
        en: "{name}: at most {gap} from the best; the other side is proven optimal.")
    case .otherNotProven: TextEntry(da: "{name}: højst {gap} fra det bedste", en: "{name}: at most {gap} from the best")
    case .bothNotProven:
      TextEntry(
        da: "Ikke bevist bedst mulige: {sides}. Tallene kan være lidt større eller mindre.",
        en: "Not proven optimal: {sides}. The figures may be somewhat greater or smaller.")
    case .nothing:
      TextEntry(
        da: "Intet ændres: alle beholder deres mentor, og alle point er de samme.",
        en: "Nothing changes: everybody keeps their mentor, and all points are the same.")
    case .onlyPoints:
      TextEntry(
        da: "Alle beholder deres mentor; kun point ændres.", en: "Everybody keeps their mentor; only points change.")
    case .stay: TextEntry(da: "{kept} af {all} match bliver", en: "{kept} of {all} pairs stay")
    case .retimed: TextEntry(da: "{n} af dem på en anden tid", en: "{n} of them at another time")
    case .moved: TextEntry(da: "{n} behov får en anden mentor", en: "{n} needs have another mentor")
    case .oneMoved: TextEntry(da: "{n} behov får en anden mentor", en: "{n} need has another mentor")
    case .filledNeeds: TextEntry(da: "{n} behov får en mentor", en: "{n} needs get a mentor")
    case .oneFilled: TextEntry(da: "{n} behov får en mentor", en: "{n} need gets a mentor")
    case .unfilledNeeds: TextEntry(da: "{n} behov mister deres mentor", en: "{n} needs lose their mentor")
    case .oneUnfilled: TextEntry(da: "{n} behov mister sin mentor", en: "{n} need loses its mentor")
    case .joined: TextEntry(da: "{n} match hos nye mentees", en: "{n} pairs of new mentees")
    case .oneJoined: TextEntry(da: "{n} match hos en ny mentee", en: "{n} pair of a new mentee")
    case .left: TextEntry(da: "{n} match hos mentees, der ikke er med mere", en: "{n} pairs of mentees who are gone")
    case .oneLeft:
      TextEntry(da: "{n} match hos en mentee, der ikke er med mere", en: "{n} pair of a mentee who is gone")
    case .busyMentors: TextEntry(da: "{n} mentorer får andre mentees.", en: "{n} mentors get other mentees.")
    case .oneBusyMentor: TextEntry(da: "{n} mentor får andre mentees.", en: "{n} mentor gets other mentees.")
    case .lose: TextEntry(da: "{n} behov mister noget", en: "{n} needs lose")
    case .oneLoses: TextEntry(da: "{n} behov mister noget", en: "{n} need loses")
    case .gain: TextEntry(da: "{n} behov vinder noget", en: "{n} needs gain")
    case .oneGains: TextEntry(da: "{n} behov vinder noget", en: "{n} need gains")
    case .byRules: TextEntry(da: " efter {rules}", en: " by {rules}")
    case .losers: TextEntry(da: "Hvem mister", en: "Who loses")
    case .gainers: TextEntry(da: "Hvem vinder", en: "Who gains")
    case .evens: TextEntry(da: "Hvem skifter uden gevinst eller tab", en: "Who changes without gain or loss")
    case .noLosers: TextEntry(da: "Ingen mister noget.", en: "Nobody loses.")
    case .noGainers: TextEntry(da: "Ingen vinder noget.", en: "Nobody gains.")
    case .noMentor: TextEntry(da: "ingen mentor", en: "no mentor")
    case .sameMentor: TextEntry(da: "beholder {mentor}", en: "keeps {mentor}")
    case .notEligible:
      TextEntry(da: "ikke tilladt efter {rules}: {broken}", en: "not eligible by {rules}: {broken}")
    case .more: TextEntry(da: "… og {n} til (--all viser alle)", en: "… and {n} more (--all shows all)")
    case .becomes: TextEntry(da: "{before} → {after}", en: "{before} → {after}")
    case .shifts:
      TextEntry(da: "De {pairs}, der bliver, får andre point:", en: "The {pairs} that stay have other points:")
    case .shift: TextEntry(da: "{rule} {points} ({pairs})", en: "{rule} {points} ({pairs})")
    case .group: TextEntry(da: "gruppe", en: "group")
    case .average: TextEntry(da: "point pr. match", en: "points a pair")
    case .gainColumn: TextEntry(da: "vinder", en: "gain")
    case .loseColumn: TextEntry(da: "mister", en: "lose")
    case .ofNeeds: TextEntry(da: "{filled} af {needs}", en: "{filled} of {needs}")
    case .type: TextEntry(da: "mentortype", en: "kind of mentor")
    case .stage: TextEntry(da: "trin", en: "stage")
    case .programme: TextEntry(da: "mentorforløb", en: "programme")
    case .municipality: TextEntry(da: "kommune", en: "municipality")
    case .priority: TextEntry(da: "prioritet", en: "priority")
    case .priorityValue: TextEntry(da: "prioritet {n}", en: "priority {n}")
    case .notStated: TextEntry(da: "ikke oplyst", en: "not stated")
    case .onlyIn: TextEntry(da: "Kun på den ene side ({name}): {people}.", en: "On one side only ({name}): {people}.")
    case .mentors: TextEntry(da: "Mentorer med andre mentees:", en: "Mentors with other mentees:")
    }
  }
}
