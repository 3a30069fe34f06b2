// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
import Foundation
public import RedThread
import RunReports
import Wording

/// Next year's cohort folder, made of a run: of its own copy of the cohort, its pairs and its training plan.
public struct RollOverJob: Sendable {
  /// The run folder's path; not looked at where `stored` is given.
  public var folder: String
  /// The run, where it has been read already: one that a store holds, say, and no folder may any more.
  public var stored: StoredRun?
  /// The path of the new cohort folder.
  public var out: String
  /// The path of a table of how pairs ended; nothing means that all went as planned.
  public var ended: String?
  /// How pairs ended, as a store knows it, those among them that had ended before the run was made; rows of `ended` go
  /// before it.
  public var known: [PreviousPair] = []
  /// The new first day; nothing means the same weekday of the same week a year later.
  public var firstDay: CalendarDate?
  /// The new last day.
  public var lastDay: CalendarDate?
  /// The new name; nothing means the old one with its years counted on.
  public var name: String?
  /// Mentees who stay at their stage though their pairs were completed.
  public var keptStages: [String] = []
  /// Whether a cohort that is in the new folder already may be replaced.
  public var replaces = false

  /// What was made.
  public struct Outcome: Sendable {
    /// What was done to each part.
    public let notes: RollOverNotes
    /// What a person should look at in the new folder.
    public let warnings: [FileFault]
    /// Why `expectations.yaml` was left out; empty where it was copied or there is none.
    public let misfits: [FileFault]
  }

  /// Makes a job.
  public init(folder: String, out: String) {
    self.folder = folder
    self.out = out
  }

  /// Says whether the new folder could be written, before the work is done.
  ///
  /// - Throws: `FileFaults` where something is there that may not be replaced, or the run and the folder overlap.
  public func check() throws(FileFaults) {
    func path(_ text: String) -> String {
      URL(fileURLWithPath: text).standardizedFileURL.resolvingSymlinksInPath().path + "/"
    }
    let (run, new) = (path(folder), path(out))
    guard stored != nil || !run.hasPrefix(new) && !new.hasPrefix(run) else {
      throw FileFaults([
        FileFault(
          file: out, found: RollOverFaultText.outInsideRun(), expected: RollOverFaultText.outApart(),
          advice: RollOverFaultText.chooseOther())
      ])
    }
    try CohortFolderWriter.check(out, replacing: replaces)
  }

  /// Reads the run, makes the cohort, reads it as `makker check` does, and writes it: all of it, or nothing.
  ///
  /// - Throws: `ChangeFaults` for what was asked for; `FileFaults` for a run or a table that cannot be used, and for a
  ///   folder that cannot be written.
  public func run() throws -> Outcome {
    let (outcome, files) = try made()
    try CohortFolderWriter.write(files, to: out, replacing: replaces)
    return outcome
  }

  /// The same without writing anything, so that somebody can look at it first.
  ///
  /// - Throws: as `run()`, but for what cannot be written.
  public func preview() throws -> Outcome { try made().outcome }

  private func read() throws(FileFaults) -> StoredRun {
    if let stored { return stored }
    do {
      return try StoredRun.read(folder)
    } catch {
      throw FileFaults([error])
    }
  }

  /// The new cohort's files, and what was done to make them.
  private func made() throws -> (outcome: Outcome, files: [InputFile]) {
    let stored = try read()
    guard stored.findings.isEmpty, let claim = stored.claim else { throw FileFaults(stored.findings) }
    // What was edited when the year was planned anew is the newest that is known of people and days.
    let inputs = stored.replannedInputs.isEmpty ? stored.inputs : stored.replannedInputs
    let reading = try CohortReader.read(inputs)
    let options = try options(for: reading.cohort)
    let year = try PairedYear(
      stored, claim: claim, cohort: reading.cohort, endings: known + endings(claim, reading.cohort))
    let rollOver = RollOver(year, options: options)
    let cohort = try rollOver.draft.validated()
    var files = CohortWriter.files(for: cohort, keeping: inputs, of: reading.cohort, language: reading.language) {
      RollOver.closed($0, after: reading.cohort.frame, in: cohort.frame)
    }
    files += inputs.filter { CohortFolderWriter.carriedFiles.contains($0.name) }
    let checked: CohortReading
    var misfits: [FileFault] = []
    do {
      checked = try CohortReader.read(files)
    } catch {
      let expectations = CohortFolderWriter.expectations
      guard error.faults.allSatisfy({ $0.file == expectations || $0.severity == .warning }) else { throw error }
      // Somebody it names has left, for one; the rest of the cohort is as good as before.
      misfits = error.faults.filter { $0.file == expectations && $0.severity == .fault }
      files.removeAll { $0.name == expectations }
      checked = try CohortReader.read(files)
    }
    return (Outcome(notes: rollOver.notes, warnings: checked.warnings, misfits: misfits), files)
  }

