import SessionBrowser
import Testing

@Suite struct LineEditorTests {
  /// Performs edits on a text whose cursor is marked by `|`.
  private func edit(_ marked: String, _ edits: LineEdit...) -> String {
    var editor = LineEditor()
    let cursor = marked.firstIndex(of: "|") ?? marked.endIndex
    editor.set(marked.filter { $0 != "|" })
    editor.perform(.lineStart)
    for _ in marked[..<cursor] { editor.perform(.right) }
    for edit in edits { editor.perform(edit) }
    var shown = editor.characters
    shown.insert("|", at: editor.position)
    return String(shown)
  }

  @Test func theCursorMovesByCharactersAndWordsAndStaysInTheLine() {
    #expect(edit("ab|c", .left) == "a|bc")
    #expect(edit("|abc", .left) == "|abc")
    #expect(edit("abc|", .right) == "abc|")
    #expect(edit("sesn_1 sesrsc_2|", .wordLeft) == "sesn_1 sesrsc_|2")
    #expect(edit("one| two", .wordRight) == "one two|")
    #expect(edit("one| two", .lineStart) == "|one two")
    #expect(edit("one| two", .lineEnd) == "one two|")
  }

  @Test func charactersAndWordsAreDeleted() {
    #expect(edit("ab|c", .deleteBackward) == "a|c")
    #expect(edit("|abc", .deleteBackward) == "|abc")
    #expect(edit("ab|c", .deleteForward) == "ab|")
    #expect(edit("one two|", .killWordBackward) == "one |")
    #expect(edit("|one two", .killWordForward) == "| two")
    #expect(edit("on|e two", .killToEnd) == "on|")
    #expect(edit("on|e two", .killToStart) == "|e two")
  }

  @Test func whatWasCutIsPutBack() {
    #expect(edit("one two|", .killWordBackward, .lineStart, .yank) == "two|one ")
  }

  @Test func charactersAroundTheCursorAreExchanged() {
    #expect(edit("ab|c", .transpose) == "acb|")
    #expect(edit("abc|", .transpose) == "acb|")
    #expect(edit("|abc", .transpose) == "|abc")
    #expect(edit("a|", .transpose) == "a|")
  }

  @Test func aCharacterOfSeveralScalarsIsOneStep() {
    #expect(edit("e\u{301}x|", .left, .deleteBackward) == "|x")
  }

  @Test func linesTypedBeforeComeBackAndTheDraftIsKept() {
    var editor = LineEditor()
    for line in ["first", "second"] {
      editor.insert(line)
      editor.submit()
    }
    editor.insert("draft")
    editor.perform(.older)
    #expect(editor.text == "second")
    editor.perform(.older)
    editor.perform(.older)
    #expect(editor.text == "first")
    editor.perform(.newer)
    editor.perform(.newer)
    #expect(editor.text == "draft")
    editor.perform(.newer)
    #expect(editor.text == "draft")
  }

  @Test func whatDoesNotFitIsDroppedAndThatIsKnown() {
    var editor = LineEditor()
    editor.insert(String(repeating: "x", count: LineEditor.limit + 1))
    #expect(editor.characters.count == LineEditor.limit)
    #expect(editor.isFull)
  }
}
