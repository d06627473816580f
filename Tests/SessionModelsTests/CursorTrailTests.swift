import Testing

@testable import SessionModels

struct CursorTrailTests {
  @Test func aCursorLeadsOnAndNoneIsTheEnd() {
    var trail = CursorTrail()
    #expect(trail.take("p2", isEmpty: false) == .next("p2"))
    #expect(trail.take("p3", isEmpty: true) == .next("p3"))
    #expect(trail.take(nil, isEmpty: true) == .end)
  }

  @Test func aCursorThatComesAgainLeadsNowhere() {
    var trail = CursorTrail()
    _ = trail.take("p2", isEmpty: false)
    _ = trail.take("p3", isEmpty: false)
    #expect(trail.take("p2", isEmpty: false) == .repeated("p2"))
  }

  @Test func onlyEmptyPagesInARowAreTooMany() {
    var trail = CursorTrail()
    let limit = CursorTrail.emptyLimit
    for page in 1..<limit { #expect(trail.take("\(page)", isEmpty: true) == .next("\(page)")) }
    #expect(trail.take("full", isEmpty: false) == .next("full"))
    for page in 1..<limit { _ = trail.take("again \(page)", isEmpty: true) }
    #expect(trail.take("last", isEmpty: true) == .empty(next: "last"))
  }
}
