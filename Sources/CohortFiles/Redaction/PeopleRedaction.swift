// SPDX-License-Identifier: GPL-3.0-or-later

/// Takes people out of texts and tables; whatever does not speak of them stays as it is, byte for byte, and so do a
/// file's encoding, its delimiter and its line ends.
///
/// Ids are replaced wherever they stand as whole words; an id that is a mere number, or that somebody on the other side
/// has too, only in the columns of tables that hold ids. Full names are replaced wherever they stand as whole words;
/// first names alone are not, because they are other people's too.
package struct PeopleRedaction: Sendable {
  /// What became of a file.
  package enum Outcome: Hashable, Sendable {
    /// It holds nothing about them.
    case unchanged
    /// Its new bytes.
    case changed([UInt8])
    /// It is no text, so that nobody knows.
    case unreadable
  }

  /// Who is forgotten.
  package let people: [ForgottenPerson]
  private let pseudonyms: [PersonRole: [String: String]]
  let patterns: WordPatterns

  /// - Parameters:
  ///   - people: who is forgotten.
  ///   - others: everybody in the tables of people; those who are forgotten are passed over.
  package init(_ people: [ForgottenPerson], among others: some Sequence<PeopleListing.Entry>) {
    self.people = people
    var pseudonyms: [PersonRole: [String: String]] = [:]
    for person in people { pseudonyms[person.role, default: [:]][person.id] = person.pseudonym }
    self.pseudonyms = pseudonyms
    var othersIDs: [PersonRole: Set<String>] = [:]
    var othersNames: Set<String> = []
    for other in others where pseudonyms[other.role]?[other.id] == nil {
      othersIDs[other.role, default: []].insert(other.id)
      if !other.name.isEmpty { othersNames.insert(other.name) }
    }
    var replaced: [(word: String, by: String)] = []
    for person in people {
      let other: PersonRole = person.role == .mentor ? .mentee : .mentor
      let isShared = othersIDs[other]?.contains(person.id) == true || pseudonyms[other]?[person.id] != nil
      if person.id.contains(where: \.isLetter), !isShared {
        replaced += WrittenForms.all(of: person.id, ignoringCase: false).map { ($0, person.pseudonym) }
      }
      for name in person.names where name.count > 1 {
        replaced += WrittenForms.all(of: name, ignoringCase: true).map { ($0, person.pseudonym) }
      }
    }
    let names = Set(people.flatMap(\.names))
    let within = WordPatterns(
      replaced: names.flatMap { name in WrittenForms.all(of: name, ignoringCase: true).map { ($0, "") } })
    let kept = othersNames.filter { !names.contains($0) && within.replaced(in: Array($0.utf8)) != nil }
    patterns = WordPatterns(
      replaced: replaced, kept: kept.flatMap { WrittenForms.all(of: $0, ignoringCase: true) })
  }

  /// A file's text without the people.
  ///
  /// - Parameters:
  ///   - path: the file's name, which tells what it is.
  ///   - rewrite: how text is changed that is no table.
  package func redact(_ path: String, _ bytes: [UInt8]) -> Outcome {
    redact(path, bytes) { patterns.replaced(in: $0) }
  }

  /// The same, where text that is no table is changed in a way of its own, such as a calendar's.
  package func redact(_ path: String, _ bytes: [UInt8], _ rewrite: ([UInt8]) -> [UInt8]?) -> Outcome {
    guard let (text, coding) = TextCoding.decode(bytes) else { return .unreadable }
    let isTable = path.lowercased().hasSuffix(".csv") || path.lowercased().hasSuffix(".tsv")
    guard let new = isTable ? table(path, text) : rewrite(text), new != text else { return .unchanged }
    return .changed(coding.encode(new))
  }

  /// A text with its words replaced; nothing where it holds none.
  package func replaced(in text: [UInt8]) -> [UInt8]? { patterns.replaced(in: text) }

  /// A file's name with ids replaced.
  package func renamed(_ path: String) -> String {
    patterns.replaced(in: Array(path.utf8)).map { String(decoding: $0, as: UTF8.self) } ?? path
  }

  /// What stands in the place of an id.
  func pseudonym(_ role: PersonRole, _ id: String) -> String? { pseudonyms[role]?[id] }
}
