import Presentation
import SessionModels

extension Browser {
  mutating func performInPrompt(_ action: Action) -> [Effect] {
    switch action {
    case .edit(let edit): editLine { $0.perform(edit) }
    case .up: chooseInPrompt(by: -1)
    case .down: chooseInPrompt(by: 1)
    case .submit: return submitPrompt()
    case .leaveInput:
      if session != nil { isPrompting = false } else { notice = Notice("Ctrl-C quits") }
    case .quitOnEmptyLine:
      if prompt.editor.isEmpty { return [.quit(.done)] }
      editLine { $0.perform(.deleteForward) }
    default: break
    }
    return []
  }

  /// How many of the prompt's rows are seen: all that stands under the input.
  public var promptRows: Int { max(1, layout.body.rows - Prompt.fixedRows(in: layout.body.rows)) }

  private mutating func chooseInPrompt(by distance: Int) {
    prompt.cursor.move(by: distance, count: prompt.choices.count, height: promptRows)
  }

  private mutating func submitPrompt() -> [Effect] {
    switch prompt.reading {
    case .nothing:
      guard prompt.choices.indices.contains(prompt.cursor.index) else {
        notice = Notice("type or paste a session id first", .caution)
        return []
      }
      let choice = prompt.choices[prompt.cursor.index]
      do throws(IDRefusal) { return open(try SessionReference(reading: choice.id)) } catch {
        notice = Notice(RefusalWords.line(for: error), .failure)
        return []
      }
    case .refused(let refusal):
      notice = Notice(RefusalWords.line(for: refusal), .failure)
      return []
    case .understood(let reference):
      prompt.editor.submit()
      return open(reference)
    }
  }
}

extension Prompt {
  /// How many rows of a body of that height the input and the words around it take.
  public static func fixedRows(in rows: Int) -> Int {
    switch rows {
    case ..<6: 2
    case ..<12: 4
    default: 7
    }
  }
}
