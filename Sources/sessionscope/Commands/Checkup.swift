import CursesTerminal
import DisplayText
import Glibc
import Presentation
import SessionAPI
import SessionModels

/// What `doctor` found, row by row. Nothing in it is secret.
struct Checkup {
  private(set) var rows: [Fact] = []
  /// The status of the first thing that keeps the browser from working; nil where nothing does.
  private(set) var status: ExitStatus?

  mutating func add(_ name: SafeText, _ value: SafeText?, _ note: SafeText = "") {
    rows.append(Fact(name: name, value: value, note: note))
  }

  private mutating func fail(_ status: ExitStatus) { self.status = self.status ?? status }

  // MARK: The terminal

  mutating func lookAtTerminal(_ environment: [String: String]) {
    let name = environment["TERM"].map { SafeText($0) }
    do throws(TerminalProblem) {
      let report = try TerminalReport(environment: environment)
      add("terminal", name, report.notice.map { SafeText($0) } ?? "terminal description found")
      let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty
      add(
        "colours", "\(report.colors)",
        isPlain ? "none are used: NO_COLOR is set" : report.colors < 8 ? "none are used" : "")
      add("locale", SafeText(report.locale), "code set " + SafeText(report.codeSet))
      let size = report.size
      add("size", size.map { "\($0.columns) x \($0.rows)" }, "columns x rows")
    } catch {
      add("terminal", name, "not usable: " + SafeText(error.description))
      fail(.terminal)
    }
    add("tmux", tmux(environment), "takes what is copied")
    let isRemote = ["SSH_CONNECTION", "SSH_TTY"].contains { !(environment[$0] ?? "").isEmpty }
    add("ssh", isRemote ? "yes" : "no")
  }

  private func tmux(_ environment: [String: String]) -> SafeText? {
    guard TmuxClipboard.isAround(environment) else { return nil }
    guard let setting = TmuxClipboard.setting() else { return "inside, but it does not answer" }
    return "inside, set-clipboard " + SafeText(setting)
  }

  // MARK: The server and the credential

  mutating func lookAtCredential(_ settings: Settings) {
    switch settings.credentials {
    case .success(nil):
      add("credential", nil, "the browser shows the samples; set ANTHROPIC_API_KEY")
      fail(.credentials)
    case .success(.fixed(let credential)?):
      add("credential", CredentialWords.source(credential.source), unused(settings))
    case .success(.profile(let profile)?): lookAt(profile, settings)
    case .failure(let problem):
      add("credential", "not usable", CredentialWords.line(problem))
      fail(.credentials)
    }
  }

  private func unused(_ settings: Settings) -> SafeText {
    let names = settings.unusedCredentials.map { SafeText($0) }.joined(separator: ", ")
    return names.isEmpty ? "" : "not used: " + names
  }

  private mutating func lookAt(_ profile: Profile, _ settings: Settings) {
    add("credential", CredentialWords.source(.profile(profile.name)), unused(settings))
    for (name, path) in [
      (SafeText("profile"), profile.configurationPath), ("token", profile.credentialsPath),
    ] {
      add(name, SafeText(path), FileModeWords.words(path))
    }
    let now = LocalTime.now()
    do throws(CredentialProblem) {
      let end = try profile.expiry()
      add(
        "expiry", end.map { SafeText(CivilTime($0).utcTimestamp) },
        end.map { RelativeTime.words(for: $0, now: now) } ?? "no expiry is stored")
      try CredentialSupply.profile(profile).check(now: now)
    } catch {
      add("token", "not usable", CredentialWords.line(error))
      fail(.credentials)
    }
  }

  mutating func lookAtSettings(_ settings: Settings, _ environment: [String: String]) {
    let url = settings.baseURL.value
    add("base_url", SafeText(url.description), settings.baseURL.source)
    add("workspace", settings.workspace.value.map { SafeText($0) }, "")
    rows += AdditionFacts.headers(settings.additions) + AdditionFacts.query(settings.additions)
    add("proxy", settings.proxy.map { SafeText($0.description) }, "")
    let roots = TrustRootWords(environment)
    add("trust_roots", roots.places, roots.source)
  }

  // MARK: The request

  /// Sends one request; none without a credential.
  mutating func lookAtService(
    _ options: SharedOptions, _ settings: Settings, _ environment: [String: String],
    isVerbose: Bool
  ) throws {
    guard !options.demo else { return add("service", "samples", "nothing is sent") }
    guard let supply = try? settings.credentials.get(), status != .credentials else {
      return add("service", nil, "not asked: there is no credential")
    }
    let connection = try Connection(
      options, settings, environment: environment, isQuiet: true, isVerbose: isVerbose)
    let betas = try Flags.selection(options, locked: supply.lockedFlags)
    let events = connection.progress.handler
    let result = connection.result { client, _ throws(APIError) in
      try await client.reach(betas: betas, onEvent: events)
    }
    switch result {
    case .success(let answer):
      let id = answer.requestID.map { "  " + SafeText($0) } ?? ""
      add("service", "answers", "200 in " + DurationWords.words(answer.duration) + id)
    case .failure(let error):
      let words = ErrorWords(error)
      add("service", words.headline, (words.advice + words.causes).joined(separator: " "))
      if let id = words.requestID { add("request_id", id) }
      fail(ExitStatus(error))
    }
  }

  // MARK: Files

  mutating func lookAtFiles(_ environment: [String: String]) {
    let config = ConfigFile.path(in: environment)
    let state = StateFile.folder(in: environment).map { StateFile(folder: $0).path }
    for (name, path) in [(SafeText("config_file"), config), ("state_file", state)] {
      add(name, path.map { SafeText($0) }, path.map(FileModeWords.words) ?? "there is no HOME")
    }
  }
}

/// Whether a file is there, and with which mode.
private enum FileModeWords {
  static func words(_ path: String) -> SafeText {
    var status = stat()
    guard lstat(path, &status) == 0 else { return "not there" }
    return "mode 0" + SafeText(String(status.st_mode & 0o777, radix: 8))
  }
}
