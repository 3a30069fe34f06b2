// SPDX-License-Identifier: GPL-3.0-or-later

/// What each rule says, what it found about a pair, and what would help.
public enum RuleText: String, TextCatalogue {
  case mentorType, mentorTypeKept, mentorTypeBroken, mentorTypeRemedy
  case programme, programmeKept, programmeBroken, programmeWithoutType, programmeRemedy, programmeTypeRemedy
  case childCertificate, certificateNotNeeded, certificateHeld, certificateNone, certificateRequested
  case certificateTooLate, certificateForProgramme, certificateForAge, certificateForUnknownAge
  case certificateRemedy, certificateAwaitRemedy
  case training, trainingNotAsked, trainingComplete, trainingLacking, moduleNotTaken, moduleExpired, moduleUndated
  case moduleTooLate, trainingInTime, trainingUnderWay, trainingRemedy, trainingDateRemedy
  case language, languageNotStated, languageShared, languageNone
  case availability, availabilityNotStated, availabilityShared, availabilityNone, availabilityTooShort
  case availabilityRemedy
  case avoid, avoidNeither, avoidMentor, avoidMentee, avoidBoth
  case forbid, forbidNot, forbidWithoutReason, forbidWithReason
  case municipalitySame, municipalityNear, municipalityNotStated, municipalityShared, municipalityDiffers
  case municipalityApart, municipalityStateRemedy, municipalityPlacesRemedy, municipalityWish
  case skills, skillsNotStated, skillMet, skillsAll, skillsSome, skillsNone
  case interests, interestsNotStated, interestsShared, interestsNone
  case background, backgroundNotStated, backgroundAny, backgroundFits, backgroundOther
  case breadth, breadthShared
  case preferredTime, preferredTimeNotStated, preferredTimeNone, preferredTimeMissed, preferredTimeMentee
  case preferredTimeMentor, preferredTimeBoth
  case workplace, function
  case preference, preferenceNone, preferenceMentee, preferenceMentor, preferenceBoth
  case continuity, continuityNone, continuityCompleted, continuityOngoing, continuityEndedEarly, continuityNoShow
  case menteeColumn, mentorColumn, quotedValue, notStated, fillInColumns, correctColumns
  case equal, different, overlap, overlapMany, contains, atMostApart, difference, range, rangeFrom, rangeUpTo, table

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .mentorType:
      TextEntry(
        da: "Mentoren er af den type, som menteen har brug for.",
        en: "The mentor is of the type that the mentee needs.")
    case .mentorTypeKept: TextEntry(da: "Mentoren er {needed}.", en: "The mentor is listed as {needed}.")
    case .mentorTypeBroken:
      TextEntry(
        da: "Der er brug for: {needed}. Mentoren er: {given}.",
        en: "The need is for: {needed}. The mentor is: {given}.")
    case .mentorTypeRemedy:
      TextEntry(
        da: "Spørg, om mentoren også vil være {needed}.", en: "Ask the mentor to serve as {needed} too.")

    case .programme:
      TextEntry(
        da: "Mentoren deltager i menteens mentorforløb.", en: "The mentor takes part in the mentee's programme.")
    case .programmeKept:
      TextEntry(da: "Mentoren deltager i »{programme}«.", en: "The mentor takes part in “{programme}”.")
    case .programmeBroken:
      TextEntry(da: "Mentoren deltager ikke i »{programme}«.", en: "The mentor does not take part in “{programme}”.")
    case .programmeWithoutType:
      TextEntry(
        da: "»{programme}« har ikke plads til typen {type}.", en: "“{programme}” has no place for the type {type}.")
    case .programmeRemedy:
      TextEntry(
        da: "Spørg, om mentoren vil deltage i »{programme}«.", en: "Ask the mentor to take part in “{programme}”.")
    case .programmeTypeRemedy:
      TextEntry(da: "Åbn »{programme}« for typen {type}.", en: "Open “{programme}” to the type {type}.")

