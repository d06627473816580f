extension APIError {
  /// The flags that were not sent and that a refusal names: 400 with `this endpoint requires X`.
  public var missingFlags: [BetaFlag] {
    guard case .status(400, _) = kind, let message = envelope?.message, refusedFlags.isEmpty
    else { return [] }
    let words = Set(message.split { !$0.isASCII || !$0.isLetter && !$0.isNumber && $0 != "-" })
    return BetaFlag.known.map(\.flag).filter {
      words.contains(Substring($0.value)) && !betas.isOn($0)
    }
  }

  /// Whether the service refuses a flag and does not say which: 400 with `invalid beta flag`.
  public var refusesUnnamedFlag: Bool {
    guard case .status(400, _) = kind, let message = envelope?.message?.lowercased() else {
      return false
    }
    let speaksOfFlags = ["beta flag", "anthropic-beta", "beta header"].contains(
      where: message.contains)
    return speaksOfFlags && refusedFlags.isEmpty && missingFlags.isEmpty
  }

  /// Whether the page that was asked for has no place in the list any more.
  public var hasExpiredCursor: Bool {
    guard case .status(400, _) = kind, let message = envelope?.message?.lowercased(),
      target.contains("page=")
    else { return false }
    return message.contains("cursor") && ["expired", "invalid"].contains(where: message.contains)
  }

  /// Whether the service refused the request as it was, and names a flag that was not sent.
  public func asks(for flag: BetaFlag) -> Bool {
    guard case .status(400, _) = kind, !betas.isOn(flag) else { return false }
    return envelope?.message?.contains(flag.value) ?? false
  }

  /// The flags that were sent and that the service refuses by name: 400 with
  /// ``Unexpected value(s) `X` for the `anthropic-beta` header`` (docs/api.md: Errors).
  public var refusedFlags: [BetaFlag] {
    guard case .status(400, _) = kind, let message = envelope?.message,
      message.contains("`anthropic-beta`")
    else { return [] }
    // Of what stands between back quotes, every second piece is quoted.
    let pieces = message.split(separator: "`", omittingEmptySubsequences: false)
    let quoted = pieces.indices.filter { !$0.isMultiple(of: 2) }.flatMap {
      pieces[$0].split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    }
    return betas.flags.filter { quoted.contains($0.value) }
  }
}
