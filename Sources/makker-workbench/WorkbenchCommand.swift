// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import CohortFiles
import Foundation
import MakkerKit
import Wording
import WorkbenchPages
import WorkbenchServer

/// `makker-workbench [FOLDER]`
@main
struct WorkbenchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "makker-workbench", abstract: ServerText.about().shown,
      discussion: ServerText.aboutDetails().shown, version: "makker-workbench \(Version.current)")
  }

  @Argument(help: ArgumentHelp(ServerText.folderHelp().shown))
  var folder = "."

  @Option(help: ArgumentHelp(ServerText.portHelp().shown))
  var port = 8711

  @Flag(name: .customLong("no-open"), help: ArgumentHelp(ServerText.noOpenHelp().shown))
  var noOpen = false

  @Option(help: ArgumentHelp(ServerText.hostHelp().shown, valueName: ServerText.hostName().shown))
  var host: String?

  @Option(
    name: .customLong("password-file"),
    help: ArgumentHelp(ServerText.passwordFileHelp().shown, valueName: ServerText.fileName().shown))
  var passwordFile: String?

  @Option(help: ArgumentHelp(ServerText.originHelp().shown, valueName: ServerText.originName().shown))
  var origin: String?

  @Flag(name: .customLong("log"), help: ArgumentHelp(ServerText.logHelp().shown))
  var log = false

  @Option(name: .customLong("lang"), help: ArgumentHelp(CommandText.langHelp().shown, valueName: "da|en"))
  var lang: String?

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError(CommandText.unknownLanguage(["found": LocalizedText(verbatim: lang)]).shown)
    }
    guard (0...65535).contains(port) else { throw ValidationError(ServerText.portRange().shown) }
  }

  func run() async throws {
    let settings = ServerSettings(
      access: try access(), port: port, language: lang.flatMap { Language(rawValue: $0) }, tellsRequests: log)
    let workspace: Workspace
    do {
      workspace = try Workspace(folder)
    } catch {
      Terminal.printError(FaultListing(error.faults).text(in: Terminal.language))
      throw ExitCode(64)
    }
    // Hummingbird says when it begins and ends; the lines below do too, in the user's language.
    setenv("LOG_LEVEL", "critical", 0)
    // Whoever read the link may have closed the pipe; that is no reason to end.
    signal(SIGPIPE, SIG_IGN)
    let isProxied = origin != nil
    let opens = !noOpen && !isProxied && Terminal.outputIsTerminal
    let server = WorkbenchServer(Workbench(workspace), settings) { news in
      switch news {
      case .listening(let link):
        Terminal.print(link)
        Terminal.print((isProxied ? ServerText.startedProxy() : ServerText.started()).shown)
        if opens { Browser.open(link) }
      case .nextLink(let link): Terminal.print(ServerText.another(["link": LocalizedText(verbatim: link)]).shown)
      case .stopping: Terminal.printError(ServerText.stopping().shown)
      case .line(let line): Terminal.printError(line)
      }
    }
    do {
      try await server.run()
    } catch let fault as ServerFault {
      Terminal.printError(fault.text.shown)
      throw ExitCode(64)
    }
  }

  /// Who may come in: this machine alone, unless all that others need is given.
  private func access() throws -> ServerSettings.Access {
    if let host, !IPAddress.isOne(host) { throw ValidationError(ServerText.hostUnfit().shown) }
    if passwordFile == nil, origin == nil, host.map(IPAddress.isLoopback) ?? true {
      return .thisMachine(host: host ?? "127.0.0.1")
    }
    guard let host, let passwordFile, let origin else { throw ValidationError(ServerText.togetherOnly().shown) }
    do {
      return .proxied(host: host, origin: origin, try PasswordGate(file: passwordFile))
    } catch {
      throw ValidationError(error.text(["path": LocalizedText(verbatim: passwordFile)]).shown)
    }
  }
}

extension ServerFault {
  /// What is wrong, and what to do.
  fileprivate var text: LocalizedText {
    switch self {
    case .portTaken(let port): ServerText.portTaken(["port": "\(port)"])
    case .cannotListen(let address, let reason):
      ServerText.cannotListen([
        "address": LocalizedText(verbatim: address), "reason": LocalizedText(verbatim: reason),
      ])
    case .originUnfit: ServerText.originUnfit()
    }
  }
}

extension PasswordGate.Fault {
  /// What is wrong with the file, and what to do.
  fileprivate func text(_ path: [String: LocalizedText]) -> LocalizedText {
    switch self {
    case .unreadable: ServerText.passwordUnreadable(path)
    case .open: ServerText.passwordOpen(path)
    case .short: ServerText.passwordShort(path)
    }
  }
}
