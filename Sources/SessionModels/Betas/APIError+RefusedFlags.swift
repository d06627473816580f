extension APIError {
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