    case .childCertificate:
      TextEntry(
        da: "Mentoren har børneattest, når menteen er under {age} år, eller mentorforløbet kræver det.",
        en: "The mentor has a child certificate where the mentee is under {age} or the programme asks for it.")
    case .certificateNotNeeded:
      TextEntry(da: "Der kræves ingen børneattest.", en: "No child certificate is needed.")
    case .certificateHeld: TextEntry(da: "Mentoren har børneattest.", en: "The mentor has a child certificate.")
    case .certificateNone:
      TextEntry(
        da: "Mentoren har ingen børneattest, og den kræves, fordi {because}.",
        en: "The mentor has no child certificate, and it is needed because {because}.")
    case .certificateRequested:
      TextEntry(
        da: "Mentorens børneattest er anmodet, men ikke indhentet, og den kræves, fordi {because}.",
        en: "The mentor's child certificate is requested but not yet obtained, and it is needed because {because}.")
    case .certificateTooLate:
      TextEntry(
        da: "Mentorens børneattest er først fra {date}, og den kræves, fordi {because}.",
        en: "The mentor's child certificate is only of {date}, and it is needed because {because}.")
    case .certificateForProgramme: TextEntry(da: "mentorforløbet kræver det", en: "the programme asks for it")
    case .certificateForAge:
      TextEntry(
        da: "menteen kan være under {age} år på første dag", en: "the mentee may be under {age} on the first day")
    case .certificateForUnknownAge:
      TextEntry(
        da: "menteens fødselsår ikke er oplyst, så menteen kan være under {age} år",
        en: "the mentee's year of birth is not stated, so that the mentee may be under {age}")
    case .certificateRemedy:
      TextEntry(
        da: "Indhent mentorens børneattest senest {date}.", en: "Get the mentor's child certificate by {date}.")
    case .certificateAwaitRemedy:
      TextEntry(
        da: "Sørg for, at den anmodede børneattest er indhentet senest {date}.",
        en: "See that the requested child certificate is here by {date}.")

    case .training:
      TextEntry(
        da: "Mentoren har den uddannelse, som mentorforløbet kræver, gyldig på første dag, eller kan nå at tage den.",
        en: "The mentor has the training that the programme asks for, valid on the first day, or can take it in time.")
    case .trainingNotAsked:
      TextEntry(da: "Mentorforløbet kræver ingen uddannelse.", en: "The programme asks for no training.")
    case .trainingComplete: TextEntry(da: "Mentoren har {modules}.", en: "The mentor has {modules}.")
    case .trainingLacking: TextEntry(da: "Mentoren mangler {modules}.", en: "The mentor lacks {modules}.")
    case .moduleNotTaken: TextEntry(da: "{module} (ikke taget)", en: "{module} (not taken)")
    case .moduleExpired: TextEntry(da: "{module} (gjaldt til {date})", en: "{module} (valid until {date})")
    case .moduleUndated:
      TextEntry(da: "{module} (datoen er ikke oplyst)", en: "{module} (the date is not stated)")
    case .moduleTooLate: TextEntry(da: "{module} (først taget {date})", en: "{module} (taken only on {date})")
    case .trainingInTime:
      TextEntry(
        da: "Mentoren kan nå at tage {modules} senest {date}, hvis der er plads på holdene.",
        en: "The mentor can still take {modules} by {date}, if there are seats.")
    case .trainingUnderWay:
      TextEntry(
        da: "Mentoren kan begynde, mens uddannelsen er i gang, og skal have {modules} senest {date}.",
        en: "The mentor can start while the training is under way, and must have {modules} by {date}.")
    case .trainingRemedy: TextEntry(da: "Gennemfør {modules} senest {date}.", en: "Complete {modules} by {date}.")
    case .trainingDateRemedy:
      TextEntry(
        da: "Oplys datoen for {modules}, eller gennemfør det senest {date}.",
        en: "State the date of {modules}, or complete it by {date}.")

