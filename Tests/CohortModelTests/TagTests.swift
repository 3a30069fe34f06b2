// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing

@Suite struct TagTests {
  @Test func caseAndWhiteSpaceDoNotCount() {
    #expect(Tag(" Matematik\u{A0}") == Tag("matematik"))
    #expect(Tag("ÆBLE") == Tag("æble"))
    #expect(Tag("a") != Tag("b"))
    #expect(Tag(" Dansk ").label == "Dansk")
  }

  @Test func setsShareWhatBothHave() {
    let left: TagSet = ["chess", "Football", "choir"]
    let right: TagSet = ["football", "chess", "swimming"]
    #expect(left.sharedCount(with: right) == 2)
    #expect(left.intersection(right).map(\.key) == ["chess", "football"])
    #expect(left.intersects(right) && !left.intersects(["opera"]))
    #expect(left.contains("CHOIR") && !left.contains("opera"))
  }

  @Test func ofATagWithTwoWeightsTheFirstCounts() {
    let skills = WeightedTags([.init(tag: "maths", weight: 4), .init(tag: "Maths", weight: 1)])
    #expect(skills["maths"] == 4)
    var shared: [String] = []
    skills.forEachShared(with: ["MATHS": 2, "danish": 5]) { tag, own, other in shared.append("\(tag) \(own) \(other)") }
    #expect(shared == ["maths 4 2"])
  }

  /// Worked out with another implementation of FNV-1a and SplitMix64's mixer.
  @Test func hashesAreTheSameOnEveryMachine() {
    #expect(StableHash.of("") == 0xF52A15E9A9B5E89B)
    #expect(StableHash.of("Haderslev") == 0xD88176E26D4D9C40)
  }
}
