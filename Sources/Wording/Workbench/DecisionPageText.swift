// SPDX-License-Identifier: GPL-3.0-or-later

/// The pages of the decisions about pairs.
public enum DecisionPageText: String, TextCatalogue {
  case title, hint, none, add, caption, captionOne, mentee, mentor, type, anyType, decision, reason, origin, actions
  case require, forbid, requires, forbids, store, file, published, refused
  case withdraw, withdrawHeading, withdrawHint, withdrawFileHint, withdrawRefusedHint, withdrawn, withdrawReason, undone
  case decidedNotice, notFollowed, notFollowedOne, notFollowedHint, match, allFollowed, noRun
  case newHeading, newHint, kind, kindHint, see, chooseBoth, unknownMentee, nearestMentee, unknownMentor, nearestMentor,
    several
  case notNeeded, chooseType, unknownKind, decideHeading, noRunCost, notInRun, gone, followUp, followed, open

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .title: TextEntry(da: "Beslutninger", en: "Decisions")
    case .hint:
      TextEntry(
        da: "Match, som skal laves, og match, som ikke må laves. De står i årgangens decisions.csv og gælder fra den "
          + "næste matchning.",
        en:
          "Pairs that must be made, and pairs that must not. They are in the cohort's decisions.csv and hold from the "
          + "next matching on.")
    case .none: TextEntry(da: "Der er ingen beslutninger.", en: "There are no decisions.")
    case .add: TextEntry(da: "Ny beslutning", en: "New decision")
    case .caption: TextEntry(da: "{n} beslutninger", en: "{n} decisions")
    case .captionOne: TextEntry(da: "1 beslutning", en: "1 decision")
    case .mentee: TextEntry(da: "Mentee", en: "Mentee")
    case .mentor: TextEntry(da: "Mentor", en: "Mentor")
    case .type: TextEntry(da: "Slags mentor", en: "Kind of mentor")
    case .anyType: TextEntry(da: "alle slags", en: "all kinds")
    case .decision: TextEntry(da: "Beslutning", en: "Decision")
    case .reason: TextEntry(da: "Begrundelse", en: "Reason")
    case .origin: TextEntry(da: "Fra", en: "From")
    case .actions: TextEntry(da: "Handling", en: "Action")
    case .require: TextEntry(da: "Skal laves", en: "Must be made")
    case .forbid: TextEntry(da: "Må ikke laves", en: "Must not be made")
    case .requires: TextEntry(da: "skal laves", en: "must be made")
    case .forbids: TextEntry(da: "må ikke laves", en: "must not be made")
    case .store: TextEntry(da: "besluttet i Makker", en: "decided in Makker")
    case .file: TextEntry(da: "skrevet i filen", en: "typed into the file")
    case .published: TextEntry(da: "offentliggjort match", en: "published pair")
    case .refused: TextEntry(da: "afslag", en: "refusal")
    case .withdraw: TextEntry(da: "Tag tilbage", en: "Take back")
    case .withdrawHeading: TextEntry(da: "Tag en beslutning tilbage", en: "Take a decision back")
    case .withdrawHint:
      TextEntry(
        da: "Rækken fjernes fra decisions.csv. Den næste matchning er fri til at gøre andet.",
        en: "The row goes from decisions.csv. The next matching is free to do otherwise.")
    case .withdrawFileHint:
      TextEntry(
        da: "Rækken er skrevet i filen og ikke i Makker; den fjernes fra filen.",
        en: "The row was typed into the file and not decided in Makker; it goes from the file.")
    case .withdrawRefusedHint:
      TextEntry(
        da: "En af de to har sagt nej. Afslaget bliver i historikken, og matchet offentliggøres ikke, selv om rækken "
          + "fjernes.",
        en: "One of the two has refused. The refusal stays in the history, and the pair is not published even though "
          + "the row goes.")
    case .withdrawn:
      TextEntry(
        da: "Beslutningen om {mentee} og {mentor} er taget tilbage.",
        en: "The decision about {mentee} and {mentor} is taken back.")
    case .withdrawReason: TextEntry(da: "Hvorfor tages den tilbage?", en: "Why is it taken back?")
    case .undone: TextEntry(da: "fortrudt", en: "undone")
    case .decidedNotice:
      TextEntry(
        da: "Besluttet: {mentee} og {mentor} {kind}. Det gælder, når årgangen matches igen.",
        en: "Decided: {mentee} and {mentor} {kind}. It takes effect when the cohort is matched again.")
    case .notFollowed:
      TextEntry(
        da: "Kørsel {run} følger ikke {n} af beslutningerne", en: "Run {run} does not follow {n} of the decisions")
    case .notFollowedOne:
      TextEntry(
        da: "Kørsel {run} følger ikke en af beslutningerne", en: "Run {run} does not follow one of the decisions")
    case .notFollowedHint:
      TextEntry(
        da: "Der skal en ny matchning til, før de virker.", en: "A new matching is needed before they take effect.")
    case .match: TextEntry(da: "Match igen", en: "Match again")
    case .allFollowed: TextEntry(da: "Kørsel {run} følger dem alle.", en: "Run {run} follows them all.")
    case .noRun:
      TextEntry(
        da: "Årgangen er ikke matchet endnu; beslutningerne følges af den første matchning.",
        en: "The cohort has not been matched yet; the first matching follows the decisions.")
    case .newHeading: TextEntry(da: "Ny beslutning", en: "New decision")
    case .newHint:
      TextEntry(
        da: "Vælg parret. Før du beslutter, ser du, hvad det koster, og hvem der flytter.",
        en: "Choose the pair. Before you decide, you see what it costs and who moves.")
    case .kind: TextEntry(da: "Hvad skal besluttes?", en: "What is to be decided?")
    case .kindHint: TextEntry(da: "Navn eller id.", en: "Name or id.")
    case .see: TextEntry(da: "Se, hvad det koster", en: "See what it costs")
    case .chooseBoth: TextEntry(da: "Skriv et navn eller et id.", en: "Type a name or an id.")
    case .unknownMentee: TextEntry(da: "Der er ingen mentee {found}.", en: "There is no mentee {found}.")
    case .nearestMentee:
      TextEntry(
        da: "Der er ingen mentee {found}. Mente du {nearest}?",
        en: "There is no mentee {found}. Did you mean {nearest}?")
    case .unknownMentor: TextEntry(da: "Der er ingen mentor {found}.", en: "There is no mentor {found}.")
    case .nearestMentor:
      TextEntry(
        da: "Der er ingen mentor {found}. Mente du {nearest}?",
        en: "There is no mentor {found}. Did you mean {nearest}?")
    case .several:
      TextEntry(da: "Flere hedder {found}: brug id'et ({ids}).", en: "Several are called {found}: use the id ({ids}).")
    case .notNeeded:
      TextEntry(da: "{mentee} har ikke brug for en {type}.", en: "{mentee} does not need a {type}.")
    case .chooseType:
      TextEntry(
        da: "{mentee} har brug for flere slags mentor: vælg en.",
        en: "{mentee} needs several kinds of mentor: choose one.")
    case .unknownKind: TextEntry(da: "Vælg, hvad der skal besluttes.", en: "Choose what is to be decided.")
    case .decideHeading: TextEntry(da: "Beslut", en: "Decide")
    case .noRunCost:
      TextEntry(
        da: "Prisen kan først vises, når årgangen er matchet.",
        en: "The cost can be shown once the cohort has been matched.")
    case .notInRun:
      TextEntry(
        da: "Behovet eller mentoren er ikke med i kørsel {run}, så prisen kan ikke vises.",
        en: "The need or the mentor is not in run {run}, so the cost cannot be shown.")
    case .gone:
      TextEntry(
        da: "Der er ingen beslutning om parret mere.", en: "There is no decision about the pair any more.")
    case .followUp: TextEntry(da: "Frigiv eller afslut", en: "Release or end")
    case .followed: TextEntry(da: "Fulgt i kørsel {run}", en: "Followed by run {run}")
    case .open: TextEntry(da: "nej, match igen", en: "no, match again")
    }
  }
}
