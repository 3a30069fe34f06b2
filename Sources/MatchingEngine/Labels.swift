// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

extension Identifier {
  /// The id in a sentence.
  var label: LocalizedText { LocalizedText(verbatim: text) }
}

extension TimeWindow {
  /// The time as the files write it.
  var label: LocalizedText { LocalizedText(verbatim: description) }
}

extension NeedID {
  /// The mentee and the kind of mentor.
  var label: LocalizedText { EngineText.need(["mentee": mentee.label, "type": type.label]) }
}
