/// What makes a resource the same one in two answers.
public enum ResourceIdentity: Sendable, Hashable {
  /// A resource with an id of its own.
  case resource(type: String, id: String)
  /// A memory store without one: one store may be attached at two paths.
  case memoryStore(id: String, mountPath: String?)
  /// Nothing to tell it by but its place in the answer, counted from 0.
  case place(Int)
}

extension SessionResource {
  /// What this resource is recognised by after a refresh.
  ///
  /// - Parameter place: its place in the answer, counted from 0.
  public func identity(place: Int) -> ResourceIdentity {
    if let known { return known.identity }
    guard case .unknown(let type) = content, let id else { return .place(place) }
    return .resource(type: type, id: id)
  }
}
