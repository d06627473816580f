import ArgumentParser

/// A command whose help ends with examples.
protocol ExampledCommand: ParsableCommand {
  static var examples: [String] { get }
}

extension ExampledCommand {
  /// The end of its help.
  static var exampleText: String {
    "\nEXAMPLES:\n" + examples.map { "  " + $0 }.joined(separator: "\n")
  }
}
