// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "sessionscope",
  products: [
    .library(name: "ExactJSON", targets: ["ExactJSON"]),
    .library(name: "SessionModels", targets: ["SessionModels"]),
  ],
  targets: [
    // The core: what the service says and how it is asked. Usable without a terminal.
    .target(name: "ExactJSON"),
    .target(name: "SessionModels", dependencies: ["ExactJSON"]),

    // What people are told, and the browser as values.
    .target(name: "DisplayText"),
    .target(name: "TerminalModel", dependencies: ["DisplayText"]),
  ]
)
