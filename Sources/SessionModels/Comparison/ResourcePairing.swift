import ExactJSON

/// Matches the resources of two lists one to one, by one key after another.
///
/// Of several resources with one key those that are the same go together first, then the others in their order. So two
/// lists have the same pairs whichever of them is called A.
struct ResourcePairing {
  private let a: [SessionResource]
  private let b: [SessionResource]
  private let members: ComparedMembers
  /// For each of A the place of its partner in B.
  private var partners: [Int?]
  private var isTaken: [Bool]

  init(_ a: [SessionResource], _ b: [SessionResource], _ members: ComparedMembers) {
    (self.a, self.b, self.members) = (a, b, members)
    partners = Array(repeating: nil, count: a.count)
    isTaken = Array(repeating: false, count: b.count)
    pair(by: MountKey.init)
    pair(by: SubjectKey.init)
    // What has neither a path nor a subject is told by all that it says.
    pair { Compared(resource: $0, members: members) }
  }

  /// The places of two resources that belong together, in the order of A.
  var pairs: [(a: Int, b: Int)] {
    partners.enumerated().compactMap { place, partner in partner.map { (place, $0) } }
  }

  /// The resources that only A has.
  var onlyInA: [SessionResource] { zip(a, partners).filter { $0.1 == nil }.map(\.0) }

  /// The resources that only B has.
  var onlyInB: [SessionResource] { zip(b, isTaken).filter { !$0.1 }.map(\.0) }

  private struct Group {
    var a: [Int] = []
    var b: [Int] = []
  }

  /// Matches what is left over and has the same key.
  private mutating func pair<Key: Hashable>(by key: (SessionResource) -> Key?) {
    var groups: [Key: Group] = [:]
    for place in a.indices where partners[place] == nil {
      if let key = key(a[place]) { groups[key, default: Group()].a.append(place) }
    }
    guard !groups.isEmpty else { return }
    for place in b.indices where !isTaken[place] {
      if let key = key(b[place]) { groups[key]?.b.append(place) }
    }
    for group in groups.values { pair(group) }
  }

  private mutating func pair(_ group: Group) {
    guard group.a.count > 1 || group.b.count > 1 else {
      if let a = group.a.first, let b = group.b.first { match(a, b) }
      return
    }
    var same: [Compared: [Int]] = [:]
    for place in group.b.reversed() {
      same[Compared(resource: b[place], members: members), default: []].append(place)
    }
    for place in group.a {
      let found = same[Compared(resource: a[place], members: members)]?.popLast()
      if let found { match(place, found) }
    }
    let rest = (group.a.filter { partners[$0] == nil }, group.b.filter { !isTaken[$0] })
    for (a, b) in zip(rest.0, rest.1) { match(a, b) }
  }

  private mutating func match(_ a: Int, _ b: Int) {
    partners[a] = b
    isTaken[b] = true
  }
}

/// A resource by its type and the path it is mounted at; nil where it has no path.
private struct MountKey: Hashable {
  let type: String?
  let path: String

  init?(_ resource: SessionResource) {
    guard let path = resource.mountPath, !path.isEmpty else { return nil }
    self.path = path
    type = resource.json["type"]?.string
  }
}

/// A resource by what is mounted, wherever that is; nil where nothing tells.
private struct SubjectKey: Hashable {
  let type: String
  let subject: String

  init?(_ resource: SessionResource) {
    guard let known = resource.known, let subject = known.subject else { return nil }
    type = Swift.type(of: known).typeName
    self.subject = subject
  }
}

/// A resource that is equal to another when no compared member differs.
private struct Compared: Hashable {
  let resource: SessionResource
  let members: ComparedMembers

  static func == (left: Compared, right: Compared) -> Bool {
    let (a, b) = (left.resource, right.resource)
    guard a.json.kind == .object, b.json.kind == .object else {
      return a.json.hasSameValue(as: b.json)
    }
    return left.members.differences(a, b).isEmpty
  }

  func hash(into hasher: inout Hasher) {
    guard resource.json.kind == .object else { return resource.json.hashMeaning(into: &hasher) }
    resource.json.hashMembers(leavingOut: members.leftOut, into: &hasher)
  }
}
