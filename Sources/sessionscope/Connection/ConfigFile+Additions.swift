import DisplayText
import ExactJSON
import Presentation
import SessionAPI
import SessionModels

/// What the configuration file adds to every request.
extension ConfigFile {
  /// Whether what it adds may go to a server: to any where it names none itself, else to that one alone.
  func belongs(to server: BaseURL) -> Bool {
    guard let baseURL, additions != RequestAdditions() else { return true }
    return baseURL.description == server.description
  }

  /// That what it adds is kept from a server it was not written for.
  func words(forNotSendingTo server: BaseURL) -> SafeText {
    let own = baseURL.map { SafeText($0.description) } ?? ""
    return "headers and query of config.json are for " + own + " and are not sent to "
      + SafeText(server.description)
  }

  /// `{"name": "value"}`, as headers; of a repeated name the last one counts.
  static func headers(_ value: JSONValue) throws(Mistake) -> [SecretHeader] {
    var headers: [SecretHeader] = []
    for member in try members(value) {
      let text = try text(member.value)
      do throws(AdditionRefusal) {
        let header = try SecretHeader(member.key, text, from: .file)
        headers =
          RequestAdditions(headers: [header])
          .replacing(RequestAdditions(headers: headers)).headers
      } catch {
        throw Mistake(value: member.value, words: AdditionWords.line(for: error, in: "headers"))
      }
    }
    return headers
  }

  /// The same, as parts of a query; a value may be empty.
  static func query(_ value: JSONValue) throws(Mistake) -> [AddedQuery] {
    var query: [AddedQuery] = []
    for member in try members(value) {
      guard let text = member.value.string else {
        throw Mistake(value: member.value, words: "a text belongs here")
      }
      do throws(AdditionRefusal) {
        let item = try AddedQuery(member.key, text, from: .file)
        query = RequestAdditions(query: [item]).replacing(RequestAdditions(query: query)).query
      } catch {
        throw Mistake(value: member.value, words: AdditionWords.line(for: error, in: "query"))
      }
    }
    return query
  }

  private static func members(_ value: JSONValue) throws(Mistake) -> JSONMembers {
    guard value.kind == .object else {
      throw Mistake(value: value, words: "an object belongs here")
    }
    return value.members
  }
}
