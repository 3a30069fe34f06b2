// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension Identifier {
  /// The id in a sentence.
  var label: LocalizedText { LocalizedText(verbatim: text) }
}

extension TimeWindow {
  /// The time as the files write it.
  var label: LocalizedText { LocalizedText(verbatim: description) }
}

extension MentorType {
  /// The kind of mentor in a sentence.
  var label: LocalizedText {
    switch self {
    case .business: TermText.business()
    case .social: TermText.social()
    case .education: TermText.education()
    }
  }
}

extension NeedID {
  /// The mentee and the kind of mentor.
  var label: LocalizedText { EngineText.need(["mentee": mentee.label, "type": type.label]) }
}
