import DisplayText

/// One character cell of a screen.
///
/// A character two columns wide stands in its first cell, with a tail cell behind it that draws nothing.
public struct Cell: Sendable, Hashable {
  // The widest stands first, so that a cell takes 32 bytes: a whole screen of them is made and compared for each frame.
  /// Up to four combining characters over the base; 0 where there is none.
  public var marks: SIMD4<UInt32>
  /// The base character. A tail cell repeats its head's.
  public var scalar: Unicode.Scalar
  public var style: Style
  public var part: Part

  /// Which part of a character a cell holds.
  public enum Part: UInt8, Sendable, Hashable {
    /// The whole of a character one column wide.
    case single
    /// The first column of a character two columns wide.
    case head
    /// The second column of the character before.
    case tail
  }

  public init(
    _ scalar: Unicode.Scalar, marks: SIMD4<UInt32> = .zero, style: Style = .plain,
    part: Part = .single
  ) {
    self.scalar = scalar
    self.marks = marks
    self.style = style
    self.part = part
  }

  /// An empty cell.
  public static let blank = Cell(" ")
}
