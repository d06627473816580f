import TerminalModel

extension Command {
  /// Every command there is.
  public static let table: [Command] =
    sessions + prompt + flags + queries + texts + stores + copying + moving + everywhere

  private static let panes: Set<View> = [.list, .detail]

  private static let sessions = [
    Command(
      .open, [.enter, .character("l"), .right], in: [.list], short: "open",
      help: "Open the resource: ask the service for it alone, and go to its detail"),
    Command(
      .open, [.enter, .character("l"), .right], in: [.detail],
      help:
        "Open what the field leads to: a store's memories, what the session wrote, a text whole"),
    Command(.back, [.character("h"), .left], in: panes, help: "Go back to the list"),
    Command(
      .cancelOrBack, [.escape], in: panes,
      help: "Stop the request that runs; when nothing runs, clear the filter or go back"),
    Command(.otherPane, [.tab, .backTab], in: panes, short: "pane", help: "Go to the other pane"),
    Command(
      .betas, [.character("b")], in: panes, short: "betas",
      help: "Choose the beta flags that are sent"),
    Command(
      .json, [.character("J")], in: panes, short: "json",
      help: "Show the answer's JSON, exactly as it came"),
    Command(.query, [.character("/")], in: [.list], short: "filter", help: "Filter the list"),
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], in: panes, short: "refresh",
      help: "Ask again for what the pane shows: the list, or the one resource"),
    Command(
      .explain, [.character("e")], in: panes,
      help: "Explain what failed: the whole message, likely causes, what was asked, every attempt"),
    Command(
      .askWithoutRefused, [.character("w")], in: panes.union([.explanation]),
      help: "Ask again without the beta flags that the service refused"),
    Command(
      .tree, [.character("t")], in: panes, help: "Show the mounts as a tree of the sandbox's paths"),
    Command(
      .briefing, [.character("I")], in: panes,
      help: "Show what the agent is told of the mounts, instructions whole"),
    Command(
      .outputs, [.character("U")], in: panes,
      help: "Show the files that the session put out"),
    Command(
      .writers, [.character("W")], in: panes,
      help: "Show who else may write to the memory store: running sessions that mount it"),
    Command(
      .requests, [.character("L")], in: panes, help: "Show every request of this run"),
    Command(
      .sessionPrompt, [.character("s")], in: panes, short: "session", help: "Open another session"),
  ]

  private static let prompt =
    [
      Command(
        .submit, [.enter], in: [.prompt], short: "open",
        help:
          "Open the session that is typed; on an empty line, or after Up or Down, the chosen one"),
      Command(.up, [.up], in: [.prompt], help: "Choose the session above"),
      Command(.down, [.down], in: [.prompt], short: "choose", help: "Choose the session below"),
      Command(
        .forgetSession, [.control("x")], in: [.prompt],
        help: "Forget the recent session that is chosen"),
      Command(.leaveInput, [.escape], in: [.prompt], help: "Return to the open session"),
      Command(
        .quitOnEmptyLine, [.control("d")], in: [.prompt], short: "quit",
        help: "Quit on an empty line; else delete the character under the cursor"),
    ] + editing

  private static let editing: [Command] = {
    let views = View.inputs
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
        .edit(.deleteForward), [.control("d")], in: views.subtracting([.prompt]),
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
      Command(.edit(.older), [.control("p")], in: [.prompt], help: "The line typed before"),
      Command(.edit(.newer), [.control("n")], in: [.prompt], help: "The line typed after"),
    ]
  }()

  private static let flags = [
    Command(
      .toggle, [.character(" ")], in: [.betas], short: "toggle",
      help: "Switch the flag on or off; fold or unfold a group"),
    Command(.apply, [.enter], in: [.betas], short: "apply", help: "Apply the flags and ask again"),
    Command(
      .leaveUnchanged, [.escape], in: [.betas], short: "cancel",
      help: "Clear the filter; without one, leave the flags as they were"),
    Command(.close, [.character("q")], in: [.betas], help: "Leave the flags as they were"),
    Command(
      .addFlag, [.character("a")], in: [.betas], short: "add",
      help: "Type flags of one's own: a, or a,b,c"),
    Command(
      .removeFlag, [.character("x")], in: [.betas], short: "remove",
      help: "Remove a flag of one's own"),
    Command(
      .undo, [.character("u")], in: [.betas], short: "undo", help: "Take the last change back"),
    Command(.query, [.character("/")], in: [.betas], short: "filter", help: "Filter the flags"),
    Command(
      .restoreDefaults, [.character("0")], in: [.betas], short: "defaults",
      help: "Back to the defaults: the saved flags, else the required one alone"),
    Command(
      .saveFlags, [.character("S")], in: [.betas], short: "save",
      help: "Save these flags as the defaults of later runs"),
    Command(.unfold, [.character("l"), .right], in: [.betas], help: "Unfold a group"),
    Command(.fold, [.character("h"), .left], in: [.betas], help: "Fold a group"),
    Command(
      .enterFlag, [.enter], in: [.betaInput], short: "add", help: "Add the flags and switch them on"
    ),
    Command(.leaveInput, [.escape], in: [.betaInput], short: "cancel", help: "Add nothing"),
  ]

  private static let queries = [
    Command(
      .enterQuery, [.enter], in: [.filterInput], short: "keep",
      help: "Keep the filter and go back to the list"),
    Command(.leaveInput, [.escape], in: [.filterInput], short: "clear", help: "Clear the filter"),
    Command(.down, [.down], in: [.filterInput], help: "Down in the list"),
    Command(.up, [.up], in: [.filterInput], help: "Up in the list"),
    Command(
      .enterQuery, [.enter], in: [.searchInput], short: "search", help: "Go to the next match"),
    Command(.leaveInput, [.escape], in: [.searchInput], short: "cancel", help: "Search nothing"),
    Command(
      .query, [.character("/")], in: View.texts, help: "Search in the text"),
    Command(.nextMatch, [.character("n")], in: View.texts, help: "To the next match"),
    Command(.previousMatch, [.character("N")], in: View.texts, help: "To the match before"),
  ]

  private static let texts = [
    Command(
      .open, [.enter], in: [.json], short: "fold",
      help: "Fold or unfold an object or array; read a string whole"),
    Command(.unfold, [.character("l"), .right], in: [.json], help: "Unfold"),
    Command(
      .fold, [.character("h"), .left], in: [.json],
      help: "Fold; on a value that cannot be folded, go up to what holds it"),
    Command(
      .copyPath, [.character("Y")], in: [.json], short: "path", help: "Copy the value's path"),
    Command(
      .open, [.enter, .character("l"), .right], in: [.requests], short: "open",
      help: "Show the request: headers, attempts, body"),
    Command(.query, [.character("/")], in: [.requests], short: "filter", help: "Filter the log"),
    Command(
      .json, [.character("J")], in: [.requests, .request], short: "json",
      help: "Show the answer's JSON"),
    Command(
      .cancelOrBack, [.escape], in: [.requests], short: "close",
      help: "Clear the filter; without one, close the log"),
    Command(
      .close, [.character("q"), .character("h"), .left, .character("L")], in: [.requests],
      help: "Close the log"),
  ]

  private static let stores = [
    Command(
      .open, [.enter], in: [.memories], short: "open",
      help: "Open or close a level; read a memory"),
    Command(.unfold, [.character("l"), .right], in: [.memories], help: "Open a level"),
    Command(
      .fold, [.character("h"), .left], in: [.memories],
      help: "Close a level; inside of one, go up to it"),
    Command(
      .open, [.enter, .character("l"), .right], in: [.changes], short: "open",
      help: "Read the text beside the one before it"),
    Command(
      .open, [.enter, .character("l"), .right], in: [.writers], short: "open",
      help: "Open the session; Esc in its list leads back"),
    Command(
      .refresh, [.character("r"), .control("r"), .function(5)], in: View.lookups,
      short: "refresh", help: "Ask again"),
    Command(
      .copy, [.character("y")], in: View.storeLists, short: "copy",
      help: "Copy the path; of a session its id"),
    Command(
      .close, [.escape, .character("q")], in: [.memories], short: "close", help: "Close the tree"),
    Command(
      .close, [.escape, .character("q"), .character("h"), .left], in: [.changes, .writers],
      short: "close", help: "Close the list"),
  ]

  private static let copying = [
    Command(
      .copy, [.character("y")], in: [.list],
      help: "Copy the resource's id; of a memory store, the store's"),
    Command(
      .copy, [.character("y")], in: [.detail], short: "copy",
      help: "Copy the value under the cursor, whole"),
    Command(
      .copy, [.character("y")], in: [.json], short: "copy",
      help: "Copy the value: a string's text, anything else as JSON"),
    Command(
      .copy, [.character("y")], in: [.requests, .request], short: "curl",
      help: "Copy the request as a curl command, the key as a variable"),
    Command(
      .copy, [.character("y")],
      in: [.explanation, .value, .tree, .briefing, .outputs, .memory, .change], short: "copy",
      help: "Copy the whole text"),
    Command(
      .copyMenu, [.character("c")], in: panes, short: "copy",
      help: "Choose what to copy: id, path, address, branch or SHA, JSON, curl, command"),
    Command(
      .copyWebAddress, [.character("o")], in: panes,
      help: "Show and copy the repository's web address, at its branch or commit"),
    Command(
      .copy, [.enter, .character("y"), .character("l"), .right], in: [.copyMenu], short: "copy",
      help: "Copy the row"),
    Command(
      .showText, [.character("v")], in: [.copyMenu], short: "show",
      help: "Show it on the normal screen, where the mouse can select it"),
    Command(
      .close, [.escape, .character("q"), .character("h"), .left, .character("c")],
      in: [.copyMenu], short: "close", help: "Close the menu"),
    Command(
      .copy, [.character("y")], in: [.confirmation], short: "copy", help: "Copy it all the same"),
    Command(
      .close, [.escape, .character("q"), .character("n")], in: [.confirmation], short: "cancel",
      help: "Copy nothing"),
  ]

  private static let moving: [Command] = {
    let views: Set<View> = View.texts.union(View.storeLists).union([
      .list, .betas, .requests, .copyMenu,
    ])
    return [
      Command(.down, [.character("j"), .down], in: views, help: "Down"),
      Command(.up, [.character("k"), .up], in: views, help: "Up"),
      Command(
        .pageDown, [.pageDown, .control("d"), .control("f")], in: views, help: "A page down"),
      Command(.pageUp, [.pageUp, .control("u"), .control("b")], in: views, help: "A page up"),
      Command(.pageDown, [.character(" ")], in: View.texts, help: "A page down"),
      Command(.first, [.character("g"), .home], in: views, help: "To the first"),
      Command(.last, [.character("G"), .end], in: views, help: "To the last"),
    ]
  }()

  private static let everywhere = [
    Command(
      .help, [.character("?"), .function(1)],
      in: View.storeLists.union([.list, .detail, .betas, .json, .requests, .copyMenu]),
      short: "help",
      help: "The keys of this screen"),
    Command(.help, [.function(1)], in: View.inputs, short: "help", help: "The keys of this screen"),
    Command(
      .help, [.character("?"), .function(1)],
      in: [
        .explanation, .request, .value, .tree, .briefing, .outputs, .memory, .change, .confirmation,
      ],
      help: "The keys of this screen"),
    Command(
      .close, [.escape, .character("q"), .character("J")], in: [.json], short: "close",
      help: "Close the JSON"),
    Command(
      .close, [.escape, .character("q"), .character("h"), .left, .character("?"), .function(1)],
      in: [.help], short: "close", help: "Close the help"),
    Command(
      .close, [.escape, .character("q"), .character("h"), .left, .character("e")],
      in: [.explanation], short: "close", help: "Close the explanation"),
    Command(
      .close, [.escape, .character("q"), .character("h"), .left],
      in: [.request, .value, .tree, .briefing, .outputs, .memory, .change],
      short: "close", help: "Close the text"),
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
