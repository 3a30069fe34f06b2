// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page says that matches a cohort.
public enum MatchingPageText: String, TextCatalogue {
  case lead, what, rulesHeading, ruleCount, goRules, decisionsHeading, decisionCount, noDecisions, warnings,
    moreWarnings
  case start, startHint, timeLimit, timeLimitHint, timeLimitFault, seed, seedHint, seedFault, isPrivate, privateHint
  case begin, optional, isRunning, seeProgress, alreadyRunning, newestRun, notReady
  case progress, phase, filled, filledOf, room, roomNone, roomPoints, roomNeeds, roomNotKnown, roomUnknown
  case elapsed, left, leftAtMost, noLimit, seconds, minutesSeconds, stop, stopHint, stopping, leave, failed
  case reading, scoring, solving, firstAnswer, better, proving, checking, ties, pricing, explaining, planning, writing
  case recording

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .lead:
      TextEntry(
        da: """
          Makker finder det match, der dækker flest behov, de højest prioriterede først, og derefter giver flest \
          point. Svaret bliver et udkast, som du kan se igennem; intet gælder, før du offentliggør det.
          """,
        en: """
          Makker finds the matching that fills most needs, the highest priorities first, and then has most points. The \
          answer is a draft for you to look through; nothing holds before you publish it.
          """)
    case .what: TextEntry(da: "Det bliver matchet", en: "What will be matched")
    case .rulesHeading: TextEntry(da: "Efter reglerne", en: "By the rules")
    case .ruleCount:
      TextEntry(da: "{requirements} krav og {wishes} ønsker", en: "{requirements} requirements and {wishes} wishes")
    case .goRules: TextEntry(da: "Se reglerne", en: "See the rules")
    case .decisionsHeading: TextEntry(da: "Beslutninger, der gælder", en: "Decisions in force")
    case .decisionCount:
      TextEntry(
        da: "{required} match er besluttet, og {forbidden} er udelukket.",
        en: "{required} pairs are decided, and {forbidden} are ruled out.")
    case .noDecisions: TextEntry(da: "Ingen.", en: "None.")
    case .warnings: TextEntry(da: "Værd at se på først", en: "Worth a look first")
    case .moreWarnings:
      TextEntry(da: "og {n} mere; de står alle på overblikket", en: "and {n} more; the overview has them all")
    case .start: TextEntry(da: "Begynd", en: "Begin")
    case .startHint:
      TextEntry(
        da: "Tomme felter er, hvad de fleste har brug for.", en: "Empty fields are what most people need.")
    case .timeLimit: TextEntry(da: "Højst så mange sekunder", en: "Seconds at most")
    case .timeLimitHint:
      TextEntry(
        da: "Når tiden er gået, gemmes det bedste svar indtil da. Du kan også stoppe undervejs.",
        en: "When the time is up, the best answer until then is kept. You can stop it on the way, too.")
    case .timeLimitFault:
      TextEntry(
        da: "Skriv et tal større end 0, højst 86400, eller lad feltet være tomt.",
        en: "Type a number greater than 0, at most 86400, or leave the field empty.")
    case .seed: TextEntry(da: "Lodtrækningens frø", en: "Seed of the lottery")
    case .seedHint:
      TextEntry(
        da: """
          Mellem lige gode svar trækkes der lod. Samme frø giver samme udfald; tomt betyder {seed}, som følger af \
          årgangens navn.
          """,
        en: """
          Between equally good answers lots are drawn. The same seed gives the same outcome; empty means {seed}, which \
          follows from the cohort's name.
          """)
    case .seedFault:
      TextEntry(
        da: "Skriv et helt tal fra 0 til {largest}, eller lad feltet være tomt.",
        en: "Type a whole number from 0 to {largest}, or leave the field empty.")
    case .isPrivate: TextEntry(da: "Kalendere uden navne", en: "Calendars without names")
    case .privateHint:
      TextEntry(
        da: "Kalenderfilerne kalder folk ved deres id.", en: "The calendar files call people by their ids.")
    case .begin: TextEntry(da: "Match nu", en: "Match now")
    case .optional: TextEntry(da: "(kan udelades)", en: "(optional)")
    case .isRunning:
      TextEntry(da: "Årgangen er ved at blive matchet.", en: "The cohort is being matched.")
    case .seeProgress: TextEntry(da: "Se, hvor langt den er", en: "See how far it is")
    case .alreadyRunning:
      TextEntry(
        da: "Årgangen var allerede ved at blive matchet; det er den kørsel, du ser her.",
        en: "The cohort was being matched already; that is what you see here.")
    case .newestRun: TextEntry(da: "Nyeste kørsel", en: "Newest run")
    case .notReady:
      TextEntry(
        da: "Årgangen kan ikke matches, før dette er rettet:", en: "The cohort cannot be matched before this is mended:"
      )
    case .progress: TextEntry(da: "Matcher {name}", en: "Matching {name}")
    case .phase: TextEntry(da: "Nu", en: "Now")
    case .filled: TextEntry(da: "Dækket indtil nu", en: "Filled so far")
    case .filledOf: TextEntry(da: "{filled} af {needs} behov", en: "{filled} of {needs} needs")
    case .room: TextEntry(da: "Hvor meget bedre det kan blive", en: "How much better it can get")
    case .roomNone:
      TextEntry(da: "Intet: svaret er det bedst mulige.", en: "Not at all: the answer is the best possible.")
    case .roomPoints:
      TextEntry(
        da: "Højst {points} mere kan findes; flere behov kan ikke dækkes.",
        en: "At most {points} more can be found; no more needs can be filled.")
    case .roomNeeds:
      TextEntry(da: "Højst {needs} mere kan dækkes.", en: "At most {needs} more can be filled.")
    case .roomUnknown:
      TextEntry(
        da: "Højst {gap}, i behov, der dækkes, og i point tilsammen.",
        en: "At most {gap}, in needs filled and points together.")
    case .roomNotKnown: TextEntry(da: "Det vides ikke endnu.", en: "That is not known yet.")
    case .elapsed: TextEntry(da: "Gået", en: "Elapsed")
    case .left: TextEntry(da: "Tid tilbage", en: "Time left")
    case .leftAtMost: TextEntry(da: "højst {time} til at søge i", en: "at most {time} to search in")
    case .noLimit: TextEntry(da: "ingen grænse", en: "no limit")
    case .seconds: TextEntry(da: "{n} s", en: "{n} s")
    case .minutesSeconds: TextEntry(da: "{m} min. {n} s", en: "{m} min {n} s")
    case .stop: TextEntry(da: "Stop, og behold det bedste svar", en: "Stop, and keep the best answer")
    case .stopHint:
      TextEntry(
        da: "Svaret gemmes som en kørsel med, hvor langt det højst er fra det bedst mulige.",
        en: "The answer is kept as a run, with how far it is from the best possible at most.")
    case .stopping:
      TextEntry(
        da: "Stopper: det bedste svar indtil nu bliver gjort færdigt og gemt.",
        en: "Stopping: the best answer so far is being finished and kept.")
    case .leave:
      TextEntry(
        da: "Du kan gå til andre sider imens; matchningen fortsætter.",
        en: "You can go to other pages meanwhile; the matching goes on.")
    case .failed: TextEntry(da: "Matchningen lykkedes ikke", en: "The matching did not succeed")
    case .reading: TextEntry(da: "Læser årgangen", en: "Reading the cohort")
    case .scoring: TextEntry(da: "Giver alle mulige par point", en: "Giving all possible pairs points")
    case .solving: TextEntry(da: "Søger det bedste svar", en: "Seeking the best answer")
    case .firstAnswer: TextEntry(da: "Finder et første svar", en: "Finding a first answer")
    case .better: TextEntry(da: "Gør svaret bedre", en: "Making the answer better")
    case .proving: TextEntry(da: "Beviser, at svaret er det bedste", en: "Proving that the answer is the best")
    case .checking: TextEntry(da: "Efterprøver beviset", en: "Checking the proof")
    case .ties: TextEntry(da: "Trækker lod mellem lige gode svar", en: "Drawing lots between equally good answers")
    case .pricing: TextEntry(da: "Regner ud, hvad fordelingskravene koster", en: "Working out what fairness costs")
    case .explaining: TextEntry(da: "Begrunder hvert match", en: "Giving reasons for each pair")
    case .planning: TextEntry(da: "Planlægger årets møder", en: "Planning the year's meetings")
    case .writing: TextEntry(da: "Skriver rapport og filer", en: "Writing the report and the files")
    case .recording: TextEntry(da: "Gemmer kørslen og efterprøver den", en: "Saving the run and checking it")
    }
  }
}
