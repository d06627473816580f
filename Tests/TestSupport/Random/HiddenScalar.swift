extension Unicode.Scalar {
  /// Whether it may stand in no text that is shown: controls, formats, separators of lines and paragraphs, and what has
  /// no meaning of its own.
  public var mayNotBeShown: Bool {
    if (0x20...0x7E).contains(value) { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }
}
