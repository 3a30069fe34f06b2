// SPDX-License-Identifier: GPL-3.0-or-later

/// The `expectations.yaml` of a new cohort: an example of everything, behind comment signs.
public enum ExpectationTemplateText: String, TextCatalogue {
  case file

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .file: TextEntry(da: Self.danish, en: Self.english)
    }
  }

  private static let danish = """
    # Det, du forventer af matchningen. makker test prøver det og siger, hvad der ikke holder, og hvem det gælder.
    # Linjer, der begynder med #, er forklaringer og læses ikke: fjern # foran dem, du vil bruge, og ret dem til.
    #
    # Hver forventning har et id, en kind og, hvis du vil, en sætning: da: (og en: på engelsk).
    # Hvem den gælder, står under mentee: og mentor:. Uden dem gælder den alle. Der kan stå
    # - et id eller flere: mentee: U-12 eller mentor: [M-07, M-08]
    # - kolonner, også dine egne: mentee: {trin: praktik, alder: under 15}; alle skal passe
    # En kolonne kan skulle sige: et ord, et af flere [praktik, job], {not: praktik}, mangler; et tal: 2, under 15,
    # over 15, mindst 15, højst 15, 12..14; en dato: før 2026-08-12, efter 2026-08-12. Børneattest: ja eller nej.
    # Alderen regnes på første dag ud fra fødselsåret; uden fødselsår passer kun {alder: mangler}.
    # Hvor mange, står under at_least: (mindst) og at_most: (højst): et tal, 95 %, alle eller ingen.
    # I krøllede parenteser skrives decimaler med punktum: 97.5 %.
    expectations:
    #  - id: boerneattest
    #    da: Ingen under 15 år har en mentor uden børneattest.
    #    kind: never                       # sådanne match må ikke findes
    #    mentee: {alder: under 15}
    #    mentor: {børneattest: nej}
    #  - {id: aldrig-de-to, kind: never, mentee: U-12, mentor: M-07}
    #  - {id: altid-de-to, kind: together, mentee: U-13, mentor: M-08}      # de skal være sammen
    #  - {id: praktik, kind: filled, mentee: {trin: praktik}, at_least: 95 %}   # behov, der er dækket
    #  - {id: venter, kind: unmatched, at_most: 3}                          # behov uden match
    #  - {id: fortsaetter, kind: changed, at_most: 10 %}                    # tidligere match, der skiftes ud
    #  - {id: beholdt, kind: kept, outcome: [i gang], at_least: 90 %}       # tidligere match, der fortsætter
    #  - {id: brugt, kind: used, mentor: {typer: social mentor}, at_least: 80 %}  # mentorer med mindst ét match
    #  - {id: travlhed, kind: load, at_most: 3}                             # match hos hver mentor
    #  - {id: svageste, kind: points, at_least: 20}                         # point i hvert match
    #  - {id: gennemsnit, kind: average, at_least: 60}                      # point i gennemsnit
    #  - {id: i-alt, kind: total, at_least: 500}                            # point i alt
    #  - {id: bevist, kind: proven}                                         # ingen anden matchning er bedre

    """

  private static let english = """
    # What you expect of the matching. makker test tries it, and says what does not hold and for whom.
    # Lines that begin with # are explanations and are not read: take the # off those you want, and change them.
    #
    # Each expectation has an id, a kind and, if you like, a sentence: en: (and da: in Danish).
    # Whom it is about stands at mentee: and mentor:. Without them it is about everybody. There may be
    # - one id or several: mentee: T-12 or mentor: [M-07, M-08]
    # - columns, your own too: mentee: {stage: internship, age: under 15}; all must fit
    # A column may have to say: a word, one of several [internship, job], {not: internship}, missing; a number: 2,
    # under 15, over 15, at least 15, at most 15, 12..14; a date: before 2026-08-12, after 2026-08-12.
    # Child certificate: yes or no. The age is that of the first day, by the year of birth; without one, only
    # {age: missing} fits.
    # How many stands at at_least: and at_most:, as a number, 95 %, all or none.
    expectations:
    #  - id: certificates
    #    en: Nobody under 15 has a mentor without a child certificate.
    #    kind: never                       # there must be no such pair
    #    mentee: {age: under 15}
    #    mentor: {child_certificate: no}
    #  - {id: never-those-two, kind: never, mentee: T-12, mentor: M-07}
    #  - {id: always-those-two, kind: together, mentee: T-13, mentor: M-08}      # they must be together
    #  - {id: internships, kind: filled, mentee: {stage: internship}, at_least: 95 %}   # needs that are filled
    #  - {id: waiting, kind: unmatched, at_most: 3}                         # needs without a mentor
    #  - {id: changes, kind: changed, at_most: 10 %}                        # earlier pairs that are not made again
    #  - {id: kept, kind: kept, outcome: [ongoing], at_least: 90 %}         # earlier pairs that are made again
    #  - {id: used, kind: used, mentor: {types: social}, at_least: 80 %}    # mentors with a pair at least
    #  - {id: busy, kind: load, at_most: 3}                                 # pairs of each mentor
    #  - {id: weakest, kind: points, at_least: 20}                          # points of each pair
    #  - {id: average, kind: average, at_least: 60}                         # points on average
    #  - {id: total, kind: total, at_least: 500}                            # points in total
    #  - {id: proven, kind: proven}                                         # no other matching is better

    """
}
