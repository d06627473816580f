import DisplayText
import Presentation
import SessionModels
import TerminalModel

extension BetaList: OverlayPage {
  static let views = [View.betas, .betaInput]

  var view: View { input == nil ? .betas : .betaInput }
  var overlay: Overlay { .betas(self) }

  func title(_ browser: Browser) -> PageTitle {
    PageTitle("Beta flags", marks: "\(selection.flags.count) of \(seen.all) on")
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    let listRows = rect.rows - BetaPreview.rows(in: rect.rows, isTyping: false)
    cursor.settle(height: listRows, count: rows.count)
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    BetaScreen.draw(self, browser, in: rect, on: &grid)
  }

  func status(_ browser: Browser) -> StatusWords {
    if input != nil { return ("One flag, or several: a,b,c", .faint) }
    if let words = browser.probeWords { return (words, .faint) }
    guard let filter else { return ("", .faint) }
    let words: SafeText = "\(seen.left) of \(seen.all) match " + SafeText(filter.text)
    return (words + "  Esc shows all", .faint)
  }

  var filterText: String { filter?.text ?? "" }

  mutating func filter(_ text: String, _ browser: Browser) { setFilter(WordFilter(text)) }

  func filterCount(_ browser: Browser) -> (left: Int, all: Int)? { seen }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last:
      cursor.perform(action, count: rows.count)
    case .toggle: toggle(&browser.notice)
    case .fold, .unfold:
      if case .heading(let section, _, _) = current { setFolded(section, action == .fold) }
      if action == .unfold, let flag = current?.flag { browser.explainAnswer(to: flag) }
    case .addFlag: input = LineEditor()
    case .removeFlag:
      if case .flag(let flag) = current, selection.own.contains(flag) {
        remove(flag)
      } else {
        browser.notice = Notice("only your own flags can be removed", .caution)
      }
    case .undo: if !undo() { browser.notice = Notice("nothing to undo") }
    case .restoreDefaults: restoreDefaults()
    case .enterFlag: enterFlags(&browser.notice)
    case .leaveInput: input = nil
    case .leaveUnchanged:
      if browser.flagAnswers.isProbing {
        browser.flagAnswers.stop()
        browser.notice = Notice("stopped; what was answered stays")
      } else if filter == nil {
        browser.closePage()
      } else {
        setFilter(nil)
      }
    case .close: browser.closePage()
    case .probe: probe(&browser)
    case .askWithoutRefused: leaveOutRefused(&browser)
    case .explain: browser.explainAnswer(to: current?.flag)
    case .saveFlags:
      browser.defaults = selection
      takeAsDefaults()
      return [.saveFlags(selection)]
    case .apply:
      if case .heading(let section, _, let folded) = current {
        setFolded(section, !folded)
        break
      }
      if selection == applied, let flag = current?.flag, browser.showWhatDiffers(with: flag) {
        break
      }
      browser.closePage()
      browser.betas = selection
      return browser.askWithNewFlags()
    default: break
    }
    cursor.move(by: 0, count: rows.count)
    return []
  }

  /// Says what a probe would send, and begins it the second time.
  private mutating func probe(_ browser: inout Browser) {
    guard !browser.flagAnswers.isProbing else {
      browser.notice = Notice("a probe is under way: Esc stops it")
      return
    }
    let (flags, on) = (probed, selection.flags)
    guard !flags.isEmpty else {
      browser.notice = Notice("no flag to try: choose one, or a heading for its group")
      return
    }
    guard let target = browser.probeTarget else {
      browser.notice = Notice(
        "nothing to probe with: open a session first", .caution)
      return
    }
    let probe = FlagProbe(flags, together: on, locked: selection.locked)
    guard askedAboutProbe == probe else {
      askedAboutProbe = probe
      let (least, most) = probe.requestCount
      let count: SafeText = least == most ? "\(least)" : "\(least) to \(most)"
      let subject: SafeText = target.resource == nil ? "session" : "shown resource"
      browser.notice = Notice(
        count + " requests for the " + subject + ", 2 a second: P again sends them", .caution)
      return
    }
    askedAboutProbe = nil
    browser.flagAnswers.begin(probe, of: target)
  }

  private mutating func leaveOutRefused(_ browser: inout Browser) {
    let refused = browser.flagAnswers.refused(in: selection)
    guard !refused.isEmpty else {
      browser.notice = Notice("no flag that is on was refused")
      return
    }
    turnOff(refused)
    browser.notice = Notice(
      "off: " + refused.map { SafeText($0.value) }.joined(separator: ", ") + "  Enter applies")
  }

  private mutating func toggle(_ notice: inout Notice?) {
    switch current {
    case .heading(let section, _, let folded): setFolded(section, !folded)
    case .flag(let flag):
      if selection.isLocked(flag) {
        notice = Notice("added for this credential: it stays on", .caution)
      } else if flag == .managedAgents && selection.isOn(flag) && !askedAboutRequired {
        askedAboutRequired = true
        notice = Notice(
          "Required by this endpoint. Press Space again to turn it off.", .caution)
      } else {
        toggle(flag)
      }
    case nil: break
    }
  }

  private mutating func enterFlags(_ notice: inout Notice?) {
    guard let text = input?.text, !text.allSatisfy({ $0 == "," || $0.isWhitespace }) else {
      input = nil
      return
    }
    do throws(BetaFlagRefusal) {
      // A list that was pasted is often one flag a line, and no flag has a space in it.
      let flags = try BetaFlag.list(
        text.split { $0 == "," || $0.isWhitespace }.joined(separator: ","))
      add(flags)
      input = nil
      if let flag = flags.last, let row = rows.firstIndex(of: .flag(flag)) {
        cursor.move(to: row, count: rows.count)
      }
    } catch {
      notice = Notice(RefusalWords.line(for: error), .failure)
    }
  }
}