    case .language: TextEntry(da: "Mentor og mentee har et fælles sprog.", en: "The two have a language in common.")
    case .languageNotStated:
      TextEntry(da: "Sprog er ikke oplyst for dem begge.", en: "Languages are not stated for both.")
    case .languageShared: TextEntry(da: "Begge taler {languages}.", en: "Both speak {languages}.")
    case .languageNone:
      TextEntry(
        da: "Intet fælles sprog: menteen taler {mentee}, mentoren {mentor}.",
        en: "No language in common: the mentee speaks {mentee}, the mentor {mentor}.")

    case .availability:
      TextEntry(
        da: "Mentor og mentee har en fælles ledig tid, der er lang nok til et møde.",
        en: "The two share a free time that is long enough for a meeting.")
    case .availabilityNotStated:
      TextEntry(da: "Ledige tider er ikke oplyst for dem begge.", en: "Free times are not stated for both.")
    case .availabilityShared: TextEntry(da: "Begge kan {windows}.", en: "Both can meet {windows}.")
    case .availabilityNone: TextEntry(da: "De har ingen fælles ledig tid.", en: "They share no free time.")
    case .availabilityTooShort:
      TextEntry(
        da: "Et møde på {minutes} minutter er der ikke plads til i deres fælles tider: {windows}.",
        en: "No meeting of {minutes} minutes fits into the times they share: {windows}.")
    case .availabilityRemedy:
      TextEntry(
        da: "Find {minutes} minutter om ugen, der passer begge.", en: "Find {minutes} minutes a week that suit both.")

    case .avoid:
      TextEntry(
        da: "Ingen af dem står på den andens liste over personer, der skal undgås.",
        en: "Neither is on the other's list of people to avoid.")
    case .avoidNeither: TextEntry(da: "Ingen af dem undgår den anden.", en: "Neither avoids the other.")
    case .avoidMentor:
      TextEntry(da: "Menteen skal ikke matches med mentoren.", en: "The mentee is not to be paired with this mentor.")
    case .avoidMentee:
      TextEntry(da: "Mentoren skal ikke matches med menteen.", en: "The mentor is not to be paired with this mentee.")
    case .avoidBoth:
      TextEntry(da: "De skal ikke matches med hinanden.", en: "The two are not to be paired with each other.")

    case .forbid:
      TextEntry(da: "Koordinatoren har ikke forbudt matchet.", en: "The coordinator has not forbidden the pair.")
    case .forbidNot: TextEntry(da: "Matchet er ikke forbudt.", en: "The pair is not forbidden.")
    case .forbidWithoutReason:
      TextEntry(da: "Koordinatoren har forbudt matchet.", en: "The coordinator has forbidden the pair.")
    case .forbidWithReason:
      TextEntry(
        da: "Koordinatoren har forbudt matchet: {reason}", en: "The coordinator has forbidden the pair: {reason}")

    case .municipalitySame:
      TextEntry(
        da: "Mentor og mentee hører til i samme kommune.", en: "The two belong to the same municipality.")
    case .municipalityNear:
      TextEntry(
        da: "Mentor og mentee hører til i samme kommune eller højst {km} km fra hinanden.",
        en: "The two belong to the same municipality, or at most {km} km apart.")
    case .municipalityNotStated:
      TextEntry(da: "Kommunen er ikke oplyst for dem begge.", en: "The municipality is not stated for both.")
    case .municipalityShared: TextEntry(da: "Begge hører til i {place}.", en: "Both belong to {place}.")
    case .municipalityDiffers:
      TextEntry(
        da: "Menteen hører til i {mentee}, mentoren i {mentor}.",
        en: "The mentee belongs to {mentee}, the mentor to {mentor}.")
    case .municipalityApart:
      TextEntry(
        da: "Menteen hører til i {mentee}, mentoren i {mentor}, {km} km derfra.",
        en: "The mentee belongs to {mentee}, the mentor to {mentor}, {km} km away.")
    case .municipalityStateRemedy:
      TextEntry(da: "Oplys kommunen for dem begge.", en: "State the municipality of both.")
    case .municipalityPlacesRemedy:
      TextEntry(
        da: "Skriv koordinater for {mentee} og {mentor} under places i cohort.yaml.",
        en: "Write coordinates for {mentee} and {mentor} under places in cohort.yaml.")
    case .municipalityWish:
      TextEntry(
        da: "Mentor og mentee hører til i samme kommune eller nær hinanden.",
        en: "The two belong to the same municipality, or near each other.")

