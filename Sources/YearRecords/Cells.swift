// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB

/// A row's values in the order of the query. GRDB's own subscripts stop the process where a value is of another type
/// than asked, which a damaged file can bring about.
struct Cells {
  /// A value is not what the tables hold.
  struct Unexpected: Error {}

  private let values: [DatabaseValue]

  init(_ row: Row) { values = Array(row.databaseValues) }

  /// The value in a column, from 0.
  func callAsFunction<Value: DatabaseValueConvertible>(_ column: Int, as type: Value.Type = Value.self) throws -> Value
  {
    guard values.indices.contains(column), let value = Value.fromDatabaseValue(values[column]) else {
      throw Unexpected()
    }
    return value
  }

  /// The value in a column, or nothing where it is null.
  func optional<Value: DatabaseValueConvertible>(_ column: Int, as type: Value.Type = Value.self) throws -> Value? {
    guard values.indices.contains(column) else { throw Unexpected() }
    return values[column].isNull ? nil : try self(column)
  }

  /// The bytes in a column.
  func bytes(_ column: Int) throws -> [UInt8] { [UInt8](try self(column, as: Data.self)) }
}

extension Cells {
  /// All rows of a query.
  static func all(_ db: Database, _ sql: String, _ arguments: StatementArguments = []) throws -> [Cells] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map(Cells.init)
  }

  /// The first row of a query, or nothing.
  static func first(_ db: Database, _ sql: String, _ arguments: StatementArguments = []) throws -> Cells? {
    try Row.fetchOne(db, sql: sql, arguments: arguments).map(Cells.init)
  }
}
