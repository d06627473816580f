/// Digits and letters that depend on the seed alone (SplitMix64).
struct SampleDigits {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func hexadecimal(_ count: Int) -> String { text(count, of: "0123456789abcdef") }

  /// Letters and digits as ids have them: none that looks like another.
  mutating func letters(_ count: Int) -> String {
    text(count, of: "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
  }

  private mutating func text(_ count: Int, of signs: StaticString) -> String {
    String(
      decoding: (0..<count).map { _ in
        signs.utf8Start[number(below: signs.utf8CodeUnitCount)]
      }, as: UTF8.self)
  }
}
