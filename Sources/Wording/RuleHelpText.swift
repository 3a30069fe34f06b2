// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker rules explain` tells about each rule.
public enum RuleHelpText: String, TextCatalogue {
  case mentorType, mentorTypeRemedy, programme, programmeRemedy, childCertificate, childCertificateRemedy
  case training, trainingRemedy, language, availability, availabilityRemedy, avoid, forbid
  case municipalityRequired, municipalityRemedy
  case skills, interests, background, breadth, preferredTime, municipality, workplace, function, preference
  case equalSentence, equal, differentSentence, different, overlapSentence, overlap, containsSentence, contains
  case atMostApartSentence, atMostApart, rangeSentence, range, tableSentence, table, genericRemedy
  case underAgeParameter, atMostKilometresParameter, noneFromKilometresParameter, tableParameter
  case fullMinutesParameter, outcomeParameter, menteeParameter, mentorParameter, valueParameter
  case whenMissingParameter, atLeastParameter, distanceParameter, fullWithinParameter, fromParameter, toParameter
  case rowsParameter, otherwiseParameter

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .mentorType:
      TextEntry(
        da: "Hvert behov beder om én type mentor, og mentoren skal have den type i sin kolonne.",
        en: "Each need asks for one type of mentor, and the mentor must have that type listed.")
    case .mentorTypeRemedy:
      TextEntry(
        da: "Mentoren kan tage en type mere på sig.", en: "The mentor can take on one more type.")
    case .programme:
      TextEntry(
        da: "En mentor uden mentorforløb deltager i dem alle. Mentorforløbet skal også have plads til mentortypen.",
        en: "A mentor with no programme listed takes part in all. The programme must also have a place for the type.")
    case .programmeRemedy:
      TextEntry(
        da: "Mentoren kan gå med i mentorforløbet, eller det kan åbnes for typen.",
        en: "The mentor can join the programme, or the programme can be opened to the type.")
    case .childCertificate:
      TextEntry(
        da: """
          Kun fødselsåret kendes. Derfor regnes en mentee for at være under grænsen, så længe vedkommende kan være det på \
          første dag. Er fødselsåret ikke oplyst, kræves attesten i grundskolen, og uden trin i alle forløb undtagen \
          onboarding og promotion. En attest, der er anmodet eller først er fra efter første dag, tæller ikke.
          """,
        en: """
          Only the year of birth is known, so a mentee counts as under the age for as long as that is possible on the \
          first day. Where the year is not stated, the certificate is needed in primary school, and without a stage \
          in every programme but onboarding and promotion. One that is requested, or dated after the first day, does \
          not count.
          """)
    case .childCertificateRemedy:
      TextEntry(
        da: "Børneattesten kan indhentes inden første dag.",
        en: "The certificate can be obtained before the first day.")
    case .training:
      TextEntry(
        da: """
          Hvert modul skal være gennemført senest på første dag og stadig gælde den dag, eller være dækket af mentorens \
          baggrund. Et modul, der gælder i 12 måneder, gælder til og med samme dato året efter. Uden dato gælder et \
          modul kun, hvor det gælder for altid. Det, der mangler, må tages på uddannelsesgange til og med første dag, \
          eller til og med provisional_until, hvor mentorforløbet har den dag; forudsætninger tages først.
          """,
        en: """
          Each module must be completed by the first day and still be valid on it, or be covered by the mentor's \
          background. A module valid for 12 months is valid up to and including the same date a year later. Without \
          a date it counts only where it is valid for good. What is missing may be taken in training sessions up to \
          and including the first day, or up to and including provisional_until where the programme has that date; \
          prerequisites are taken first.
          """)
    case .trainingRemedy:
      TextEntry(
        da: "Mentoren kan gennemføre det manglende inden første dag.",
        en: "The mentor can complete what is lacking before the first day.")
    case .language:
      TextEntry(
        da: "Er sprogene ikke oplyst for den ene, er det ingen hindring.",
        en: "Where either's languages are not stated, that is no obstacle.")
    case .availability:
      TextEntry(
        da: """
          Der skal være mindst ét fælles ugentligt tidsrum, hvor et møde af forløbets længde kan begynde på et helt slot. \
          Er ledige tider ikke oplyst for den ene, er det ingen hindring.
          """,
        en: """
          There must be a weekly time that both have free in which a meeting of the programme's length can begin on \
          the slot grid. Where either's free times are not stated, that is no obstacle.
          """)
    case .availabilityRemedy:
      TextEntry(da: "De kan finde en tid, der passer begge.", en: "They can find a time that suits both.")
    case .avoid:
      TextEntry(
        da: "Gælder, uanset hvem af dem der har skrevet den anden på.",
        en: "Holds whichever of the two has listed the other.")
    case .forbid:
      TextEntry(
        da: "En beslutning uden mentortype gælder alle menteens behov.",
        en: "A decision without a type of mentor holds for all needs of the mentee.")
    case .municipalityRequired:
      TextEntry(
        da: """
          Med at_most_km må kommunerne ligge så langt fra hinanden i luftlinje, regnet ud fra koordinaterne under places \
          i cohort.yaml.
          """,
        en: """
          With at_most_km the municipalities may lie so far apart as the crow flies, by the coordinates under places \
          in cohort.yaml.
          """)
    case .municipalityRemedy:
      TextEntry(
        da: "Manglende kommuner og koordinater kan oplyses.",
        en: "Missing municipalities and coordinates can be stated.")

