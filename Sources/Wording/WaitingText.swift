// SPDX-License-Identifier: GPL-3.0-or-later

/// How long somebody on the waiting list has waited.
public enum WaitingText: String, TextCatalogue {
  case since, leftOutOnce, leftOutTwice, leftOut, wrongWait, stated, notStated

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .since: TextEntry(da: "har ventet siden {date}", en: "waited since {date}")
    case .leftOutOnce: TextEntry(da: "uden match én gang før", en: "left out once")
    case .leftOutTwice: TextEntry(da: "uden match to gange før", en: "left out twice")
    case .leftOut: TextEntry(da: "uden match {n} gange før", en: "left out {n} times")
    case .wrongWait:
      TextEntry(
        da: "{need} på ventelisten: {actual}, men kørslen siger {claimed}.",
        en: "{need} on the waiting list: {actual}, but the run says {claimed}.")
    case .stated: TextEntry(da: "siden {since}, {times} gange uden match", en: "since {since}, left out {times} times")
    case .notStated: TextEntry(da: "ukendt", en: "unknown")
    }
  }

  /// So many times left out.
  public static func leftOut(_ times: Int) -> LocalizedText {
    switch times {
    case 1: leftOutOnce()
    case 2: leftOutTwice()
    default: leftOut(["n": .number(times)])
    }
  }
}
