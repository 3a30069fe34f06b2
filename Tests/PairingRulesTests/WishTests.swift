// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RuleVerifier
import Testing
import Wording

@Suite struct WishTests {
  @Test func skills() throws {
    let rule = try RuleVerifier("skills")
    let wanted = mentee(skills: ["maths": 5, "Danish": 3])
    try rule.given(mentee: wanted, mentor: mentor(skills: ["Maths": 5, "danish": 5])).awards(points: 1000)
    // (5 · 4) / (5 · 5 + 3 · 5)
    let half = rule.given(mentee: wanted, mentor: mentor(skills: ["maths": 4, "chess": 5]))
    try half.awards(points: 500)
    try half.awards(points: 50, weight: 100)
    try half.penalises(by: 50, weight: -100)
    try half.says("The mentor can help with maths (level 4, importance 5), but not with Danish.")
    try rule.given(mentee: wanted, mentor: mentor()).awards(points: 0)
    try rule.given(mentee: mentee(), mentor: mentor(skills: ["maths": 4])).awards(points: 0)
  }

  @Test func interests() throws {
    let rule = try RuleVerifier("interests")
    let pair = rule.given(
      mentee: mentee(interests: ["chess", "football", "music"]), mentor: mentor(interests: ["Music", "chess", "food"]))
    try pair.awards(points: 666)
    try pair.says("They share 2 of the mentee's 3 interests: chess and music.")
    try rule.given(mentee: mentee(), mentor: mentor(interests: ["chess"])).awards(points: 0)
    try rule.given(mentee: mentee(interests: ["chess"]), mentor: mentor()).awards(points: 0)
  }

  @Test(
    "the first row of the table that covers the pair decides",
    arguments: [
      (MentorType.business, ProgrammeKind.youth, nil, "virksomhedsansat", 1000),
      (.business, .youth, nil, "teacher", 0),
      (.social, .youth, nil, "Pædagog", 1000), (.social, .onboarding, nil, "company employee", 0),
      (.education, .youth, .primarySchool, "career adviser", 0),
      (.education, .youth, .youthEducation, "career adviser", 1000),
      (.business, .schoolWork, nil, "company employee", 0), (.business, .schoolWork, nil, "teacher", 1000),
      (.business, .promotion, nil, "HR", 1000),
    ] as [(MentorType, ProgrammeKind, Stage?, Tag, Int)])
  func background(type: MentorType, kind: ProgrammeKind, stage: Stage?, background: Tag, points: Int) throws {
    var frame = CohortFrame.ordinary
    frame.programmes = [Programme(id: "p", kind: kind)]
    try RuleVerifier("background").given(
      mentee: mentee(stage: stage, needs: type), mentor: mentor(background: [background]), in: frame
    ).awards(points: points)
  }

  @Test func backgroundNotStated() throws {
    let pair = try RuleVerifier("background").given(mentee: mentee(), mentor: mentor())
    try pair.awards(points: 0)
    try pair.says("The mentor's background is not stated.")
  }

  @Test func ownBackgroundTable() throws {
    let table: RuleArgument = .list([
      .mapping(["stage": .text("job"), "backgrounds": .list([.text("engineer")])]),
      .mapping(["backgrounds": .list([.text("nurse")])]),
    ])
    let rule = try RuleVerifier("background", ["table": table])
    try rule.given(mentee: mentee(stage: .job), mentor: mentor(background: ["Engineer"])).awards(points: 1000)
    try rule.given(mentee: mentee(stage: .job), mentor: mentor(background: ["nurse"])).awards(points: 0)
    try rule.given(mentee: mentee(), mentor: mentor(background: ["nurse"])).awards(points: 1000)
    for bad: RuleArgument in [
      .text("x"), .list([]), .list([.text("x")]), .list([.mapping(["backgrounds": .list([])])]),
      .list([.mapping(["stage": .text("nowhere"), "backgrounds": .list([.text("x")])])]),
      .list([.mapping(["colour": .text("red"), "backgrounds": .list([.text("x")])])]),
    ] {
      #expect(throws: RuleFault.self) { try RuleVerifier("background", ["table": bad]) }
    }
  }

