// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording

@testable import WorkbenchPages

/// A workbench on a folder of its own, asked as a browser would ask it, without a browser.
final class TestWorkbench {
  let folder: URL
  let workspace: Workspace
  let workbench: Workbench
  let session: Session

  /// Makes a folder with a copy of a sample cohort.
  ///
  /// - Parameter patienceSeconds: how long pages wait for what they show.
  init(sample: String? = "haderslev", language: Language = .danish, patienceSeconds: Double = 600) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("makker-pages-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let sample {
      let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Data").appendingPathComponent(sample)
      let copy = folder.appendingPathComponent(sample)
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: data.path)
      where name.hasSuffix(".csv") || name.hasSuffix(".yaml") {
        try FileManager.default.copyItem(
          at: data.appendingPathComponent(name), to: copy.appendingPathComponent(name))
      }
    }
    workspace = try Workspace(folder.path)
    // Tests run beside one another, and a page that is only coming is not what most of them ask for.
    _ = workspace.shelf.value("patience") { PagePatience(seconds: patienceSeconds) }
    workbench = Workbench(workspace)
    session = Session(formKey: "form-key-of-the-test", language: language)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Shows a page.
  func get(_ address: String) -> PageReply {
    let (path, query) = Self.split(address)
    return workbench.reply(to: PageRequest(.get, path: path, query: query), session: session)
  }

  /// Sends a form that knows the newest event, as a page just shown would.
  func post(
    _ address: String, _ form: [(String, String)], files: [UploadedFile] = [], seen: Int? = nil
  ) throws -> PageReply {
    let (path, query) = Self.split(address)
    let keys = [("key", session.formKey), ("seen", "\(try seen ?? workspace.head())")]
    return workbench.reply(
      to: PageRequest(
        .post, path: path, query: query, form: Fields((keys + form).map { (name: $0.0, value: $0.1) }), files: files),
      session: session)
  }

  static func split(_ address: String) -> ([String], Fields) {
    let sides = address.split(separator: "?", maxSplits: 1)
    let path = (sides.first ?? "").split(separator: "/").map { $0.removingPercentEncoding ?? "" }
    let query = (sides.count < 2 ? "" : sides[1]).split(separator: "&").map { part -> (name: String, value: String) in
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.removingPercentEncoding ?? "" }
      return (name: pair[0], value: pair.count > 1 ? pair[1] : "")
    }
    return (path, Fields(query))
  }
}

extension PageReply {
  /// The content as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// Checks what holds of every page: it is well-formed, no text of it is missing, and no form comes without its keys.
func expectSound(_ reply: PageReply, status: Int = 200, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(reply.status == status, sourceLocation: sourceLocation)
  #expect(!reply.text.contains("⟦"), "a text is missing", sourceLocation: sourceLocation)
  let forms = reply.text.components(separatedBy: "method=\"post\"").count - 1
  let keys = reply.text.components(separatedBy: "name=\"key\"").count - 1
  #expect(forms == keys, "a form without its key", sourceLocation: sourceLocation)
  let document = Data(reply.text.replacingOccurrences(of: "<!DOCTYPE html>", with: "").utf8)
  #expect(XMLWellFormedness.fault(in: document) == nil, sourceLocation: sourceLocation)
}
