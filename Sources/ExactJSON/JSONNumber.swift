/// What a number is worth, as decimal digits and a power of ten, so that nothing is rounded.
struct JSONNumber: Hashable {
  private var isNegative = false
  /// Without zeros at either end; none for zero.
  private var digits: [UInt8] = []
  private var exponent = 0

  /// Nil where the exponent is beyond 64 bits.
  ///
  /// - Parameter text: a number as JSON writes it, which the parser has checked.
  init?(_ text: ArraySlice<UInt8>) {
    let isExponentSign: (UInt8) -> Bool = { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
    let mantissa = text.prefix { !isExponentSign($0) }
    var pointIsPassed = false
    for byte in mantissa where byte != UInt8(ascii: "-") {
      if byte == UInt8(ascii: ".") {
        pointIsPassed = true
        continue
      }
      if pointIsPassed { exponent -= 1 }
      if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
    }
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    guard !digits.isEmpty else {
      exponent = 0
      return
    }
    isNegative = mantissa.first == UInt8(ascii: "-")
    let written = text[mantissa.endIndex...].dropFirst()
    guard !written.isEmpty else { return }
    guard let power = Int(String(decoding: written, as: UTF8.self)) else { return nil }
    let (sum, isTooLarge) = exponent.addingReportingOverflow(power)
    guard !isTooLarge else { return nil }
    exponent = sum
  }
}
