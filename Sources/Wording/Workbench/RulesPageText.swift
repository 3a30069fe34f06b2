// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page of the rules says.
public enum RulesPageText: String, TextCatalogue {
  case intro, wishes, wishesHint, requirements, requirementsHint, fairness
  case weight, notUsed, notUsedHint, guardedHint, show, reset, ownRuleHint
  case badNumber, badFields, oneBadField, goToField
  case effect, today, todayHeadline, todayComing, effectComing, lookAgain, unchangedHeadline, effectHeadline
  case noFilledChange, moreFilled, fewerFilled
  case weightChange, turnedOn, turnedOff, replaced, limited, working, failedFetch
  case filled, points, kept, losers, gainers, nobodyLoses, nobodyGains, more, wholeComparison, fromTo, noMentor
  case sameMentor, mainReason, groups, shifts, shiftsHint, byTodays
  case expectations, expectationsNone, expectationsEmpty, expectationsHow, expectationsFile, expectationColumn, before
  case after, expectationsSummary, nowFails, nowPasses, others
  case keep, keepHint, keepButton, versionName, versionNameHint, keptNotice, keptVersionNotice, undone
  case versions, versionsHint, noVersions, saveHeading, saveHint, saveButton, saved, savedAlready, name, usedNow
  case ofRun, storeVersion, builtIn, presentRules, use, used, usedAlready, delete, deleteAsk, deleteHint, deleted
  case restored
  case compare, compareHint, first, second, compareButton, compareTitle, compareSame, compareRules, compareEffect, rule
  case notIn, kind, action, changedNow, warnings, back, fileVersion

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .intro:
      TextEntry(
        da:
          "Flyt en skyder, slå et krav til og fra, eller ret fordelingen. Virkningen vises ved siden af, før noget gemmes.",
        en:
          "Move a slider, turn a requirement on or off, or set the fairness. The effect is shown beside before anything is kept."
      )
    case .wishes: TextEntry(da: "Ønsker", en: "Wishes")
    case .wishesHint:
      TextEntry(
        da: "Tallet er de point, et match får, når ønsket passer helt. 0 betyder, at det ikke tæller.",
        en: "The number is the points that a pair gets where the wish fits in full. 0 means that it does not count.")
    case .requirements: TextEntry(da: "Krav", en: "Requirements")
    case .requirementsHint:
      TextEntry(
        da: "Et krav, der er slået til, holdes altid, uanset point.",
        en: "A requirement that is on always holds, whatever the points.")
    case .fairness: TextEntry(da: "Fordeling", en: "Fairness")
    case .weight: TextEntry(da: "point", en: "points")
    case .notUsed: TextEntry(da: "ikke i brug", en: "not in use")
    case .notUsedHint:
      TextEntry(da: "Skriv et tal for at tage ønsket i brug.", en: "Write a number to use the wish.")

    case .guardedHint:
      TextEntry(
        da: "Værn: slå det kun fra, hvis det er meningen.", en: "A safeguard: turn it off only if that is intended.")
    case .ownRuleHint:
      TextEntry(
        da: "Jeres egen regel. Slås den fra, bliver den stående som en kommentar i filen.",
        en: "Your own rule. Turned off, it stays in the file as a comment.")
    case .show: TextEntry(da: "Vis virkningen", en: "Show the effect")
    case .reset: TextEntry(da: "Begynd forfra", en: "Start over")
    case .badNumber:
      TextEntry(da: "Skriv et helt tal fra {low} til {high}.", en: "Write a whole number from {low} to {high}.")
    case .badFields: TextEntry(da: "{n} felter skal rettes", en: "{n} fields need mending")
    case .oneBadField: TextEntry(da: "Et felt skal rettes", en: "One field needs mending")
    case .goToField: TextEntry(da: "Så vises virkningen.", en: "Then the effect is shown.")

    case .effect: TextEntry(da: "Virkningen", en: "The effect")
    case .today: TextEntry(da: "Som reglerne er nu", en: "As the rules are now")
    case .todayHeadline:
      TextEntry(
        da: "{filled} af {needs} behov dækket, {points} point i alt.",
        en: "{filled} of {needs} needs filled, {points} points in all.")
    case .todayComing:
      TextEntry(
        da: "Årgangen matches med reglerne, som de er nu. Du kan ændre dem imens.",
        en: "The cohort is being matched by the rules as they are now. You can change them meanwhile.")
    case .effectComing:
      TextEntry(
        da: "Virkningen regnes ud. Det kan tage lidt tid.", en: "The effect is being worked out. It may take a while.")
    case .lookAgain: TextEntry(da: "Se, om det er færdigt", en: "See whether it is done")
    case .unchangedHeadline:
      TextEntry(
        da: "Ingen ændrer mentor, og alle point er de samme.",
        en: "Nobody's mentor changes, and all points are the same.")
    case .effectHeadline:
      TextEntry(
        da: "{filled}; {moved} match ændres. {losers} mister noget, {gainers} vinder noget.",
        en: "{filled}; {moved} pairs change. {losers} lose something, {gainers} gain something.")
    case .noFilledChange: TextEntry(da: "Lige mange behov dækket", en: "As many needs filled")
    case .moreFilled: TextEntry(da: "{n} flere behov dækket", en: "{n} more needs filled")
    case .fewerFilled: TextEntry(da: "{n} færre behov dækket", en: "{n} fewer needs filled")
    case .weightChange: TextEntry(da: "»{rule}«: {before} → {after} point", en: "“{rule}”: {before} → {after} points")
    case .turnedOn: TextEntry(da: "»{rule}« slået til", en: "“{rule}” turned on")
    case .turnedOff: TextEntry(da: "»{rule}« slået fra", en: "“{rule}” turned off")
    case .replaced:
      TextEntry(
        da: "En nyere ændring tog over, før svaret var klar. Vælg Vis virkningen igen.",
        en: "A newer change took over before the answer was ready. Choose Show the effect again.")
    case .limited:
      TextEntry(
        da:
          "Makker ledte kun kort, for at svaret skulle komme hurtigt, og det bedste er ikke bevist: tallene kan ændre sig lidt. Hele sammenligningen leder grundigere.",
        en:
          "Makker searched but shortly, so that the answer came soon, and the best is not proven: the figures may change a little. The whole comparison searches more thoroughly."
      )

