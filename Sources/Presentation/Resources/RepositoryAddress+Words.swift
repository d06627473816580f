import DisplayText
import SessionModels

extension RepositoryAddress {
  /// `owner/name` for an address on github.com, else the address without its scheme and `.git`.
  static func shortName(_ url: String) -> SafeText {
    let address = RepositoryAddress(url)
    return ShownText.line(
      String(address.isGitHub && !address.path.isEmpty ? address.path : address.rest))
  }
}
