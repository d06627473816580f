extension Fixture {
  public static let session = """
    {"id":"sesn_011CZkZAtmR3yMPDzynEDxu7","type":"session","title":"Fix the flaky upload test","status":"idle",\
    "created_at":"2026-03-15T09:58:00Z","updated_at":"2026-03-15T10:41:12Z","archived_at":null,\
    "environment_id":"env_011CZkZ9X2dpNyB7HsEFoRfW","deployment_id":null,\
    "agent":{"id":"agent_011CZkYpogX7uDKUyvBTophP","name":"Fixer","version":3,"model":{"id":"claude-opus-4-6"}},\
    "metadata":{"ticket":"OPS-1","owner":"anna"},"vault_ids":["vlt_1","vlt_2"],\
    "stats":{"active_seconds":812.5,"duration_seconds":2592},\
    "usage":{"input_tokens":12,"output_tokens":34,"cache_read_input_tokens":56},\
    "resources":[\(file),\(memoryStore)]}
    """

  /// The least that a server may answer.
  public static let sessionWithAnIDOnly = #"{"id":"sess_1"}"#

  public static let sessionOfCopyingServer = """
    {"id":"sess_1","status":"hibernating","title":null,"agent":{"version":"v2","model":"some-model"},\
    "metadata":null,"usage":null,"stats":null,"vault_ids":null,"resources":null,"created_at":"2026-03-15 10:00"}
    """
}
