// SPDX-License-Identifier: GPL-3.0-or-later

/// Which cohort to generate. The same request gives the same bytes on every machine.
public struct CohortRequest: Hashable, Sendable {
  /// How many mentees, and how many mentors, there may be: their numbers have seven digits.
  public static let peopleRange = 1...9_999_999
  /// The seeds; every one of them is exact in any program's floating point.
  public static let seedRange = 0...(1 << 53) - 1

  /// What the cohort is like.
  public let family: CohortFamily
  /// How many mentees there are, within `peopleRange`.
  public let mentees: Int
  /// How many mentors there are, within `peopleRange`.
  public let mentors: Int
  /// Where the randomness starts, within `seedRange`.
  public let seed: Int

  /// Makes a request; numbers out of range are taken to the nearest that is within.
  public init(family: CohortFamily, mentees: Int, mentors: Int, seed: Int) {
    func within(_ range: ClosedRange<Int>, _ number: Int) -> Int {
      min(max(number, range.lowerBound), range.upperBound)
    }
    self.family = family
    self.mentees = within(Self.peopleRange, mentees)
    self.mentors = within(Self.peopleRange, mentors)
    self.seed = within(Self.seedRange, seed)
  }

  /// The command that asks for this cohort, without the folder.
  var command: String {
    "makker generate --mentees \(mentees) --mentors \(mentors) --seed \(seed) --family \(family.rawValue)"
  }
}
