// SPDX-License-Identifier: GPL-3.0-or-later

/// What the table at the end of a matching says.
public enum MatchTableText: String, TextCatalogue {
  case filled, needs, total
  case proven, notProven, infeasible, timeLimit, interrupted, memoryLimit, numericalTrouble, gapLeft
  case seed, allFilled, unmatched, withoutTime
  case noEligibleMentor, tooFewPlaces, tooFewHours, mentorsFull, noFreeTime, noSeat, tooFewPoints, heldBack,
    notSettled

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .filled: TextEntry(da: "dækket", en: "filled")
    case .needs: TextEntry(da: "behov", en: "needs")
    case .total: TextEntry(da: "i alt", en: "total")
    case .proven: TextEntry(da: "{points}, bevist bedst muligt (gab {gap})", en: "{points}, proven optimal (gap {gap})")
    case .notProven:
      TextEntry(
        da: "{points}, højst {gap} fra det bedste ({cause})", en: "{points}, at most {gap} from the best ({cause})")
    case .infeasible:
      TextEntry(da: "kravene kan ikke opfyldes sammen", en: "the requirements cannot be met together")
    case .timeLimit: TextEntry(da: "tidsgrænsen kom først", en: "the time limit came first")
    case .interrupted: TextEntry(da: "afbrudt", en: "interrupted")
    case .memoryLimit: TextEntry(da: "hukommelsen slap op", en: "memory ran out")
    case .numericalTrouble: TextEntry(da: "løseren kunne ikke komme videre", en: "the solver could not go on")
    case .gapLeft:
      TextEntry(da: "løseren er færdig uden at bevise mere", en: "the solver is done without proving more")
    case .seed: TextEntry(da: "frø {seed}", en: "seed {seed}")
    case .allFilled: TextEntry(da: "Alle behov er dækket.", en: "Every need is filled.")
    case .unmatched: TextEntry(da: "{needs} uden match: {causes}", en: "{needs} unmatched: {causes}")
    case .withoutTime:
      TextEntry(
        da: "{pairs} har endnu ingen ugentlig tid: de tider, de to har til fælles, er optaget af andre match",
        en: "{pairs} have no weekly time yet: the times that the two share are taken by other pairs")
    case .noEligibleMentor: TextEntry(da: "{n} uden egnet mentor", en: "{n} without an eligible mentor")
    case .tooFewPlaces: TextEntry(da: "{n} mangler en plads", en: "{n} for want of a place")
    case .tooFewHours: TextEntry(da: "{n} mangler mentortimer", en: "{n} for want of mentors' hours")
    case .noFreeTime: TextEntry(da: "{n} uden en fælles tid, der er fri", en: "{n} without a shared time that is free")
    case .noSeat: TextEntry(da: "{n} mangler en uddannelsesplads til mentor", en: "{n} for want of a training seat")
    case .tooFewPoints: TextEntry(da: "{n} uden et match med point nok", en: "{n} without a pair of enough points")
    case .heldBack: TextEntry(da: "{n} holdt åbne for en gruppes skyld", en: "{n} held open for a group’s sake")
    case .mentorsFull: TextEntry(da: "{n} hvis mentorer alle er optaget", en: "{n} whose mentors are all taken")
    case .notSettled: TextEntry(da: "{n} ikke afgjort i tide", en: "{n} not settled in time")
    }
  }
}
