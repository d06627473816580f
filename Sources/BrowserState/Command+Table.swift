import TerminalModel

extension Command {
  /// Every command there is.
  public static let table: [Command] = sessions + prompt + flags + moving + everywhere

  private static let panes: Set<View> = [.list, .detail]

  private static let sessions = [
    Command(
      .open, [.enter, .character("l"), .right], in: [.list], short: "open",
      help: "Open the resource: ask the service for it alone, and go to its detail"),
    Command(.back, [.character("h"), .left], in: panes, help: "Go back to the list"),
    Command(
      .cancelOrBack, [.escape], in: panes, short: nil,
      help: "Stop the request that runs; when nothing runs, go back"),
    Command(.otherPane, [.tab, .backTab], in: panes, short: "pane", help: "Go to the other pane"),
    Command(
      .betas, [.character("b")], in: panes, short: "betas",
      help: "Choose the beta flags that are sent"),
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], in: panes, short: "refresh",
      help: "Ask again for what the pane shows: the list, or the one resource"),
    Command(
      .explain, [.character("e")], in: panes,
      help: "Explain what failed: the whole message, what to do, what was asked, every attempt"),
    Command(
      .sessionPrompt, [.character("s")], in: panes, short: "session", help: "Open another session"),
  ]

  private static let prompt =
    [
      Command(
        .submit, [.enter], in: [.prompt], short: "open",
        help: "Open the session that is typed; on an empty line the chosen one"),
      Command(.up, [.up], in: [.prompt], short: nil, help: "Choose the session above"),
      Command(.down, [.down], in: [.prompt], short: "choose", help: "Choose the session below"),
      Command(.leaveInput, [.escape], in: [.prompt], help: "Return to the open session"),
      Command(
        .quitOnEmptyLine, [.control("d")], in: [.prompt], short: "quit",
        help: "Quit on an empty line; else delete the character under the cursor"),
    ] + editing

  private static let editing: [Command] = {
    let views: Set<View> = [.prompt, .betaInput]
    return [
      Command(.edit(.left), [.left, .control("b")], in: views, help: "One character left"),
      Command(.edit(.right), [.right, .control("f")], in: views, help: "One character right"),
      Command(.edit(.wordLeft), [.wordLeft, .alt("b")], in: views, help: "One word left"),
      Command(.edit(.wordRight), [.wordRight, .alt("f")], in: views, help: "One word right"),
      Command(
        .edit(.lineStart), [.home, .control("a")], in: views, help: "To the start of the line"),
      Command(.edit(.lineEnd), [.end, .control("e")], in: views, help: "To the end of the line"),
      Command(
        .edit(.deleteBackward), [.backspace], in: views,
        help: "Delete the character before the cursor"),
      Command(
        .edit(.deleteForward), [.delete], in: views, help: "Delete the character under the cursor"),
      Command(
        .edit(.deleteForward), [.control("d")], in: [.betaInput],
        help: "Delete the character under the cursor"),
      Command(.edit(.killToEnd), [.control("k")], in: views, help: "Cut to the end of the line"),
      Command(
        .edit(.killToStart), [.control("u")], in: views, help: "Cut to the start of the line"),
      Command(
        .edit(.killWordBackward), [.control("w"), .alt("\u{7F}")], in: views,
        help: "Cut the word before the cursor"),
      Command(
        .edit(.killWordForward), [.alt("d")], in: views, help: "Cut the word after the cursor"),
      Command(.edit(.yank), [.control("y")], in: views, help: "Put back what was cut"),
      Command(
        .edit(.transpose), [.control("t")], in: views,
        help: "Exchange the characters around the cursor"),
      Command(.edit(.older), [.control("p")], in: views, help: "The line typed before"),
      Command(.edit(.newer), [.control("n")], in: views, help: "The line typed after"),
    ]
  }()

  private static let flags = [
    Command(
      .toggle, [.character(" ")], in: [.betas], short: "toggle",
      help: "Switch the flag on or off; fold or unfold a group"),
    Command(.apply, [.enter], in: [.betas], short: "apply", help: "Apply the flags and ask again"),
    Command(
      .leaveUnchanged, [.escape, .character("q")], in: [.betas], short: "cancel",
      help: "Leave the flags as they were"),
    Command(
      .addFlag, [.character("a")], in: [.betas], short: "add",
      help: "Type flags of one's own: a, or a,b,c"),
    Command(
      .removeFlag, [.character("x")], in: [.betas], short: "remove",
      help: "Remove a flag of one's own"),
    Command(
      .undo, [.character("u")], in: [.betas], short: "undo", help: "Take the last change back"),
    Command(
      .restoreDefaults, [.character("0")], in: [.betas], short: "defaults",
      help: "Back to the required flag alone"),
    Command(.unfold, [.character("l"), .right], in: [.betas], help: "Unfold a group"),
    Command(.fold, [.character("h"), .left], in: [.betas], help: "Fold a group"),
    Command(
      .enterFlag, [.enter], in: [.betaInput], short: "add", help: "Add the flags and switch them on"
    ),
    Command(.leaveInput, [.escape], in: [.betaInput], short: "cancel", help: "Add nothing"),
  ]

  private static let moving: [Command] = {
    let views: Set<View> = [.list, .detail, .betas, .help, .explanation]
    return [
      Command(.down, [.character("j"), .down], in: views, help: "Down"),
      Command(.up, [.character("k"), .up], in: views, help: "Up"),
      Command(.pageDown, [.pageDown, .control("d")], in: views, help: "A page down"),
      Command(.pageUp, [.pageUp, .control("u")], in: views, help: "A page up"),
      Command(.first, [.character("g"), .home], in: views, help: "To the first"),
      Command(.last, [.character("G"), .end], in: views, help: "To the last"),
    ]
  }()

  private static let everywhere = [
    Command(
      .help, [.character("?"), .function(1)], in: [.list, .detail, .betas], short: "help",
      help: "The keys of this screen"),
    Command(
      .help, [.function(1)], in: [.prompt, .betaInput], short: "help",
      help: "The keys of this screen"),
    Command(
      .help, [.character("?"), .function(1)], in: [.explanation], help: "The keys of this screen"),
    Command(
      .close, [.escape, .character("q"), .character("h"), .left, .character("?"), .function(1)],
      in: [.help],
      short: "close", help: "Close the help"),
    Command(
      .close, [.escape, .character("q"), .character("h"), .left, .character("e")],
      in: [.explanation],
      short: "close", help: "Close the explanation"),
    Command(.redraw, [.control("l")], in: Set(View.allCases), help: "Draw the screen anew"),
    Command(
      .suspend, [.control("z")], in: Set(View.allCases),
      help: "Suspend the program; fg continues it"),
    Command(.quit, [.character("q")], in: panes, short: "quit", help: "Quit"),
    Command(
      .quitAtOnce, [.control("c")], in: Set(View.allCases),
      help: "Quit at once, from anywhere (exit status 130)"),
  ]
}
