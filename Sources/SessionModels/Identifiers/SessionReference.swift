/// The ids that a text holds: an id alone, two ids, a path, a URL, a curl line, a log line, JSON.
///
/// A word is a run of ASCII letters, digits, `_` and `-`; words of a host name do not count. Where no id can be
/// recognised the text must be a single word, and is the session's id as it stands. Ids are opaque: an odd one is
/// remarked on and never refused for how it begins.
public struct SessionReference: Sendable, Hashable {
  public let sessionID: String
  public let resourceID: String?
  /// A host in the text. It is never asked.
  public let pastedHost: String?
  public let remarks: [IDRemark]

  /// Reads what stands where a session is meant.
  public init(reading text: String) throws(IDRefusal) {
    let pasted = PastedText(text)
    pastedHost = pasted.host
    let resource = pasted.words.first(where: IDWord.isResource)
    if let session = pasted.words.first(where: IDWord.isSession) {
      sessionID = session
      resourceID = resource
      let others = Set(pasted.words.filter(IDWord.isSession))
      remarks = others.count > 1 ? [.severalSessions(others.count)] : []
      try IDWord.checkLength(session)
      if let resource { try IDWord.checkLength(resource) }
    } else {
      sessionID = try pasted.singleWord()
      resourceID = nil
      remarks = IDRemark.remarks(onSession: sessionID)
    }
  }

  private init(sessionID: String, resourceID: String?, pastedHost: String?, remarks: [IDRemark]) {
    self.sessionID = sessionID
    self.resourceID = resourceID
    self.pastedHost = pastedHost
    self.remarks = remarks
  }

  /// The same session, and this resource of it.
  public func asking(for resourceID: String) -> SessionReference {
    SessionReference(
      sessionID: sessionID, resourceID: resourceID, pastedHost: pastedHost, remarks: remarks)
  }

  /// Reads what stands where a resource is meant: the first resource id in the text, or a single word.
  public static func resourceID(reading text: String) throws(IDRefusal) -> String {
    let pasted = PastedText(text)
    if let id = pasted.words.first(where: IDWord.isResource) {
      try IDWord.checkLength(id)
      return id
    }
    return try pasted.singleWord()
  }
}

/// Why a text holds no id.
public enum IDRefusal: Error, Sendable, Hashable {
  case empty
  /// `.` or `..`, which change the path they stand in.
  case dots
  case whiteSpace
  /// `/`, `\`, `?` or `#`.
  case separator(Character)
  /// A control, bidi or invisible character.
  case invisible(Unicode.Scalar)
  /// Over 256 bytes.
  case tooLong(bytes: Int)
}

/// Something odd about an id; it is said, and the id is sent anyway.
public enum IDRemark: Sendable, Hashable {
  /// A known beginning with nothing behind it, such as `sesn_`.
  case nothingAfter(String)
  /// The id begins as another thing's ids do: `resource`, `memory store`, `file` ….
  case looksLike(kind: String)
  /// It begins as no known id does.
  case unknownBeginning
  /// The text holds several session ids; the first is taken.
  case severalSessions(Int)

  static func remarks(onSession id: String) -> [IDRemark] {
    if IDWord.sessionPrefixes.contains(id) { return [.nothingAfter(id)] }
    if let (_, kind) = IDWord.otherKinds.first(where: { id.hasPrefix($0.prefix) }) {
      return [.looksLike(kind: kind)]
    }
    return IDWord.isSession(id) ? [] : [.unknownBeginning]
  }
}
