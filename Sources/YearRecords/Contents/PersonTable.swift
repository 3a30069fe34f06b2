// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import GRDB

/// Who the people in the events are.
enum PersonTable {
  /// The key of somebody.
  static func key(_ db: Database, _ person: Person) throws -> Int? {
    try Cells.first(db, "SELECT key FROM person WHERE role = ? AND id = ?", [person.role, person.id])?(0)
  }

  /// Adds somebody.
  ///
  /// - Returns: The key, and the commitment that the next event must make.
  static func add(_ db: Database, _ person: Person) throws -> (key: Int, commitment: String) {
    let salt = Commitment.freshSalt()
    try db.execute(
      sql: "INSERT INTO person (role, id, salt) VALUES (?, ?, ?)", arguments: [person.role, person.id, Data(salt)])
    return (
      Int(db.lastInsertedRowID), try Commitment.to(role: person.role, id: person.id, salt: salt)
    )
  }

  /// Puts a pseudonym in the place of an id, with a salt of its own.
  ///
  /// - Returns: The pseudonym, counted over both roles, and the commitment that the next event must make.
  static func forget(
    _ db: Database, _ key: Int, role: String, as given: String?
  ) throws -> (pseudonym: String, commitment: String) {
    let taken = try pseudonyms(db)
    var number = 1
    while taken.contains("forgotten-\(number)") { number += 1 }
    let pseudonym = given.flatMap { taken.contains($0) ? nil : $0 } ?? "forgotten-\(number)"
    let salt = Commitment.freshSalt()
    try db.execute(
      sql: "UPDATE person SET id = ?, salt = ? WHERE key = ?", arguments: [pseudonym, Data(salt), key])
    return (pseudonym, try Commitment.to(role: role, id: pseudonym, salt: salt))
  }

  /// The pseudonyms that are taken, over both roles.
  static func pseudonyms(_ db: Database) throws -> Set<String> {
    Set(try Cells.all(db, "SELECT id FROM person WHERE id LIKE 'forgotten-%'").map { try $0(0, as: String.self) })
  }

  /// The ids of all people, by their keys.
  static func ids(_ db: Database) throws -> [Int: String] {
    var ids: [Int: String] = [:]
    for cells in try Cells.all(db, "SELECT key, id FROM person") { ids[try cells(0)] = try cells(1, as: String.self) }
    return ids
  }
}

extension Person {
  /// As the table holds it.
  var role: String {
    switch self {
    case .mentee: "mentee"
    case .mentor: "mentor"
    }
  }
}