    case .skills:
      TextEntry(
        da: "Mentoren er god til det, menteen vil have hjælp til.",
        en: "The mentor is good at what the mentee wants help with.")
    case .skillsNotStated:
      TextEntry(da: "Det er ikke oplyst, hvad menteen vil have hjælp til.", en: "It is not stated what help is wanted.")
    case .skillMet:
      TextEntry(
        da: "{skill} (niveau {level}, vigtighed {importance})", en: "{skill} (level {level}, importance {importance})")
    case .skillsAll: TextEntry(da: "Mentoren kan hjælpe med {met}.", en: "The mentor can help with {met}.")
    case .skillsSome:
      TextEntry(
        da: "Mentoren kan hjælpe med {met}, men ikke med {lacking}.",
        en: "The mentor can help with {met}, but not with {lacking}.")
    case .skillsNone:
      TextEntry(
        da: "Mentoren kan ikke hjælpe med {lacking}.", en: "The mentor cannot help with {lacking}.")

    case .interests:
      TextEntry(da: "Mentoren deler menteens interesser.", en: "The mentor shares the mentee's interests.")
    case .interestsNotStated:
      TextEntry(da: "Menteens interesser er ikke oplyst.", en: "The mentee's interests are not stated.")
    case .interestsShared:
      TextEntry(
        da: "De deler {count} af menteens {stated} interesser: {shared}.",
        en: "They share {count} of the mentee's {stated} interests: {shared}.")
    case .interestsNone:
      TextEntry(da: "De har ingen fælles interesser.", en: "They have no interest in common.")

    case .background:
      TextEntry(
        da: "Mentorens baggrund passer til trinnet, mentorforløbet og mentortypen.",
        en: "The mentor's background suits the stage, the programme and the type of mentor.")
    case .backgroundNotStated:
      TextEntry(da: "Mentorens baggrund er ikke oplyst.", en: "The mentor's background is not stated.")
    case .backgroundAny:
      TextEntry(
        da: "Ingen bestemt baggrund er ønsket her.", en: "No particular background is wished for here.")
    case .backgroundFits:
      TextEntry(da: "Mentorens baggrund passer: {background}.", en: "The mentor's background suits: {background}.")
    case .backgroundOther:
      TextEntry(
        da: "Mentorens baggrund er en anden end de ønskede: {background}.",
        en: "The mentor's background is not among those wished for: {background}.")

    case .breadth:
      TextEntry(
        da: "Mentor og mentee har megen fælles ledig tid.", en: "The two share plenty of free time.")
    case .breadthShared:
      TextEntry(
        da: "De har mindst {minutes} fælles minutter om ugen.", en: "They share at least {minutes} minutes a week.")

    case .preferredTime:
      TextEntry(
        da: "De mødes på et tidspunkt, som de foretrækker.", en: "The two meet at a time that they prefer.")
    case .preferredTimeNotStated:
      TextEntry(da: "Ingen af dem har oplyst foretrukne tider.", en: "Neither has stated preferred times.")
    case .preferredTimeNone: TextEntry(da: "De har ingen ugentlig tid.", en: "They have no weekly time.")
    case .preferredTimeMissed:
      TextEntry(da: "Ingen af dem foretrækker {time}.", en: "Neither prefers {time}.")
    case .preferredTimeMentee: TextEntry(da: "Menteen foretrækker {time}.", en: "The mentee prefers {time}.")
    case .preferredTimeMentor: TextEntry(da: "Mentoren foretrækker {time}.", en: "The mentor prefers {time}.")
    case .preferredTimeBoth: TextEntry(da: "Begge foretrækker {time}.", en: "Both prefer {time}.")

    case .workplace:
      TextEntry(da: "Mentor og mentee har samme arbejdsplads.", en: "The two have the same workplace.")
    case .function:
      TextEntry(da: "Mentor og mentee har samme funktion.", en: "The two have the same function.")

