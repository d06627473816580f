import DisplayText
import SessionAPI

/// Why a proxy variable cannot be used.
enum ProxyWords {
  static func line(for refusal: ProxyRefusal) -> SafeText {
    let variable = SafeText(refusal.variable)
    return switch refusal.reason {
    case .scheme(let scheme):
      variable + ": only http:// proxies are supported, not " + SafeText(scheme) + "://"
    case .address: variable + ": this is not the address of a proxy, http://host:port"
    }
  }
}