  /// What was asked for, once it is known to be possible.
  private func options(for cohort: Cohort) throws(ChangeFaults) -> RollOver.Options {
    var faults: [FileFault] = []
    var options = RollOver.Options()
    let known = Set(cohort.mentees.map(\.id))
    for text in keptStages {
      let id = MenteeID(text)
      options.keptStages.insert(id)
      guard !known.contains(id) else { continue }
      let nearest = NearestName.nearest(to: text, among: cohort.mentees.lazy.map(\.id.text))
      faults.append(
        FileFault(
          file: "--keep-stage", found: RollOverFaultText.unknownMentee(["id": LocalizedText(verbatim: text)]),
          expected: RollOverFaultText.knownMentee(),
          advice: nearest.map { RollOverFaultText.nearestMentee(["nearest": LocalizedText(verbatim: $0)]) }
            ?? RollOverFaultText.menteeAdvice()))
    }
    func refuse(_ option: String, _ found: RollOverFaultText, _ expected: RollOverFaultText, _ days: [CalendarDate]) {
      let values = ["found": LocalizedText(verbatim: "\(days[0])"), "start": LocalizedText(verbatim: "\(days[1])")]
      faults.append(
        FileFault(
          file: option, found: found(values), expected: expected(), advice: RollOverFaultText.dateAdvice()))
    }
    if let firstDay, firstDay <= cohort.frame.firstDay {
      refuse("--first-day", .firstDayTooEarly, .laterFirstDay, [firstDay, cohort.frame.firstDay])
    }
    options.firstDay = firstDay
    options.lastDay = lastDay
    options.name = name
    let frame = RollOver.frame(after: cohort.frame, options: options)
    if frame.lastDay < frame.firstDay {
      refuse("--last-day", .lastDayTooEarly, .laterLastDay, [frame.lastDay, frame.firstDay])
    }
    guard faults.isEmpty else { throw ChangeFaults(faults) }
    return options
  }

  private func endings(_ claim: MatchingClaim, _ cohort: Cohort) throws(FileFaults) -> [PreviousPair] {
    guard let ended else { return [] }
    let file = try InputFile.readable(ended)
    var mentors: [NeedID: MentorID] = [:]
    for pair in claim.pairs { mentors[pair.need] = pair.mentor }
    let known = mentors
    return try EndedFile.read(file, firstDay: cohort.frame.firstDay) { mentee, mentor, type in
      known[NeedID(mentee: mentee, type: type)] == mentor
    }
  }
}

extension PairedYear {
  /// A run's year. Seats are those of its training plan, where the year is planned.
  init(
    _ stored: StoredRun, claim: MatchingClaim, cohort: Cohort, endings: [PreviousPair] = []
  ) throws(FileFaults) {
    let zone = try YearPlanning.zone(of: cohort)
    let seats = (stored.yearPlan(zone: zone)?.training ?? []).compactMap { entry -> Seat? in
      guard entry.status == .seat, let occasion = entry.occasion else { return nil }
      return Seat(mentor: entry.mentor, module: entry.module, date: occasion.date)
    }
    self.init(
      cohort: cohort,
      pairs: claim.pairs.map {
        Pair(mentee: $0.mentee, mentor: $0.mentor, type: $0.type, programme: $0.programme)
      }, seats: seats, endings: endings)
  }
}

extension InputFile {
  /// A file at a path of somebody's choice; nothing where it cannot be read, or is anything but a regular file, which
  /// might never end.
  static func read(_ path: String) -> InputFile? {
    let url = URL(fileURLWithPath: path)
    let resolved = url.resolvingSymlinksInPath().path
    let kind = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType
    guard kind == .typeRegular, let bytes = FileBytes.read(resolved) else { return nil }
    return InputFile(name: url.lastPathComponent, bytes: bytes)
  }

  /// The same where the file must be there.
  static func readable(_ path: String) throws(FileFaults) -> InputFile {
    if let file = read(path) { return file }
    throw FileFaults([
      FileFault(
        file: URL(fileURLWithPath: path).lastPathComponent, found: ComparisonCommandText.unreadableFile(),
        expected: ComparisonCommandText.readableFile(), advice: ComparisonCommandText.checkFile())
    ])
  }
}
