extension SampleSessions {
  /// What this version does not know, and two elements that cannot be read.
  static let unknown = SampleSession(
    id: "sesn_011CZkdN9Kw5TpZyAb2UsPvG", title: "Try what is new",
    summary: "unknown types and a bad element",
    status: "hibernating",
    resources: {
      [
        #"""
        {"id":"sesrsc_011CZkfA1Lx6UqAzBc3VtQwH","type":"object_bucket","bucket":"example-artifacts","region":"eu-1",\#
        "mount_path":"/mnt/buckets/artifacts","options":{"versioned":true,"quota_bytes":123456789012345678901234567890}}
        """#,
        SampleElement.repository(
          "sesrsc_011CZkfB2My7VrBaCd4WuRxJ", "/workspace/release",
          "https://github.com/example-org/release",
          checkout: #"{"type":"tag","name":"v2.1.0","signed":true}"#),
        #"""
        {"id":"sesrsc_011CZkfC3Nz8WsCbDe5XvSyK","created_at":"2026-03-15T10:00:00","updated_at":"yesterday",\#
        "type":"github_repository","url":"https://git.example/team/app.git","mount_path":"/workspace/app",\#
        "checkout":{"type":"branch","name":"main"},"depth":1,"submodules":["a","b"],"depth":2,"lfs":null}
        """#,
        SampleElement.memory(
          "memstore_011CZkfD4Pa9XtDcEf6YwTzL",
          #","access":"append_only","mount_path":"/mnt/memory/journal","name":"journal","retention":{"days":30}"#
        ),
        #"{"id":"sesrsc_011CZkfE5Qb1YuEdFg7ZxUaM","type":"file","mount_path":"/mnt/session/uploads/no-file-id"}"#,
        #""a text where a resource belongs""#,
      ]
    })
}
