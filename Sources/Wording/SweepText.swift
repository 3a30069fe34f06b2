// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker sweep` says: help, table, page.
public enum SweepText: String, TextCatalogue {
  case about, details
  case cohortHelp, varyHelp, varyName, csvHelp, htmlHelp, jsonHelp, allHelp, replaceHelp, workersHelp, gridOnlyHelp
  case fileName, folderName, numberName, seedHelp, timeLimitHelp
  case planHelp, jobsHelp, runHelp, jobHelp, collectHelp
  case modes, needsVary, needsJobs, needsJob, jobsRange, workersRange, noOutputsInPlan
  case planned, plannedHow, jobDone, progress, interrupted, wrote

  case filled, points, pointsToday, worst, changed, proven, frontier, interval, matching
  case filledShort, pointsShort, pointsTodayShort, worstShort, changedShort, frontierShort, intervalShort
  case today, summary, unprovenNote, moreRows, none, yes, no
  case changesHeading, changesExact, changesToStep, neverChanges, oneWeight, weights, intervalRow, matchings
  case frontierHeading, frontierNote, frontierCount, legend

  case kind, title, figures, chartFilled, chartPoints, chartWorst, chartChanged, chartPoint, heatPoint
  case todayMark, frontierMark, noChart, tableHeading, tableCaption, intervalsCaption, basis, basisNote
  case firstRows, least, most, contents, needsTile, matchingsTile, frontierTile, pointsTile, footer

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Prøv et område af vægte, og vis, hvor matchningen ændrer sig.",
        en: "Try a range of weights, and show where the matching changes.")
    case .details:
      TextEntry(
        da: """
          Hvert punkt matches for sig og bevises bedst muligt. Af lige gode matchninger tages den, der ligner dagens mest.
            makker sweep min-aargang --vary interests.weight=0:100:10 --html vaegte.html
          Arbejde, der er for stort til én maskine, lægges i en mappe som selvstændige job og samles bagefter:
            makker sweep min-aargang --vary interests.weight=0:100:1 --plan plan --jobs 8
            makker sweep --run plan --job 1
            makker sweep --collect plan --csv vaegte.csv
          """,
        en: """
          Each point is matched by itself and proven best. Of equally good matchings the one most like today's is taken.
            makker sweep my-cohort --vary interests.weight=0:100:10 --html weights.html
          Work that outgrows this machine is put into a folder as independent jobs, and merged afterwards:
            makker sweep my-cohort --vary interests.weight=0:100:1 --plan plan --jobs 8
            makker sweep --run plan --job 1
            makker sweep --collect plan --csv weights.csv
          """)
    case .cohortHelp:
      TextEntry(
        da: "Årgangens mappe (ikke med --run og --collect).", en: "The cohort folder (not with --run and --collect).")
    case .varyHelp:
      TextEntry(
        da:
          "Et ønskes vægte: første:sidste:skridt, eller en liste med komma imellem. Flere --vary giver alle kombinationer.",
        en: "A wish's weights: first:last:step, or a list with commas between. Several --vary give all combinations.")
    case .varyName: TextEntry(da: "regel.weight=vægte", en: "rule.weight=weights")
    case .csvHelp:
      TextEntry(da: "Skriv punkterne som en tabel til regneark.", en: "Write the points as a table for spreadsheets.")
    case .htmlHelp: TextEntry(da: "Skriv en side med diagrammer.", en: "Write a page with charts.")
    case .jsonHelp:
      TextEntry(
        da: "Skriv resultatet som JSON på skærmen i stedet for tabellen.",
        en: "Print the result as JSON instead of the table.")
    case .allHelp: TextEntry(da: "Vis alle rækker på skærmen.", en: "Print all rows.")
    case .replaceHelp:
      TextEntry(
        da: "Erstat filer, som makker sweep ikke selv har skrevet.",
        en: "Replace files that makker sweep has not written itself.")
    case .workersHelp:
      TextEntry(
        da: "Hvor mange punkter der matches på én gang (ellers så mange, som maskinen har kerner).",
        en: "How many points are matched at a time (else as many as the machine has cores).")
    case .gridOnlyHelp:
      TextEntry(
        da: "Se ikke på vægtene mellem punkterne (ellers gøres det ved én vægt og højst {limit} værdier).",
        en: "Do not look at the weights between the points (else done for one weight and at most {limit} values).")
    case .fileName: TextEntry(da: "fil", en: "file")
    case .folderName: TextEntry(da: "mappe", en: "folder")
    case .numberName: TextEntry(da: "antal", en: "number")
    case .seedHelp:
      TextEntry(
        da: "Frø til lodtrækning, som ved makker match (ellers ud fra årgangens navn).",
        en: "Seed of the lottery, as for makker match (else from the cohort's name).")
    case .timeLimitHelp:
      TextEntry(
        da: "Højst så mange sekunder pr. punkt; hvad der så ikke er bevist, siges.",
        en: "At most so many seconds a point; what is not proven by then is told.")
    case .planHelp:
      TextEntry(
        da: "Skriv selvstændige job i en ny mappe i stedet.", en: "Write independent jobs into a new folder instead.")
    case .jobsHelp: TextEntry(da: "Hvor mange job arbejdet deles i.", en: "How many jobs the work is split into.")
    case .runHelp: TextEntry(da: "Kør ét job fra denne mappe.", en: "Run one job of this folder.")
    case .jobHelp: TextEntry(da: "Jobbets nummer, fra 1.", en: "The job's number, from 1.")
    case .collectHelp:
      TextEntry(da: "Saml alle jobs resultater fra denne mappe.", en: "Merge the results of all jobs of this folder.")

    case .modes:
      TextEntry(
        da: "Angiv enten en årgang, eller --run MAPPE --job NUMMER, eller --collect MAPPE.",
        en: "Give either a cohort, or --run FOLDER --job NUMBER, or --collect FOLDER.")
    case .needsVary:
      TextEntry(
        da: "Der mangler en vægt at variere. Skriv for eksempel --vary interests.weight=0:100:10.",
        en: "A weight to vary is missing. Write for example --vary interests.weight=0:100:10.")
    case .needsJobs: TextEntry(da: "--plan og --jobs hører sammen.", en: "--plan and --jobs belong together.")
    case .needsJob: TextEntry(da: "--run og --job hører sammen.", en: "--run and --job belong together.")
    case .jobsRange:
      TextEntry(
        da: "--jobs er {found}; et helt tal fra 1 til {most} ventes.",
        en: "--jobs is {found}; a whole number from 1 to {most} is expected.")
    case .workersRange:
      TextEntry(
        da: "--workers er {found}; et helt tal fra 1 til {most} ventes.",
        en: "--workers is {found}; a whole number from 1 to {most} is expected.")
    case .noOutputsInPlan:
      TextEntry(
        da: "--csv, --html, --json og --all hører til --collect, når arbejdet er delt i job.",
        en: "--csv, --html, --json and --all belong to --collect where the work is split into jobs.")
    case .planned:
      TextEntry(
        da: "{path} er klar: {points} punkter i {jobs} job.", en: "{path} is ready: {points} points in {jobs} jobs.")
    case .plannedHow:
      TextEntry(
        da:
          "På en klynge med Slurm: sh {path}/slurm.sh. Ellers hvert job for sig: makker sweep --run {path} --job NUMMER",
        en:
          "On a cluster with Slurm: sh {path}/slurm.sh. Else each job by itself: makker sweep --run {path} --job NUMBER"
      )
    case .jobDone: TextEntry(da: "Job {job} er færdigt: {path}", en: "Job {job} is done: {path}")
    case .progress: TextEntry(da: "matcher", en: "matching")
    case .interrupted:
      TextEntry(
        da: "Afbrudt: {done} af {all} punkter er matchet og vist; ingen filer er skrevet.",
        en: "Interrupted: {done} of {all} points are matched and shown; no files were written.")
    case .wrote: TextEntry(da: "Skrevet: {path}", en: "Written: {path}")

    case .filled: TextEntry(da: "Dækkede behov", en: "Needs filled")
    case .points: TextEntry(da: "Point efter punktets vægte", en: "Points by the point’s weights")
    case .pointsToday: TextEntry(da: "Point efter dagens regler", en: "Points by today’s rules")
    case .worst: TextEntry(da: "Dårligst stillede match, dagens point", en: "Worst-off pair, today’s points")
    case .changed: TextEntry(da: "Behov med anden mentor end i dag", en: "Needs with another mentor than today")
    case .proven: TextEntry(da: "Bevist", en: "Proven")
    case .frontier: TextEntry(da: "På fronten", en: "On the frontier")
    case .interval: TextEntry(da: "Interval", en: "Interval")
    case .matching: TextEntry(da: "Matchning", en: "Matching")
    case .filledShort: TextEntry(da: "dækket", en: "filled")
    case .pointsShort: TextEntry(da: "point", en: "points")
    case .pointsTodayShort: TextEntry(da: "i dag", en: "today's")
    case .worstShort: TextEntry(da: "værst", en: "worst")
    case .changedShort: TextEntry(da: "ændret", en: "changed")
    case .frontierShort: TextEntry(da: "front", en: "front")
    case .intervalShort: TextEntry(da: "nr.", en: "no.")
    case .today: TextEntry(da: "i dag", en: "today")
    case .summary:
      TextEntry(
        da: "{points} af {all} punkter matchet, {needs} behov", en: "{points} of {all} points matched, {needs} needs")
    case .unprovenNote:
      TextEntry(
        da: "? {count} punkter er ikke bevist bedst muligt; deres tal kan være lidt bedre.",
        en: "? {count} points are not proven best; their figures may be somewhat better.")
    case .moreRows:
      TextEntry(da: "… og {count} til; --all viser dem alle.", en: "… and {count} more; --all shows them all.")
    case .none: TextEntry(da: "-", en: "-")
    case .yes: TextEntry(da: "ja", en: "yes")
    case .no: TextEntry(da: "nej", en: "no")
    case .changesHeading: TextEntry(da: "Hvor matchningen ændrer sig", en: "Where the matching changes")
    case .changesExact:
      TextEntry(
        da: "Præcist: enhver hel vægt fra {first} til {last} hører til ét af {count} intervaller.",
        en: "Exact: every whole weight from {first} to {last} belongs to one of {count} intervals.")
    case .changesToStep:
      TextEntry(
        da: "Kun præcist på skridt: vægtene mellem to punkter med hver sin matchning er ikke prøvet.",
        en: "Exact only to the step: weights between two points with different matchings were not tried.")
    case .neverChanges:
      TextEntry(
        da: "Matchningen er den samme fra {first} til {last}.", en: "The matching is the same from {first} to {last}.")
    case .oneWeight: TextEntry(da: "{first}", en: "{first}")
    case .weights: TextEntry(da: "{first} til {last}", en: "{first} to {last}")
    case .intervalRow:
      TextEntry(
        da: "dækket {filled}, dagens point {points}, værst {worst}, ændret {changed}",
        en: "filled {filled}, today's points {points}, worst {worst}, changed {changed}")
    case .matchings: TextEntry(da: "Forskellige matchninger: {count}", en: "Different matchings: {count}")
    case .frontierHeading: TextEntry(da: "Fronten", en: "The frontier")
    case .frontierNote:
      TextEntry(
        da:
          "Intet andet punkt er mindst lige så godt i alt og bedre i noget: dækning efter prioritet, point og dårligst "
          + "stillede match efter dagens regler, færrest ændringer.",
        en:
          "No other point is as good in everything and better in something: coverage by priority, points and worst-off "
          + "pair by today’s rules, fewest changes.")
    case .frontierCount:
      TextEntry(
        da: "{count} af {all} punkter er på fronten (*).", en: "{count} of {all} points are on the frontier (*).")
    case .legend:
      TextEntry(
        da:
          "i dag: point efter dagens regler; værst: dårligst stillede match; ændret: behov med anden mentor end i dag",
        en: "today's: points by today's rules; worst: worst-off pair; changed: needs with another mentor than today")

    case .kind: TextEntry(da: "Gennemgang af vægte", en: "Sweep of weights")
    case .title: TextEntry(da: "{cohort}: {axes}", en: "{cohort}: {axes}")
    case .figures: TextEntry(da: "Diagrammer", en: "Charts")
    case .chartFilled: TextEntry(da: "Dækkede behov", en: "Needs filled")
    case .chartPoints: TextEntry(da: "Point efter dagens regler", en: "Points by today’s rules")
    case .chartWorst: TextEntry(da: "Point for den dårligst stillede", en: "Points of the worst-off pair")
    case .chartChanged: TextEntry(da: "Behov med anden mentor end i dag", en: "Needs with another mentor than today")
    case .chartPoint: TextEntry(da: "{weight}: {value}", en: "{weight}: {value}")
    case .heatPoint: TextEntry(da: "{first}, {second}: {value}", en: "{first}, {second}: {value}")
    case .todayMark: TextEntry(da: "dagens vægt", en: "today’s weight")
    case .frontierMark: TextEntry(da: "på fronten", en: "on the frontier")
    case .noChart:
      TextEntry(da: "Diagrammer tegnes ved én eller to vægte.", en: "Charts are drawn for one or two weights.")
    case .tableHeading: TextEntry(da: "Alle punkter", en: "All points")
    case .tableCaption:
      TextEntry(
        da:
          "Den bedste matchning ved hvert punkt. Et ændret behov har en anden mentor end i dag, eller en nu eller ingen mere.",
        en:
          "The best matching at each point. A changed need has another mentor than today, or one now or none any more.")
    case .intervalsCaption:
      TextEntry(da: "Vægte, der giver de samme match.", en: "Weights that give the same pairs.")
    case .basis: TextEntry(da: "Grundlag", en: "Basis")
    case .basisNote:
      TextEntry(
        da:
          "Dagens matchning er den, makker match giver. Af lige gode matchninger tages den, der ændrer færrest match, så "
          + "en ændring kun vises, hvor den skal til.",
        en:
          "Today’s matching is the one that makker match gives. Of equally good matchings the one that changes fewest "
          + "pairs is taken, so that a change is shown only where there must be one.")
    case .firstRows:
      TextEntry(
        da: "Her vises de første {shown} af {all} punkter; tabellen fra --csv har dem alle.",
        en: "The first {shown} of {all} points are shown here; the table by --csv has them all.")
    case .least: TextEntry(da: "mindst {value}", en: "least {value}")
    case .most: TextEntry(da: "mest {value}", en: "most {value}")
    case .contents: TextEntry(da: "Indhold", en: "Contents")
    case .needsTile: TextEntry(da: "behov dækket i dag", en: "needs filled today")
    case .matchingsTile: TextEntry(da: "forskellige matchninger", en: "different matchings")
    case .frontierTile: TextEntry(da: "punkter på fronten", en: "points on the frontier")
    case .pointsTile: TextEntry(da: "punkter matchet", en: "points matched")
    case .footer: TextEntry(da: "Lavet af Makker", en: "Made by Makker")
    }
  }
}
