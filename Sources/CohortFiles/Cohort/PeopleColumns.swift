// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of `mentors.csv`, in the order they are written in.
enum MentorColumn: Int, Column {
  case id, name, types, programmes, background, skills, interests, languages, municipality, capacity, hoursPerMonth
  case availability, preferredTimes, unavailable, training, childCertificate, avoid, prefer

  var names: ColumnNames {
    switch self {
    case .id: ColumnNames("id", da: "id", "mentor id", "nr")
    case .name: PeopleColumnNames.name
    case .types:
      ColumnNames("types", da: "typer", "type", "mentor type", "mentor types", "mentortype", "mentortyper")
    case .programmes:
      ColumnNames(
        "programmes", da: "mentorforløb", "programme", "program", "programs", "forløb", "mentorordning",
        "mentorordninger", "ordning", "ordninger")
    case .background: ColumnNames("background", da: "baggrund", "backgrounds", "faglig baggrund")
    case .skills: PeopleColumnNames.skills
    case .interests: PeopleColumnNames.interests
    case .languages: PeopleColumnNames.languages
    case .municipality: PeopleColumnNames.municipality
    case .capacity:
      ColumnNames("capacity", da: "antal pladser", "max mentees", "kapacitet", "pladser", "antal mentees")
    case .hoursPerMonth:
      ColumnNames(
        "hours_per_month", da: "timer pr. måned", "hours", "hours a month", "monthly hours", "timer",
        "timer om måneden", "timer per måned")
    case .availability: PeopleColumnNames.availability
    case .preferredTimes: PeopleColumnNames.preferredTimes
    case .unavailable: PeopleColumnNames.unavailable
    case .training:
      ColumnNames(
        "training", da: "uddannelse", "trainings", "completed training", "course", "courses", "mentoruddannelse",
        "kursus", "kurser",
        "gennemførte moduler", "moduler")
    case .childCertificate:
      ColumnNames("child_certificate", da: "børneattest", "certificate", "child certificates")
    case .avoid: PeopleColumnNames.avoid
    case .prefer: PeopleColumnNames.prefer
    }
  }

  var isRequired: Bool { self == .id || self == .types }

  static var knownOwnColumns: [ColumnNames] { PeopleColumnNames.own }
}

/// The columns of `mentees.csv`, in the order they are written in.
enum MenteeColumn: Int, Column {
  case id, name, birthYear, stage, programme, needs, skills, interests, languages, municipality, priority
  case availability, preferredTimes, unavailable, avoid, prefer, waitingSince, timesLeftOut

  var names: ColumnNames {
    switch self {
    case .id: ColumnNames("id", da: "id", "mentee id", "nr")
    case .name: PeopleColumnNames.name
    case .birthYear: ColumnNames("birth_year", da: "fødselsår", "year of birth")
    case .stage: ColumnNames("stage", da: "trin", "stadie")
    case .programme:
      ColumnNames(
        "programme", da: "mentorforløb", "programmes", "program", "forløb", "mentorordning", "ordning")
    case .needs:
      ColumnNames("needs", da: "behov", "need", "mentortype", "mentortyper", "mentor type", "mentor types")
    case .skills: PeopleColumnNames.skills
    case .interests: PeopleColumnNames.interests
    case .languages: PeopleColumnNames.languages
    case .municipality: PeopleColumnNames.municipality
    case .priority: ColumnNames("priority", da: "prioritet", "prioritering")
    case .availability: PeopleColumnNames.availability
    case .preferredTimes: PeopleColumnNames.preferredTimes
    case .unavailable: PeopleColumnNames.unavailable
    case .avoid: PeopleColumnNames.avoid
    case .prefer: PeopleColumnNames.prefer
    case .waitingSince: ColumnNames("waiting_since", da: "på venteliste siden", "waiting list since", "venter siden")
    case .timesLeftOut: ColumnNames("times_left_out", da: "gange uden match", "times without a mentor")
    }
  }

  var isAlwaysWritten: Bool { self != .waitingSince && self != .timesLeftOut }

  var isRequired: Bool { self == .id || self == .programme || self == .needs }

  static var knownOwnColumns: [ColumnNames] { PeopleColumnNames.own }
}

/// What mentors and mentees have in common.
private enum PeopleColumnNames {
  static let name = ColumnNames("name", da: "navn", "full name", "fulde navn")
  static let skills = ColumnNames("skills", da: "færdigheder", "skill", "competences", "færdighed", "kompetencer")
  static let interests = ColumnNames("interests", da: "interesser", "interest", "interesse", "hobby", "hobbies")
  static let languages = ColumnNames("languages", da: "sprog", "language")
  static let municipality = ColumnNames("municipality", da: "kommune", "municipalities", "bopælskommune")
  static let availability = ColumnNames(
    "availability", da: "ledige tider", "available", "free times", "ledig tid", "ledig", "kan mødes")
  static let preferredTimes = ColumnNames(
    "preferred_times", da: "foretrukne tider", "preferred time", "foretrukken tid", "ønskede tider")
  static let unavailable = ColumnNames(
    "unavailable", da: "utilgængelig", "absence", "absences", "fravær", "ferie", "ikke ledig")
  static let avoid = ColumnNames("avoid", da: "undgå", "avoids", "undgår", "ikke sammen med")
  static let prefer = ColumnNames("prefer", da: "foretrækker", "prefers", "preferred", "foretræk", "foretrukne")

  static let own = [
    ColumnNames("workplace", da: "arbejdsplads"),
    ColumnNames("function", da: "funktion"),
  ]
}