    case .skills:
      TextEntry(
        da: """
          Summen af vigtighed gange mentorens niveau, delt med det højst mulige: vigtighed gange 5 for alt det, menteen \
          vil have hjælp til.
          """,
        en: """
          The sum of importance times the mentor's level, divided by the most possible: importance times 5 over all \
          that the mentee wants help with.
          """)
    case .interests:
      TextEntry(
        da: "Den del af menteens interesser, som mentoren deler.",
        en: "The part of the mentee's interests that the mentor shares.")
    case .background:
      TextEntry(
        da: """
          Den første række i tabellen, som matchet hører under, siger, hvilke baggrunde der passer. Uden tabel: lærere og \
          pædagoger til lektier, trænere og pædagoger til fritid, virksomhedsansatte til job og karriere, ellers efter \
          mentortypen.
          """,
        en: """
          The first row of the table that the pair comes under says which backgrounds suit. Without a table: teachers \
          and pedagogues for school work, trainers and pedagogues for leisure, company employees for jobs and \
          careers, else by the type of mentor.
          """)
    case .breadth:
      TextEntry(
        da: "Fælles minutter om ugen i tidsrum, der er lange nok til et møde, delt med full_minutes.",
        en: "Shared minutes a week in windows long enough for a meeting, divided by full_minutes.")
    case .preferredTime:
      TextEntry(
        da: """
          Hver af de to giver halvdelen, når hele mødet ligger inden for vedkommendes foretrukne tider. Den, der ingen \
          har oplyst, giver ingen. Tid og match vælges sammen, så vidt det kan nås; et match uden ugentlig tid får ingen \
          point.
          """,
        en: """
          Each of the two gives half where the whole meeting lies within the times that the person prefers; one who \
          has stated none gives nothing. Time and pair are chosen together as far as that can be done; a pair without \
          a weekly time gets no points.
          """)
    case .municipality:
      TextEntry(
        da: """
          Samme kommune giver alle point. Kendes koordinaterne, giver en nabokommune færre, jo længere væk den ligger, og \
          ingen fra none_from_km.
          """,
        en: """
          The same municipality gives all points. With coordinates, another one gives fewer the further away it lies, \
          and none from none_from_km on.
          """)
    case .workplace:
      TextEntry(
        da: "Læser jeres egen kolonne workplace (arbejdsplads). Er den tom for den ene, gives ingen point.",
        en: "Reads your own column workplace (arbejdsplads). Where it is empty for either, it gives no points.")
    case .function:
      TextEntry(
        da: "Læser jeres egen kolonne function (funktion). Er den tom for den ene, gives ingen point.",
        en: "Reads your own column function (funktion). Where it is empty for either, it gives no points.")
    case .preference:
      TextEntry(
        da: "Hver side giver halvdelen: 1. ønske alt, 2. ønske 80 %, 3. ønske 60 %, 4. ønske 40 %, senere 20 %.",
        en: "Each side gives half: a 1st choice all of it, a 2nd 80 %, a 3rd 60 %, a 4th 40 %, a later one 20 %.")

