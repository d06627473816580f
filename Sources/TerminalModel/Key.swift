/// One key press, decoded.
public enum Key: Sendable, Hashable {
  /// A printable character, as it is to be entered into a text.
  case character(Character)
  /// A letter or sign pressed together with Control, in lower case: `control("c")`.
  case control(Character)
  /// A character pressed together with Alt (Meta), or after Escape.
  case alt(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case insert
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// A word to the left or right: Control or Alt with an arrow.
  case wordLeft
  case wordRight
  /// `F1` is `function(1)`.
  case function(Int)
}

/// What a person did at the terminal.
public enum Input: Sendable, Hashable {
  case key(Key)
  /// A bracketed paste, whole: its bytes as text. Bytes that are no UTF-8 are U+FFFD here.
  case paste(String)
}
