import DisplayText
import Presentation
import SessionModels

/// What is asked for when somebody opens it: texts, and lists that are read as far as one looks.
extension Browser {
  /// Opens a text that is asked for.
  mutating func showLookup(_ lookup: Lookup, title: SafeText) {
    guard mayLookUp() else { return }
    let token = lookUp(lookup)
    show(.reader(Reader(.lookup(LookupText(lookup: lookup, title: title, state: .asking(token))))))
  }

  /// Whether this run asks more than what is mounted; says so where it does not.
  mutating func mayLookUp() -> Bool {
    if !asksChecks {
      notice = Notice(
        "not asked: with --no-check only the session and its resources are", .caution)
    }
    return asksChecks
  }

  /// Asks again for the text on top.
  mutating func lookUpAgain() {
    guard var reader, case .lookup(var text) = reader.topic else { return }
    text.state = .asking(lookUp(text.lookup))
    reader.topic = .lookup(text)
    show(.reader(reader), replacing: true)
  }

  /// Puts an answer where it is waited for.
  mutating func takeLookup(_ result: Result<LookupAnswer, APIError>, _ token: Token) {
    guard background.running.removeValue(forKey: token) != nil,
      let place = overlays.firstIndex(where: { $0.awaited.contains(token) })
    else { return }
    let height = storeRows
    switch overlays[place] {
    case .reader(var reader):
      guard case .lookup(var text) = reader.topic, let state = state(of: result) else { return }
      text.state = state
      reader.topic = .lookup(text)
      overlays[place] = .reader(reader)
    case .memories(var tree):
      guard let page = result.page({ if case .memories(let page) = $0 { page } else { nil } })
      else { return }
      tree.take(page, for: token, at: now, height: height)
      overlays[place] = .memories(tree)
    case .changes(var list):
      guard let page = result.page({ if case .changes(let page) = $0 { page } else { nil } })
      else { return }
      list.take(page, at: now, height: height) { $0.isNewer(than: $1) }
      overlays[place] = .changes(list)
    case .writers(var list):
      guard let page = result.page({ if case .writers(let page) = $0 { page } else { nil } })
      else { return }
      // This session is no other.
      let own = session?.id
      list.take(page.map { $0.filter { $0.id != own } }, at: now, height: height)
      overlays[place] = .writers(list)
    case .betas, .json, .requests, .copyMenu, .confirmation: break
    }
  }

  /// What an answer shows as a text; nil for the page of a list.
  private func state(of result: Result<LookupAnswer, APIError>) -> LookupText.State? {
    switch result {
    case .failure(let error): .failed(error)
    case .success(.outputs(let files)):
      .found(
        .outputs(OutputFacts(files, mounted: session?.allMounted ?? [], now: now)), at: now)
    case .success(.memory(let memory)): .found(.memory(memory), at: now)
    case .success(.change(let change)): .found(.change(ChangeWords(change)), at: now)
    case .success(.memories), .success(.changes), .success(.writers): nil
    }
  }
}

extension Result where Success == LookupAnswer, Failure == APIError {
  /// The page that an answer is, or the failure; nil where the answer is of another kind.
  fileprivate func page<Element>(
    _ read: (LookupAnswer) -> Page<Element>?
  ) -> Result<Page<Element>, APIError>? {
    switch self {
    case .success(let answer): read(answer).map { .success($0) }
    case .failure(let error): .failure(error)
    }
  }
}
