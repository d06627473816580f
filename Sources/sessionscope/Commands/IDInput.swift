import DisplayText
import Glibc
import Presentation
import SessionAPI
import SessionModels

/// Reads ids from arguments, or from the lines of standard input where the argument is `-`.
enum IDInput {
  static let standardInput = "-"

  /// The most bytes read from standard input.
  private static let limit = 64 << 20

  /// - Parameter name: what the argument is called in messages.
  static func session(_ text: String, as name: SafeText = "SESSION") throws -> SessionReference {
    do throws(IDRefusal) { return try SessionReference(reading: text) } catch {
      throw refusal(of: text, error, as: name)
    }
  }

  static func resource(_ text: String) throws -> String {
    do throws(IDRefusal) { return try SessionReference.resourceID(reading: text) } catch {
      throw refusal(of: text, error, as: "RESOURCE")
    }
  }

  /// The lines of standard input that hold anything.
  static func lines() throws -> [String] {
    let bytes: [UInt8]
    do throws(GuardedFile.Problem) {
      bytes = try GuardedFile.readAll(STDIN_FILENO, limit: limit)
    } catch .tooLarge {
      throw Failure("standard input holds more than \(limit >> 20) MiB", status: .usage)
    } catch {
      throw Failure(
        "standard input " + CredentialWords.words(error.fault), status: .usage)
    }
    let lines = bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    )
    .map { String(decoding: $0, as: UTF8.self) }
    .filter { !$0.allSatisfy(\.isWhitespace) }
    guard !lines.isEmpty else { throw Failure("standard input holds no id", status: .usage) }
    return lines
  }

  private static func refusal(of text: String, _ refusal: IDRefusal, as name: SafeText) -> Failure {
    Failure(
      name + ": " + RefusalWords.line(for: refusal),
      "Given: \"" + SafeText(text).clipped(to: 200) + "\"",
      status: .usage)
  }
}
