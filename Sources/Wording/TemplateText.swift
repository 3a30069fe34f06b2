// SPDX-License-Identifier: GPL-3.0-or-later

/// The files of a new, empty cohort.
public enum TemplateText: String, TextCatalogue {
  case cohort, readme, readmeName

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .cohort: TextEntry(da: Self.danishCohort, en: Self.englishCohort)
    case .readme: TextEntry(da: Self.danishReadme, en: Self.englishReadme)
    case .readmeName: TextEntry(da: "LAESMIG.txt", en: "README.txt")
    }
  }

  private static let danishCohort = """
    # Årets mentorordning. Linjer, der begynder med #, er forklaringer og læses ikke.
    # Nøglerne er på engelsk; værdierne må være på dansk.

    # Navnet står på rapporten og bestemmer lodtrækningen mellem lige gode løsninger.
    name: Mentorordning 2026/27
    # Tidszonen som IANA-navn.
    time_zone: Europe/Copenhagen
    # Første og sidste dag, som 2026-08-17 eller 17-08-2026.
    first_day: 2026-08-17
    last_day: 2027-06-18
    # Møder begynder på hele, halve eller kvarte timer: 60, 30 eller 15.
    slot_minutes: 30
    # Minutter, en person skal have mellem møder i to forskellige kommuner.
    travel_minutes: 30
    # Hvor mange samtaler med mentorer koordinatorerne kan holde ad gangen.
    coordinators: 1
    # Helligdage uden møder: Danmark eller ingen.
    public_holidays: Danmark
    # Andre dage uden møder: en dag eller fra..til.
    holidays: []
    #  - 2027-03-25..2027-03-29
    # Uger uden møder: en uge eller fra..til.
    closed_weeks: []
    #  - 2026-W42
    #  - 2026-W52..2026-W53
    # Hvor mange måneder efter sidste dag deltagernes oplysninger gemmes; så glemmer makker forget --due dem.
    # En bestemt dag skrives i stedet som forget_after: 2029-06-30.
    keep_months: 24

    # Det, mentorerne skal lære. covered_by: faglige baggrunde, der allerede dækker modulet.
    modules:
      - id: basis
        name: Basisuddannelse
        hours: 6
    #  - id: samtale
    #    name: Den svære samtale
    #    hours: 2,5
    #    prerequisites: [basis]
    #    covered_by: [pædagog]

    # Mentorforløbene. Kun id skal udfyldes; det, der mangler, bestemmes af kind:
    # ungdom, skolearbejde, fritid, karriere, ny medarbejder eller forfremmelse.
    programmes:
      - id: ungdom
        name: Mentor i ungdomsuddannelsen
        kind: ungdom
        mentor_types: [virksomhedsmentor, social mentor, uddannelsesmentor]
        # Moduler, som enhver mentor har gennemført før første dag, og hvor længe de gælder.
        required_modules: [{module: basis, valid_months: 60}]
        # ja: alle mentorer skal have børneattest. nej: kun mentorer for unge under 15 år.
        child_certificate: nej
        meetings_per_month: 2
        minutes_per_meeting: 60
        months: 10
        # ugentligt, hver anden uge, månedligt (meetings_per_month gange) eller hele dage (jobskygge).
        rhythm: hver anden uge
        # Uger mellem mentorens samtaler med koordinatoren; 0 betyder ingen.
        support_every_weeks: 8
        # Må en mentor begynde, mens uddannelsen er i gang? Så skriv den dag, hvor den senest er gennemført.
        # provisional_until: 2026-12-31
        # Skal en tidligere mentor med til møderne i de første uger? Så skriv hvor mange.
        # handover_weeks: 4

    # Lokaler, og hvor mange par der er plads til ad gangen. Uden lokaler mødes parrene, hvor de aftaler.
    rooms: []
    #  - {name: Biblioteket, pairs: 4, municipality: Haderslev}

    # Steder med koordinater, hvis afstanden skal tælle.
    places: []
    #  - {name: Haderslev, latitude: 55.2494, longitude: 9.4877}

    """

  private static let englishCohort = """
    # The year's mentoring. Lines that begin with # are explanations and are not read.

    # The name stands on the report and settles the lottery between equally good answers.
    name: Mentoring 2026/27
    # The time zone by its IANA name.
    time_zone: Europe/Copenhagen
    # The first and the last day, as 2026-08-17 or 17-08-2026.
    first_day: 2026-08-17
    last_day: 2027-06-18
    # Meetings begin on the hour, the half hour or the quarter: 60, 30 or 15.
    slot_minutes: 30
    # The minutes that a person needs between meetings in different municipalities.
    travel_minutes: 30
    # How many talks with mentors the coordinators can hold at once.
    coordinators: 1
    # Public holidays without meetings: Denmark or none.
    public_holidays: Denmark
    # Other days without meetings: a day or from..to.
    holidays: []
    #  - 2027-03-25..2027-03-29
    # Weeks without meetings: a week or from..to.
    closed_weeks: []
    #  - 2026-W42
    #  - 2026-W52..2026-W53
    # How many months after the last day people's data are kept; then makker forget --due forgets them.
    # A certain day is written instead as forget_after: 2029-06-30.
    keep_months: 24

    # What the mentors are to learn. covered_by: backgrounds that cover the module already.
    modules:
      - id: basic
        name: Basic course
        hours: 6
    #  - id: conversation
    #    name: The difficult conversation
    #    hours: 2.5
    #    prerequisites: [basic]
    #    covered_by: [pedagogue]

    # The programmes. Only the id has to be filled in; what is left out is set by the kind:
    # youth, school-work, leisure, career, onboarding or promotion.
    programmes:
      - id: youth
        name: Mentor through youth education
        kind: youth
        mentor_types: [business, social, education]
        # Modules that every mentor has completed before the first day, and how long they count.
        required_modules: [{module: basic, valid_months: 60}]
        # yes: all mentors need a child certificate. no: only mentors of mentees under 15 do.
        child_certificate: no
        meetings_per_month: 2
        minutes_per_meeting: 60
        months: 10
        # weekly, fortnightly, monthly (meetings_per_month times) or whole-days (job shadowing).
        rhythm: fortnightly
        # Weeks between the mentor's talks with the coordinator; 0 means none.
        support_every_weeks: 8
        # May a mentor start while the training is under way? Then write the day by which it is completed at the latest.
        # provisional_until: 2026-12-31
        # Shall an earlier mentor come to the meetings of the first weeks? Then write how many.
        # handover_weeks: 4

    # Rooms, and how many pairs each holds at once. Without rooms, pairs meet where they agree.
    rooms: []
    #  - {name: Library, pairs: 4, municipality: Haderslev}

    # Places with coordinates, if distances are to count.
    places: []
    #  - {name: Haderslev, latitude: 55.2494, longitude: 9.4877}

    """

  private static let danishReadme = """
    Sådan udfyldes mappen
    =====================

    Åbn mentors.csv og mentees.csv i et regneark, og gem dem igen som CSV. Skilletegn og tegnsæt findes
    automatisk. Flere ting i en celle skilles med en lodret streg: skak|fodbold. Datoer skrives 2026-08-12 eller
    12-08-2026. Skriv aldrig personnumre: filer med dem bliver afvist.

    mentors.csv: en række for hver mentor
      id               kort og entydigt, for eksempel M-01
      navn             kan udelades
      typer            virksomhedsmentor, social mentor, uddannelsesmentor
      mentorforløb     id'er fra cohort.yaml; tomt betyder alle
      baggrund         pædagog|lærer
      færdigheder      matematik:4|dansk:5, niveau 1 til 5; uden tal er det 3
      interesser       skak|fodbold
      sprog            dansk|arabisk; tomt betyder ikke oplyst
      kommune          Haderslev
      antal pladser    flest mentees ad gangen; tomt betyder 1
      timer pr. måned  flest timer med møder: 2,5
      ledige tider     man 16:00-18:00|ons 15.30-17; tomt betyder ikke oplyst
      foretrukne tider de bedste af dem, skrevet på samme måde; tomt betyder, at alle er lige gode
      utilgængelig     2026-10-12..2026-10-16|2026-W42
      uddannelse       basis@2026-03-01|samtale: moduler og den dag, de blev gennemført
      børneattest      ingen, anmodet, indhentet@2026-06-01
      undgå            id'er på mentees, som mentoren ikke må matches med
      foretrækker      id'er på mentees, den mest ønskede først

    mentees.csv: en række for hver ung
      id               kort og entydigt, for eksempel U-01
      navn             kan udelades
      fødselsår        kun årstallet: 2011
      trin             grundskole, ungdomsuddannelse, praktik eller job
      mentorforløb     et id fra cohort.yaml
      behov            typer af mentor: social mentor|uddannelsesmentor
      færdigheder      det, der ønskes hjælp til, og hvor vigtigt det er: matematik:5
      interesser, sprog, kommune, ledige tider, foretrukne tider, utilgængelig: som for mentorer
      prioritet        et helt tal; større tal får først; tomt betyder 1
      undgå            id'er på mentorer, som den unge ikke må matches med
      foretrækker      id'er på mentorer, den mest ønskede først
    Kan tilføjes: på venteliste siden (en dag) og gange uden match (et helt tal); de ordner ventelisten.

    Egne kolonner er velkomne: de følger personerne, og regler kan bruge dem.

    Filer, der kan lægges i mappen
      training_sessions.csv  id;modul;dato;start;slut;pladser;sted
      previous.csv           mentee;mentor;type;udfald (gennemført, i gang, stoppet før tid, udeblevet)
                             kan også have: mentorforløb;trin;fra;til;begrundelse
      decisions.csv          mentee;mentor;type;beslutning;begrundelse (kræv eller forbyd et par)
      rules.yaml             egne krav og ønsker; uden den gælder de indbyggede (makker rules list)
      expectations.yaml      det, du forventer af matchningen; makker test MAPPE prøver det

    Kør derefter:  makker check MAPPE   og   makker match MAPPE

    """

  private static let englishReadme = """
    How to fill in this folder
    ==========================

    Open mentors.csv and mentees.csv in a spreadsheet, and save them as CSV again. Delimiter and encoding are
    detected. Several things in one cell are separated by a vertical bar: chess|football. Dates are written 2026-08-12
    or 12-08-2026. Never write personal numbers: files that hold any are refused.

    mentors.csv: a row for each mentor
      id                 short and unique, M-01 for example
      name               may be left out
      types              business, social, education
      programmes         ids from cohort.yaml; empty means all
      background         pedagogue|teacher
      skills             maths:4|danish:5, levels 1 to 5; 3 without a number
      interests          chess|football
      languages          Danish|Arabic; empty means not stated
      municipality       Haderslev
      capacity           the most mentees at once; empty means 1
      hours_per_month    the most hours of meetings: 2.5
      availability       mon 16:00-18:00|wed 15:30-17; empty means not stated
      preferred_times    the best of them, written alike; empty means that all are as good
      unavailable        2026-10-12..2026-10-16|2026-W42
      training           basic@2026-03-01|conversation: modules and the day they were completed
      child_certificate  none, requested, obtained@2026-06-01
      avoid              ids of mentees that the mentor must not be paired with
      prefer             ids of mentees, the most wanted first

    mentees.csv: a row for each mentee
      id                 short and unique, T-01 for example
      name               may be left out
      birth_year         the year only: 2011
      stage              primary-school, youth-education, internship or job
      programme          an id from cohort.yaml
      needs              types of mentor: social|education
      skills             what help is wanted, and how important it is: maths:5
      interests, languages, municipality, availability, preferred_times, unavailable: as for mentors
      priority           a whole number; greater is filled first; empty means 1
      avoid              ids of mentors that the mentee must not be paired with
      prefer             ids of mentors, the most wanted first
    Can be added: waiting_since (a day) and times_left_out (a whole number); they order the waiting list.

    Columns of your own are welcome: they stay with the people, and rules can use them.

    Files that can be added
      training_sessions.csv  id;module;date;start;end;seats;place
      previous.csv           mentee;mentor;type;outcome (completed, ongoing, ended_early, no_show)
                             may also have: programme;stage;from;until;reason
      decisions.csv          mentee;mentor;type;decision;reason (require or forbid one pair)
      rules.yaml             your own requirements and wishes; without it the built-in ones (makker rules list)
      expectations.yaml      what you expect of the matching; makker test FOLDER tries it

    Then run:  makker check FOLDER   and   makker match FOLDER

    """
}