    case .preference: TextEntry(da: "De har ønsket hinanden.", en: "The two have asked for each other.")
    case .preferenceNone:
      TextEntry(da: "Ingen af dem har ønsket den anden.", en: "Neither has asked for the other.")
    case .preferenceMentee:
      TextEntry(da: "Mentoren er menteens ønske nr. {mentee}.", en: "The mentor is the mentee's choice no. {mentee}.")
    case .preferenceMentor:
      TextEntry(da: "Menteen er mentorens ønske nr. {mentor}.", en: "The mentee is the mentor's choice no. {mentor}.")
    case .preferenceBoth:
      TextEntry(
        da: "Mentoren er menteens ønske nr. {mentee}, og menteen er mentorens nr. {mentor}.",
        en: "The mentor is the mentee's choice no. {mentee}, and the mentee is the mentor's no. {mentor}.")

    case .continuity:
      TextEntry(
        da: "Et match, der gik godt sidste år, fortsætter; et, der gik skidt, gentages ikke.",
        en: "A pair that went well last year goes on; one that went badly is not repeated.")
    case .continuityNone: TextEntry(da: "De har ikke været et match før.", en: "They have not been a pair before.")
    case .continuityCompleted:
      TextEntry(da: "De har gennemført et forløb sammen før.", en: "They have completed a programme together before.")
    case .continuityOngoing: TextEntry(da: "De er allerede et match.", en: "They are a pair already.")
    case .continuityEndedEarly:
      TextEntry(da: "Deres tidligere match sluttede før tid.", en: "Their earlier pair ended early.")
    case .continuityNoShow:
      TextEntry(
        da: "Deres tidligere match kom aldrig i gang.", en: "Their earlier pair never got going.")

    case .menteeColumn: TextEntry(da: "menteens »{column}«", en: "the mentee's “{column}”")
    case .mentorColumn: TextEntry(da: "mentorens »{column}«", en: "the mentor's “{column}”")
    case .quotedValue: TextEntry(da: "»{value}«", en: "“{value}”")
    case .notStated: TextEntry(da: "ikke oplyst", en: "not stated")
    case .fillInColumns: TextEntry(da: "Udfyld {columns}.", en: "Fill in {columns}.")
    case .correctColumns:
      TextEntry(
        da: "Ret {columns}, så de to kan sammenlignes.", en: "Correct {columns}, so that the two can be compared.")

    case .equal: TextEntry(da: "{mentee} og {mentor} er ens.", en: "{mentee} and {mentor} are the same.")
    case .different: TextEntry(da: "{mentee} og {mentor} er forskellige.", en: "{mentee} and {mentor} differ.")
    case .overlap:
      TextEntry(da: "{mentee} og {mentor} har noget til fælles.", en: "{mentee} and {mentor} have something in common.")
    case .overlapMany:
      TextEntry(
        da: "{mentee} og {mentor} har mindst {count} ting til fælles.",
        en: "{mentee} and {mentor} have at least {count} things in common.")
    case .contains: TextEntry(da: "{mentor} rummer {mentee}.", en: "{mentor} includes {mentee}.")
    case .atMostApart:
      TextEntry(
        da: "{mentee} og {mentor} ligger højst {distance} fra hinanden.",
        en: "{mentee} and {mentor} are at most {distance} apart.")
    case .difference: TextEntry(da: "{mentor} minus {mentee}", en: "{mentor} less {mentee}")
    case .range: TextEntry(da: "{subject} er fra {low} til {high}.", en: "{subject} is from {low} to {high}.")
    case .rangeFrom: TextEntry(da: "{subject} er mindst {low}.", en: "{subject} is at least {low}.")
    case .rangeUpTo: TextEntry(da: "{subject} er højst {high}.", en: "{subject} is at most {high}.")
    case .table:
      TextEntry(da: "{mentor} passer til {mentee} efter en tabel.", en: "{mentor} suits {mentee}, by a table.")
    }
  }
}
