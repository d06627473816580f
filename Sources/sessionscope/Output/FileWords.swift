import DisplayText
import SessionAPI

/// Why a file is not read.
enum FileWords {
  static func words(_ problem: GuardedFile.Problem) -> SafeText {
    switch problem {
    case .link: "is a symbolic link, which is refused"
    case .notPlain: "is no plain file"
    case .tooLarge: "is larger than \(GuardedFile.limit >> 20) MiB"
    case .mode(let bits): "has the mode 0" + SafeText(String(bits, radix: 8))
    case .system(let reason): "cannot be read: " + SafeText(reason)
    }
  }
}
