// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

/// The form of the store's tables, step by step. A step that has been in anybody's hands is never changed; it speaks
/// SQL alone, so that no later type can change what it did.
enum Schema {
  /// Marks a database file as a store of Makker's: `MAKK`.
  static let applicationID: UInt32 = 0x4D41_4B4B

  /// All steps, the oldest first.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { try $0.execute(sql: version1) }
    return migrator
  }

  /// The names of all steps.
  static var steps: [String] { migrator.migrations }

  /// The tables that are made from the events, and can be made again.
  static let derivedTables = [
    "cohort", "rules", "run", "published_pair", "decision", "refusal", "meeting", "ending", "head",
  ]

  private static let version1 = """
    -- What happened, in its order. Never changed and never deleted from.
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      time TEXT NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER event_is_kept BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the history is only added to'); END;
    CREATE TRIGGER event_stays BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the history is only added to'); END;
    -- Also stops INSERT OR REPLACE, which asks no DELETE trigger.
    CREATE TRIGGER event_follows BEFORE INSERT ON event
    WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
      OR NEW.previous IS NOT coalesce(
        (SELECT hash FROM event ORDER BY seq DESC LIMIT 1),
        '0000000000000000000000000000000000000000000000000000000000000000')
    BEGIN SELECT RAISE(ABORT, 'the event does not follow the last one'); END;

    -- What may have to be forgotten: who somebody is, and all that people wrote.
    CREATE TABLE person (
      key INTEGER PRIMARY KEY,
      role TEXT NOT NULL,
      id TEXT NOT NULL,
      salt BLOB NOT NULL,
      UNIQUE (role, id)
    ) STRICT;
    CREATE TABLE content (
      key INTEGER PRIMARY KEY,
      salt BLOB NOT NULL,
      bytes BLOB NOT NULL,
      digest TEXT
    ) STRICT;
    CREATE INDEX content_by_digest ON content (digest);
    CREATE TABLE pending_file (
      seq INTEGER PRIMARY KEY,
      salt BLOB NOT NULL,
      path TEXT NOT NULL,
      place TEXT NOT NULL,
      expected TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;

    -- How things stand, made from the events.
    CREATE TABLE head (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      seq INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE TABLE cohort (
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      seq INTEGER NOT NULL REFERENCES event (seq),
      manifest INTEGER NOT NULL REFERENCES content (key),
      PRIMARY KEY (name, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rules (
      version INTEGER PRIMARY KEY,
      seq INTEGER NOT NULL REFERENCES event (seq),
      manifest INTEGER NOT NULL REFERENCES content (key)
    ) STRICT;
    CREATE TABLE run (
      number INTEGER PRIMARY KEY,
      seq INTEGER NOT NULL REFERENCES event (seq),
      cohort TEXT NOT NULL,
      version INTEGER NOT NULL,
      state TEXT NOT NULL,
      state_seq INTEGER NOT NULL REFERENCES event (seq),
      deleted INTEGER NOT NULL,
      manifest INTEGER NOT NULL REFERENCES content (key),
      record INTEGER NOT NULL REFERENCES content (key),
      FOREIGN KEY (cohort, version) REFERENCES cohort (name, version)
    ) STRICT;
    CREATE TABLE published_pair (
      run INTEGER NOT NULL REFERENCES run (number),
      mentee INTEGER NOT NULL REFERENCES person (key),
      mentor INTEGER NOT NULL REFERENCES person (key),
      type TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES event (seq),
      released INTEGER REFERENCES event (seq),
      PRIMARY KEY (run, mentee, mentor, type)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE decision (
      cohort TEXT NOT NULL,
      mentee INTEGER NOT NULL REFERENCES person (key),
      mentor INTEGER NOT NULL REFERENCES person (key),
      type TEXT NOT NULL,
      kind TEXT NOT NULL,
      reason INTEGER NOT NULL REFERENCES content (key),
      seq INTEGER NOT NULL REFERENCES event (seq),
      PRIMARY KEY (cohort, mentee, mentor, type)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE refusal (
      seq INTEGER PRIMARY KEY REFERENCES event (seq),
      cohort TEXT NOT NULL,
      mentee INTEGER NOT NULL REFERENCES person (key),
      mentor INTEGER NOT NULL REFERENCES person (key),
      type TEXT NOT NULL,
      side TEXT NOT NULL,
      reason INTEGER NOT NULL REFERENCES content (key)
    ) STRICT;
    CREATE TABLE meeting (
      cohort TEXT NOT NULL,
      mentee INTEGER NOT NULL REFERENCES person (key),
      mentor INTEGER NOT NULL REFERENCES person (key),
      type TEXT NOT NULL,
      date TEXT NOT NULL,
      outcome TEXT NOT NULL,
      minutes INTEGER NOT NULL,
      seq INTEGER NOT NULL REFERENCES event (seq),
      PRIMARY KEY (cohort, mentee, mentor, type, date)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ending (
      cohort TEXT NOT NULL,
      mentee INTEGER NOT NULL REFERENCES person (key),
      mentor INTEGER NOT NULL REFERENCES person (key),
      type TEXT NOT NULL,
      outcome TEXT NOT NULL,
      date TEXT NOT NULL,
      reason INTEGER NOT NULL REFERENCES content (key),
      seq INTEGER NOT NULL REFERENCES event (seq),
      PRIMARY KEY (cohort, mentee, mentor, type)
    ) STRICT, WITHOUT ROWID;
    """
}
