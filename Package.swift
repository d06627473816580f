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
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CTerminal"),
    .target(name: "CursesTerminal", dependencies: ["TerminalModel", "CNcurses", "CTerminal"]),

    .executableTarget(
      name: "sessionscope",
      dependencies: [
        "ExactJSON", "DisplayText", "SessionModels", "SessionAPI", "Samples", "Presentation",
        "TerminalModel",
        "SessionBrowser", "CTerminal", "CursesTerminal", argumentParser,
      ]),

    // What tests share, and the programs that fuzz and measure need too; never in the shipped binary.
    .target(
      name: "LoopbackServer", dependencies: nio + [nioSSL], path: "Tests/LoopbackServer"),
    .target(
      name: "TestSupport", dependencies: ["SessionModels", "ExactJSON"], path: "Tests/TestSupport"),
    .target(
      name: "BrowserTestSupport",
      dependencies: [
        "TestSupport", "SessionBrowser", "Presentation", "SessionModels", "ExactJSON",
        "DisplayText",
        "TerminalModel",
      ],
      path: "Tests/BrowserTestSupport"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "BrowserTestSupport", "TestSupport", "LoopbackServer", "SessionBrowser", "Presentation",
        "SessionAPI", "SessionModels",
        "ExactJSON", "DisplayText", "TerminalModel",
      ],
      path: "Tests/Fuzzing"),

    .executableTarget(
      name: "Benchmark",
      dependencies: [
        "BrowserTestSupport", "SessionBrowser", "Presentation", "SessionModels", "ExactJSON",
        "TerminalModel",
      ],
      path: "Tests/Benchmark"),

    // What only tests need. A plain build leaves all of it but the program out, and so needs no libvterm.
    .executableTarget(
      name: "crashing-program", dependencies: ["CursesTerminal", "TerminalModel"],
      path: "Tests/CrashingProgram"),
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .testTarget(name: "PseudoTerminal", dependencies: ["CVTerm"], path: "Tests/PseudoTerminal"),

    .testTarget(name: "ExactJSONTests", dependencies: ["ExactJSON", "TestSupport"]),
    .testTarget(
      name: "SessionModelsTests", dependencies: ["SessionModels", "ExactJSON", "TestSupport"]),
    .testTarget(
      name: "SessionAPITests",
      dependencies: ["SessionAPI", "SessionModels", "ExactJSON", "TestSupport"]),
    .testTarget(
      name: "HTTPTransportTests",
      dependencies: ["SessionAPI", "SessionModels", "LoopbackServer", "TestSupport"]),
    .testTarget(
      name: "SamplesTests",
      dependencies: ["Samples", "SessionAPI", "SessionModels", "ExactJSON", "TestSupport"]),
    .testTarget(name: "DisplayTextTests", dependencies: ["DisplayText", "TestSupport"]),
    .testTarget(
      name: "PresentationTests",
      dependencies: ["Presentation", "SessionModels", "ExactJSON", "DisplayText"]),
    .testTarget(name: "TerminalModelTests", dependencies: ["TerminalModel", "DisplayText"]),
    .testTarget(
      name: "SessionBrowserTests",
      dependencies: [
        "SessionBrowser", "BrowserTestSupport", "TestSupport", "Samples", "SessionAPI",
        "Presentation", "SessionModels", "ExactJSON", "DisplayText", "TerminalModel",
      ]),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: [
        "CursesTerminal", "TerminalModel", "DisplayText", "TestSupport", "PseudoTerminal",
      ]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "PseudoTerminal", "LoopbackServer", "TestSupport", "SessionModels", "ExactJSON",
        "sessionscope", "crashing-program",
      ]),
  ]
)
