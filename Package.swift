// swift-tools-version: 6.2
import PackageDescription

let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map {
  Target.Dependency.product(name: $0, package: "swift-nio")
}
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "sessionscope",
  products: [
    .library(name: "ExactJSON", targets: ["ExactJSON"]),
    .library(name: "SessionModels", targets: ["SessionModels"]),
    .library(name: "SessionAPI", targets: ["SessionAPI"]),
    .executable(name: "sessionscope", targets: ["sessionscope"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    // The core: what the service says and how it is asked. Usable without a terminal.
    .target(name: "ExactJSON"),
    .target(name: "SessionModels", dependencies: ["ExactJSON"]),
    .target(
      name: "SessionAPI",
      dependencies: ["SessionModels", "ExactJSON", asyncHTTPClient, nioSSL] + nio),
    .target(name: "Samples", dependencies: ["SessionAPI", "SessionModels", "ExactJSON"]),

    // What people are told, and the browser as values.
    .target(name: "DisplayText"),
    .target(name: "Presentation", dependencies: ["SessionModels", "ExactJSON", "DisplayText"]),
    .target(name: "TerminalModel", dependencies: ["DisplayText"]),
    .target(
      name: "SessionBrowser",
      dependencies: ["SessionModels", "ExactJSON", "DisplayText", "Presentation", "TerminalModel"]),

    // The terminal itself.
    .systemLibrary(name: "CNcurses"),
    .target(name: "CTerminal"),
    .target(name: "CursesTerminal", dependencies: ["TerminalModel", "CNcurses", "CTerminal"]),

    .executableTarget(
      name: "sessionscope",
      dependencies: [
        "ExactJSON", "DisplayText", "SessionModels", "SessionAPI", "Samples", "Presentation",
        "TerminalModel",
        "SessionBrowser", "CTerminal", "CursesTerminal", argumentParser,
      ]),

    // For tests and for measuring; never in the shipped binary.
    .target(
      name: "LoopbackServer", dependencies: nio + [nioSSL], path: "Tests/LoopbackServer"),
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm"),
    .target(name: "PseudoTerminal", dependencies: ["CVTerm"], path: "Tests/PseudoTerminal"),
    .target(
      name: "BrowserFixtures",
      dependencies: [
        "SessionBrowser", "Presentation", "SessionModels", "ExactJSON", "DisplayText",
        "TerminalModel",
      ],
      path: "Tests/BrowserFixtures"),

    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
    .target(name: "Scratch", path: "Tests/Scratch"),
    .target(
      name: "AnswerFixtures", dependencies: ["SessionModels", "ExactJSON"],
      path: "Tests/AnswerFixtures"),
    .target(
      name: "RandomJSON", dependencies: ["ExactJSON", "SeededRandom"], path: "Tests/RandomJSON"),
    .target(
      name: "RandomWalk",
      dependencies: [
        "AnswerFixtures", "BrowserFixtures", "RandomJSON", "SeededRandom", "SessionBrowser",
        "Presentation", "SessionModels", "ExactJSON", "DisplayText", "TerminalModel",
      ],
      path: "Tests/RandomWalk"),
    .target(
      name: "ScreenFaults",
      dependencies: ["SessionBrowser", "SeededRandom", "TerminalModel"],
      path: "Tests/ScreenFaults"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "RandomWalk", "ScreenFaults", "AnswerFixtures", "BrowserFixtures", "RandomJSON",
        "SeededRandom",
        "SessionBrowser", "Presentation", "SessionModels", "ExactJSON",
        "DisplayText", "TerminalModel",
      ],
      path: "Tests/Fuzzing"),

    .executableTarget(
      name: "crashing-program", dependencies: ["CursesTerminal", "TerminalModel"],
      path: "Tests/CrashingProgram"),

    .testTarget(name: "ExactJSONTests", dependencies: ["ExactJSON", "RandomJSON", "SeededRandom"]),
    .testTarget(
      name: "SessionModelsTests", dependencies: ["SessionModels", "ExactJSON", "AnswerFixtures"]),
    .testTarget(
      name: "SessionAPITests",
      dependencies: ["SessionAPI", "SessionModels", "ExactJSON", "Scratch"]),
    .testTarget(
      name: "HTTPTransportTests",
      dependencies: ["SessionAPI", "SessionModels", "LoopbackServer", "Scratch"]),
    .testTarget(
      name: "SamplesTests", dependencies: ["Samples", "SessionAPI", "SessionModels", "ExactJSON"]),
    .testTarget(name: "DisplayTextTests", dependencies: ["DisplayText", "SeededRandom"]),
    .testTarget(
      name: "PresentationTests",
      dependencies: ["Presentation", "SessionModels", "ExactJSON", "DisplayText"]),
    .testTarget(name: "TerminalModelTests", dependencies: ["TerminalModel", "DisplayText"]),
    .testTarget(
      name: "SessionBrowserTests",
      dependencies: [
        "SessionBrowser", "BrowserFixtures", "Presentation", "RandomWalk", "ScreenFaults",
        "SessionModels", "ExactJSON", "DisplayText", "TerminalModel",
      ]),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "CursesTerminal", "TerminalModel", "DisplayText", "SeededRandom", "PseudoTerminal",
      ]),
    .testTarget(name: "PseudoTerminalTests", dependencies: ["PseudoTerminal"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "PseudoTerminal", "LoopbackServer", "Scratch", "SeededRandom", "SessionModels", "ExactJSON",
        "sessionscope", "crashing-program",
      ]),
  ]
)
