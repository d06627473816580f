/// What a cell means, never how it looks.
///
/// The terminal's own sixteen colours are chosen for each meaning in one place, where curses is; nothing is told by
/// the style alone, so a terminal without colours or attributes shows every fact too.
public enum Style: UInt8, Sendable, Hashable, CaseIterable {
  /// Ordinary text.
  case plain
  /// The name of the screen or pane.
  case title
  /// Column headings and group headings.
  case heading
  /// The name of a field, beside its value.
  case label
  /// Of less weight: ages, hints, rules between panes.
  case faint
  /// The row or field that the cursor is on.
  case selected
  /// The row that the cursor of a list is on while keys go elsewhere.
  case unfocused
  /// A repository, in the list.
  case repository
  /// A file, in the list.
  case file
  /// A memory store, in the list.
  case memory
  /// Something safe: read-only, pinned, done.
  case safe
  /// Something to mind: read-write, stale, a retry.
  case caution
  /// Something that failed.
  case failure
  /// The spelling of a character that must not be passed to a terminal, such as `<U+202E>`.
  case escape
  /// A key's name, in help and in the bottom line.
  case key
  /// Text that a person types.
  case input
  /// The demo's mark, and other words about the program itself.
  case notice
  /// What has changed and was not sent yet.
  case changed
  /// A number, true, false or null in JSON.
  case literal
}
