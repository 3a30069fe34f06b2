// SPDX-License-Identifier: GPL-3.0-or-later

/// The report's fixed words: headings, column names, notes. The templates call them by their case names.
public enum ReportText: String, TextCatalogue {
  case kind, skip, contents, footer, privacy
  case summary, figures, pairs, unmatched, loads, rules, warnings, basis
  case filledTile, pointsTile, mentorsTile, proofTile
  case byType, byStage, byProgramme, pointsPerPair, pairsPerMentor
  case legendFilled, legendUnfilled, pointsAxis, pairsAxis, mentorsAxis
  case pairsCaption, mentee, mentor, type, programme, weeklyTime, points, noTime, reasons, rule, facts, ofWeight
  case decided, noPairs, noUnmatched, noMentors
  case why, funnel, requirement, removed, left, allMentors, smallestChange, priority, group, groupsHeading
  case groupNeeds, groupMentors, groupPlaces
  case loadsCaption, load, minutesPerMonth, minutesLimit, matchedWith, full, free, none
  case requirementsCaption, wishesCaption, order, says, id, weight, noRequirements, noWishes, rulesNote
  case warningsCaption, place, found, expected, advice
  case filesCaption, file, hash, proofCaption, settingsCaption, verifyNote
  case objective, value, bound, gap, solver, termination, primalStatus, dualStatus, step, seed, timeLimit, seconds
  case versions, statistics, repairedRun

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .kind: TextEntry(da: "Mentormatch", en: "Mentor matching")
    case .skip: TextEntry(da: "Gå til indholdet", en: "Skip to the content")
    case .contents: TextEntry(da: "Indhold", en: "Contents")
    case .footer: TextEntry(da: "Skrevet af Makker", en: "Written by Makker")
    case .privacy:
      TextEntry(
        da: "Rapporten indeholder personoplysninger. Opbevar den, så kun de rette kan se den.",
        en: "This report holds personal data. Keep it where only those who need it can see it.")
    case .summary: TextEntry(da: "Overblik", en: "Summary")
    case .figures: TextEntry(da: "Figurer", en: "Charts")
    case .pairs: TextEntry(da: "Match", en: "Pairs")
    case .unmatched: TextEntry(da: "Uden mentor", en: "Without a mentor")
    case .loads: TextEntry(da: "Mentorernes opgaver", en: "The mentors’ load")
    case .rules: TextEntry(da: "Regler", en: "Rules")
    case .warnings: TextEntry(da: "Værd at se efter", en: "Worth a look")
    case .basis: TextEntry(da: "Grundlag og bevis", en: "Basis and proof")

    case .filledTile: TextEntry(da: "behov dækket", en: "needs filled")
    case .pointsTile: TextEntry(da: "point i alt", en: "points in all")
    case .mentorsTile: TextEntry(da: "mentorer har et match", en: "mentors have a pair")
    case .proofTile: TextEntry(da: "gab til det bedst mulige", en: "gap to the best possible")

    case .byType: TextEntry(da: "Dækkede behov efter mentortype", en: "Needs filled by kind of mentor")
    case .byStage: TextEntry(da: "Dækkede behov efter trin", en: "Needs filled by stage")
    case .byProgramme: TextEntry(da: "Dækkede behov efter mentorforløb", en: "Needs filled by programme")
    case .pointsPerPair: TextEntry(da: "Matchenes point", en: "Points of the pairs")
    case .pairsPerMentor: TextEntry(da: "Match pr. mentor", en: "Pairs per mentor")
    case .legendFilled: TextEntry(da: "dækket", en: "filled")
    case .legendUnfilled: TextEntry(da: "ikke dækket", en: "not filled")
    case .pointsAxis: TextEntry(da: "point", en: "points")
    case .pairsAxis: TextEntry(da: "match", en: "pairs")
    case .mentorsAxis: TextEntry(da: "mentorer", en: "mentors")

    case .pairsCaption:
      TextEntry(
        da: "Hvert match med dets point; åbn begrundelsen for at se, hvad hver regel gav.",
        en: "Each pair with its points; open the reasons to see what each rule gave.")
    case .mentee: TextEntry(da: "Mentee", en: "Mentee")
    case .mentor: TextEntry(da: "Mentor", en: "Mentor")
    case .type: TextEntry(da: "Type", en: "Kind")
    case .programme: TextEntry(da: "Forløb", en: "Programme")
    case .weeklyTime: TextEntry(da: "Ugentlig tid", en: "Weekly time")
    case .points: TextEntry(da: "Point", en: "Points")
    case .noTime: TextEntry(da: "aftales", en: "to be agreed")
    case .reasons: TextEntry(da: "Begrundelse", en: "Reasons")
    case .rule: TextEntry(da: "Regel", en: "Rule")
    case .facts: TextEntry(da: "Hvorfor", en: "Why")
    case .ofWeight: TextEntry(da: "af", en: "of")
    case .decided: TextEntry(da: "Besluttet af koordinatoren", en: "Decided by the coordinator")
    case .noPairs: TextEntry(da: "Der er ingen match.", en: "There are no pairs.")
    case .noMentors: TextEntry(da: "Der er ingen mentorer.", en: "There are no mentors.")
    case .noUnmatched: TextEntry(da: "Alle behov er dækket.", en: "Every need is filled.")

