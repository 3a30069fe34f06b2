// SPDX-License-Identifier: GPL-3.0-or-later

/// What happened, one sentence an event.
public enum StoreLogText: String, TextCatalogue {
  case cohortRecorded, rulesRecorded, runRecorded, rematchRecorded, scheduleRecorded, runStateChanged, runDeleted
  case exported, required, forbidden, decisionWithdrawn, refusedByMentee, refusedByMentor, released, met, ended
  case endingWithdrawn
  case forgotten, fileQueued
  case draft, reviewed, published, withdrawn
  case held, noShowMentee, noShowMentor, cancelled
  case completed, ongoing, endedEarly, noShow

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .cohortRecorded:
      TextEntry(da: "årgangen {cohort} gemt, version {version}", en: "cohort {cohort} kept, version {version}")
    case .rulesRecorded: TextEntry(da: "reglerne gemt, version {version}", en: "rules kept, version {version}")
    case .runRecorded:
      TextEntry(
        da: "kørsel {run} af {cohort} (version {version}): {filled} af {needs} behov, {points} point",
        en: "run {run} of {cohort} (version {version}): {filled} of {needs} needs, {points} points")
    case .rematchRecorded:
      TextEntry(
        da:
          "kørsel {run} af {cohort} (version {version}), ændret fra {parent}: {filled} af {needs} behov, {points} point",
        en:
          "run {run} of {cohort} (version {version}), changed from {parent}: {filled} of {needs} needs, {points} points"
      )
    case .scheduleRecorded:
      TextEntry(
        da:
          "kørsel {run} af {cohort} (version {version}), {parent} med andre datoer: {filled} af {needs} behov, {points} point",
        en:
          "run {run} of {cohort} (version {version}), {parent} with other dates: {filled} of {needs} needs, {points} points"
      )
    case .runStateChanged: TextEntry(da: "kørsel {run}: fra {from} til {to}", en: "run {run}: from {from} to {to}")
    case .runDeleted: TextEntry(da: "kørsel {run}: filerne slettet", en: "run {run}: files deleted")
    case .exported: TextEntry(da: "kørsel {run}: filerne skrevet ud", en: "run {run}: files written out")
    case .required: TextEntry(da: "{mentee} skal have {mentor}", en: "{mentee} must have {mentor}")
    case .forbidden: TextEntry(da: "{mentee} må ikke få {mentor}", en: "{mentee} must not have {mentor}")
    case .decisionWithdrawn:
      TextEntry(
        da: "beslutningen om {mentee} og {mentor} trukket tilbage",
        en: "the decision about {mentee} and {mentor} taken back")
    case .refusedByMentee:
      TextEntry(da: "{mentee} ønsker ikke {mentor}", en: "{mentee} does not want {mentor}")
    case .refusedByMentor:
      TextEntry(da: "{mentor} ønsker ikke {mentee}", en: "{mentor} does not want {mentee}")
    case .released:
      TextEntry(
        da: "kørsel {run}: {mentee} og {mentor} sat fri", en: "run {run}: {mentee} and {mentor} released")
    case .met:
      TextEntry(
        da: "{mentee} og {mentor} den {date}: {outcome}, {minutes} minutter",
        en: "{mentee} and {mentor} on {date}: {outcome}, {minutes} minutes")
    case .ended:
      TextEntry(
        da: "{mentee} og {mentor} den {date}: {outcome}", en: "{mentee} and {mentor} on {date}: {outcome}")
    case .endingWithdrawn:
      TextEntry(
        da: "at {mentee} og {mentor} er sluttet, trukket tilbage",
        en: "that {mentee} and {mentor} ended, taken back")
    case .forgotten: TextEntry(da: "en person glemt; nu {id}", en: "somebody forgotten; now {id}")
    case .fileQueued: TextEntry(da: "en fil skrevet i årgangens mappe", en: "a file written in the cohort's folder")
    case .draft: TextEntry(da: "udkast", en: "draft")
    case .reviewed: TextEntry(da: "gennemgået", en: "reviewed")
    case .published: TextEntry(da: "offentliggjort", en: "published")
    case .withdrawn: TextEntry(da: "trukket tilbage", en: "withdrawn")
    case .held: TextEntry(da: "mødtes", en: "met")
    case .noShowMentee: TextEntry(da: "mentee udeblev", en: "the mentee did not come")
    case .noShowMentor: TextEntry(da: "mentor udeblev", en: "the mentor did not come")
    case .cancelled: TextEntry(da: "aflyst", en: "called off")
    case .completed: TextEntry(da: "gennemført", en: "completed")
    case .ongoing: TextEntry(da: "fortsætter", en: "goes on")
    case .endedEarly: TextEntry(da: "sluttede før tid", en: "ended early")
    case .noShow: TextEntry(da: "kom aldrig i gang", en: "never began")
    }
  }
}
