import DisplayText
import Presentation
import SessionModels

/// The probe of beta flags, which runs while their list is open.
extension Browser {
  /// What a probe asks for: the resource that is shown, a memory store by its own ID; where none is, the session. Nil where
  /// none is open.
  var probeTarget: FlagAnswers.Target? {
    guard let session else { return nil }
    let resource = session.shown?.resource
    return FlagAnswers.Target(
      resource: resource?.memoryStoreID ?? resource?.retrievableID, session: session.id)
  }

  /// Goes on with the probe as long as the list of flags is open, and ends it with the list.
  mutating func goOnProbing() {
    guard overlays.contains(where: { if case .betas = $0 { true } else { false } }) else {
      flagAnswers.stop()
      return
    }
    var answers = flagAnswers
    answers.askNext(at: now) { lookUp($0) }
    flagAnswers = answers
  }

  /// How far a probe is; nil while none runs and where it said all.
  var probeWords: SafeText? {
    guard let probe = flagAnswers.probe else { return nil }
    switch probe.required {
    case .failure(let error): return "The required flags alone: " + ErrorWords(error).line
    case .success(let answer) where answer.value == nil:
      return "The list does not have the memory store: nothing was tried"
    default: break
    }
    guard flagAnswers.isProbing else { return nil }
    return "probing: \(probe.results.count) of \(probe.flags.count) flags tried  Esc stops"
  }

  /// Opens the two answers of a flag that changes them.
  ///
  /// - Returns: whether there are two.
  mutating func showWhatDiffers(with flag: BetaFlag) -> Bool {
    guard case .accepted(let comparison?)? = flagAnswers[flag]?.result,
      !comparison.differences.isEmpty
    else { return false }
    show(
      Reader(
        .flag(
          title: "What differs with " + SafeText(flag.value), FlagResultWords.groups(comparison))
      ))
    return true
  }

  /// Opens all that the service answered to a flag.
  mutating func explainAnswer(to flag: BetaFlag?) {
    guard let flag, let found = flagAnswers[flag] else {
      notice = Notice("the flag was not tried in this run; P probes")
      return
    }
    if showWhatDiffers(with: flag) { return }
    if let error = found.result.error {
      show(Reader(.failure(error)))
    } else {
      notice = Notice(
        FlagResultWords.line(found.result, of: flag) ?? "accepted: requests with it were answered")
    }
  }
}
