// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
public import RedThread

/// A journey for other programs: ids and words of the files, never names.
public struct JourneyRecord: Sendable {
  private let journey: Journey

  /// Takes a journey.
  public init(_ journey: Journey) {
    self.journey = journey
  }

  /// The journey as JSON; keys in order, a line feed at the end.
  ///
  /// - Throws: never in practice; the encoder's own errors.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(Root(journey))) + [UInt8(ascii: "\n")]
  }

  private struct Root: Encodable {
    let mentee: String
    let stations: [Station]

    init(_ journey: Journey) {
      mentee = journey.mentee.text
      stations = journey.stations.map(Station.init)
    }
  }

  private struct Station: Encodable {
    let time: String
    let stage: String?
    let programme: String?
    let from: String?
    let until: String?
    let pairs: [Pair]
    let open: [String]
    let coming: [Need]
    let clear: Bool

    init(_ station: Journey.Station) {
      time = station.time.rawValue
      stage = station.stage?.rawValue
      programme = station.programme?.text
      from = station.from?.description
      until = station.until?.description
      pairs = station.pairs.map(Pair.init)
      open = station.open.map(\.rawValue)
      coming = station.coming.map(Need.init)
      clear = station.isClear
    }
  }

  private struct Pair: Encodable {
    let mentor: String
    let type: String
    let outcome: String
    let from: String?
    let until: String?
    let reason: String

    init(_ pair: PreviousPair) {
      mentor = pair.mentor.text
      type = pair.type.rawValue
      outcome = pair.outcome.rawValue
      from = pair.from?.description
      until = pair.until?.description
      reason = pair.reason
    }
  }

  private struct Need: Encodable {
    let type: String
    let candidates: [Candidate]
    let newMentor: Bool
    let handOverFrom: [String]

    enum CodingKeys: String, CodingKey {
      case type, candidates
      case newMentor = "new_mentor"
      case handOverFrom = "hand_over_from"
    }

    init(_ need: Journey.ComingNeed) {
      type = need.type.rawValue
      candidates = need.candidates.map(Candidate.init)
      newMentor = need.asksForNewMentor
      handOverFrom = need.handOverFrom.map(\.text)
    }
  }

  private struct Candidate: Encodable {
    let mentor: String
    let obstacles: [String]

    init(_ candidate: Journey.Candidate) {
      mentor = candidate.mentor.text
      obstacles = candidate.obstacles.map { obstacle in
        switch obstacle {
        case .otherType: "other_type"
        case .notInProgramme: "not_in_programme"
        case .lacks(let module): "lacks \(module)"
        case .expires(let module, let last): "expires \(module) \(last)"
        }
      }
    }
  }
}
