// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing
import Wording

@testable import WorkbenchPages

struct HomePagesTests {
  @Test(arguments: Language.allCases) func showsTheFolder(language: Language) throws {
    let test = try TestWorkbench(language: language)
    let home = test.get("/")
    expectSound(home)
    #expect(home.text.contains("href=\"/c/haderslev\""))
    let overview = test.get("/c/haderslev")
    expectSound(overview)
    #expect(overview.text.contains("MentorNetværk"))
    expectSound(test.get("/c/haderslev/history"))
  }

  @Test func refusesWhatIsNotInTheFolder() throws {
    let test = try TestWorkbench()
    for address in ["/c/nobody", "/c/..", "/c/%2e%2e", "/c/haderslev%2f..%2fhaderslev", "/c/", "/nothing"] {
      expectSound(test.get(address), status: 404)
    }
  }

  @Test func makesACohort() throws {
    let test = try TestWorkbench(sample: nil)
    expectSound(test.get("/"))
    let made = try test.post("/cohorts", [("name", "my-cohort")])
    #expect(made.status == 303)
    #expect(made.location == "/c/my-cohort")
    expectSound(test.get("/c/my-cohort"))
    expectSound(try test.post("/cohorts", [("name", "my-cohort")]), status: 422)
    for name in ["", "..", "a/b", "-x", String(repeating: "a", count: 61)] {
      expectSound(try test.post("/cohorts", [("name", name)]), status: 422)
    }
    #expect(test.workspace.cohorts() == ["my-cohort"])
  }

  @Test func changesTheLanguage() throws {
    let test = try TestWorkbench()
    #expect(try test.post("/language", [("language", "en"), ("back", "/c/haderslev")]).location == "/c/haderslev")
    #expect(test.get("/").text.contains("lang=\"en\""))
    for foreign in ["//example.org", "https://example.org", "/\\example.org", "javascript:0"] {
      #expect(try test.post("/language", [("language", "en"), ("back", foreign)]).location == "/")
    }
  }
}