    case .working: TextEntry(da: "Regner virkningen ud …", en: "Working out the effect …")
    case .failedFetch:
      TextEntry(
        da: "Virkningen kunne ikke hentes. Vælg Vis virkningen.",
        en: "The effect could not be fetched. Choose Show the effect.")
    case .filled: TextEntry(da: "behov dækket", en: "needs filled")
    case .points: TextEntry(da: "point efter reglerne nu", en: "points by the rules now")
    case .kept: TextEntry(da: "match bliver", en: "pairs stay")
    case .losers: TextEntry(da: "Mister noget", en: "Lose something")
    case .gainers: TextEntry(da: "Vinder noget", en: "Gain something")
    case .nobodyLoses: TextEntry(da: "Ingen mister noget.", en: "Nobody loses anything.")
    case .nobodyGains: TextEntry(da: "Ingen vinder noget.", en: "Nobody gains anything.")
    case .more: TextEntry(da: "… og {n} til", en: "… and {n} more")
    case .wholeComparison: TextEntry(da: "Se hele sammenligningen", en: "See the whole comparison")
    case .fromTo: TextEntry(da: "{before} → {after}", en: "{before} → {after}")
    case .noMentor: TextEntry(da: "ingen mentor", en: "no mentor")
    case .sameMentor: TextEntry(da: "beholder {mentor}, på en anden tid", en: "keeps {mentor}, at another time")

    case .mainReason: TextEntry(da: "mest på grund af", en: "mostly because of")
    case .groups: TextEntry(da: "Gruppe for gruppe", en: "Group by group")

    case .shifts: TextEntry(da: "Point hos dem, der beholder deres mentor", en: "Points of those who keep their mentor")
    case .shiftsHint:
      TextEntry(
        da: "Ønsker, der giver andre point, fordi reglerne er andre.",
        en: "Wishes that give other points because the rules are other ones.")
    case .byTodays:
      TextEntry(
        da: "Hvem der vinder og mister, måles med reglerne, som de er nu.",
        en: "Who gains and who loses is measured by the rules as they are now.")

    case .expectations: TextEntry(da: "Forventninger", en: "Expectations")
    case .expectationsNone:
      TextEntry(
        da:
          "Årgangen har ingen forventninger endnu. Med dem kan du ved hver ændring se, om det, I har lovet, stadig holder.",
        en:
          "The cohort has no expectations yet. With them you see at every change whether what you promised still holds."
      )
    case .expectationsHow:
      TextEntry(
        da: "Skriv dem i filen expectations.yaml, for eksempel:",
        en: "Write them in the file expectations.yaml, for example:")
    case .expectationsFile: TextEntry(da: "Skriv forventninger", en: "Write expectations")
    case .expectationsEmpty:
      TextEntry(
        da: "Der står ingen forventninger i expectations.yaml endnu.",
        en: "There are no expectations in expectations.yaml yet.")
    case .expectationColumn: TextEntry(da: "Forventning", en: "Expectation")
    case .before: TextEntry(da: "Nu", en: "Now")
    case .after: TextEntry(da: "Efter ændringen", en: "After the change")
    case .expectationsSummary:
      TextEntry(da: "{passed} holder, {failed} holder ikke", en: "{passed} hold, {failed} do not")
    case .nowFails: TextEntry(da: "holder ikke længere", en: "holds no more")
    case .nowPasses: TextEntry(da: "holder nu", en: "holds now")
    case .others: TextEntry(da: "Hvem det gælder ({n})", en: "Who it is about ({n})")

