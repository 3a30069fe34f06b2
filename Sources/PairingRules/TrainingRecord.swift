// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Which mentors are trained for which programmes, or can be in time: asked for every pair, and the same for all mentees
/// of a programme.
struct TrainingRecord: Sendable {
  /// Programmes beyond this many are not kept; a bit each.
  private static let limit = 64

  private let programmes: [Programme]
  /// A bit for each programme that the mentor may take part in.
  private let admitted: [ObjectIdentifier: UInt64]

  /// - Complexity: the number of mentors times that of the modules that programmes ask for; for mentors who lack some,
  ///   times that of the sessions in time.
  init(_ mentors: [Mentor], programmes: [Programme], offer: TrainingOffer) {
    let kept = Array(programmes.prefix(Self.limit))
    self.programmes = kept
    var admitted = [ObjectIdentifier: UInt64](minimumCapacity: mentors.count)
    for mentor in mentors {
      var bits: UInt64 = 0
      for (index, programme) in kept.enumerated() where offer.standing(of: mentor, for: programme).mayTakePart {
        bits |= 1 << index
      }
      admitted[ObjectIdentifier(mentor)] = bits
    }
    self.admitted = admitted
  }

  /// Whether a mentor is trained for a programme or can be in time; nothing where either is not of the cohort.
  func admits(_ mentor: Mentor, to programme: Programme) -> Bool? {
    guard let index = programmes.firstIndex(where: { $0 === programme }) else { return nil }
    return admitted[ObjectIdentifier(mentor)].map { $0 >> index & 1 == 1 }
  }
}
