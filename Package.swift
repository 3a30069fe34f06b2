// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// One strict list for every Swift target.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Continuous integration sets this, so that a newer compiler's new warning never stops a user's build.
let warningsAreErrors: [SwiftSetting] =
  Context.environment["MAKKER_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
  name: "makker",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "makker", targets: ["makker"]),
    // The coordinator's page, apart so that the command line stays quick to build.
    .executable(name: "makker-workbench", targets: ["makker-workbench"]),
    .library(name: "MakkerKit", targets: ["MakkerKit"]),
  ],
  dependencies: [
    // Parses the command line, and writes the help screens, as Swift programs are expected to.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Reads cohort.yaml and rules.yaml and knows the line and column of every node.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Fills the report's HTML templates and escapes what people typed.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    // Keeps the store of a coordinator's years in SQLite: migrations, transactions and typed rows.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Serves the workbench over HTTP: connections, limits and orderly shutdown.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    // Hummingbird's connections and buffers.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    // The exact solver's C library.
    .systemLibrary(name: "CGLPK", providers: [.apt(["libglpk-dev"])]),
    // SHA-256 of the inputs; a system library, because building a second copy of BoringSSL takes minutes.
    .systemLibrary(name: "COpenSSL", providers: [.apt(["libssl-dev"])]),
    .target(name: "CGLPKShims", dependencies: ["CGLPK"]),

    .target(name: "Wording"),
    .target(name: "Hashing", dependencies: ["COpenSSL"]),
    .target(name: "CohortModel"),
    // How pairs ended, by what they can be told apart by: counts and intervals; it knows no file and no rule.
    .target(name: "Outcomes", dependencies: ["CohortModel"]),
    // The store: what happened in a coordinator's years; it knows no solver, no rule and no format of a file.
    .target(
      name: "YearRecords",
      dependencies: ["CohortModel", "Hashing", "Wording", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "CalendarFiles", dependencies: ["CohortModel"]),
    .target(name: "MeetingPlanner", dependencies: ["CohortModel"]),
    .target(name: "ScheduleRules", dependencies: ["CohortModel"]),
    // The year's end: next year's cohort, and a mentee's way through the years.
    .target(name: "RedThread", dependencies: ["CohortModel"]),
    .target(name: "ParallelWork"),
    .target(name: "Optimization", dependencies: ["ParallelWork"]),
    .target(name: "ProblemFiles", dependencies: ["Optimization", "Wording"]),
    .target(name: "GLPKSolver", dependencies: ["CGLPK", "CGLPKShims", "LargeRunSolver", "Optimization"]),
    .target(name: "LargeRunSolver", dependencies: ["Optimization", "ParallelWork"]),
    .target(name: "PairingRules", dependencies: ["CohortModel", "Wording"]),
    // What a coordinator expects of a matching; it knows no matcher, so that any matching can be tested.
    .target(name: "Expectations", dependencies: ["CohortModel", "PairingRules", "Wording"]),
    .target(name: "PairScoring", dependencies: ["CohortModel", "PairingRules", "ParallelWork"]),
    .target(name: "TrainingPlanner", dependencies: ["CohortModel", "Optimization"]),
    // Checks a plan of training, and knows no planner.
    .target(name: "TrainingRules", dependencies: ["CohortModel"]),
    .target(
      name: "MatchingEngine",
      dependencies: [
        "CohortModel", "Optimization", "PairScoring", "PairingRules", "ParallelWork", "TrainingPlanner", "Wording",
      ]),
    .target(
      name: "MatchingQuestions",
      dependencies: [
        "CohortModel", "MatchingEngine", "Optimization", "PairScoring", "PairingRules", "ParallelWork", "Wording",
      ]),
    .target(
      name: "CohortFiles",
      dependencies: [
        "CohortModel", "Expectations", "PairingRules", "ParallelWork", "Wording",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "RunReports",
      dependencies: [
        "CalendarFiles", "CohortFiles", "CohortModel", "Expectations", "Hashing", "MatchingEngine",
        "MatchingQuestions", "Optimization", "Outcomes", "PairingRules", "ParallelWork", "RedThread", "ScheduleRules",
        "TrainingRules", "Wording",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .target(name: "CohortGenerator", dependencies: ["CohortFiles", "CohortModel", "Wording"]),
    .target(
      name: "MakkerKit",
      dependencies: [
        "CalendarFiles", "CohortFiles", "CohortGenerator", "CohortModel", "Expectations", "GLPKSolver", "Hashing",
        "LargeRunSolver", "MatchingEngine", "MatchingQuestions", "MeetingPlanner", "Optimization", "Outcomes",
        "PairingRules", "ProblemFiles", "RedThread", "RunReports", "TrainingPlanner", "Wording", "YearRecords",
      ]),
    .executableTarget(
      name: "makker",
      dependencies: [
        "MakkerKit", "Wording", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What the workbench's pages show and do; it knows no HTTP library.
    .target(
      name: "WorkbenchPages",
      dependencies: [
        "CohortFiles", "CohortModel", "Expectations", "Hashing", "MakkerKit", "MatchingEngine", "MatchingQuestions",
        "PairingRules", "RedThread", "RunReports", "Wording", "YearRecords",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Assets/workbench.css"), .embedInCode("Assets/workbench.js"),
        .embedInCode("Assets/workbench.svg"),
      ]),
    // The pages over HTTP: who may ask, how much and how often.
    .target(
      name: "WorkbenchServer",
      dependencies: [
        "Hashing", "Wording", "WorkbenchPages", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "makker-workbench",
      dependencies: [
        "CohortFiles", "MakkerKit", "Wording", "WorkbenchPages", "WorkbenchServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What tests share: a seeded generator, the solvers' conformance suite, brute force, small cohorts.
    .target(name: "SolverConformance", dependencies: ["Optimization"], path: "Tests/SolverConformance"),
    .target(
      name: "RuleVerifier", dependencies: ["CohortModel", "PairingRules", "Wording"],
      path: "Tests/RuleVerifier"),
    .target(
      name: "TestCohorts",
      dependencies: ["CohortModel", "GLPKSolver", "MatchingEngine", "PairingRules", "SolverConformance", "Wording"],
      path: "Tests/TestCohorts"),

    // Writes to a store until it is killed, for the tests of what a crash leaves behind.
    .executableTarget(
      name: "StoreWriter", dependencies: ["CohortModel", "SolverConformance", "YearRecords"],
      path: "Tests/StoreWriter"),

    // The workbench's server with limits that a test need not wait for.
    .executableTarget(
      name: "HurriedServer", dependencies: ["Wording", "WorkbenchPages", "WorkbenchServer"],
      path: "Tests/HurriedServer"),

    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(
      name: "YearRecordsTests",
      dependencies: [
        "CohortModel", "Hashing", "SolverConformance", "StoreWriter", "Wording", "YearRecords",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Schemas"]),
    .testTarget(name: "OutcomesTests", dependencies: ["CohortModel", "Outcomes", "SolverConformance"]),
    .testTarget(name: "CohortModelTests", dependencies: ["CohortModel", "SolverConformance"]),
    .testTarget(
      name: "CalendarFilesTests", dependencies: ["CalendarFiles", "CohortModel", "SolverConformance"],
      exclude: ["Parsers"]),
    .testTarget(
      name: "MeetingPlannerTests",
      dependencies: ["CohortModel", "MeetingPlanner", "ScheduleRules", "SolverConformance"]),
    .testTarget(
      name: "OptimizationTests", dependencies: ["LargeRunSolver", "Optimization", "SolverConformance"]),
    .testTarget(
      name: "GLPKSolverTests",
      dependencies: ["CGLPK", "CGLPKShims", "GLPKSolver", "LargeRunSolver", "Optimization", "SolverConformance"]),
    .testTarget(
      name: "LargeRunSolverTests",
      dependencies: ["GLPKSolver", "LargeRunSolver", "Optimization", "SolverConformance"]),
    .testTarget(
      name: "PairScoringTests",
      dependencies: ["CohortModel", "PairScoring", "PairingRules", "SolverConformance", "Wording"]),
    .testTarget(
      name: "CohortGeneratorTests",
      dependencies: ["CohortFiles", "CohortGenerator", "CohortModel", "PairingRules", "SolverConformance", "Wording"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "ProblemFilesTests",
      dependencies: [
        "GLPKSolver", "LargeRunSolver", "Optimization", "ProblemFiles", "SolverConformance", "Wording",
      ],
      exclude: ["ORLibrary/ORIGIN.md"], resources: [.copy("ORLibrary")]),
    .testTarget(
      name: "PairingRulesTests", dependencies: ["CohortModel", "PairingRules", "RuleVerifier", "Wording"]),
    .testTarget(
      name: "TrainingPlannerTests",
      dependencies: [
        "CohortModel", "GLPKSolver", "LargeRunSolver", "Optimization", "SolverConformance", "TrainingPlanner",
        "TrainingRules",
      ]),
    .testTarget(name: "TrainingRulesTests", dependencies: ["CohortModel", "TrainingRules"]),
    .testTarget(
      name: "RedThreadTests",
      dependencies: [
        "CohortFiles", "CohortGenerator", "CohortModel", "RedThread", "SolverConformance", "Wording",
      ]),
    .testTarget(
      name: "ExpectationsTests",
      dependencies: ["CohortModel", "Expectations", "PairingRules", "SolverConformance", "Wording"]),
    .testTarget(
      name: "CohortFilesTests",
      dependencies: [
        "CohortFiles", "CohortModel", "Expectations", "PairingRules", "SolverConformance", "Wording",
      ],
      exclude: ["Broken"]),
    .testTarget(
      name: "MatchingEngineTests",
      dependencies: [
        "CohortFiles", "CohortGenerator", "CohortModel", "GLPKSolver", "MatchingEngine", "Optimization",
        "PairScoring", "PairingRules", "SolverConformance", "TestCohorts", "Wording",
      ]),
    .testTarget(
      name: "MatchingQuestionsTests",
      dependencies: [
        "CohortFiles", "CohortGenerator", "CohortModel", "GLPKSolver", "LargeRunSolver", "MatchingEngine",
        "MatchingQuestions", "Optimization",
        "PairScoring", "PairingRules", "SolverConformance", "TestCohorts", "Wording",
      ]),
    .testTarget(
      name: "RunReportsTests",
      dependencies: [
        "CohortFiles", "CohortModel", "Expectations", "GLPKSolver", "Hashing", "MatchingEngine",
        "MatchingQuestions", "Optimization", "PairingRules", "RedThread", "RunReports", "Wording",
      ],
      exclude: ["Goldens"]),
    .testTarget(
      name: "WorkbenchPagesTests",
      dependencies: [
        "CohortFiles", "CohortGenerator", "CohortModel", "MakkerKit", "MatchingEngine", "Optimization",
        "PairingRules", "RedThread", "RunReports", "Wording", "WorkbenchPages", "YearRecords",
      ]),
    .testTarget(
      name: "WorkbenchServerTests",
      dependencies: [
        "HurriedServer", "SolverConformance", "Wording", "WorkbenchPages", "WorkbenchServer", "makker",
        "makker-workbench",
      ]),
    // A real browser walks through the built workbench.
    .testTarget(
      name: "WorkbenchWalkTests",
      dependencies: [
        "Wording", "WorkbenchPages", "makker", "makker-workbench", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      exclude: ["Accessibility/Axe"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CalendarFiles", "MakkerKit", "makker", "CohortFiles", "CohortGenerator", "CohortModel", "RunReports",
        "SolverConformance", "Wording", "YearRecords",
      ],
      exclude: ["Goldens", "Slurm"]),
  ],
  swiftLanguageModes: [.v6]
)

let cTargets: Set = ["CGLPK", "COpenSSL", "CGLPKShims"]
for target in package.targets where !cTargets.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict + warningsAreErrors
}
