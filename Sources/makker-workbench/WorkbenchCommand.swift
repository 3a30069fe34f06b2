// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import WorkbenchPages
import WorkbenchServer

/// `makker-workbench [FOLDER]`
@main
struct WorkbenchCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(commandName: "makker-workbench") }

  @Argument var folder = "."
  @Option var port = 8711

  func run() async throws {
    try await WorkbenchServer(Workbench(try Workspace(folder)), port: port).run()
  }
}
