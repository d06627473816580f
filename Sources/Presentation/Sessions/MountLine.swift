import DisplayText
import SessionModels

/// What a list of sessions says of one mount.
public struct MountLine: Sendable, Hashable {
  public let path: SafeText
  /// `repo`, `file`, `memory`, or the service's own word.
  public let type: SafeText
  /// The repository as `owner/name`, the last part of a file's path, the store's name.
  public let name: SafeText
  /// A branch or commit, a file's id, whether the agent may write to a store; empty where there is nothing to say.
  public let fact: SafeText
  public let severity: Severity

  public init(_ mount: MountSummary) {
    path = mount.path.map { ShownText.line($0) } ?? "(no mount path)"
    let subject = mount.subject ?? ""
    switch mount.kind {
    case .repository:
      type = ResourceKind.repository.word
      name = RepositoryAddress.shortName(subject)
      switch mount.checkout {
      case .branch(let branch): (fact, severity) = (ShownText.line(branch), .ordinary)
      case .commit(let sha):
        (fact, severity) = ("commit " + SafeText(String(sha.prefix(CheckoutWords.shortSHA))), .safe)
      case .unknown(let type): (fact, severity) = (ShownText.line(type), .caution)
      case nil: (fact, severity) = ("default branch", .ordinary)
      }
    case .file:
      type = ResourceKind.file.word
      name = ShownText.line(String((mount.path ?? "").split(separator: "/").last ?? ""))
      (fact, severity) = (ShownText.line(subject), .ordinary)
    case .memoryStore:
      let access = AccessWords(mount.access)
      type = ResourceKind.memoryStore.word
      name = ShownText.line(mount.name ?? subject)
      (fact, severity) = (access.short, access.severity)
    case .unknown:
      (type, name) = (ShownText.line(subject), "")
      (fact, severity) = ("", .ordinary)
    case .unreadable:
      (type, name) = (ResourceKind.unreadable.word, ShownText.line(subject))
      (fact, severity) = ("cannot be read", .failure)
    }
  }

  /// Name and fact on one line; of a file its name alone.
  var short: SafeText {
    type == ResourceKind.file.word || fact.isEmpty
      ? (name.isEmpty ? type : name) : name.isEmpty ? fact : name + " " + fact
  }
}

extension Sequence<MountSummary> {
  /// How many of each type, such as `2 repo 1 file 3 mem`; `no mounts` where there is none.
  var countWords: SafeText {
    var counts: [(word: SafeText, count: Int)] = [
      ("repo", 0), ("file", 0), ("mem", 0), ("other", 0),
    ]
    for mount in self {
      switch mount.kind {
      case .repository: counts[0].count += 1
      case .file: counts[1].count += 1
      case .memoryStore: counts[2].count += 1
      case .unknown, .unreadable: counts[3].count += 1
      }
    }
    let words = counts.filter { $0.count > 0 }.map { "\($0.count) " + $0.word }
    return words.isEmpty ? "no mounts" : words.joined(separator: " ")
  }
}
