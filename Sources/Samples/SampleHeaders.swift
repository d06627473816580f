import SessionAPI
import SessionModels

/// The headers of a request, as the service looks at them.
struct SampleHeaders {
  private let fields: [HeaderField]

  init(_ fields: [HeaderField]) { self.fields = fields }

  /// Refuses a request without a version, with a flag nobody documents, or without the flag the endpoint needs, in
  /// this order.
  ///
  /// - Parameter required: the flag of the endpoint.
  func check(for required: BetaFlag) throws(SampleFailure) {
    guard values("anthropic-version").contains(where: { !$0.isEmpty }) else {
      throw .badRequest("anthropic-version: header is required")
    }
    let flags = values("anthropic-beta").filter { !$0.isEmpty }
    let known = Set(BetaFlag.known.map(\.flag.value) + [BetaFlag.oauth.value])
    let strange = flags.filter { !known.contains($0) }
    guard strange.isEmpty else {
      let named = strange.map { "`\($0)`" }.joined(separator: ", ")
      throw .badRequest("Unexpected value(s) \(named) for the `anthropic-beta` header")
    }
    // Without the flag it is as if the endpoint were not there.
    guard flags.contains(required.value) else { throw .notFound("Not found") }
  }

  /// The values of all lines of that name, split at commas, without the spaces around them.
  private func values(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name }.flatMap { field in
      field.value.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    }
  }
}