    case .equalSentence: TextEntry(da: "To kolonner er ens.", en: "Two columns are the same.")
    case .equal:
      TextEntry(
        da: "Store og små bogstaver er ens. Lister er ens, når de rummer de samme ord.",
        en: "Upper and lower case are the same. Lists are the same when they hold the same words.")
    case .differentSentence: TextEntry(da: "To kolonner er forskellige.", en: "Two columns differ.")
    case .different:
      TextEntry(
        da: "Det modsatte af equal. Et krav holdes også, når en værdi mangler.",
        en: "The opposite of equal. A requirement is kept where a value is missing, too.")
    case .overlapSentence: TextEntry(da: "To lister har ord til fælles.", en: "Two lists have words in common.")
    case .overlap:
      TextEntry(
        da: "Som krav: mindst at_least fælles ord. Som ønske: den del af den korteste liste, der er fælles.",
        en: "As a requirement: at least at_least shared words. As a wish: the part of the shorter list that is shared.")
    case .containsSentence:
      TextEntry(
        da: "Mentorens liste rummer alle menteens ord.", en: "The mentor's list holds all of the mentee's words.")
    case .contains:
      TextEntry(
        da: "Som ønske: den del af menteens ord, som mentorens liste rummer.",
        en: "As a wish: the part of the mentee's words that the mentor's list holds.")
    case .atMostApartSentence:
      TextEntry(
        da: "To tal eller datoer ligger højst så langt fra hinanden.",
        en: "Two numbers or dates are at most so far apart.")
    case .atMostApart:
      TextEntry(
        da: """
          Datoer regnes i dage. Som ønske: alle point op til full_within (ellers distance), derfra jævnt færre og ingen \
          ved distance.
          """,
        en: """
          Dates are counted in days. As a wish: all points up to full_within (else distance), then evenly fewer and \
          none at distance.
          """)
    case .rangeSentence:
      TextEntry(da: "Et tal eller en dato ligger i et område.", en: "A number or a date lies in a range.")
    case .range:
      TextEntry(
        da: "Med en kolonne fra hver side er det mentorens minus menteens, der skal ligge i området.",
        en: "With a column of each side, the mentor's less the mentee's must lie in the range.")
    case .tableSentence:
      TextEntry(
        da: "En tabel siger, hvilke mentorer der passer til hvilke mentees.",
        en: "A table says which mentors suit which mentees.")
    case .table:
      TextEntry(
        da: """
          Hver række er en af menteens værdier med de af mentorens værdier, der passer: en liste, eller procenter fra -100 \
          til 100. Ved flere værdier tæller den bedste. Et krav holdes ved mere end 0 procent.
          """,
        en: """
          Each row is a value of the mentee with the mentor's values that suit it: a list, or percents from -100 to \
          100. Of several values the best counts. A requirement is kept above 0 percent.
          """)
    case .genericRemedy:
      TextEntry(da: "Manglende værdier kan udfyldes.", en: "Missing values can be filled in.")

    case .underAgeParameter:
      TextEntry(da: "under hvilken alder attesten kræves", en: "the age under which the certificate is needed")
    case .atMostKilometresParameter:
      TextEntry(da: "højst så mange kilometer mellem kommunerne", en: "at most so many kilometres between them")
    case .noneFromKilometresParameter:
      TextEntry(da: "ingen point fra så mange kilometer", en: "no points from so many kilometres on")
    case .tableParameter:
      TextEntry(
        da: "rækker med stage, kind, type (alle kan udelades) og backgrounds",
        en: "rows with stage, kind, type (each may be left out) and backgrounds")
    case .fullMinutesParameter:
      TextEntry(da: "så mange minutter om ugen giver alle point", en: "so many minutes a week give all points")
    case .outcomeParameter:
      TextEntry(da: "procent af vægten for dette udfald", en: "percent of the weight for this outcome")
    case .menteeParameter: TextEntry(da: "menteens kolonne", en: "the mentee's column")
    case .mentorParameter: TextEntry(da: "mentorens kolonne", en: "the mentor's column")
    case .valueParameter:
      TextEntry(
        da: "en fast værdi i stedet for den ene kolonne", en: "a fixed value in place of one of the columns")
    case .whenMissingParameter:
      TextEntry(
        da: "som krav: allow eller refuse, når en værdi mangler",
        en: "as a requirement: allow or refuse where a value is missing")
    case .atLeastParameter: TextEntry(da: "mindst så mange fælles ord", en: "at least so many shared words")
    case .distanceParameter:
      TextEntry(da: "den største afstand; skal angives", en: "the greatest distance; must be given")
    case .fullWithinParameter:
      TextEntry(da: "som ønske: alle point op til denne afstand", en: "as a wish: all points up to this distance")
    case .fromParameter: TextEntry(da: "mindst dette tal eller denne dato", en: "at least this number or date")
    case .toParameter: TextEntry(da: "højst dette tal eller denne dato", en: "at most this number or date")
    case .rowsParameter: TextEntry(da: "tabellens rækker; skal angives", en: "the table's rows; must be given")
    case .otherwiseParameter:
      TextEntry(da: "procent for det, tabellen ikke nævner", en: "percent for what the table does not name")
    }
  }
}
