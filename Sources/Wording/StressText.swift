// SPDX-License-Identifier: GPL-3.0-or-later

/// What would make a matching better, and what mentors who leave do to it.
public enum StressText: String, TextCatalogue {
  case adviceNothing, placesHeading, placesProven, placesTried, place, recruitsHeading, recruit, recruitPlace,
    recruitTime
  case recruitSkills, recruitLanguages, recruitPlaces
  case preparationsHeading, prepareModules, prepareCertificate, prepareBoth, rulesHeading, rule, rulesNote, tooLarge
  case trialsHeading, lost, recovered, missing, moved, points, range
  case dependencesHeading, dependence, coversHeading, twoBackups, oneBackup, noBackup, progress, seed

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .adviceNothing:
      TextEntry(
        da: "Intet af det, der blev prøvet, gør matchningen bedre.", en: "Nothing that was tried makes it better.")
    case .placesHeading: TextEntry(da: "Én plads mere hos en mentor", en: "One more place with a mentor")
    case .placesProven:
      TextEntry(
        da: "Ingen anden plads giver mere (prøvet: {n}; resten er afgjort af priserne).",
        en: "No other place gives more ({n} tried; the prices settle the rest).")
    case .placesTried:
      TextEntry(
        da: "{n} mentorer blev prøvet; andre kan give mere.", en: "{n} mentors were tried; others may give more.")
    case .place: TextEntry(da: "{mentor}: {effect}", en: "{mentor}: {effect}")
    case .recruitsHeading:
      TextEntry(da: "En ny mentor, som de ventende har brug for", en: "A new mentor, as those who wait need")
    case .recruit: TextEntry(da: "{profile}: {effect}", en: "{profile}: {effect}")
    case .recruitPlace: TextEntry(da: "i {place}", en: "in {place}")
    case .recruitTime: TextEntry(da: "ledig {times}", en: "free {times}")
    case .recruitSkills: TextEntry(da: "til {skills}", en: "for {skills}")
    case .recruitLanguages: TextEntry(da: "taler {languages}", en: "speaking {languages}")
    case .recruitPlaces: TextEntry(da: "med {places}", en: "with {places}")
    case .preparationsHeading:
      TextEntry(da: "Uddannelse og børneattester", en: "Training and child certificates")
    case .prepareModules: TextEntry(da: "{mentor} tager {modules}: {effect}", en: "{mentor} takes {modules}: {effect}")
    case .prepareCertificate:
      TextEntry(da: "{mentor} får børneattest: {effect}", en: "{mentor} gets a child certificate: {effect}")
    case .prepareBoth:
      TextEntry(
        da: "{mentor} tager {modules} og får børneattest: {effect}",
        en: "{mentor} takes {modules} and gets a child certificate: {effect}")
    case .rulesHeading: TextEntry(da: "Hvad hvert krav koster", en: "What each requirement costs")
    case .rule: TextEntry(da: "uden {rule}: {effect}", en: "without {rule}: {effect}")
    case .rulesNote:
      TextEntry(
        da: "Om et krav bør væk, er et andet spørgsmål: nogle af dem beskytter mennesker.",
        en: "Whether a requirement should go is another question: some of them protect people.")
    case .tooLarge:
      TextEntry(
        da: "Årgangen er for stor til at prøve ændringer én for én.",
        en: "The cohort is too large to try changes one by one.")
    case .trialsHeading:
      TextEntry(
        da: "{trials} forsøg, hvor hver mentor falder fra med {percent} sandsynlighed (i snit {mentors})",
        en: "{trials} trials in which each mentor leaves with a chance of {percent} ({mentors} on average)")
    case .lost: TextEntry(da: "mister deres mentor", en: "lose their mentor")
    case .recovered: TextEntry(da: "dækket igen", en: "filled again")
    case .missing: TextEntry(da: "færre dækket i alt", en: "fewer filled in all")
    case .moved: TextEntry(da: "andre får ny mentor", en: "others get another mentor")
    case .points: TextEntry(da: "færre point", en: "fewer points")
    case .range: TextEntry(da: "{mean} (90 %: {low} til {high})", en: "{mean} (90%: {low} to {high})")
    case .dependencesHeading: TextEntry(da: "Mest afhænger af", en: "Most depends on")
    case .dependence:
      TextEntry(
        da: "{mentor}, {needs}; bedste matchning uden: {effect}",
        en: "{mentor}, {needs}; best matching without: {effect}")
    case .coversHeading:
      TextEntry(
        da: "Hvem kan træde til, uden at andre flytter", en: "Who could step in without others moving")
    case .twoBackups: TextEntry(da: "to eller flere", en: "two or more")
    case .oneBackup: TextEntry(da: "én", en: "one")
    case .noBackup: TextEntry(da: "ingen", en: "nobody")
    case .progress: TextEntry(da: "prøver {done} af {all}", en: "trying {done} of {all}")
    case .seed: TextEntry(da: "Frø: {seed}", en: "Seed: {seed}")
    }
  }
}
