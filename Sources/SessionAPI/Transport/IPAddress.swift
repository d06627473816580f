import Glibc

/// Numeric addresses.
enum IPAddress {
  /// The four or sixteen bytes of an address; nil where a text is none.
  static func bytes(_ text: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
    var sixteen = in6_addr()
    if inet_pton(AF_INET6, text, &sixteen) == 1 {
      return withUnsafeBytes(of: &sixteen) { Array($0) }
    }
    return nil
  }

  /// Whether two addresses of one length have the same first bits.
  static func agree(_ left: [UInt8], _ right: [UInt8], bits: Int) -> Bool {
    let whole = bits / 8
    guard left.prefix(whole) == right.prefix(whole) else { return false }
    guard bits % 8 > 0 else { return true }
    let mask = UInt8(truncatingIfNeeded: 0xFF00 >> (bits % 8))
    return left[whole] & mask == right[whole] & mask
  }
}
