import ArgumentParser

/// The completion scripts that the parser makes, with what they lack mended.
enum CompletionScript {
  /// A message of the parser; where it is a script, with what it lacks.
  static func mended(_ message: String) -> String {
    if message.hasPrefix("#!/bin/bash") { return message + bash }
    if message.hasPrefix("#compdef sessionscope") {
      return message.replacing(zshEnd, with: zsh + zshEnd)
    }
    guard message.hasPrefix("function __sessionscope") else { return message }
    // Without a terminal fish 3 does not tell where the cursor is; nothing here needs to know.
    return message.replacing(
      "        commandline -o $argv\n",
      with: "        commandline -o $argv 2> /dev/null; or echo 0\n")
  }

  /// A field of a query goes on behind its colon: no space is put there, and the colon is not quoted.
  private static let bash = """

    _sessionscope_with_fields() {
        _sessionscope "${@}"
        if [[ "${COMPREPLY[*]}" == *: ]]; then
            compopt -o nospace +o filenames
        fi
    }

    complete -o filenames -F _sessionscope_with_fields sessionscope
    """

  /// The same; `_describe` would take what stands behind the colon for a description.
  private static let zsh = """

    functions[__sessionscope_complete_words]=$functions[__sessionscope_complete]

    __sessionscope_complete() {
        if [[ "${1}" == *: ]]; then
            compadd -S '' -- "${@}"
        else
            __sessionscope_complete_words "${@}"
        fi
    }

    """

  /// How the parser's script for zsh ends, behind all of its functions.
  private static let zshEnd = "\nif [[ \"${funcstack[1]}\" = _sessionscope ]]; then\n"
}
