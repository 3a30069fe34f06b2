// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns of `training_sessions.csv`.
enum SessionColumn: Int, Column {
  case id, module, date, start, end, seats, place

  var names: ColumnNames {
    switch self {
    case .id: ColumnNames("id", da: "id", "session", "hold")
    case .module: ColumnNames("module", da: "modul", "training", "uddannelse")
    case .date: ColumnNames("date", da: "dato", "day", "dag")
    case .start: ColumnNames("start", da: "start", "from", "fra", "begin", "starttid")
    case .end: ColumnNames("end", da: "slut", "to", "til", "sluttid")
    case .seats: ColumnNames("seats", da: "pladser", "capacity", "antal pladser")
    case .place: ColumnNames("place", da: "sted", "room", "lokale")
    }
  }

  var isRequired: Bool { self != .place }
}

/// The columns of `previous.csv`.
enum PreviousColumn: Int, Column {
  case mentee, mentor, type, outcome, programme, stage, from, until, reason

  var names: ColumnNames {
    switch self {
    case .mentee: ColumnNames("mentee", da: "mentee", "mentee id", "ung", "den unge")
    case .mentor: ColumnNames("mentor", da: "mentor", "mentor id")
    case .type: ColumnNames("type", da: "type", "mentor type", "mentortype")
    case .outcome: ColumnNames("outcome", da: "udfald", "result", "resultat", "status")
    case .programme: ColumnNames("programme", da: "mentorforløb", "program", "forløb")
    case .stage: ColumnNames("stage", da: "trin", "stadie")
    case .from: ColumnNames("from", da: "fra", "first day", "første dag")
    case .until: ColumnNames("until", da: "til", "last day", "sidste dag")
    case .reason: ColumnNames("reason", da: "begrundelse", "grund", "årsag")
    }
  }

  var isRequired: Bool { rawValue <= Self.outcome.rawValue }

  var isAlwaysWritten: Bool { isRequired }
}

/// The columns of `decisions.csv`.
enum DecisionColumn: Int, Column {
  case mentee, mentor, type, decision, reason

  var names: ColumnNames {
    switch self {
    case .mentee: ColumnNames("mentee", da: "mentee", "mentee id", "ung", "den unge")
    case .mentor: ColumnNames("mentor", da: "mentor", "mentor id")
    case .type: ColumnNames("type", da: "type", "mentor type", "mentortype")
    case .decision: ColumnNames("decision", da: "beslutning", "afgørelse")
    case .reason: ColumnNames("reason", da: "begrundelse", "grund", "årsag")
    }
  }

  var isRequired: Bool { self == .mentee || self == .mentor || self == .decision }
}
