import DisplayText
import Presentation
import SessionModels

/// The first screen: where a session's id is typed, pasted or chosen.
public struct Prompt: Sendable, Equatable {
  /// A session that can be chosen.
  public struct Choice: Sendable, Hashable {
    public let id: String
    /// What is said of it, beside the id.
    public let title: String
    /// Where the row is from, or what is in it.
    public let note: String

    public init(id: String, title: String, note: String) {
      self.id = id
      self.title = title
      self.note = note
    }
  }

  /// What the input says as it stands.
  public enum Reading: Sendable, Equatable {
    case nothing
    case understood(SessionReference)
    case refused(IDRefusal)
  }

  public var editor = LineEditor() {
    didSet { if editor.characters != oldValue.characters { reading = Self.reading(editor.text) } }
  }
  /// What is typed says this; read once an edit, however often it is shown.
  public private(set) var reading = Reading.nothing
  public let choices: [Choice]
  public var cursor = ListCursor()

  init(choices: [Choice]) { self.choices = choices }

  private static func reading(_ text: String) -> Reading {
    guard !text.allSatisfy(\.isWhitespace) else { return .nothing }
    do throws(IDRefusal) { return .understood(try SessionReference(reading: text)) } catch {
      return .refused(error)
    }
  }
}
