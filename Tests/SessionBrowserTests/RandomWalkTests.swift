import BrowserTestSupport
import SessionBrowser
import Testing

/// Messages in random order never break what must always hold. `.ci/fuzz` takes many more steps.
@Suite struct RandomWalkTests {
  @Test(arguments: [UInt64(1), 2, 3, 4]) func theInvariantsHoldOnAnyWalk(seed: UInt64) throws {
    var walk = try Walk(seed: seed)
    for step in 0..<5_000 {
      #expect(walk.next() == [], "seed \(seed), step \(step)")
    }
  }

  /// A walk that stays at the door finds nothing.
  @Test func walksReachEveryView() throws {
    var seen: Set<View> = []
    for seed in UInt64(1)...40 where seen.count < View.allCases.count {
      var walk = try Walk(seed: seed)
      for _ in 0..<1_000 {
        _ = walk.next()
        seen.insert(walk.started.browser.view)
      }
    }
    #expect(Set(View.allCases).subtracting(seen) == [])
  }
}
