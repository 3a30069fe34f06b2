// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GLPKSolver
import Optimization
import ProblemFiles
import Testing

/// OR-Library's assignment problems reach their published optima, with a certificate; see ORLibrary/ORIGIN.md.
@Suite struct PublishedOptimaTests {
  @Test(arguments: [
    ("assign100", 305), ("assign200", 475), ("assign300", 626), ("assign400", 804), ("assign500", 991),
    ("assign600", 1176), ("assign700", 1362), ("assign800", 1552), ("assignp800", 2239),
  ])
  func optimum(name: String, cost: Int) throws {
    let folder = try #require(Bundle.module.resourceURL).appending(path: "ORLibrary")
    let bytes = try Data(contentsOf: folder.appending(path: "\(name).txt"))
    let file = try ProblemFile([UInt8](bytes))
    #expect(file.format == (name.contains("assignp") ? .sparseTable : .denseTable))
    let summary = try file.solve(with: GLPKSolver())
    #expect(summary.status == .optimal)
    #expect(summary.cost == cost)
    #expect(summary.bound == cost)
    #expect(summary.isCertified)
  }
}