    case .why: TextEntry(da: "Hvorfor", en: "Why")
    case .funnel: TextEntry(da: "Mentorer tilbage efter hvert krav", en: "Mentors left after each requirement")
    case .requirement: TextEntry(da: "Krav", en: "Requirement")
    case .removed: TextEntry(da: "Faldt fra", en: "Removed")
    case .left: TextEntry(da: "Tilbage", en: "Left")
    case .allMentors: TextEntry(da: "Alle mentorer", en: "All mentors")
    case .smallestChange: TextEntry(da: "Mindste ændring", en: "Smallest change")
    case .priority: TextEntry(da: "Prioritet", en: "Priority")
    case .group: TextEntry(da: "Gruppe", en: "Group")
    case .groupsHeading:
      TextEntry(da: "Behov, der konkurrerer om de samme mentorer", en: "Needs that compete for the same mentors")
    case .groupNeeds: TextEntry(da: "Behov", en: "Needs")
    case .groupMentors: TextEntry(da: "Mentorer", en: "Mentors")
    case .groupPlaces: TextEntry(da: "Pladser", en: "Places")

    case .loadsCaption:
      TextEntry(
        da: "Hver mentors match ud af de mulige pladser, og den mødetid, de kræver.",
        en: "Each mentor’s pairs out of the possible places, and the meeting time they ask for.")
    case .load: TextEntry(da: "Match af pladser", en: "Pairs of places")
    case .minutesPerMonth: TextEntry(da: "Minutter pr. måned", en: "Minutes a month")
    case .minutesLimit: TextEntry(da: "højst", en: "at most")
    case .matchedWith: TextEntry(da: "Matchet med", en: "Paired with")
    case .full: TextEntry(da: "fuldt optaget", en: "full")
    case .free: TextEntry(da: "ledige pladser", en: "places left")
    case .none: TextEntry(da: "ingen", en: "none")

    case .requirementsCaption:
      TextEntry(
        da: "Krav. Et par, der bryder et krav, kan ikke matches.",
        en: "Requirements. A pair that breaks one cannot be made.")
    case .wishesCaption:
      TextEntry(
        da: "Ønsker. Et par får op til vægten i point, efter hvor godt det passer.",
        en: "Wishes. A pair gets up to the weight in points, by how well it fits.")
    case .order: TextEntry(da: "Nr.", en: "No.")
    case .says: TextEntry(da: "Reglen", en: "The rule")
    case .id: TextEntry(da: "Navn", en: "Name")
    case .weight: TextEntry(da: "Vægt", en: "Weight")
    case .noRequirements: TextEntry(da: "Der er ingen krav.", en: "There are no requirements.")
    case .noWishes: TextEntry(da: "Der er ingen ønsker.", en: "There are no wishes.")
    case .rulesNote:
      TextEntry(
        da: "Først dækkes behov efter prioritet, dernæst tæller point. Lige gode svar skilles ad til sidst.",
        en: "Needs are filled by priority first; then points count. Equally good answers are told apart last.")

    case .warningsCaption:
      TextEntry(
        da: "Dette i filerne kunne bruges, men bør ses efter.",
        en: "This in the files could be used, but deserves a look.")
    case .place: TextEntry(da: "Sted", en: "Place")
    case .found: TextEntry(da: "Fundet", en: "Found")
    case .expected: TextEntry(da: "Ventet", en: "Expected")
    case .advice: TextEntry(da: "Gør sådan", en: "What to do")

    case .filesCaption:
      TextEntry(
        da: "Filerne, der blev matchet efter; en kopi ligger i kørslens mappe.",
        en: "The files that were matched from; the run folder holds a copy.")
    case .file: TextEntry(da: "Fil", en: "File")
    case .hash: TextEntry(da: "SHA-256", en: "SHA-256")
    case .proofCaption:
      TextEntry(da: "Hvad løseren fandt, og hvad der er bevist", en: "What the solver found, and what is proven")
    case .settingsCaption: TextEntry(da: "Indstillinger og versioner", en: "Settings and versions")
    case .verifyNote:
      TextEntry(
        da: "Efterprøv kørslen uden nogen løser med kommandoen",
        en: "Check the run without any solver with the command")
    case .objective: TextEntry(da: "Målet", en: "Objective")
    case .value: TextEntry(da: "Værdi", en: "Value")
    case .bound: TextEntry(da: "Øvre grænse", en: "Upper bound")
    case .gap: TextEntry(da: "Gab", en: "Gap")
    case .solver: TextEntry(da: "Løser", en: "Solver")
    case .termination: TextEntry(da: "Afslutning", en: "Termination")
    case .primalStatus: TextEntry(da: "Matchets status", en: "Status of the matching")
    case .dualStatus: TextEntry(da: "Prisernes status", en: "Status of the prices")
    case .step: TextEntry(da: "Bonus for et dækket behov", en: "Bonus for a filled need")
    case .seed: TextEntry(da: "Frø til lodtrækning", en: "Seed of the lottery")
    case .timeLimit: TextEntry(da: "Tidsgrænse", en: "Time limit")
    case .repairedRun:
      TextEntry(
        da: "Den tidligere kørsel, som repareres: SHA-256 af dens run.json",
        en: "The earlier run that is repaired: SHA-256 of its run.json")
    case .seconds: TextEntry(da: "sekunder", en: "seconds")
    case .versions: TextEntry(da: "Versioner", en: "Versions")
    case .statistics: TextEntry(da: "Iterationer, runder, kolonner, knuder", en: "Iterations, rounds, columns, nodes")
    }
  }
}
