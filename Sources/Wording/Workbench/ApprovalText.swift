// SPDX-License-Identifier: GPL-3.0-or-later

/// The approval of a run, and what becomes of its pairs.
public enum ApprovalText: String, TextCatalogue {
  case heading, draft, draftHint, reviewed, reviewedHint, published, publishedHint, publishedOldHint, withdrawn,
    withdrawnHint
  case now, past, review, reopen, publish, publishAgain, unpublish
  case reviewedNotice, reopenedNotice, publishedNotice, refusedLeftOut, unpublishedNotice
  case publishHeading, publishHint, pairsTile, refusedTile, endedTile, rowsTile, changesHeading, fileRows, fileFollows,
    noFiles
  case endedHeading, endedHint, refusedHeading, reviewFirst, cannotPublish, publishContradicts, publishUndo, cancel
  case pastHeading, pastHint, unpublishHeading, unpublishHint, againTile, fileReturns, fileStays, unpublishConfirm,
    confirmMissing
  case pairHeading, notPair, holds, holdsNot, refuse, refuseHint, refuseFinal, side, bySideMentee,
    bySideMentor, sideMissing
  case reason, reasonOptional, release, releaseHint, releaseFinal, finalConfirm
  case meet, meetHint, date, dateFault, outcome, minutes, minutesHint, minutesFault, end, endHint, endFinal,
    outcomeMissing
  case completed, ongoing, endedEarly, noShow
  case refusedNotice, releasedNotice, metNotice, endedNotice, meetings, noMeetings, refusals, endings, notPublished,
    when
  case noteMeeting, noteEnding, noteRefusal

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .heading: TextEntry(da: "Godkendelse", en: "Approval")
    case .draft: TextEntry(da: "Udkast", en: "Draft")
    case .draftHint:
      TextEntry(
        da: "Kun et forslag. Se det igennem, og beslut om der skal ændres noget.",
        en: "Only a proposal. Look through it, and decide whether anything should change.")
    case .reviewed: TextEntry(da: "Gennemgået", en: "Reviewed")
    case .reviewedHint:
      TextEntry(
        da: "Nogen har set på den og fundet den god. Intet ligger fast endnu.",
        en: "Somebody looked at it and found it good. Nothing is fixed yet.")
    case .published: TextEntry(da: "Offentliggjort", en: "Published")
    case .publishedHint:
      TextEntry(
        da: "Deltagerne kan få besked. Matchene ligger fast i de næste matchninger, til de frigives.",
        en: "The people can be told. The pairs stay fixed in later matchings until they are released.")
    case .publishedOldHint:
      TextEntry(
        da: "Kørslen er offentliggjort, men en senere kørsel gælder nu.",
        en: "The run is published, but a later run is in force now.")
    case .withdrawn: TextEntry(da: "Trukket tilbage", en: "Withdrawn")
    case .withdrawnHint:
      TextEntry(
        da: "Kørslen er trukket tilbage, og dens match gælder ikke. Offentliggør den igen, eller match igen.",
        en: "The run was taken back, and its pairs do not hold. Publish it again, or match again.")
    case .now: TextEntry(da: "her er vi", en: "we are here")
    case .past: TextEntry(da: "klaret", en: "done")
    case .review: TextEntry(da: "Kørslen er gennemgået", en: "The run is reviewed")
    case .reopen: TextEntry(da: "Gør til udkast igen", en: "Make it a draft again")
    case .publish: TextEntry(da: "Offentliggør …", en: "Publish …")
    case .publishAgain: TextEntry(da: "Offentliggør igen …", en: "Publish again …")
    case .unpublish: TextEntry(da: "Træk tilbage …", en: "Take back …")
    case .reviewedNotice: TextEntry(da: "Kørsel {run} er gennemgået.", en: "Run {run} is reviewed.")
    case .reopenedNotice: TextEntry(da: "Kørsel {run} er et udkast igen.", en: "Run {run} is a draft again.")
    case .publishedNotice:
      TextEntry(
        da: "Kørsel {run} er offentliggjort; {pairs} ligger fast.", en: "Run {run} is published; {pairs} stay fixed.")
    case .refusedLeftOut: TextEntry(da: "{n} afviste match er ikke med.", en: "{n} refused pairs are left out.")
    case .unpublishedNotice: TextEntry(da: "Kørsel {run} er trukket tilbage.", en: "Run {run} is taken back.")
    case .publishHeading: TextEntry(da: "Offentliggør kørsel {run}", en: "Publish run {run}")
    case .publishHint:
      TextEntry(
        da: "Dette sker, når du offentliggør. Intet er gjort endnu.",
        en: "This happens when you publish. Nothing has been done yet.")
    case .pairsTile: TextEntry(da: "match ligger fast", en: "pairs become fixed")
    case .refusedTile: TextEntry(da: "afviste match er ikke med", en: "refused pairs are left out")
    case .endedTile: TextEntry(da: "tidligere match slutter", en: "earlier pairs end")
    case .rowsTile: TextEntry(da: "nye rækker i decisions.csv", en: "new rows in decisions.csv")
    case .changesHeading: TextEntry(da: "Filer, som ændres", en: "Files that change")
    case .fileRows:
      TextEntry(
        da: "{file}: {added} rækker kommer til, så matchene ligger fast.",
        en: "{file}: {added} rows are added, so that the pairs are fixed.")
    case .fileFollows:
      TextEntry(
        da: "{file}: følger den reparerede kørsel (hvem der er kommet og gået).",
        en: "{file}: follows the repaired run (who joined and who left).")
    case .noFiles: TextEntry(da: "Ingen filer ændres.", en: "No files change.")
    case .endedHeading: TextEntry(da: "Match, som slutter", en: "Pairs that end")
    case .endedHint:
      TextEntry(
        da: "De gælder nu, men er ikke med i kørslen.", en: "They hold now, but are not in the run.")
    case .pastHeading:
      TextEntry(da: "Match, som er sluttet eller frigivet siden", en: "Pairs that have ended or were released since")
    case .pastHint:
      TextEntry(da: "De kommer ikke til at gælde igen.", en: "They do not hold again.")
    case .refusedHeading: TextEntry(da: "Afviste match", en: "Refused pairs")
    case .reviewFirst:
      TextEntry(
        da: "Kørslen er et udkast. Se den igennem, og sig, at den er gennemgået, før den offentliggøres.",
        en: "The run is a draft. Look through it, and say that it is reviewed, before it is published.")
    case .cannotPublish:
      TextEntry(da: "Kørslen kan ikke offentliggøres ({state}).", en: "The run cannot be published ({state}).")
    case .publishContradicts:
      TextEntry(
        da:
          "Kørslen kan ikke offentliggøres, som den er: dens match passer ikke til årgangens filer, som de er nu. Match "
          + "igen, eller tag beslutningen tilbage.",
        en:
          "The run cannot be published as it is: its pairs do not fit the cohort's files as they are now. Match again, "
          + "or take the decision back.")
    case .publishUndo:
      TextEntry(
        da: "Du kan trække den tilbage bagefter og offentliggøre den igen.",
        en: "You can take it back afterwards, and publish it again.")
    case .cancel: TextEntry(da: "Gå tilbage uden at gøre noget", en: "Go back without doing anything")
    case .unpublishHeading: TextEntry(da: "Træk kørsel {run} tilbage", en: "Take run {run} back")
    case .unpublishHint:
      TextEntry(
        da: "Dens match gælder ikke mere, og de rækker, som offentliggørelsen skrev i decisions.csv, fjernes; dine "
          + "egne bliver stående. En kørsel, som var offentliggjort før, gælder igen med de match, som sluttede ved "
          + "offentliggørelsen. Denne kan offentliggøres igen.",
        en: "Its pairs no longer hold, and the rows that publishing wrote in decisions.csv go; your own stay. A run "
          + "that was published before holds again, with the pairs that ended by the publishing. You can publish this "
          + "one again later.")
    case .againTile: TextEntry(da: "match gælder så", en: "pairs hold then")
    case .fileReturns: TextEntry(da: "{file}: bliver som før offentliggørelsen", en: "{file}: as before the publishing")
    case .fileStays:
      TextEntry(
        da: "{file}: er rettet siden og bliver stående, som den er", en: "{file}: was edited since and stays as it is")
    case .unpublishConfirm: TextEntry(da: "Træk tilbage", en: "Take back")
    case .confirmMissing:
      TextEntry(da: "Sæt kryds, hvis du vil gøre det.", en: "Tick the box if you want to do it.")
    case .pairHeading: TextEntry(da: "{mentee} og {mentor}", en: "{mentee} and {mentor}")
    case .notPair:
      TextEntry(
        da: "{mentee} har ingen mentor af den slags i kørsel {run}.",
        en: "{mentee} has no mentor of that kind in run {run}.")
    case .holds: TextEntry(da: "Matchet er offentliggjort og gælder.", en: "The pair is published and holds.")
    case .holdsNot: TextEntry(da: "Matchet gælder ikke mere.", en: "The pair no longer holds.")
    case .refuse: TextEntry(da: "Afslag", en: "Refusal")
    case .refuseHint:
      TextEntry(
        da: "En af de to ønsker ikke matchet. Det foreslås ikke igen, og gælder det, slutter det.",
        en: "One of the two does not want the pair. It is not proposed again, and where it holds, it ends.")
    case .refuseFinal:
      TextEntry(
        da: "Et afslag kan ikke slettes igen: matchet offentliggøres aldrig herefter.",
        en: "A refusal cannot be deleted again: the pair is never published from then on.")
    case .side: TextEntry(da: "Hvem siger nej?", en: "Who says no?")
    case .bySideMentee: TextEntry(da: "Menteen", en: "The mentee")
    case .bySideMentor: TextEntry(da: "Mentoren", en: "The mentor")
    case .sideMissing: TextEntry(da: "Vælg, hvem der siger nej.", en: "Choose who says no.")
    case .reason: TextEntry(da: "Begrundelse", en: "Reason")
    case .reasonOptional: TextEntry(da: "Begrundelse (kan udelades)", en: "Reason (may be left out)")
    case .release: TextEntry(da: "Frigiv matchet", en: "Release the pair")
    case .releaseHint:
      TextEntry(
        da: "Matchet ligger ikke fast mere; den næste matchning er fri til at gøre andet.",
        en: "The pair is no longer fixed; the next matching is free to do otherwise.")
    case .releaseFinal:
      TextEntry(
        da: "Det kan ikke fortrydes. Skal parret matches igen, kan du beslutte, at det skal laves.",
        en: "This cannot be undone. If the two should be matched again, you can decide that the pair is made.")
    case .finalConfirm:
      TextEntry(da: "Ja, jeg ved, at det ikke kan fortrydes", en: "Yes, I know that it cannot be undone")
    case .meet: TextEntry(da: "Notér et møde", en: "Note a meeting")
    case .meetHint:
      TextEntry(
        da: "Et møde den samme dag erstattes, så en fejl rettes ved at notere det igen.",
        en: "A meeting on the same day is replaced, so a mistake is mended by noting it again.")
    case .date: TextEntry(da: "Dag", en: "Day")
    case .dateFault: TextEntry(da: "Skriv en dag, for eksempel 2026-11-26.", en: "Type a day, such as 2026-11-26.")
    case .outcome: TextEntry(da: "Hvordan gik det?", en: "How did it go?")
    case .minutes: TextEntry(da: "Minutter", en: "Minutes")
    case .minutesHint: TextEntry(da: "Hvor længe det varede.", en: "How long it took.")
    case .minutesFault: TextEntry(da: "Skriv et helt tal fra 0 til 1440.", en: "Type a whole number from 0 to 1440.")
    case .end: TextEntry(da: "Matchet slutter", en: "The pair ends")
    case .endHint:
      TextEntry(
        da: "Hvordan forløbet sluttede; det tæller med, når næste årgang matches. Et forløb, der fortsætter, ligger "
          + "stadig fast.",
        en: "How the course ended; it counts when the next cohort is matched. A pair that goes on stays fixed.")
    case .endFinal:
      TextEntry(
        da: "Slutter et match, ligger det ikke fast mere, og det kan ikke fortrydes. Udfaldet kan rettes ved at notere "
          + "det igen.",
        en: "A pair that ends is no longer fixed, and that cannot be undone. The outcome can be mended by noting it "
          + "again.")
    case .outcomeMissing: TextEntry(da: "Vælg, hvordan det gik.", en: "Choose how it went.")
    case .completed: TextEntry(da: "Gennemført", en: "Completed")
    case .ongoing: TextEntry(da: "Fortsætter", en: "Goes on")
    case .endedEarly: TextEntry(da: "Sluttede før tid", en: "Ended early")
    case .noShow: TextEntry(da: "Kom aldrig i gang", en: "Never began")
    case .refusedNotice:
      TextEntry(
        da: "Afslaget er noteret: {mentee} og {mentor} foreslås ikke igen.",
        en: "The refusal is noted: {mentee} and {mentor} are not proposed again.")
    case .releasedNotice: TextEntry(da: "{mentee} og {mentor} er frigivet.", en: "{mentee} and {mentor} are released.")
    case .metNotice: TextEntry(da: "Mødet er noteret.", en: "The meeting is noted.")
    case .endedNotice: TextEntry(da: "Det er noteret, hvordan matchet sluttede.", en: "How the pair ended is noted.")
    case .meetings: TextEntry(da: "Møder", en: "Meetings")
    case .noMeetings: TextEntry(da: "Der er ikke noteret møder endnu.", en: "No meetings have been noted yet.")
    case .refusals: TextEntry(da: "Afslag fra {side}: {reason}", en: "Refused by the {side}: {reason}")
    case .endings: TextEntry(da: "{outcome}, {date}. {reason}", en: "{outcome}, {date}. {reason}")
    case .notPublished:
      TextEntry(
        da: "Matchet er ikke offentliggjort; møder og afslutning noteres, når det er.",
        en: "The pair is not published; meetings and endings are noted once it is.")
    case .when: TextEntry(da: "Hvornår", en: "When")
    case .noteMeeting: TextEntry(da: "Notér mødet", en: "Note the meeting")
    case .noteEnding: TextEntry(da: "Notér, hvordan det gik", en: "Note how it went")
    case .noteRefusal: TextEntry(da: "Notér afslaget", en: "Note the refusal")
    }
  }
}
