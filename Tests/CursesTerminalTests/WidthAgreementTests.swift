import DisplayText
import Testing

@testable import CursesTerminal

struct WidthAgreementTests {
  @Test func theWidthTableAgreesWithTheCLibrary() throws {
    let codeSet = CodeSet(environment: ["LC_ALL": "C.UTF-8"])
    try #require(codeSet.isUTF8)
    var disagreeing: [String] = []
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      guard let columns = DisplayWidth.columns(of: scalar) else { continue }
      if CodeSet.columns(of: scalar) != columns {
        disagreeing.append(String(scalar.value, radix: 16))
      }
    }
    #expect(disagreeing == [])
  }
}
