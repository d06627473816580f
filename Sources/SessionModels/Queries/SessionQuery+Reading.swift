extension SessionQuery {
  /// Every newest session.
  public static let all = SessionQuery(text: "", terms: [])

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - now: the moment that `since:7d` counts from.
  ///   - offset: the local zone of dates, in seconds east of UTC.
  /// - Throws: what is wrong, and where.
  public init(reading text: String, now: Instant, offset: Int) throws(QueryProblem) {
    var terms: [Term] = []
    for word in QueryWord.all(in: text) {
      terms.append(try Self.term(word, now: now, offset: offset))
    }
    self.init(text: text, terms: terms)
  }

  private static func term(
    _ word: QueryWord, now: Instant, offset: Int
  ) throws(QueryProblem) -> Term {
    guard let name = word.field else {
      guard let matcher = TextMatcher(word.value) else {
        throw QueryProblem(.nothingBehind("-"), word.place)
      }
      return Term(isNegated: word.isNegated, condition: .word(matcher))
    }
    guard let field = Field(rawValue: name.lowercased()) else {
      let names = Field.allCases.map(\.rawValue)
      throw QueryProblem(
        .noSuchField(name, nearest: NearestWord.of(names, to: name.lowercased())), word.place)
    }
    guard !word.value.isEmpty else {
      throw QueryProblem(.nothingBehind(field.rawValue + ":"), word.place)
    }
    do throws(QueryProblem.Kind) {
      let condition = try condition(field, word.value, now: now, offset: offset)
      return Term(isNegated: word.isNegated, condition: condition)
    } catch {
      throw QueryProblem(error, word.place)
    }
  }

  private static func condition(
    _ field: Field, _ value: String, now: Instant, offset: Int
  ) throws(QueryProblem.Kind) -> Condition {
    switch field {
    case .repo: return .mount(.repository(repositoryEnd(value)))
    case .branch: return .mount(.branch(value))
    case .commit: return .mount(.commit(try commit(value)))
    case .store: return .mount(.store(value))
    case .file: return .mount(.file(value))
    case .path: return .mount(.path(try path(value)))
    case .access: return .mount(.access(try access(value)))
    case .type: return .mount(type(value))
    case .status: return .status(SessionStatus(value.lowercased()))
    case .agent: return .agent(value)
    case .deployment: return .deployment(value)
    case .since: return .since(try moment(value, now: now, offset: offset))
    case .until: return .until(try moment(value, now: now, offset: offset))
    case .archived:
      guard let archived = Archived(rawValue: value.lowercased()) else {
        throw .unknownValue(of: field.rawValue, known: Archived.allCases.map(\.rawValue))
      }
      return .archived(archived)
    }
  }

  /// What a repository's host and path end with, of an address or of a part of it.
  private static func repositoryEnd(_ value: String) -> String {
    let address = RepositoryAddress(value)
    return address.path.isEmpty ? String(address.rest) : address.key
  }

  private static func commit(_ value: String) throws(QueryProblem.Kind) -> String {
    guard value.utf8.count >= 7 else { throw .shortCommit }
    guard value.utf8.count <= 64, value.allSatisfy(\.isHexDigit) else { throw .noCommit }
    return value.lowercased()
  }

  private static func path(_ value: String) throws(QueryProblem.Kind) -> String {
    guard value.hasPrefix("/") else { throw .noPath }
    var path = value
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path == "/" ? "" : path
  }

  private static func access(_ value: String) throws(QueryProblem.Kind) -> MemoryAccess {
    switch value.lowercased() {
    case "rw", "read-write", "read_write": return .readWrite
    case "ro", "read-only", "read_only": return .readOnly
    default: throw .unknownValue(of: "access", known: ["rw", "ro"])
    }
  }

  private static func type(_ value: String) -> MountCondition {
    let word = value.lowercased()
    let kind = ResourceKind.allCases.first { $0.queryWords.contains(word) }
    return kind.map(MountCondition.type) ?? .otherType(word)
  }

  private static func moment(
    _ value: String, now: Instant, offset: Int
  ) throws(QueryProblem.Kind) -> Instant {
    guard let moment = QueryTime.moment(value, now: now, offset: offset) else { throw .noTime }
    return moment
  }
}
