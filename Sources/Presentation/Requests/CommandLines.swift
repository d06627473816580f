import SessionModels

/// The same question as a command that can be run in a shell. It holds no secret: the shell puts it in.
public enum CommandLines {
  /// A request as `curl`, every word of it quoted.
  ///
  /// - Parameter target: path and query as they are sent, without the base URL.
  public static func curl(_ target: String, of destination: Destination, betas: String?) -> String {
    var words = ["curl", "-sS", quoted(destination.baseURL.description + target)]
    var headers = [quoted("anthropic-version: " + destination.apiVersion)]
    if let betas { headers.append(quoted("anthropic-beta: " + betas)) }
    if case .variable(let name) = destination.credential, isVariable(name) {
      // The only words in double quotation marks, for the shell is to read the variable.
      headers.append(
        name == "ANTHROPIC_AUTH_TOKEN"
          ? "\"Authorization: Bearer $\(name)\"" : "\"X-Api-Key: $\(name)\"")
    } else if case .profile = destination.credential {
      headers.append("\"Authorization: Bearer $ANTHROPIC_AUTH_TOKEN\"")
    } else {
      headers.append("\"X-Api-Key: $ANTHROPIC_API_KEY\"")
    }
    if let workspace = destination.workspace {
      headers.append(quoted("anthropic-workspace-id: " + workspace))
    }
    headers.append(quoted("Accept: application/json"))
    headers += destination.headers.map(fromVariable)
    for header in headers { words += ["-H", header] }
    return words.joined(separator: " ")
  }

  /// The command of this program that shows the same: one resource, or all of a session.
  public static func sessionscope(
    session: String, resource: String?, of destination: Destination, betas: BetaSelection
  ) -> String {
    let ids = [session] + [resource].compactMap(\.self)
    return command(resource == nil ? "list" : "get", ids, of: destination, betas: betas)
  }

  /// The command of this program that compares two sessions.
  public static func comparison(
    _ a: String, _ b: String, of destination: Destination, betas: BetaSelection
  ) -> String {
    command("diff", [a, b], of: destination, betas: betas)
  }

  private static func command(
    _ name: String, _ ids: [String], of destination: Destination, betas: BetaSelection
  ) -> String {
    var words = ["sessionscope", name] + ids.map(quotedIfNeeded)
    if destination.isDemo { words.append("--demo") }
    if destination.baseURL != .official && !destination.isDemo {
      let url = destination.baseURL.description
      words += ["--base-url", quotedIfNeeded(url)]
      if (try? BaseURL(url)) == nil { words.append("--allow-http") }
    }
    if case .profile(let name) = destination.credential {
      words += ["--profile", quotedIfNeeded(name)]
    }
    if let workspace = destination.workspace {
      words += ["--workspace", quotedIfNeeded(workspace)]
    }
    if destination.apiVersion != Destination.defaultAPIVersion {
      words += ["--api-version", quotedIfNeeded(destination.apiVersion)]
    }
    // What the configuration file adds it adds to this command too.
    for header in destination.headers where header.source == .option {
      words += ["--header", fromVariable(header)]
    }
    for item in destination.query where item.source == .option {
      words += ["--query", quotedIfNeeded(item.name + "=" + item.value)]
    }
    words += betaOptions(betas)
    return words.joined(separator: " ")
  }

  /// A header whose value the shell reads from a variable that is named for it: `'x-tenant: '"$HEADER_X_TENANT"`.
  private static func fromVariable(_ header: AddedHeader) -> String {
    let name = header.name.uppercased().map {
      $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_"
    }
    return quoted(header.name + ": ") + "\"$HEADER_\(String(name))\""
  }

  /// The options that give these flags to a program that starts with the required one alone; none where that is all.
  public static func betaOptions(_ betas: BetaSelection) -> [String] {
    let added = betas.flags.filter { $0 != .managedAgents && !betas.isLocked($0) }
    var words: [String] = []
    if !added.isEmpty {
      words += ["--beta", quotedIfNeeded(added.map(\.value).joined(separator: ","))]
    }
    if !betas.isOn(.managedAgents) { words += ["--no-beta", BetaFlag.managedAgents.value] }
    return words
  }

  /// A word in single quotation marks, as every POSIX shell reads it.
  static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }

  /// A word as it stands where no shell reads anything in it, else quoted.
  static func quotedIfNeeded(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.first != "-"
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-._/:,@%+".utf8.contains(byte)
        }
      }
    return isPlain ? word : quoted(word)
  }

  private static func isVariable(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || (65...90).contains($0) }
  }
}
