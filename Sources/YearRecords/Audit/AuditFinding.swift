// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// Something in a store that is not as the store writes it.
public struct AuditFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// SQLite finds the database damaged.
    case database
    /// A table, trigger or index is not as it was made.
    case schema(String)
    /// The steps that the tables have taken are not those of this program.
    case steps
    /// An event is missing before this one.
    case gap
    /// The event does not follow the one before.
    case notLinked
    /// The event was changed.
    case changed
    /// The event says what no event can say.
    case unreadable
    /// The event cannot be, after those before it.
    case impossible
    /// What was committed to under a key is not there.
    case missing(table: String, key: Int)
    /// What is there under a key is not what was committed to.
    case different(table: String, key: Int)
    /// Nothing ever committed to what is there under a key.
    case unknown(table: String, key: Int)
    /// The hash by which a content is found is not its own.
    case digest(key: Int)
    /// A list of files cannot be read, or names a content that is not there.
    case manifest(key: Int)
    /// A derived table is not what the events make it.
    case derived(table: String)
    /// The end of the history is not the one that was noted elsewhere.
    case otherHead
  }

  /// The event that it is about, where there is one.
  public let seq: Int?
  /// What is wrong.
  public let fault: Fault

  /// What is said to people.
  public var text: LocalizedText {
    let sentence: LocalizedText =
      switch fault {
      case .database: StoreAuditText.database()
      case .schema(let name): StoreAuditText.schema(["name": LocalizedText(verbatim: name)])
      case .steps: StoreAuditText.steps()
      case .gap: StoreAuditText.gap()
      case .notLinked: StoreAuditText.notLinked()
      case .changed: StoreAuditText.changed()
      case .unreadable: StoreAuditText.unreadable()
      case .impossible: StoreAuditText.impossible()
      case .missing(let table, let key):
        StoreAuditText.missing(["table": LocalizedText(verbatim: table), "key": "\(key)"])
      case .different(let table, let key):
        StoreAuditText.different(["table": LocalizedText(verbatim: table), "key": "\(key)"])
      case .unknown(let table, let key):
        StoreAuditText.unknown(["table": LocalizedText(verbatim: table), "key": "\(key)"])
      case .digest(let key): StoreAuditText.digest(["key": "\(key)"])
      case .manifest(let key): StoreAuditText.manifest(["key": "\(key)"])
      case .derived(let table): StoreAuditText.derived(["table": LocalizedText(verbatim: table)])
      case .otherHead: StoreAuditText.otherHead()
      }
    guard let seq else { return sentence }
    return StoreAuditText.atEvent(["seq": "\(seq)", "sentence": sentence])
  }
}

/// What an audit came to.
public struct AuditReport: Hashable, Sendable {
  /// The end of the history; whoever notes it elsewhere can prove later that nothing before it was changed.
  public let head: ChainHead
  /// How many events there are.
  public let events: Int
  /// What is wrong, by event; nothing where all is as it should be.
  public let findings: [AuditFinding]
}
