import DisplayText
import Presentation
import SessionModels

/// A text that lies over the screen and is read to its end: the keys of a view, or all of a failure.
public struct Reader: Sendable, Equatable {
  public enum Topic: Sendable, Equatable {
    /// The keys of a view.
    case help(View)
    /// Why a request failed.
    case failure(APIError)
  }

  public let topic: Topic
  public var scroll = ScrollPosition()

  init(_ topic: Topic) { self.topic = topic }

  /// Where keys go while it is open.
  var view: View {
    switch topic {
    case .help: .help
    case .failure: .explanation
    }
  }

  /// The text in lines of a width.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  func lines(width: Int, offset: Int) -> [TextLine] {
    switch topic {
    case .help(let view): HelpText.lines(of: view, width: width)
    case .failure(let error):
      FieldLayout.lines(of: ErrorFacts(error, offset: offset).groups, width: width)
    }
  }
}

extension Browser {
  /// The text that is read, at the width it has on the screen; empty while there is none.
  public var readerLines: [TextLine] {
    readers.last?.lines(width: layout.body.columns, offset: offset) ?? []
  }

  mutating func performInReader(_ action: Action) {
    guard var reader = readers.popLast() else { return }
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      let count = reader.lines(width: layout.body.columns, offset: offset).count
      let height = layout.body.rows
      reader.scroll.move(
        by: action.distance(height: height, count: count), count: count, height: height)
      readers.append(reader)
    default: break
    }
  }

  /// Opens all that is known of the failure on the screen.
  mutating func explainFailure() {
    guard let failure = session?.failure else {
      notice = Notice("nothing has failed here")
      return
    }
    readers.append(Reader(.failure(failure)))
  }
}
