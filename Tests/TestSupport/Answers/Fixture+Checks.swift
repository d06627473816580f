extension Fixture {
  public static let errorEvent = """
    {"type":"session.error","id":"sevt_1","processed_at":"2026-03-15T10:00:01Z",\
    "error":{"type":"repository_clone_error","message":"exit status 128:\\nfatal",\
    "repository_url":"https://github.com/example-org/infra.git","retry_status":{"type":"retrying"}}}
    """

  public static let fileMetadata = """
    {"type":"file","id":"file_011CNha8iCJcU1wXNR6q4V8w","filename":"receipt.pdf","mime_type":"application/pdf",\
    "size_bytes":123456,"created_at":"2026-03-15T10:00:00Z","expires_at":"2026-12-15T10:00:00Z","downloadable":true}
    """

  public static let storeMetadata = """
    {"type":"memory_store","id":"memstore_1","name":"User preferences","description":"What they like.",\
    "archived_at":null,"updated_at":"2026-03-16T10:00:00Z"}
    """

  public static let memory = """
    {"type":"memory","id":"mem_1","path":"/projects/notes.md","content_size_bytes":18,\
    "updated_at":"2026-11-15T13:02:07Z","content":"first\\nsecond\\nthird\\n"}
    """

  public static let memoryPrefix = #"{"type":"memory_prefix","path":"/projects/"}"#

  public static let memoryVersion = """
    {"type":"memory_version","id":"memver_1","memory_id":"mem_1","operation":"modified","path":"/projects/notes.md",\
    "created_at":"2026-11-15T13:02:07Z","created_by":{"type":"session_actor","session_id":"sesn_1"},\
    "content_size_bytes":18,"content":"first\\nthird\\nfourth\\n","redacted_at":null}
    """

  public static let errorEnvelope = """
    {"type":"error","error":{"type":"invalid_request_error","message":"Unexpected value(s) `x` for the header.",\
    "details":{"id":"sesn_1"}},"request_id":"req_011"}
    """
}
