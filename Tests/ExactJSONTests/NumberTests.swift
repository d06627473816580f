import ExactJSON
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("9007199254740993", 9_007_199_254_740_993),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func aWholeNumberThatFitsIsAnInteger(_ text: String, _ integer: Int) throws {
    let value = try JSONDocument(parsing: text).root
    #expect(value.integer == integer)
    #expect(value.numberText == text)
  }

  @Test(arguments: [
    "1.0", "1e400", "1E2", "-0.0", "123456789012345678901234567890", "9223372036854775808",
    "-9223372036854775809", "1e0",
    "0.10", "5e-324", "1.7976931348623157e309",
  ])
  func anyOtherNumberKeepsItsTextAlone(_ text: String) throws {
    let value = try JSONDocument(parsing: "[\(text)]").root.elements.first { _ in true }
    #expect(value?.integer == nil)
    #expect(value?.numberText == text)
    #expect(value?.text(.pretty) == text)
  }
}