  @Test func availabilityBreadth() throws {
    let rule = try RuleVerifier("availability_breadth")
    func pair(_ windows: [TimeWindow]) -> RuleCase {
      rule.given(mentee: mentee(availability: windows), mentor: mentor(availability: [monday(1000, 2000)]))
    }
    try pair([monday(1600, 1800)]).awards(points: 500)
    try pair([monday(1600, 1700), monday(1800, 1900)]).awards(points: 500)
    try pair([monday(1600, 1630)]).awards(points: 0)
    try pair([monday(1000, 2000)]).awards(points: 1000)
    try pair([monday(1610, 1740)]).awards(points: 291)
    try pair([]).awards(points: 0)
    try pair([monday(1600, 1800)]).says("They share at least 120 minutes a week.")
  }

  @Test func preferredTime() throws {
    let rule = try RuleVerifier("preferred_time")
    let free = [monday(1500, 1900)]
    func pair(_ first: [TimeWindow], _ second: [TimeWindow], _ time: WeeklyTime = .open) -> RuleCase {
      rule.given(
        mentee: mentee(availability: free, preferredTimes: first),
        mentor: mentor(availability: free, preferredTimes: second), time: time)
    }
    try pair([], []).awards(points: 0)
    try pair([], []).says("Neither has stated preferred times.")
    try pair([monday(1600, 1700)], []).awards(points: 500)
    try pair([monday(1600, 1700)], []).says("The mentee prefers Monday 16:00-17:00.")
    try pair([], [monday(1730, 2000)]).says("The mentor prefers Monday 17:30-18:30.")
    // Each prefers a time, and none is both's; from a start on the grid they share too little.
    try pair([monday(1500, 1600)], [monday(1600, 1700)]).awards(points: 500)
    try pair([monday(1500, 1655)], [monday(1545, 1900)]).awards(points: 500)
    try pair([monday(1500, 1700)], [monday(1545, 1900)]).awards(points: 1000)
    try pair([monday(1500, 1700)], [monday(1545, 1900)]).says("Both prefer Monday 16:00-17:00.")
    // What is preferred and not free, or too short, is no time to meet.
    try pair([monday(1900, 2000)], [monday(1600, 1630)]).awards(points: 0)
    try pair([monday(1900, 2000)], []).says("Neither prefers Monday 15:00-16:00.")

    let (narrow, wide) = ([monday(1600, 1800)], [monday(1500, 1800)])
    try pair(wide, narrow, .decided(monday(1600, 1700))).awards(points: 1000)
    try pair(wide, narrow, .decided(monday(1530, 1630))).awards(points: 500)
    try pair(wide, narrow, .decided(monday(1530, 1630))).says("The mentee prefers Monday 15:30-16:30.")
    try pair(wide, narrow, .decided(monday(1730, 1830))).awards(points: 0)
    try pair(wide, narrow, .decided(nil)).awards(points: 0)
    try pair(wide, narrow, .decided(nil)).says("They have no weekly time.")
  }

  @Test func preferredTimeWithoutFreeTimes() throws {
    let rule = try RuleVerifier("preferred_time")
    let pair = rule.given(mentee: mentee(preferredTimes: [monday(1600, 1700)]), mentor: mentor())
    try pair.awards(points: 0)
    try pair.says("They have no weekly time.")
  }

  @Test("points taken away for preferred times are taken from no pair whose time is open")
  func preferredTimeBelowNothing() throws {
    let rules = try RuleSet(specifications: [RuleSpecification(id: "preferred_time", role: .wish, weight: -40)])
    let free = Availability([monday(1600, 1700)])
    let need = Need(
      mentee: Mentee(id: "T-1", programme: "p", needs: [.social], availability: free, preferredTimes: free),
      type: .social, programme: Programme(id: "p"))
    let mentor = Mentor(id: "M-1", types: [.social], availability: free)
    let context = RuleContext(frame: .ordinary, mentors: [mentor], previous: [], decisions: [])
    func points(_ time: WeeklyTime) -> Int {
      rules.points(of: Pair(need: need, mentor: mentor, context: context, time: time))
    }
    #expect(points(.open) == 0)
    #expect(points(.decided(free.windows[0])) == -20)
    #expect(points(.decided(nil)) == 0)
  }

