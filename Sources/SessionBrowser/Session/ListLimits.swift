import DisplayText
import Presentation

/// How much of a session's resources is read and kept.
public struct ListLimits: Sendable, Hashable {
  public let resources: Int
  /// The bytes of all pages together.
  public let bytes: Int

  public static let standard = ListLimits(resources: 100_000, bytes: 128 << 20)

  public init(resources: Int, bytes: Int) { (self.resources, self.bytes) = (resources, bytes) }

  /// What is said of a list that is longer; nil where it is within both limits.
  ///
  /// - Parameters:
  ///   - count: how many resources were read.
  ///   - bytes: how many bytes their pages have.
  func words(count: Int, bytes: Int) -> SafeText? {
    let longer: SafeText
    if count >= resources {
      longer = CountWords.grouped(resources) + " resources"
    } else if bytes >= self.bytes {
      longer = "\(self.bytes >> 20) MiB"
    } else {
      return nil
    }
    return "the list is longer than " + longer + ": the first " + CountWords.grouped(count)
      + " are shown"
  }
}
