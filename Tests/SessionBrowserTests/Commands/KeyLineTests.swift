import BrowserTestSupport
import SessionBrowser
import TerminalModel
import Testing

/// The bottom line in little room.
@Suite struct KeyLineTests {
  private func line(_ view: View, _ rows: Int, _ columns: Int) throws -> String {
    let driver = try BrowserDriver.showing(view, rows: rows, columns: columns)
    return Screen.grid(driver.browser).text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).last.map { $0.split(separator: " ").joined(separator: " ") } ?? ""
  }

  @Test func theSmallestWindowNamesWhatAPageIsForOrTheWayOut() throws {
    let important = [
      "Esc close", "Esc cancel", "Esc clear", "Esc back", "Enter open", "Enter keep", "Enter add",
      "h back",
    ]
    for view in View.allCases where view != .betas {
      let line = try line(view, 5, 20)
      #expect(important.contains { line.contains($0) }, "\(view.title): \(line)")
    }
    #expect(try line(.prompt, 5, 20) == "Enter open F1 help")
    #expect(try line(.betas, 5, 20) == "Enter apply ? help")
  }

  @Test func aSmallWindowNamesTheWayOutOfEveryPage() throws {
    for view in View.allCases where view != .list {
      let line = try line(view, 12, 40)
      #expect(
        line.contains("Esc ") || line.contains("h back") || line.contains("quit"),
        "\(view.title): \(line)")
    }
    #expect(try line(.betas, 12, 40) == "Space toggle Enter apply Esc cancel")
  }
}
