/// What a command is for: the headings of help.
enum CommandGroup: String, Sendable, CaseIterable {
  case look = "Look"
  case edit = "Edit"
  case ask = "Ask"
  case copy = "Copy"
  case move = "Move"
  case leave = "Leave"
}
