import DisplayText
import SessionModels

/// Filters of lists, and searches in texts.
extension Browser {
  /// Opens the line for a filter or a search, with the filter that is there.
  mutating func beginQuery(in view: View) {
    let purpose: QueryInput.Purpose = view.kind == .text ? .search : .filter
    var query = QueryInput(purpose: purpose)
    if purpose == .filter { query.editor.set(filterText) }
    self.query = query
    if purpose == .filter { settlePages() }
  }

  mutating func performInQuery(_ action: Action) -> [Effect] {
    let isFilter = query?.purpose == .filter
    defer { if isFilter, query == nil { settlePages() } }
    switch action {
    case .edit(let edit): editLine { $0.perform(edit) }
    case .enterQuery:
      let isSearch = query?.purpose == .search
      let text = query?.editor.text ?? ""
      query = nil
      if isSearch && !text.isEmpty { search(text, from: .next) }
    case .leaveInput:
      if query?.purpose == .filter { filter("") }
      query = nil
    case .up, .down:
      guard query?.purpose == .filter else { return [] }
      // One walks through what the filter leaves while one types.
      return perform(action, in: viewUnderQuery)
    default: break
    }
    return []
  }

  /// Takes what was typed so far: a list follows at once.
  mutating func queryChanged() {
    guard let query, query.purpose == .filter else { return }
    filter(query.editor.text)
  }

  /// The filter of the list that is seen; empty where it has none.
  private var filterText: String {
    overlays.last?.page.filterText ?? session?.list.filter?.text ?? ""
  }

  /// Narrows the list that is seen; an empty text shows all of it.
  mutating func filter(_ text: String) {
    if overlays.isEmpty {
      session?.list.setFilter(ResourceFilter(text))
    } else {
      withTopPage { $0.filter(text, $1) }
    }
  }

  /// How many rows the filter leaves, of how many.
  var filterCount: (left: Int, all: Int)? {
    if let page = overlays.last?.page { return page.filterCount(self) }
    return session.map { ($0.list.rows.count, $0.list.all.count) }
  }

  /// Looks for the text of the last search again.
  mutating func repeatSearch(_ step: SearchStep) {
    guard let pattern else {
      notice = Notice("nothing was searched for yet: / searches")
      return
    }
    search(pattern, from: step)
  }

  private mutating func search(_ text: String, from step: SearchStep) {
    guard let matcher = TextMatcher(text) else { return }
    pattern = text
    let found =
      overlays.isEmpty
      ? searchDetail(matcher, step)
      : withTopPage { page, _ in
        page.search(matcher, step)
      } ?? nil
    guard let found else {
      notice = Notice("not found: " + SafeText(text), .caution)
      return
    }
    var words: SafeText = found.count.map { "match \(found.number) of \($0)" } ?? "found"
    if found.wentRound {
      words += step == .next ? "  wrapped to top" : "  wrapped to bottom"
    }
    notice = Notice(words)
  }

  private mutating func searchDetail(_ matcher: TextMatcher, _ step: SearchStep) -> SearchResult? {
    guard let cursor = session?.cursor else { return nil }
    let page = detailPage
    let places = TextSearch.matches(of: matcher, in: page.lines)
    let start = page.places[safe: cursor.field]?.lines.lowerBound ?? 0
    let from = cursor.found ?? (step == .next ? start - 1 : start)
    guard let target = step.target(in: places, from: from) else { return nil }
    session?.cursor.find(line: places[target.index], on: page)
    return (target.index + 1, places.count, target.wentRound)
  }
}

/// Which match of how many, and whether the search wrapped. In a long text the matches are not counted.
typealias SearchResult = (number: Int, count: Int?, wentRound: Bool)
