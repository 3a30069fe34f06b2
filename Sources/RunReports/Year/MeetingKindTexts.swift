// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension MeetingKind {
  /// What people call a meeting of this kind.
  var label: LocalizedText {
    switch self {
    case .first: YearText.firstKind()
    case .regular: YearText.regularKind()
    case .halfway: YearText.halfwayKind()
    case .closing: YearText.closingKind()
    case .shadowing: YearText.shadowingKind()
    case .support: YearText.supportKind()
    case .handover: YearText.handoverKind()
    }
  }

  /// The title of a meeting for one of its people.
  func title(_ values: [String: LocalizedText]) -> LocalizedText {
    switch self {
    case .first: YearText.firstWith(values)
    case .regular: YearText.regularWith(values)
    case .halfway: YearText.halfwayWith(values)
    case .closing: YearText.closingWith(values)
    case .shadowing: YearText.shadowingWith(values)
    case .support: YearText.supportAbout(values)
    case .handover: YearText.handoverWith(values)
    }
  }

  /// The title of a meeting for the coordinator.
  func titleOfBoth(_ values: [String: LocalizedText]) -> LocalizedText {
    switch self {
    case .first: YearText.firstOf(values)
    case .regular: YearText.regularOf(values)
    case .halfway: YearText.halfwayOf(values)
    case .closing: YearText.closingOf(values)
    case .shadowing: YearText.shadowingOf(values)
    case .support: YearText.supportOf(values)
    case .handover: YearText.handoverOf(values)
    }
  }
}
