// SPDX-License-Identifier: GPL-3.0-or-later

/// On which side of a pair somebody stands.
public enum PersonRole: String, CaseIterable, Hashable, Sendable, Codable {
  /// Who helps.
  case mentor
  /// Who is helped.
  case mentee
}

/// Somebody who is forgotten: what stands in the files now, and what takes its place.
public struct ForgottenPerson: Hashable, Sendable, Codable {
  /// The side.
  public let role: PersonRole
  /// The id as typed.
  public let id: String
  /// The names that files give the id.
  public let names: [String]
  /// What stands in the place of the id and of the names from now on.
  public let pseudonym: String

  /// Names somebody.
  public init(role: PersonRole, id: String, names: [String], pseudonym: String) {
    self.role = role
    self.id = id
    self.names = names
    self.pseudonym = pseudonym
  }

  /// What all pseudonyms begin with; a number follows.
  public static let prefix = "forgotten-"
}
