import Testing

/// What a test that fails shows of two screens.
@Suite struct LineDifferenceTests {
  @Test func linesThatDifferStandTogether() {
    let difference = LineDifference(
      from: "head\none\nsame\n\nfoot", to: "head\ntwo\nsame\nmore\n\nfoot")
    #expect(
      difference.description == """
          head
        - one
        + two
          same
        + more
         \u{20}
          foot
        """)
  }
}
