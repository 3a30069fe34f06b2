// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// `cohort.yaml` and `rules.yaml` of a generated cohort.
///
/// They are data and not words to a user: English whatever the language, so that the bytes hang on the request alone.
struct FrameFiles {
  let request: CohortRequest
  let recipe: Recipe

  /// From so many mentors on, towns are a requirement in `realistic` and `scarce`: nobody looks through a whole country.
  static let selectiveFrom = 20_000

  private var isCountry: Bool { request.family == .realistic || request.family == .scarce }
  private var isSelective: Bool { isCountry && request.mentors >= Self.selectiveFrom }

  /// `cohort.yaml`.
  var cohort: String {
    var lines = [
      "# Generated, no real persons: \(request.command)",
      "# " + describe,
      "name: Generated \(request.family.rawValue) \(request.mentees) x \(request.mentors), seed \(request.seed)",
      "time_zone: Europe/Copenhagen",
      "first_day: 2026-09-01",
      "last_day: 2027-06-30",
      "slot_minutes: 30",
    ]
    if !recipe.modules.isEmpty { lines += ["", "modules:"] + recipe.modules.map(Self.line) }
    lines += ["", "programmes:"] + recipe.programmes.flatMap(lines(of:))
    if isCountry, !isSelective {
      lines += ["", "places:"]
      lines += Municipality.all.map {
        "  - {name: \($0.name), latitude: \($0.latitude), longitude: \($0.longitude)}"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var describe: String {
    switch request.family {
    case .realistic, .scarce:
      isSelective
        ? "From \(Self.selectiveFrom) mentors on, pairs belong to the same municipality: see rules.yaml."
        : "Fewer than \(Self.selectiveFrom) mentors: any municipality will do, and nearness is a wish."
    case .ties: "Few different values of everything, so that very many pairs are worth the same."
    case .blocks: "Pairs belong to the same group; every third group has too few mentors."
    case .dense: "No requirements: every pair is eligible."
    }
  }

  private static func line(_ module: ModuleRecipe) -> String {
    "  - {id: \(module.id), name: \(module.name), hours: \(module.hours)}"
  }

  private func lines(of programme: ProgrammeRecipe) -> [String] {
    let modules = recipe.modules.map { module in
      module.validMonths.map { "{module: \(module.id), valid_months: \($0)}" } ?? module.id
    }
    return [
      "  - id: \(programme.id)",
      "    name: \(programme.name)",
      "    kind: \(programme.kind.rawValue)",
      "    mentor_types: [\(programme.types.map(\.rawValue).joined(separator: ", "))]",
      "    required_modules: [\(modules.joined(separator: ", "))]",
      "    child_certificate: \(programme.asksForCertificate)",
      "    meetings_per_month: 2",
      "    minutes_per_meeting: \(programme.minutesPerMeeting)",
    ]
  }

  /// `rules.yaml`; nothing where the standard rules hold.
  var rules: String? {
    switch request.family {
    case .realistic, .scarce:
      isSelective
        ? """
        # The standard rules, but pairs belong to the same municipality, and so the wish for it says nothing.
        without: [municipality]
        requirements:
          - id: municipality_required

        """ : nil
    case .ties: nil
    case .blocks:
      """
      # The standard rules, and pairs belong to the same group, which stands in the column municipality.
      without: [municipality]
      requirements:
        - id: municipality_required

      """
    case .dense:
      """
      # No requirements: every pair is eligible. Benchmarks/peers/dense_rules.py computes the same points with NumPy.
      base: none
      wishes:
        - id: skills
          weight: 100
        - id: interests
          weight: 40
        - kind: equal
          id: same_municipality
          mentee: municipality
          mentor: municipality
          weight: 30
        - kind: at_most_apart
          id: level
          mentee: level
          mentor: level
          distance: 20
          full_within: 0
          weight: 50

      """
    }
  }
}
