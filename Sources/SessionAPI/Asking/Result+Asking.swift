import SessionModels

extension Result where Failure == APIError {
  /// What asking gives: the value, or why there is none.
  package init(asking ask: () async throws(APIError) -> Success) async {
    do throws(APIError) { self = .success(try await ask()) } catch { self = .failure(error) }
  }
}
