// SPDX-License-Identifier: GPL-3.0-or-later

/// What an audit of the store finds.
public enum StoreAuditText: String, TextCatalogue {
  case database, schema, steps, gap, notLinked, changed, unreadable, impossible
  case missing, different, unknown, digest, manifest, derived, otherHead, atEvent

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .database: TextEntry(da: "databasen er beskadiget", en: "the database is damaged")
    case .schema:
      TextEntry(
        da: "{name} i databasen er ikke, som Makker laver det", en: "{name} in the database is not as Makker makes it")
    case .steps:
      TextEntry(
        da: "tabellernes udgave er en anden, end de siger", en: "the tables are of another version than they say")
    case .gap: TextEntry(da: "en hændelse mangler før denne", en: "an event is missing before this one")
    case .notLinked:
      TextEntry(da: "følger ikke efter hændelsen før", en: "does not follow the event before")
    case .changed: TextEntry(da: "ændret, efter at den blev skrevet", en: "changed after it was written")
    case .unreadable: TextEntry(da: "siger noget, ingen hændelse kan sige", en: "says what no event can say")
    case .impossible:
      TextEntry(da: "kan ikke ske efter hændelserne før", en: "cannot happen after the events before it")
    case .missing: TextEntry(da: "række {key} i {table} mangler", en: "row {key} of {table} is missing")
    case .different:
      TextEntry(
        da: "række {key} i {table} er ikke den, der blev gemt", en: "row {key} of {table} is not what was recorded")
    case .unknown:
      TextEntry(
        da: "række {key} i {table} er aldrig blevet gemt af Makker", en: "row {key} of {table} was never recorded")
    case .digest:
      TextEntry(
        da: "indhold {key} findes ved en forkert kontrolsum", en: "content {key} is found by a wrong checksum")
    case .manifest:
      TextEntry(
        da: "fillisten i indhold {key} er beskadiget, eller en fil på en liste mangler",
        en: "the list of files in content {key} is damaged, or a file on a list is missing")
    case .derived:
      TextEntry(
        da: "tabellen {table} er ikke den, hændelserne giver", en: "the table {table} is not what the events make it")
    case .otherHead:
      TextEntry(
        da: "historien har ikke den hændelse, der er noteret andetsteds",
        en: "the history lacks the event that was noted elsewhere")
    case .atEvent: TextEntry(da: "hændelse {seq}: {sentence}", en: "event {seq}: {sentence}")
    }
  }
}
