/// Makes texts of everything that has ever upset a terminal, the same ones for the same seed.
public struct HostileText: RandomNumberGenerator {
  private var generator: SeededGenerator

  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  public mutating func next() -> UInt64 { generator.next() }

  public mutating func text(upTo length: Int = 24) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) { scalars.append(scalar()) }
    return String(scalars)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let kinds: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x7A, 0x20...0x20, 0x20...0x20, 0x00...0x1F, 0x7F...0xA0, 0xA1...0x17F,
      0x300...0x36F, 0x483...0x489, 0x5D0...0x5EA, 0x600...0x6FF, 0x900...0x97F, 0x1100...0x11FF,
      0x2000...0x206F, 0x20D0...0x20F0, 0x2600...0x27BF, 0x3000...0x30FF, 0x4E00...0x4EFF,
      0xAC00...0xACFF, 0xFE00...0xFE0F, 0xFE0F...0xFE0F, 0x200D...0x200D, 0x200D...0x200D,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F3FB...0x1F3FF, 0x1F466...0x1F469, 0xE0000...0xE01EF,
      0xE000...0xFFFF, 0x0...0xD7FF, 0x10000...0x10FFFF,
    ]
    let kind = kinds[Int.random(in: 0..<kinds.count, using: &self)]
    return Unicode.Scalar(UInt32.random(in: kind, using: &self)) ?? "?"
  }
}
