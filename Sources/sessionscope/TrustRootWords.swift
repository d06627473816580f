import DisplayText
import SessionAPI

/// Where certificates of authorities are read from, and who says so.
struct TrustRootWords {
  let places: SafeText
  let source: SafeText

  init(_ environment: [String: String]) {
    let roots = TrustRoots(environment: environment)
    let places = [roots.file].compactMap(\.self) + roots.folders
    self.places =
      places.isEmpty ? "the system's" : places.map { SafeText($0) }.joined(separator: ", ")
    var names: [SafeText] = roots.file == nil ? [] : ["SSL_CERT_FILE"]
    if !roots.folders.isEmpty { names.append("SSL_CERT_DIR") }
    source = names.isEmpty ? "default" : names.joined(separator: ", ")
  }
}
