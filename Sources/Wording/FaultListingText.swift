// SPDX-License-Identifier: GPL-3.0-or-later

/// The words around the faults in a list of them.
public enum FaultListingText: String, TextCatalogue {
  case expected, advice, warning
  case oneFault, faults, oneWarning, warnings, and

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .expected: TextEntry(da: "forventet: {text}", en: "expected: {text}")
    case .advice: TextEntry(da: "gør sådan: {text}", en: "do: {text}")
    case .warning: TextEntry(da: "advarsel: {text}", en: "warning: {text}")
    case .oneFault: TextEntry(da: "1 fejl", en: "1 fault")
    case .faults: TextEntry(da: "{count} fejl", en: "{count} faults")
    case .oneWarning: TextEntry(da: "1 advarsel", en: "1 warning")
    case .warnings: TextEntry(da: "{count} advarsler", en: "{count} warnings")
    case .and: TextEntry(da: "{first} og {second}", en: "{first} and {second}")
    }
  }
}
