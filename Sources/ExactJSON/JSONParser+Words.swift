/// Numbers, `true`, `false` and `null`.
extension JSONParser {
  /// Skips a number from its sign or first digit.
  mutating func skipNumber() throws(Failure) {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") {
      position += 1
      if isDigit { throw Failure(problem: .leadingZero, offset: start) }
    } else {
      try skipDigits()
    }
    if peek == UInt8(ascii: ".") {
      position += 1
      try skipDigits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws(Failure) {
    guard isDigit else { throw fail(position < bytes.count ? .digitMissing : .unfinishedValue) }
    while isDigit { position += 1 }
  }

  private var isDigit: Bool {
    guard let byte = peek else { return false }
    return byte &- UInt8(ascii: "0") < 10
  }

  /// Skips one of the three words of JSON.
  mutating func skipWord(_ word: StaticString) throws(Failure) {
    for index in 0..<word.utf8CodeUnitCount {
      guard position + index < bytes.count else {
        throw Failure(problem: .unfinishedValue, offset: bytes.count)
      }
      guard bytes[position + index] == word.utf8Start[index] else { throw fail(.unknownWord) }
    }
    position += word.utf8CodeUnitCount
  }
}
