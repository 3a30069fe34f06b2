// SPDX-License-Identifier: GPL-3.0-or-later

/// What a generated cohort is like.
public enum CohortFamily: String, CaseIterable, Sendable {
  /// Like a country's: towns, skills and free times are skewed, about 85 % of the mentors are trained.
  case realistic
  /// Realistic people with three places for every ten needs.
  case scarce
  /// Few different values of everything, so that very many pairs are worth the same.
  case ties
  /// Groups that can only be matched within themselves; every third has too few places.
  case blocks
  /// No requirements at all: every pair is eligible, and every mentor has one place.
  case dense
}
