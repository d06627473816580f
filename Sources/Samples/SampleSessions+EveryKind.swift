extension SampleSessions {
  /// The session of the reference pages, with every kind of resource in every variant.
  static let everyKind = SampleSession(
    id: "sesn_011CZkZAtmR3yMPDzynEDxu7", title: "Fix the flaky upload test",
    summary: "every kind of resource",
    status: "idle",
    extraMembers: #"""
      ,
        "stats": {"active_seconds": 312.5, "duration_seconds": 388.1},
        "usage": {"input_tokens": 48211, "output_tokens": 9034, "cache_read_input_tokens": 311870}
      """#,
    resources: { [referenceExample] + repositories + files + stores },
    aliases: ["sesrsc_011CZkZBJq5dWxk9fVLNcPht": "sesrsc_011CZkZCKr6eXyl0gWMOdQiu"])

  /// The example response of the reference pages, byte for byte.
  static let referenceExample = """
    {
      "id": "sesrsc_011CZkZCKr6eXyl0gWMOdQiu",
      "created_at": "2026-03-15T10:00:00Z",
      "mount_path": "/workspace/example-repo",
      "type": "github_repository",
      "updated_at": "2026-03-15T10:00:00Z",
      "url": "https://github.com/example-org/example-repo",
      "checkout": {
        "name": "main",
        "type": "branch"
      }
    }
    """

  private static let repositories = [
    SampleElement.repository(
      "sesrsc_011CZkZDMs8gZzm2hYNQfSkw", "/workspace/infra", "https://github.com/example-org/infra",
      checkout: SampleElement.commit("3f2a91c0d4e5b6a7980123456789abcdef012345")),
    SampleElement.repository(
      "sesrsc_011CZkZENt9haAn3jZPRgTmx", "/workspace/docs",
      "https://github.com/example-org/docs.git"),
    SampleElement.repository(
      "sesrsc_011CZkZFPu1jbBo4kaQShUny", "/workspace/tools", "https://github.com/example-org/tools",
      checkout: "null"),
  ]

  private static let files = [
    SampleElement.file(
      "sesrsc_011CZkZGQv2kcCp5mbRTjVoz", "/mnt/session/uploads/receipt.pdf",
      "file_011CNha8iCJcU1wXNR6q4V8w"),
    SampleElement.file(
      "sesrsc_011CZkZHRw3mdDq6ncSUkWpA", "/mnt/session/uploads/traces/upload-2026-03-14.log",
      "file_011CNhb9jDKdV2xYPS7r5W9x"),
  ]

  private static let stores = [
    SampleElement.memory(
      "memstore_011CZkYq3vNpT6sWdRfGhJkL",
      #"""
      ,"access":"read_write","description":"What the user likes and dislikes.",\#
      "instructions":"\#(instructions)","mount_path":"/mnt/memory/user-preferences","name":"user-preferences"
      """#),
    SampleElement.memory(
      "memstore_011CZkYr4wPqU7tXeSgHjKmM",
      #"""
      ,"access":"read_only","description":"","instructions":"Read these before you change the build.",\#
      "mount_path":"/mnt/memory/build-rules","name":"build-rules"
      """#),
    // Nothing but what is required: the service's default access applies.
    SampleElement.memory("memstore_011CZkYs5xQrV8uYfThJkLnN", ""),
    // A server that copies the API sends an id and dates too.
    SampleElement.memory(
      "memstore_011CZkYt6yRsW9vZgUjKmMpP",
      #"""
      ,"access":"read_only","created_at":"2026-03-15T10:00:01.250Z","description":"Decisions of the team.",\#
      "id":"sesrsc_011CZkZJTx4neEr7pdTVmXqB","mount_path":"/mnt/memory/decisions","name":"decisions",\#
      "updated_at":"2026-03-15T11:30:00+01:00"
      """#),
  ]

  /// Exactly as many characters as instructions may have, in paragraphs.
  private static let instructions: String = {
    let paragraph = """
      Before you answer, look here for what the user has said about style, tools and tests. \
      Write down a preference only when the user states it, in the user's own words, with the date. \
      Never store a secret, a key or a person's address. When two notes disagree, the later one counts.
      """
    var text = ""
    while text.count < 4096 { text += paragraph + "\\n\\n" }
    // An escaped line break is two characters here and one in the decoded text.
    var decoded = 0
    var cut = text.startIndex
    while decoded < 4096 {
      cut = text.index(cut, offsetBy: text[cut] == "\\" ? 2 : 1)
      decoded += 1
    }
    return String(text[..<cut])
  }()
}
