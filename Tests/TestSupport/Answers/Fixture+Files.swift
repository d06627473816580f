extension Fixture {
  public static let file = """
    {"id":"sesrsc_011CZkZEMt8gZan2iYOQfSkw","type":"file","file_id":"file_011CNha8iCJcU1wXNR6q4V8w",\
    "mount_path":"/mnt/session/uploads/receipt.pdf","created_at":"2026-03-15T10:00:00Z",\
    "updated_at":"2026-03-15T10:00:00Z"}
    """

  /// A server that copies the API: other ids, a time without a zone, more members.
  public static let fileOfCopyingServer = """
    {"object":"session.resource","id":"sesrsc-7f3a","type":"file","file_id":"file-9","mount_path":"/mnt/a.txt",\
    "created_at":"2026-03-15T10:00:00","updated_at":"2026-03-15T10:00:00","size_bytes":123456789012345678901234567890,\
    "labels":{"a":[1.0,1e400,null]},"id":"sesrsc-7f3b"}
    """
}
