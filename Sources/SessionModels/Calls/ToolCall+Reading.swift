import ExactJSON

extension ToolCall {
  /// Members whose value is text that is written, which may speak of any path.
  private static let written: Set = ["content", "new_string", "old_string"]

  /// - Parameters:
  ///   - json: one event of a type that `Kind` names.
  ///   - matcher: finds the mounts that the input names.
  init(_ json: JSONValue, _ kind: Kind, _ matcher: MountPathMatcher) throws(JSONShapeError) {
    id = try json.string("id")
    self.kind = kind
    tool = json["name"]?.string(limit: Self.nameLimit) ?? ""
    processedAt = json["processed_at"]?.string(limit: Self.nameLimit).map(Timestamp.init)
    copiedFrom = json["session_thread_id"]?.string
    let said = json["evaluated_permission"]
    permission = (said?["type"]?.string ?? said?.string).flatMap(Permission.init)
    var reading = InputReading(matcher: matcher)
    let input = json["input"]
    if let input { reading.read(input, label: nil) }
    mounts = reading.mounts
    let line = reading.naming?.string(limit: Self.lineLimit) ?? ""
    self.line = line
    isLineCut = (reading.naming?.withUTF8(\.count) ?? 0) > line.utf8.count
    label = reading.label
    inputBytes = input?.sourceRange.count ?? 0
    writtenBytes = reading.written
    effect = CallEffect(
      tool: tool, isBuiltIn: kind == .builtIn, writesText: reading.written != nil,
      command: input?["command"]?.string(limit: LookingCommand.lengthLimit + 1),
      path: (input?["file_path"] ?? input?["path"])?.string(limit: CallEffect.pathLimit + 1))
  }

  /// What a walk through an input finds.
  private struct InputReading {
    let matcher: MountPathMatcher
    var mounts: [Int] = []
    /// The first string that names a mount, and the member it is in.
    var naming: JSONValue?
    var label: String?
    var written: Int?

    mutating func read(_ value: JSONValue, label: String?) {
      switch value.kind {
      case .string:
        let found = value.withUTF8 { [matcher] in matcher.paths(in: $0) } ?? []
        guard !found.isEmpty else { return }
        if naming == nil { (naming, self.label) = (value, label) }
        for path in found where !mounts.contains(path) { mounts.append(path) }
      case .object:
        for member in value.members {
          let key = member.key(limit: ToolCall.nameLimit)
          if ToolCall.written.contains(key) {
            if key != "old_string" { written = (written ?? 0) + Self.size(of: member.value) }
          } else {
            read(member.value, label: key)
          }
        }
      case .array: for element in value.elements { read(element, label: label) }
      case .number, .boolean, .null: break
      }
    }

    /// How many bytes of text are in a value.
    private static func size(of value: JSONValue) -> Int {
      value.withUTF8(\.count) ?? value.elements.reduce(0) { $0 + size(of: $1) }
        + value.members.reduce(0) { $0 + size(of: $1.value) }
    }
  }
}
