import DisplayText
import SessionAPI

/// Where certificates of authorities are read from, and who says so.
struct TrustRootWords {
  let places: SafeText
  let source: SafeText

  init(_ environment: [String: String]) {
    let roots = TrustRoots(environment: environment)
    let named = [roots.file].compactMap(\.self) + roots.folders
    guard !named.isEmpty else {
      let place = roots.systemPlace
      places = place.map { SafeText($0) } ?? "none found"
      source = place == nil ? "https needs some: set SSL_CERT_FILE" : "default"
      return
    }
    places = named.map { SafeText($0) }.joined(separator: ", ")
    var names: [SafeText] = roots.file == nil ? [] : ["SSL_CERT_FILE"]
    if !roots.folders.isEmpty { names.append("SSL_CERT_DIR") }
    source = names.joined(separator: ", ")
  }
}
