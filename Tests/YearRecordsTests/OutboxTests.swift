// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import Testing

@testable import YearRecords

@Suite struct OutboxTests {
  private func write(_ store: Store, _ change: FileChange) throws -> Written<Void> {
    try store.write(at: Sample.start, files: [change]) { year throws(StoreError) in try year.recordExport(ofRun: 1) }
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A store with a file beside it whose writing was cut short after the transaction.
  private func cutShort(old: String?, new: String) throws -> (TestStore, path: String) {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let folder = place.file("cohort")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let path = folder + "/decisions.csv"
    if let old { try Data(old.utf8).write(to: URL(fileURLWithPath: path)) }
    // Where the file beside it would be written is a folder.
    let obstacle = folder + "/.decisions.csv.partial-store"
    try FileManager.default.createDirectory(atPath: obstacle, withIntermediateDirectories: false)
    let change = FileChange(path: path, from: old.map { Array($0.utf8) }, to: Array(new.utf8))
    #expect(try write(store, change).unwritten.map(\.status) == [.failed(code: Int(EISDIR))])
    #expect(text(path) == old)
    try FileManager.default.removeItem(atPath: obstacle)
    return (place, path)
  }

  @Test func aFileIsWrittenWithItsEvent() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let path = place.file("decisions.csv")
    #expect(try write(store, FileChange(path: path, from: nil, to: Array("a".utf8))).unwritten == [])
    #expect(text(path) == "a")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try write(store, FileChange(path: path, from: Array("a".utf8), to: Array("b".utf8))).unwritten == [])
    #expect(text(path) == "b")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(try place.contents().keys.sorted() == ["decisions.csv", "makker.db"])
    #expect(try store.audit().findings == [])
  }

  @Test func aFileIsTakenAwayWithItsEvent() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let path = place.file("rules.yaml")
    try Data("a".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.fileChanged(path: path)) {
      try write(store, FileChange(path: path, from: Array("b".utf8), to: nil))
    }
    #expect(text(path) == "a")
    #expect(try write(store, FileChange(path: path, from: Array("a".utf8), to: nil)).unwritten == [])
    #expect(text(path) == nil)
    #expect(try store.audit().findings == [])
    // Two changes go together or not at all.
    try Data("a".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.fileChanged(path: place.file("x"))) {
      try store.write(
        at: Sample.start,
        files: [
          FileChange(path: path, from: Array("a".utf8), to: nil),
          FileChange(path: place.file("x"), from: Array("not there".utf8), to: nil),
        ]
      ) { year throws(StoreError) in try year.recordExport(ofRun: 1) }
    }
    #expect(text(path) == "a")
  }

  @Test(arguments: [nil, "a", "a longer one"])
  func aFileThatIsNotAsItWasReadIsLeftAlone(old: String?) throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let head = try store.head()
    let path = place.file("decisions.csv")
    try Data("by hand".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.fileChanged(path: path)) {
      try write(store, FileChange(path: path, from: old.map { Array($0.utf8) }, to: Array("b".utf8)))
    }
    #expect(text(path) == "by hand")
    #expect(try store.head() == head)
  }

  @Test(arguments: [nil, "a"])
  func whatWasCutShortIsFinished(old: String?) throws {
    let (place, path) = try cutShort(old: old, new: "b")
    let store = try place.open()
    #expect(store.recovery == [FileOutcome(path: path, status: .written)])
    #expect(text(path) == "b")
    #expect(try place.open().recovery == [])
    #expect(try store.audit().findings == [])
  }

  @Test func whatIsThereAlreadyIsTakenOffTheList() throws {
    let (place, path) = try cutShort(old: "a", new: "b")
    // The crash came after the file had its new name.
    try Data("b".utf8).write(to: URL(fileURLWithPath: path))
    #expect(try place.open().recovery.map(\.status) == [.written])
    #expect(try place.open().recovery == [])
  }

  @Test(arguments: ["by hand", nil])
  func whatOthersChangedIsNeverOverwritten(meanwhile: String?) throws {
    let (place, path) = try cutShort(old: "a", new: "b")
    if let meanwhile {
      try Data(meanwhile.utf8).write(to: URL(fileURLWithPath: path))
    } else {
      try FileManager.default.removeItem(atPath: path)
    }
    let store = try place.open()
    #expect(store.recovery == [FileOutcome(path: path, status: .changedByOthers)])
    #expect(text(path) == meanwhile)
    #expect(store.recovery.first?.text != nil)
    // A change that was made from what is there now takes its place.
    let change = FileChange(path: path, from: meanwhile.map { Array($0.utf8) }, to: Array("c".utf8))
    #expect(try write(store, change).unwritten == [])
    #expect(text(path) == "c")
    #expect(try place.open().recovery == [])
    #expect(try store.audit().findings == [])
  }

  @Test func aCopyOfTheStoreWritesNothingElsewhere() throws {
    let (place, path) = try cutShort(old: "a", new: "b")
    let copy = place.file("copy.db")
    try FileManager.default.copyItem(atPath: place.path, toPath: copy)
    #expect(try Store(path: copy).recovery == [FileOutcome(path: path, status: .storeMoved)])
    #expect(text(path) == "a")
  }

  @Test(arguments: ["path = path || 'x'", "bytes = x'00'", "expected = 'none'"])
  func aRowThatWasChangedByHandWritesNothing(change: String) throws {
    let (place, path) = try cutShort(old: "a", new: "b")
    try place.tamper("UPDATE pending_file SET \(change)")
    #expect(try place.open().recovery.map(\.status) == [.notAsRecorded])
    #expect(text(path) == "a")
    #expect(text(path + "x") == nil)
  }

  @Test func aLinkIsFollowed() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let (link, path) = (place.file("link.csv"), place.file("decisions.csv"))
    try Data("a".utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    #expect(try write(store, FileChange(path: link, from: Array("a".utf8), to: Array("b".utf8))).unwritten == [])
    #expect(text(path) == "b")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }
}
