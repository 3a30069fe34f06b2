// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker forget` says, and what `cohort.yaml` says of how long people are kept.
public enum ForgetText: String, TextCatalogue {
  case about, details, personHelp, roleHelp, inHelp, dueHelp, onHelp, dryRunHelp, yesHelp
  case personOrDue, unknownRole, onWithoutDue, nobody, nobodyNear, several, bothRoles, nothingToRead
  case person, named, names, folder, renamed, unreadable, store, notInStore, mentioned, kept, overdue, overdueHint
  case nobodyDue, nobodyLeft, mentor, mentee, askYes, done, resumed, pending, hint, cannotWrite, cannotRead, incomplete
  case twoDeadlines, oneDeadline, keepOneDeadline
  case verifyForgotten, onePerson, people, oneFile, files, oneContent, contents

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Glem en person: navn og id forsvinder, tallene bliver.",
        en: "Forget somebody: name and id go, the counts stay.")
    case .details:
      TextEntry(
        da: """
          Viser, hvad der vil blive ændret i lageret og i alle årgangs- og kørselsmapper ved siden af det; først med --yes \
          bliver det gjort. En afbrudt glemsel gøres færdig af den samme kommando. Det fulde navn og id'et erstattes; et \
          fornavn alene står, hvor nogen har skrevet det. Kopier andre steder skal slettes i hånden.
          """,
        en: """
          Shows what will be changed in the store and in all cohort and run folders beside it; only with --yes is it done. \
          A forgetting that was cut short is finished by the same command. The full name and the id are replaced; a first \
          name alone stays where somebody wrote it. Copies elsewhere must be deleted by hand.
          """)
    case .personHelp:
      TextEntry(da: "Personens id, eller navnet, hvis kun én har det.", en: "The person's id, or a name that one has.")
    case .roleHelp:
      TextEntry(
        da: "mentor eller mentee, hvis begge har id'et.", en: "mentor or mentee, where one of each has the id.")
    case .inHelp:
      TextEntry(
        da: "Endnu en årgangs- eller kørselsmappe; kan gentages.", en: "One more cohort or run folder; may be repeated."
      )
    case .dueHelp:
      TextEntry(
        da: "Alle i årgange, hvis frist i cohort.yaml er udløbet.",
        en: "Everybody of cohorts whose deadline in cohort.yaml has passed.")
    case .onHelp:
      TextEntry(da: "Frister regnes på denne dag, ikke i dag.", en: "Deadlines count on this day, not today.")
    case .dryRunHelp: TextEntry(da: "Vis kun, hvad der ville ske.", en: "Only show what would be done.")
    case .yesHelp: TextEntry(da: "Gør det.", en: "Do it.")
    case .personOrDue:
      TextEntry(
        da: "Angiv enten en person eller --due.", en: "Name either a person or --due.")
    case .unknownRole:
      TextEntry(
        da: "Ukendt rolle: {found}. Skriv mentor eller mentee.", en: "Unknown role: {found}. Write mentor or mentee.")
    case .onWithoutDue: TextEntry(da: "--on bruges kun med --due.", en: "--on goes with --due only.")
    case .nobody:
      TextEntry(
        da: "Ingen i mapperne eller lageret hedder {person}. Angiv et id, eller en mappe mere med --in.",
        en: "Nobody in the folders or the store is called {person}. Give an id, or one more folder with --in.")
    case .nobodyNear:
      TextEntry(
        da: "Ingen i mapperne eller lageret hedder {person}. Mente du {nearest}?",
        en: "Nobody in the folders or the store is called {person}. Did you mean {nearest}?")
    case .several:
      TextEntry(
        da: "Flere hedder {person}: {ids}. Angiv et id.", en: "Several are called {person}: {ids}. Give an id.")
    case .bothRoles:
      TextEntry(
        da: "Både en mentor og en mentee har id'et {person}. Tilføj --role mentor eller --role mentee.",
        en: "A mentor and a mentee have the id {person}. Add --role mentor or --role mentee.")
    case .nothingToRead:
      TextEntry(
        da: "{path}: her er hverken et lager eller en årgangs- eller kørselsmappe. Angiv dem med --store eller --in.",
        en: "{path}: there is neither a store nor a cohort or run folder here. Name them with --store or --in.")
    case .person: TextEntry(da: "{role} {id} -> {pseudonym}", en: "{role} {id} -> {pseudonym}")
    case .named:
      TextEntry(da: "  kaldt {name} i {folders}", en: "  called {name} in {folders}")
    case .names:
      TextEntry(
        da: "  Flere navne har haft dette id. Se efter, om det er den samme person: alle bliver glemt.",
        en: "  Several names have had this id. See whether they are one person: all will be forgotten.")
    case .folder: TextEntry(da: "{path}: {files}", en: "{path}: {files}")
    case .renamed: TextEntry(da: "{path}: bliver til {name}", en: "{path}: becomes {name}")
    case .unreadable:
      TextEntry(
        da: "{path}: kan ikke læses som tekst og ændres ikke. Se selv efter, om personen står i den.",
        en: "{path}: cannot be read as text, and is not changed. See for yourself whether it names the person.")
    case .store: TextEntry(da: "{path}: {contents}", en: "{path}: {contents}")
    case .notInStore:
      TextEntry(da: "{path}: kender ingen af dem", en: "{path}: knows none of them")
    case .mentioned:
      TextEntry(
        da:
          "{path}: nævner også personen, men er hverken årgang eller kørsel og ændres ikke. Slet filen, eller ret den.",
        en: "{path}: names the person too, but is neither cohort nor run, and is not changed. Delete or correct it.")
    case .kept:
      TextEntry(
        da: "{ids}: også i {cohort}, hvis frist ikke er udløbet; bliver ikke glemt endnu",
        en: "{ids}: also in {cohort}, whose deadline has not passed; not forgotten yet")
    case .overdue:
      TextEntry(
        da: "{cohort}: fristen for at gemme deltagernes oplysninger udløb {day}",
        en: "{cohort}: the deadline for keeping people's data passed on {day}")
    case .overdueHint:
      TextEntry(
        da: "{path}: fristen for at gemme deltagernes oplysninger udløb {day}. Kør makker forget --due.",
        en: "{path}: the deadline for keeping people's data passed on {day}. Run makker forget --due.")
    case .nobodyDue:
      TextEntry(da: "Ingen frist er udløbet; ingen bliver glemt.", en: "No deadline has passed; nobody is forgotten.")
    case .nobodyLeft: TextEntry(da: "Der er ingen tilbage at glemme.", en: "There is nobody left to forget.")
    case .mentor: TextEntry(da: "mentor", en: "mentor")
    case .mentee: TextEntry(da: "mentee", en: "mentee")
    case .askYes:
      TextEntry(
        da: "Intet er ændret. Det kan ikke fortrydes; tilføj --yes for at gøre det.",
        en: "Nothing was changed. It cannot be undone; add --yes to do it.")
    case .done:
      TextEntry(
        da: "Glemt: {people}. Ændret: {files}, {contents}.", en: "Forgotten: {people}. Changed: {files}, {contents}.")
    case .resumed:
      TextEntry(
        da: "En glemsel blev afbrudt; den gøres færdig.", en: "A forgetting was cut short; it is finished now.")
    case .pending:
      TextEntry(
        da: "En tidligere glemsel af {ids} blev afbrudt. Kør makker forget {ids} --yes først.",
        en: "An earlier forgetting of {ids} was cut short. Run makker forget {ids} --yes first.")
    case .hint:
      TextEntry(
        da: "Rækken i mentors.csv eller mentees.csv står som {pseudonym}; slet den, før årgangen matches igen.",
        en: "The row in mentors.csv or mentees.csv stays as {pseudonym}; delete it before the cohort is matched again.")
    case .cannotWrite:
      TextEntry(
        da: "{path}: kan ikke skrives: {reason}. Gør plads eller giv adgang, og kør kommandoen igen.",
        en: "{path}: cannot be written: {reason}. Make room or allow access, and run the command again.")
    case .cannotRead:
      TextEntry(
        da: "{path}: kan ikke læses. Intet er ændret; giv adgang, og kør kommandoen igen.",
        en: "{path}: cannot be read. Nothing was changed; allow access, and run the command again.")
    case .incomplete:
      TextEntry(
        da: "{path}: årgangen kan ikke længere læses: {fault}", en: "{path}: the cohort can no longer be read: {fault}")
    case .twoDeadlines: TextEntry(da: "to frister", en: "two deadlines")
    case .oneDeadline:
      TextEntry(da: "forget_after eller keep_months", en: "forget_after or keep_months")
    case .keepOneDeadline: TextEntry(da: "Slet den ene.", en: "Delete one of them.")
    case .verifyForgotten:
      TextEntry(
        da: """
          Glemt i denne kørsel: {people}. Dens tal gælder stadig ({pairs}, {needs}), men det, de blev regnet ud fra, er \
          væk, så beviset kan ikke gentages.
          """,
        en: """
          Forgotten in this run: {people}. Its counts still hold ({pairs}, {needs}), but what they were worked out \
          from is gone, so the proof cannot be repeated.
          """)
    case .onePerson: TextEntry(da: "{n} person", en: "{n} person")
    case .people: TextEntry(da: "{n} personer", en: "{n} people")
    case .oneFile: TextEntry(da: "{n} fil", en: "{n} file")
    case .files: TextEntry(da: "{n} filer", en: "{n} files")
    case .oneContent: TextEntry(da: "{n} indhold i lageret", en: "{n} content in the store")
    case .contents: TextEntry(da: "{n} indhold i lageret", en: "{n} contents in the store")
    }
  }

  /// So many people.
  public static func people(_ count: Int) -> LocalizedText { text(count, .onePerson, .people) }
  /// So many files.
  public static func files(_ count: Int) -> LocalizedText { text(count, .oneFile, .files) }
  /// So many contents of the store.
  public static func contents(_ count: Int) -> LocalizedText { text(count, .oneContent, .contents) }

  private static func text(_ count: Int, _ one: Self, _ several: Self) -> LocalizedText {
    (count == 1 ? one : several)(["n": .number(count)])
  }
}
