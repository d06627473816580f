import ExactJSON

extension Endpoint where Value == Page<FileMetadata> {
  /// What files are, by their ids (docs/api.md: List Files).
  ///
  /// - Parameter ids: at most `FileMetadata.idLimit`.
  public static func files(_ ids: [String]) -> Endpoint {
    files(query: ids.map { (.ids, $0) })
  }

  /// The files that are scoped to a session: what is mounted, and its output files.
  public static func files(of session: String) -> Endpoint {
    files(query: [(.scopeID, session), (.limit, "1000")])
  }

  private static func files(query: [(name: QueryName, value: String?)]) -> Endpoint {
    Endpoint("files", query: query, flags: [.managedAgents], olderFlag: .filesAPI) {
      json throws(JSONShapeError) in try Page(json, element: FileMetadata.init)
    }
  }
}

extension Endpoint where Value == FileMetadata {
  /// What one file is (docs/api.md: List Files).
  public static func file(_ id: String) -> Endpoint {
    Endpoint(
      "files", id, flags: [.managedAgents], olderFlag: .filesAPI, read: FileMetadata.init)
  }
}
