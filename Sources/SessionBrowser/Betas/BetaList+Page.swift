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
    case .leaveUnchanged: if filter == nil { browser.closePage() } else { setFilter(nil) }
    case .close: browser.closePage()
    case .saveFlags:
      browser.defaults = selection
      takeAsDefaults()
      return [.saveFlags(selection)]
    case .apply:
      if case .heading(let section, _, let folded) = current {
        setFolded(section, !folded)
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
