import SessionModels

/// What an overlay asks for.
extension Overlay {
  /// The tokens of what it waits for.
  var awaited: Set<Token> {
    switch self {
    case .reader(let reader):
      if case .lookup(let text) = reader.topic {
        Set([text.awaited].compactMap(\.self))
      } else {
        []
      }
    case .memories(let tree): tree.awaited
    case .changes(let list): Set([list.pages.awaited].compactMap(\.self))
    case .writers(let list): Set([list.pages.awaited].compactMap(\.self))
    case .betas, .json, .requests, .copyMenu, .confirmation: []
    }
  }

  /// The same while nothing is asked for: what it waited for is asked for again when it is seen.
  var notAsking: Overlay {
    switch self {
    case .memories(var tree):
      tree.stopAsking()
      return .memories(tree)
    case .changes(var list):
      list.pages.stopAsking()
      return .changes(list)
    case .writers(var list):
      list.pages.stopAsking()
      return .writers(list)
    case .reader, .betas, .json, .requests, .copyMenu, .confirmation: return self
    }
  }
}
