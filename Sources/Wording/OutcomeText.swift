// SPDX-License-Identifier: GPL-3.0-or-later

/// How a pair went, in a sentence.
public enum OutcomeText: String, TextCatalogue {
  case completed, ongoing, endedEarly, noShow

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .completed: TextEntry(da: "gennemført", en: "completed")
    case .ongoing: TextEntry(da: "i gang", en: "going on")
    case .endedEarly: TextEntry(da: "stoppet før tid", en: "ended early")
    case .noShow: TextEntry(da: "udeblevet", en: "no-show")
    }
  }
}
