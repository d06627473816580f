extension Fixture {
  /// As the service writes it: no id and no dates.
  public static let memoryStore = #"""
    {"type":"memory_store","memory_store_id":"memstore_011CZkZFNu9haBo3jZPRgTlx","access":"read_only",\#
    "name":"User preferences","description":"","instructions":"Read first.\nWrite last.",\#
    "mount_path":"/mnt/memory/user-preferences"}
    """#

  public static let memoryStoreWithRequiredMembersOnly =
    #"{"type":"memory_store","memory_store_id":"memstore_1"}"#

  public static let memoryStoreOfNulls = """
    {"type":"memory_store","memory_store_id":"memstore_1","access":null,"name":null,"description":null,\
    "instructions":null,"mount_path":null,"id":null,"created_at":null,"updated_at":null}
    """

  /// A server that copies the API sends the members that the service does not.
  public static let memoryStoreOfCopyingServer = """
    {"type":"memory_store","id":"sesr_5","memory_store_id":"memstore_2","access":"read_write","name":"Notes",\
    "created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T11:00:00Z","mount_path":"/mnt/memory/notes"}
    """
}
