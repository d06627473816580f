import ExactJSON
import SessionModels

/// Answers as servers write them, one a shape.
public enum Fixture {
  public static func json(_ text: String) throws -> JSONValue {
    try JSONDocument(parsing: text).root
  }

  public static func resource(_ text: String) throws -> SessionResource {
    SessionResource(try json(text))
  }

  /// A resource of every shape.
  public static let resources = [
    file, fileOfCopyingServer, memoryStore, memoryStoreWithRequiredMembersOnly, memoryStoreOfNulls,
    memoryStoreOfCopyingServer, repositoryOnBranch, repositoryAtCommit, repositoryWithoutCheckout,
    repositoryWithNullCheckout, repositoryAtTag,
  ]

  /// A session of every shape.
  public static let sessions = [session, sessionWithAnIDOnly, sessionOfCopyingServer]
}
