// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker outcomes` says of itself, and what its page says around the tables.
public enum OutcomeCommandText: String, TextCatalogue {
  case about, details, runHelp, storeHelp, endedHelp, csvHelp, htmlHelp, jsonHelp, exactHelp, replaceHelp, allHelp
  case runName, fileName, wrote
  case emptyPath, noSource, goodStore, storeAdvice, unreadableFile, readableFile, checkFile
  case notOurs
  case kind, contents, summary, tables, method, pairsTile, endedTile, shareTile, leftTile, caption
  case comparison, verdict, howShares, howDifferences, howGroups, privacy, footer

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Hvordan match endte: efter regel, uddannelse og møder.",
        en: "How pairs ended: by rule, training and meetings.")
    case .details:
      TextEntry(
        da: """
          Tæller, hvor mange match der endte før tid, i hver gruppe, og siger, hvor usikkert det er. Uden kørsler tages \
          dem, som lageret har offentliggjort. En årgangs mappe kan stå i stedet for en kørsel; så tæller dens previous.csv.
            makker outcomes koersel-2025 --ended naeste-aar/previous.csv
          """,
        en: """
          Counts in each group how many pairs ended early, and says how unsure that is. Without runs, those that the \
          store has published are taken. A cohort folder may stand in place of a run; then its previous.csv counts.
            makker outcomes run-2025 --ended next-cohort/previous.csv
          """)
    case .runHelp: TextEntry(da: "Kørsler eller årgange.", en: "Run folders or cohort folders.")
    case .storeHelp:
      TextEntry(
        da: "Lageret (ellers makker.db ved siden af den første mappe).",
        en: "The store (else makker.db beside the first folder).")
    case .endedHelp:
      TextEntry(
        da: "En tabel som previous.csv med, hvordan match endte. Kan gentages.",
        en: "A table like previous.csv of how pairs ended. May be repeated.")
    case .csvHelp: TextEntry(da: "Skriv tabellerne til regneark.", en: "Write the tables for spreadsheets.")
    case .htmlHelp:
      TextEntry(
        da: "Skriv tabellerne til en side, der åbner uden net.", en: "Write the tables to a page that opens offline.")
    case .jsonHelp: TextEntry(da: "Skriv tabellerne som JSON.", en: "Print the tables as JSON.")
    case .exactHelp:
      TextEntry(
        da: "Vis også grupper på under {n} match i filer og JSON.",
        en: "Show groups of fewer than {n} pairs in files and JSON too.")
    case .replaceHelp:
      TextEntry(
        da: "Erstat filer, som ikke er skrevet af denne kommando.", en: "Replace files that this command did not write."
      )
    case .allHelp:
      TextEntry(da: "Vis også tabeller, der ikke siger noget.", en: "Show tables that say nothing, too.")
    case .runName: TextEntry(da: "mappe", en: "folder")
    case .fileName: TextEntry(da: "fil", en: "file")
    case .wrote: TextEntry(da: "Skrevet: {path}", en: "Written: {path}")
    case .emptyPath:
      TextEntry(
        da: "En mappe eller en fil er tom. Skriv dens navn.", en: "A folder or a file is empty. Write its name.")
    case .noSource:
      TextEntry(
        da: "Der er intet lager her ({path}). Skriv mindst én kørsel eller årgang, eller et lager med --store.",
        en: "There is no store here ({path}). Give at least one run or cohort folder, or a store by --store.")
    case .goodStore: TextEntry(da: "et lager, der kan læses", en: "a store that can be read")
    case .storeAdvice:
      TextEntry(
        da: "Ret stien, eller se efter med makker audit.", en: "Correct the path, or look with makker audit.")
    case .unreadableFile: TextEntry(da: "ingen læsbar fil", en: "no readable file")
    case .readableFile: TextEntry(da: "en tabel som previous.csv", en: "a table like previous.csv")
    case .checkFile: TextEntry(da: "Ret stien, eller ret adgangen.", en: "Correct the path, or the access.")
    case .notOurs:
      TextEntry(
        da:
          "{path} findes allerede og er ikke skrevet af makker outcomes, så den røres ikke. Vælg en anden fil, eller erstat den med --replace.",
        en:
          "{path} exists already and was not written by makker outcomes, so it is left alone. Choose another file, or replace it with --replace."
      )
    case .kind: TextEntry(da: "Hvad historien siger", en: "What the history says")
    case .contents: TextEntry(da: "Indhold", en: "Contents")
    case .summary: TextEntry(da: "I alt", en: "In all")
    case .tables: TextEntry(da: "Tabeller", en: "Tables")
    case .method: TextEntry(da: "Hvordan der er regnet", en: "How it is worked out")
    case .pairsTile: TextEntry(da: "match, der er slut", en: "pairs that are over")
    case .endedTile: TextEntry(da: "endte før tid", en: "ended early")
    case .shareTile: TextEntry(da: "andel (95 %: {interval})", en: "share (95%: {interval})")
    case .leftTile: TextEntry(da: "i gang eller ikke noteret", en: "go on, or not noted")
    case .caption: TextEntry(da: "{factor}: match, der endte før tid", en: "{factor}: pairs that ended early")
    case .comparison: TextEntry(da: "forskel", en: "difference")
    case .verdict: TextEntry(da: "hvad kan siges", en: "what can be said")
    case .howShares:
      TextEntry(
        da:
          "Andele har Wilsons interval på 95 %. En gruppe siger først noget ved mindst {least} match og et interval på højst {widest} procentpoint.",
        en:
          "Shares have Wilson's interval at 95%. A group says something from {least} pairs on, where its interval is at most {widest} percentage points."
      )
    case .howDifferences:
      TextEntry(
        da:
          "Forskelle er i procentpoint og har Newcombes interval på 95 %. “{seen}” kræver Fishers eksakte test, rettet efter Holm for antallet af sammenligninger.",
        en:
          "Differences are in percentage points and have Newcombe's interval at 95%. “{seen}” asks for Fisher's exact test, corrected by Holm for the number of comparisons."
      )
    case .howGroups:
      TextEntry(
        da:
          "Hvor godt et ønske er opfyldt, deles ved medianen af de match, hvor det er opfyldt noget. Som planlagt er inden for en femtedel. Grupper i rækkefølge sammenlignes den sidste med den første (med resten, hvor den første er for lille); andre hver med resten.",
        en:
          "How well a wish is met is cut at the median of the pairs in which it is met at all. As planned is within a fifth. Of groups in an order the last is compared with the first (with the rest where the first is too small); others each with the rest."
      )
    case .privacy:
      TextEntry(
        da: "Siden viser kun tal, ingen mennesker, og henter intet.",
        en: "This page shows numbers only, no people, and loads nothing.")
    case .footer: TextEntry(da: "Lavet af Makker", en: "Made by Makker")
    }
  }
}
