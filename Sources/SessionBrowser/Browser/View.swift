/// A place where keys go: what a key does depends on nothing else.
///
/// Each is declared beside what it belongs to, with its rows of the command table.
public struct View: Sendable {
  /// What its keys are for.
  enum Kind: Sendable {
    /// Characters are typed here.
    case line
    /// A list is looked through, and filtered where it can be.
    case list
    /// A text is read, in which one searches.
    case text
  }

  /// The name in help and documentation.
  public let title: String
  let kind: Kind
  /// Its rows of the command table.
  let commands: [Command]

  init(_ title: String, _ kind: Kind, _ commands: [Command]) {
    (self.title, self.kind, self.commands) = (title, kind, commands)
  }

  /// Whether characters are typed here.
  public var takesText: Bool { kind == .line }
}

extension View: Hashable {
  public static func == (left: View, right: View) -> Bool { left.title == right.title }

  public func hash(into hasher: inout Hasher) { hasher.combine(title) }
}

extension View: CaseIterable {
  public static let allCases =
    [.prompt, .list, .detail] + Overlay.pageTypes.flatMap { $0.views } + [
      .filterInput, .searchInput,
    ]
}

extension View: CustomStringConvertible {
  public var description: String { title }
}
