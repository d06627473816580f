import DisplayText
import Presentation
import SessionAPI
import SessionModels

extension RequestAdditions {
  /// What `--header` and `--query` add.
  ///
  /// - Throws: a `Failure` that names the option and what is wrong, and never a header's value.
  init(_ options: SharedOptions) throws {
    try self.init(
      headers: options.headers.map { try Self.header($0) },
      query: options.query.map { text in
        do throws(AdditionRefusal) { return try AddedQuery(parsing: text, from: .option) } catch {
          throw Failure(AdditionWords.line(for: error, in: "--query"), status: .usage)
        }
      })
  }

  /// The header that the text behind `--header` is.
  static func header(_ text: String) throws -> SecretHeader {
    do throws(AdditionRefusal) { return try SecretHeader(parsing: text, from: .option) } catch {
      throw Failure(AdditionWords.line(for: error, in: "--header"), status: .usage)
    }
  }
}
