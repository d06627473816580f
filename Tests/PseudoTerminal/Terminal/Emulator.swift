import CVTerm

/// A terminal emulator: bytes in, a screen and replies out.
///
/// It is made for what programs write, not for noise: libvterm 0.1.4 can crash on scrolling in impossible places.
final class Emulator {
  /// What libvterm tells of its own accord. A class, since the C side keeps a pointer to it.
  private final class Events {
    var replies: [UInt8] = []
    var cursorVisible = true
    var alternate = false
  }

  private let terminal: OpaquePointer
  private let screenLayer: OpaquePointer
  private let events = Events()
  /// libvterm keeps the pointer, not the contents.
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private var size: (rows: Int, columns: Int)

  /// - Throws: `ProgramError.size` for a size outside 1 to 1000.
  init(rows: Int, columns: Int) throws {
    try Self.check(rows: rows, columns: columns)
    guard let terminal = vterm_new(Int32(rows), Self.safe(columns)),
      let screenLayer = vterm_obtain_screen(terminal)
    else {
      throw ProgramError.size(rows: rows, columns: columns)
    }
    self.terminal = terminal
    self.screenLayer = screenLayer
    size = (rows, columns)
    callbacks = .allocate(capacity: 1)
    var told = VTermScreenCallbacks()
    told.settermprop = { property, value, user in
      guard let value, let user else { return 0 }
      let events = Unmanaged<Events>.fromOpaque(user).takeUnretainedValue()
      switch property {
      case VTERM_PROP_CURSORVISIBLE: events.cursorVisible = value.pointee.boolean != 0
      case VTERM_PROP_ALTSCREEN: events.alternate = value.pointee.boolean != 0
      default: break
      }
      return 1
    }
    callbacks.initialize(to: told)
    let user = Unmanaged.passUnretained(events).toOpaque()
    vterm_set_utf8(terminal, 1)
    vterm_output_set_callback(
      terminal,
      { bytes, count, user in
        guard let bytes, let user else { return }
        let events = Unmanaged<Events>.fromOpaque(user).takeUnretainedValue()
        events.replies += UnsafeRawBufferPointer(start: bytes, count: count)
      }, user)
    vterm_screen_enable_altscreen(screenLayer, 1)
    vterm_screen_set_callbacks(screenLayer, callbacks, user)
    vterm_screen_reset(screenLayer, 1)
    // libvterm 0.1.4 never comes back from repeating a character where none was written before.
    _ = feed(Array(" \r".utf8))
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  /// Interprets what the program wrote; a sequence or character may be cut anywhere.
  /// - Returns: What a terminal answers to the queries among it.
  func feed(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes {
      _ = vterm_input_write(terminal, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    defer { events.replies = [] }
    return events.replies
  }

  /// Cuts or extends the screen at the right and at the bottom, and moves the cursor inside.
  ///
  /// On the normal screen libvterm 0.1.4 would scroll instead, which can put the cursor above the first row, where the
  /// next character crashes it. On the alternate screen it does not; so that one is shown while the size changes.
  /// - Throws: `ProgramError.size` for a size outside 1 to 1000.
  func resize(rows: Int, columns: Int) throws {
    try Self.check(rows: rows, columns: columns)
    size = (rows, columns)
    let wasNormal = !events.alternate
    if wasNormal { show(alternate: true) }
    vterm_set_size(terminal, Int32(rows), Self.safe(columns))
    if wasNormal { show(alternate: false) }
  }

  private func show(alternate: Bool) {
    var value = VTermValue()
    value.boolean = alternate ? 1 : 0
    vterm_state_set_termprop(vterm_obtain_state(terminal), VTERM_PROP_ALTSCREEN, &value)
  }

  var screen: Screen {
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    return Screen(
      cells: (0..<size.rows).map { row in (0..<size.columns).map { cell(row: row, column: $0) } },
      columns: size.columns, cursor: (Int(cursor.row), min(Int(cursor.col), size.columns - 1)),
      cursorVisible: events.cursorVisible,
      alternate: events.alternate, bracketedPaste: marksPastes)
  }

  /// libvterm tells this mode only by what it would send before a pasted text.
  private var marksPastes: Bool {
    vterm_keyboard_start_paste(terminal)
    defer { events.replies = [] }
    return !events.replies.isEmpty
  }

  private func cell(row: Int, column: Int) -> Screen.Cell {
    var cell = VTermScreenCell()
    guard
      vterm_screen_get_cell(screenLayer, VTermPos(row: Int32(row), col: Int32(column)), &cell) != 0
    else {
      return Screen.Cell(text: " ", style: .plain)
    }
    return Screen.Cell(text: Self.text(cell), style: CellStyle(cell))
  }

  private static func text(_ cell: VTermScreenCell) -> String {
    // The second column of a wide character.
    if cell.chars.0 == .max { return "" }
    if cell.chars.0 == 0 { return " " }
    return withUnsafeBytes(of: cell.chars) { bytes in
      let scalars = bytes.bindMemory(to: UInt32.self).prefix { $0 != 0 }
      return String(String.UnicodeScalarView(scalars.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }
  }

  /// In a terminal of one column libvterm writes a wide character outside its memory: it is given two.
  private static func safe(_ columns: Int) -> Int32 { Int32(max(2, columns)) }

  private static func check(rows: Int, columns: Int) throws {
    guard (1...1000).contains(rows), (1...1000).contains(columns) else {
      throw ProgramError.size(rows: rows, columns: columns)
    }
  }
}

extension CellStyle {
  fileprivate init(_ cell: VTermScreenCell) {
    bold = cell.attrs.bold != 0
    underline = cell.attrs.underline != 0
    italic = cell.attrs.italic != 0
    blink = cell.attrs.blink != 0
    reverse = cell.attrs.reverse != 0
    foreground = Color(cell.fg)
    background = Color(cell.bg)
  }
}

extension CellStyle.Color {
  /// libvterm's own tests of a colour's kind are macros, which Swift does not see.
  fileprivate init(_ color: VTermColor) {
    let kind = UInt32(color.type)
    if kind & VTERM_COLOR_DEFAULT_MASK.rawValue != 0 {
      self = .standard
    } else if kind & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue {
      self = .palette(color.indexed.idx)
    } else {
      self = .rgb(red: color.rgb.red, green: color.rgb.green, blue: color.rgb.blue)
    }
  }
}
