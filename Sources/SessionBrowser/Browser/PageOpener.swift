/// How a page is opened over an open session. Each stands beside its page, so that a new page needs no action of its own.
public struct PageOpener: Sendable {
  /// Tells it from the others.
  let name: String
  let open: @Sendable (inout Browser) -> Void

  init(_ name: String, _ open: @escaping @Sendable (inout Browser) -> Void) {
    (self.name, self.open) = (name, open)
  }
}

extension PageOpener: Hashable {
  public static func == (left: PageOpener, right: PageOpener) -> Bool { left.name == right.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
