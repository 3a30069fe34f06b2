// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording
public import YearRecords

/// The runs of a store as a table for a terminal.
public struct RunListing: Sendable {
  private let runs: [RunSummary]

  /// Lists runs.
  public init(_ runs: [RunSummary]) {
    self.runs = runs
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language) -> String {
    guard !runs.isEmpty else { return YearBookText.noRuns()[language] }
    let heading = YearBookText.listHeading()[language].split(separator: "|").map(String.init)
    let rows = [heading] + runs.map { $0.cells(in: language) }
    let widths = heading.indices.map { column in rows.reduce(0) { max($0, $1[column].count) } }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      return cells.joined(separator: "  ").trimmingEnd()
    }.joined(separator: "\n")
  }
}

/// One run of a store in words.
public struct RunDescription: Sendable {
  private let summary: RunSummary
  private let pairs: Int?

  init(_ summary: RunSummary, pairs: Int?) {
    self.summary = summary
    self.pairs = pairs
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language) -> String {
    var lines = [RunListing([summary]).text(in: language)]
    if let rules = summary.rules { lines.append(YearBookText.rulesVersion(["n": .number(rules)])[language]) }
    if let pairs { lines.append(YearBookText.heldPairs(["pairs": CountText.pairs(pairs)])[language]) }
    return lines.joined(separator: "\n")
  }
}

extension YearBook {
  /// What there is to say of a run.
  ///
  /// - Throws: `StoreError`.
  public func description(ofRun number: Int) throws(StoreError) -> RunDescription {
    let summary = try store.run(number)
    let pairs = summary.isInForce ? try store.publishedPairs(inCohort: summary.cohort.name).count : nil
    return RunDescription(summary, pairs: pairs)
  }
}

/// The history as lines for a terminal.
public struct EventListing: Sendable {
  private let entries: [LogEntry]

  /// Lists events.
  public init(_ entries: [LogEntry]) {
    self.entries = entries
  }

  /// The lines, without a line feed at the end; ids only, no names.
  public func text(in language: Language) -> String {
    guard !entries.isEmpty else { return YearBookText.emptyLog()[language] }
    return entries.map { entry in
      let reason = entry.reason.map { $0.isEmpty ? "" : ": " + $0 } ?? ""
      return "\(entry.seq)  \(entry.time)  \(entry.sentence[language])\(reason)"
    }.joined(separator: "\n")
  }
}

extension ChainHead {
  /// The end as a coordinator can note it: `17:9f3c…`.
  public var written: String { "\(seq):\(hash)" }

  /// Reads a noted end.
  public init?(written text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let seq = Int(parts[0]), !parts[1].isEmpty else { return nil }
    self.init(seq: seq, hash: String(parts[1]))
  }
}

extension RunSummary {
  fileprivate func cells(in language: Language) -> [String] {
    let state =
      isDeleted
      ? YearBookText.deleted(["state": self.state.text])
      : isInForce ? YearBookText.inForce(["state": self.state.text]) : self.state.text
    let from =
      switch origin {
      case .match: YearBookText.match()
      case .rematch(let run): YearBookText.rematchOf(["run": .number(run)])
      case .schedule(let run): YearBookText.scheduleOf(["run": .number(run)])
      }
    return [
      "\(number)", "\(cohort.name) v\(cohort.version)", String(time.prefix(16)), state[language],
      "\(facts.filled)/\(facts.needs)", LocalizedText.number(facts.points)[language], from[language],
    ]
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
