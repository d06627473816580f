import Testing

/// Screens are written into the source of the tests that show them.
@Suite struct LiteralSourceTests {
  private static let text = ##"""
    @Test func one() {
      expectScreen(
        driver,
        #"""
        first

          second
        """#)
      expectScreen(driver, """
        """, line: 7)
    }

    """##

  @Test func aLiteralIsWrittenWithItsIndentation() throws {
    var source = LiteralSource(Self.text)
    try source.replace("first\n\n  second", by: " new\n\n\nlast", after: 2)
    #expect(
      source.text == ##"""
        @Test func one() {
          expectScreen(
            driver,
            #"""
             new


            last
            """#)
          expectScreen(driver, """
            """, line: 7)
        }

        """##)
  }

  @Test func linesAreThoseOfTheSourceThatWasBuilt() throws {
    var source = LiteralSource(Self.text)
    try source.replace("first\n\n  second", by: "", after: 2)
    try source.replace("", by: "shown", after: 9)
    #expect(
      source.text == ##"""
        @Test func one() {
          expectScreen(
            driver,
            #"""
            """#)
          expectScreen(driver, """
            shown
            """, line: 7)
        }

        """##)
  }

  @Test func backslashesAndQuotesStayWhatTheyAre() throws {
    var source = LiteralSource(Self.text)
    try source.replace("", by: ##"\u{1B} \#(now) """"##, after: 9)
    #expect(
      source.text.hasSuffix(
        ###"""
          expectScreen(driver, ##"""
            \u{1B} \#(now) """
            """##, line: 7)
        }

        """###))
  }

  @Test func aLiteralThatIsNotWhatWasBuiltStays() throws {
    var source = LiteralSource(Self.text)
    #expect(throws: LiteralSource.Refusal.otherLiteral) {
      try source.replace("first", by: "new", after: 2)
    }
    #expect(throws: LiteralSource.Refusal.noLiteral) {
      try source.replace("", by: "new", after: 11)
    }
    #expect(source.text == Self.text)
  }

  @Test func oneLiteralCannotBeTwoScreens() throws {
    var source = LiteralSource(Self.text)
    try source.replace("", by: "one", after: 9)
    try source.replace("", by: "one", after: 9)
    #expect(throws: LiteralSource.Refusal.twoTexts) {
      try source.replace("", by: "two", after: 9)
    }
  }
}
