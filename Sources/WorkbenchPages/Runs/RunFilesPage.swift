// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit
import RunReports
import Wording

/// The files of a run, as `makker match` writes them: each to be saved, the report to be read, or all in one.
enum RunFilesPage {
  static func show(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let all = try context.workspace.book().store.fileNames(ofRun: frame.run.number)
    let search = SearchWords(context.request.query["q"] ?? "")
    // What a coordinator opens stands before what it was made of, and calendars last: there are two a person.
    let sorted = all.filter { search.fit($0) }.sorted { (rank($0), $0) < (rank($1), $1) }
    let page = ListPage(sorted, context)
    let out = Markup()
    out.raw("<p>").text(context(RunPageText.filesHint())).raw(" ").text(context(RunPageText.privacy())).raw("</p>\n")
    out.raw("<p class=\"buttons\"><a class=\"button\" href=\"").text(path(frame, "zip")).raw("\">")
      .text(context(RunPageText.downloadAll())).raw("</a></p>\n")
    let form = FilterForm(context, to: out)
    form.search(RunPageText.searchFiles())
    form.end()
    out.raw("<p role=\"status\">")
      .text(context(RunPageText.shown(["n": .number(sorted.count), "all": .number(all.count)]))).raw("</p>\n")
    out.raw("<ul class=\"files\">\n")
    for name in page.items {
      out.raw("<li><a href=\"").text(path(frame, "file", query: [("name", name)])).raw("\"><bdi>").text(name)
        .raw("</bdi></a></li>\n")
    }
    out.raw("</ul>\n")
    page.writeLinks(context, to: out)
    return try frame.page(.files, body: out.string)
  }

  /// One file, to be saved.
  static func file(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let name = context.request.query["name"] ?? ""
    guard let bytes = try context.workspace.book().store.file(name, ofRun: frame.run.number) else {
      throw PageProblem.nothingHere
    }
    let last = String(name.split(separator: "/").last ?? "")
    return .download(bytes, name: last, contentType: contentType(of: last))
  }

  /// All files in one.
  static func zip(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let files = try context.workspace.book().store.files(ofRun: frame.run.number)
    let folder = "\(frame.run.cohort.name)-run-\(frame.run.number)"
    do {
      let zip = try ZipFile(files.map { (folder + "/" + $0.name, $0.bytes) })
      return .download(zip.bytes, name: folder + ".zip", contentType: "application/zip")
    } catch {
      throw PageProblem.refused(RunPageText.zipTooLarge())
    }
  }

  /// The report as it was written, a page of its own.
  static func report(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    guard let bytes = try context.workspace.book().store.file("report.html", ofRun: frame.run.number) else {
      throw PageProblem.nothingHere
    }
    var reply = PageReply(contentType: "text/html; charset=utf-8", body: bytes)
    reply.isSelfContained = true
    return reply
  }

  /// The run beside another one of the cohort, a page of its own.
  static func compare(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let other = try context.workspace.run(context.request.query["with"], of: frame.run.cohort.name)
    // The older one stands first, as in what changed since.
    let numbers = [frame.run.number, other.number].sorted()
    let (first, second) = try (context.reading(ofRun: numbers[0]).stored, context.reading(ofRun: numbers[1]).stored)
    let names = (own: "\(numbers[0])", other: "\(numbers[1])")
    let options = RunOptions(language: context.language, versions: Version.all)
    let page = try first.compared(with: second, named: names).page(options).html()
    var reply = PageReply(contentType: "text/html; charset=utf-8", body: page)
    reply.isSelfContained = true
    return reply
  }

  private static func path(_ frame: RunFrame, _ part: String, query: [(String, String)] = []) -> String {
    PagePath.of("c", frame.run.cohort.name, "runs", "\(frame.run.number)", part, query: query)
  }

  private static func rank(_ name: String) -> Int {
    if !name.contains("/") { return 0 }
    return name.hasSuffix(".ics") ? 2 : 1
  }

  private static func contentType(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "csv": "text/csv; charset=utf-8"
    case "json": "application/json; charset=utf-8"
    case "html": "text/html; charset=utf-8"
    case "ics": "text/calendar; charset=utf-8"
    default: "text/plain; charset=utf-8"
    }
  }
}
