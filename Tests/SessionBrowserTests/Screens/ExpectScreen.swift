import BrowserTestSupport
import Glibc
import SessionBrowser
import Synchronization
import TestSupport
import Testing

/// Compares what a browser shows with a screen in the test's source.
///
/// With `SESSIONSCOPE_WRITE_SCREENS=1` in the environment it compares nothing, and writes what is shown into the source
/// instead: into the multi-line literal that begins after this call. An empty literal is enough for a new test.
func expectScreen(
  _ driver: BrowserDriver, _ expected: String, filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let shown = Screen.grid(driver.browser).text
  guard shown != expected else { return }
  guard getenv("SESSIONSCOPE_WRITE_SCREENS") != nil else {
    let difference = LineDifference(from: expected, to: shown)
    Issue.record(
      "SESSIONSCOPE_WRITE_SCREENS=1 writes what is shown (+) over what is expected (-):\n\(difference)",
      sourceLocation: sourceLocation)
    return
  }
  do {
    try sources.withLock { sources in
      let file = ProjectFile(filePath)
      var source = try sources[filePath] ?? LiteralSource(file.text())
      try source.replace(expected, by: shown, after: sourceLocation.line)
      try file.write(source.text)
      sources[filePath] = source
    }
  } catch {
    Issue.record(error, sourceLocation: sourceLocation)
  }
}

/// The sources in which screens were written, by their paths.
private let sources = Mutex<[String: LiteralSource]>([:])