  @Test func municipality() throws {
    var frame = CohortFrame.ordinary
    frame.places = [
      Place(name: "a", latitudeMicrodegrees: 55_000_000, longitudeMicrodegrees: 9_000_000),
      // A quarter of a degree north is 27.8 km.
      Place(name: "b", latitudeMicrodegrees: 55_250_000, longitudeMicrodegrees: 9_000_000),
      Place(name: "c", latitudeMicrodegrees: 56_000_000, longitudeMicrodegrees: 9_000_000),
    ]
    let rule = try RuleVerifier("municipality")
    func pair(_ first: Tag?, _ second: Tag?) -> RuleCase {
      rule.given(mentee: mentee(municipality: first), mentor: mentor(municipality: second), in: frame)
    }
    try pair("a", "A").awards(points: 1000)
    try pair("a", "b").awards(points: 444)
    try pair("a", "b").says("The mentee belongs to a, the mentor to b, 27.8 km away.")
    try pair("a", "c").awards(points: 0)
    try pair("a", "elsewhere").awards(points: 0)
    try pair("elsewhere", "elsewhere").awards(points: 1000)
    try pair(nil, "a").awards(points: 0)
    try pair("a", nil).awards(points: 0)
  }

  @Test(arguments: ["workplace", "function"])
  func sameAttribute(name: String) throws {
    let rule = try RuleVerifier(name)
    func pair(_ first: String?, _ second: String?) -> RuleCase {
      rule.given(
        mentee: mentee(attributes: first.map { [Tag(name): .text(Tag($0))] } ?? [:]),
        mentor: mentor(attributes: second.map { [Tag(name): .text(Tag($0))] } ?? [:]))
    }
    try pair("Harbour", " harbour").awards(points: 1000)
    try pair("Harbour", "Airport").awards(points: 0)
    try pair("Harbour", "Airport").says("The mentee's “\(name)”: Harbour; the mentor's “\(name)”: Airport.")
    try pair(nil, "Airport").awards(points: 0)
    try pair("Airport", nil).awards(points: 0)
    try pair(nil, nil).says("The mentee's “\(name)”: not stated; the mentor's “\(name)”: not stated.")
  }

  @Test(
    "each side gives half, less for later choices",
    arguments: [
      ([], [], 0), (["M-1"], [], 500), (["M-1"], ["T-1"], 1000), (["x", "M-1"], [], 400),
      (["x", "y", "M-1"], ["y", "T-1"], 700), (["a", "b", "c", "d", "e", "f", "M-1"], [], 100), (["x"], ["y"], 0),
    ] as [([MentorID], [MenteeID], Int)])
  func preference(mentees: [MentorID], mentors: [MenteeID], points: Int) throws {
    try RuleVerifier("preference").given(mentee: mentee(prefer: mentees), mentor: mentor(prefer: mentors))
      .awards(points: points)
  }

  @Test func preferenceSentence() throws {
    try RuleVerifier("preference").given(mentee: mentee(prefer: ["x", "M-1"]), mentor: mentor(prefer: ["T-1"]))
      .says("The mentor is the mentee's choice no. 2, and the mentee is the mentor's no. 1.")
  }

  @Test func continuity() throws {
    func pair(_ outcomes: PreviousPair.Outcome..., mentor id: MentorID = "M-1", told: RuleArguments = [:]) throws
      -> RuleCase
    {
      try RuleVerifier("continuity", told).given(
        mentee: mentee(), mentor: mentor(),
        previous: outcomes.map { PreviousPair(mentee: "T-1", mentor: id, type: .social, outcome: $0) })
    }
    try pair().awards(points: 0)
    try pair(.completed).awards(points: 1000)
    try pair(.ongoing).awards(points: 1000)
    try pair(.endedEarly).penalises(by: 500)
    try pair(.noShow).penalises(by: 1000)
    try pair(.completed, .endedEarly).penalises(by: 500)
    try pair(.completed, .endedEarly).says("Their earlier pair ended early.")
    try pair(.noShow, mentor: "M-2").awards(points: 0)
    try pair(.endedEarly, told: ["ended_early": .integer(-10)]).penalises(by: 100)
  }
}