    case .keep: TextEntry(da: "Gem ændringen", en: "Keep the change")
    case .keepHint:
      TextEntry(
        da: "Skrives i rules.yaml; kommentarer og alt andet i filen bliver stående. Du kan fortryde.",
        en: "Written into rules.yaml; comments and all else in the file stay. You can undo it.")
    case .keepButton: TextEntry(da: "Gem disse regler", en: "Keep these rules")
    case .versionName: TextEntry(da: "Gem også som udgave (valgfrit)", en: "Keep as a version too (optional)")
    case .versionNameHint:
      TextEntry(
        da: "Et navn af bogstaver, tal, mellemrum, - og _, så reglerne kan findes igen.",
        en: "A name of letters, digits, spaces, - and _, so that the rules can be found again.")
    case .keptNotice: TextEntry(da: "Reglerne er gemt: {changes}.", en: "The rules are kept: {changes}.")
    case .keptVersionNotice:
      TextEntry(
        da: "Reglerne er gemt, også som udgaven »{name}«: {changes}.",
        en: "The rules are kept, as the version “{name}” too: {changes}.")
    case .undone: TextEntry(da: "Reglerne er igen, som de var.", en: "The rules are as they were again.")

    case .versions: TextEntry(da: "Udgaver", en: "Versions")
    case .versionsHint:
      TextEntry(
        da: "Udgaver, du har gemt under et navn, og de regler, årgangens kørsler blev lavet efter.",
        en: "Versions that you kept under a name, and the rules that the cohort's runs were made by.")
    case .noVersions: TextEntry(da: "Der er ingen udgaver endnu.", en: "There are no versions yet.")
    case .saveHeading: TextEntry(da: "Gem reglerne, som de er nu", en: "Keep the rules as they are now")
    case .saveHint:
      TextEntry(da: "Så kan du altid vende tilbage til dem.", en: "So that you can always return to them.")
    case .saveButton: TextEntry(da: "Gem som udgave", en: "Keep as a version")
    case .saved:
      TextEntry(da: "Reglerne er gemt som udgaven »{name}«.", en: "The rules are kept as the version “{name}”.")
    case .savedAlready: TextEntry(da: "Udgaven »{name}« er allerede sådan.", en: "The version “{name}” is so already.")
    case .name: TextEntry(da: "Udgave", en: "Version")
    case .usedNow: TextEntry(da: "bruges nu", en: "in use")
    case .ofRun: TextEntry(da: "reglerne fra kørsel {runs}", en: "the rules of run {runs}")
    case .storeVersion: TextEntry(da: "lagerets udgave {n}", en: "the store's version {n}")
    case .fileVersion: TextEntry(da: "gemt under navn", en: "kept under a name")
    case .builtIn: TextEntry(da: "de indbyggede regler", en: "the built-in rules")
    case .presentRules: TextEntry(da: "reglerne, som de er nu", en: "the rules as they are now")
    case .use: TextEntry(da: "Brug »{name}«", en: "Use “{name}”")
    case .used:
      TextEntry(da: "Reglerne er nu som i udgaven »{name}«.", en: "The rules are now as in the version “{name}”.")
    case .usedAlready:
      TextEntry(
        da: "Reglerne er allerede som i udgaven »{name}«.", en: "The rules are as in the version “{name}” already.")
    case .delete: TextEntry(da: "Slet »{name}«", en: "Delete “{name}”")
    case .deleteAsk: TextEntry(da: "Slet udgaven »{name}«?", en: "Delete the version “{name}”?")
    case .deleteHint:
      TextEntry(
        da: "Filen {path} slettes. Reglerne, som de er nu, ændres ikke. Du kan fortryde.",
        en: "The file {path} is deleted. The rules as they are now do not change. You can undo it.")
    case .deleted: TextEntry(da: "Udgaven »{name}« er slettet.", en: "The version “{name}” was deleted.")
    case .restored: TextEntry(da: "Udgaven »{name}« er her igen.", en: "The version “{name}” is back.")
    case .compare: TextEntry(da: "Sammenlign to udgaver", en: "Compare two versions")
    case .compareHint:
      TextEntry(
        da: "Regel for regel, og hvad forskellen betyder for årgangen.",
        en: "Rule by rule, and what the difference means to the cohort.")
    case .first: TextEntry(da: "Den ene", en: "The one")
    case .second: TextEntry(da: "Den anden", en: "The other")
    case .compareButton: TextEntry(da: "Sammenlign", en: "Compare")
    case .compareTitle: TextEntry(da: "{first} og {second}", en: "{first} and {second}")
    case .compareSame: TextEntry(da: "De to udgaver har de samme regler.", en: "The two versions have the same rules.")
    case .compareRules: TextEntry(da: "Regel for regel", en: "Rule by rule")
    case .compareEffect: TextEntry(da: "Virkningen på årgangen", en: "The effect on the cohort")
    case .rule: TextEntry(da: "Regel", en: "Rule")
    case .notIn: TextEntry(da: "ikke med", en: "not in it")
    case .kind: TextEntry(da: "Hvorfra", en: "From where")
    case .action: TextEntry(da: "Hvad nu", en: "What now")
    case .changedNow: TextEntry(da: "nu {weight}", en: "now {weight}")
    case .warnings: TextEntry(da: "Se efter en gang til", en: "Look once more")
    case .back: TextEntry(da: "Tilbage til reglerne", en: "Back to the rules")
    }
  }
}
