/// What is asked for on the command line.
struct FuzzOptions {
  static let usage = """
    usage: Fuzzing [--seed N] [--steps N] [--part \(FuzzPart.allCases.map(\.rawValue).joined(separator: "|"))]

    Without a seed a random one is taken, and printed. One part alone takes all the steps, else keys take them and the
    other parts a share.
    """

  private(set) var seed = UInt64.random(in: 0...UInt64(UInt32.max))
  private(set) var steps = 1_000_000
  private(set) var part: FuzzPart?

  /// Nil where the words cannot be understood.
  init?(_ words: ArraySlice<String>) {
    var words = words
    while let word = words.popFirst() {
      guard let value = words.popFirst() else { return nil }
      switch word {
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--steps":
        guard let number = Int(value), number > 0 else { return nil }
        steps = number
      case "--part":
        guard let named = FuzzPart(rawValue: value) else { return nil }
        part = named
      default: return nil
      }
    }
  }
}
