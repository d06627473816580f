import DisplayText
import SessionModels

/// What an HTTP status of this service means to the person who asked, and what to do.
enum StatusAdvice {
  static func sentences(for status: Int, retryAfter: Duration?, error: APIError) -> [SafeText] {
    switch status {
    case 400: badRequest(error)
    case 401:
      unauthorized(error)
    case 402: ["The organization's billing stops the request. See the billing page of the console."]
    case 403: ["The key may not see this. Use a key of the workspace that the session belongs to."]
    case 404:
      ["There is no such session or resource in the workspace of this key. Check the ids."]
    case 413: ["The request is too large."]
    case 429: rateLimited(retryAfter)
    case 408, 500, 502, 503, 504: ["The service had a problem of its own. Try again in a moment."]
    case 529: ["The service is overloaded. Try again in a few minutes."]
    case 405: ["The server does not answer GET here. Check the base URL."]
    case 407: ["The proxy wants a user name and a password. Set them in https_proxy."]
    case 500...: ["The server failed. Try again in a moment, and check the base URL."]
    default: ["The service refused the request."]
    }
  }

  private static func badRequest(_ error: APIError) -> [SafeText] {
    if !error.refusedFlags.isEmpty {
      return ["The service refuses a beta flag. Ask again without it."]
    }
    if error.refusesUnnamedFlag {
      return [
        "The API refuses a beta flag. Turn off the ones that are not needed: b, or --no-beta."
      ]
    }
    if !error.missingFlags.isEmpty { return ["A beta flag is missing. Ask again with it."] }
    if error.hasExpiredCursor {
      return ["The list has changed or was read too long ago. Read it again."]
    }
    return ["The service cannot read the request: an id or a beta flag is not of its form."]
  }

  private static func rateLimited(_ retryAfter: Duration?) -> [SafeText] {
    guard let retryAfter else { return ["Too many requests, or too much spent. Try again later."] }
    return [
      "Too many requests. The service asks to wait " + DurationWords.wholeSeconds(retryAfter) + "."
    ]
  }

  private static func unauthorized(_ error: APIError) -> [SafeText] {
    switch error.destination.credential {
    case .variable(let name):
      [
        "The key or token is wrong or has expired. Set " + SafeText(name) + " to a valid one."
      ]
    case .profile(let name):
      [
        "The token of profile " + SafeText(name) + " is refused. Log in again with ant auth login."
      ]
    case .none: ["The server wants a credential. Set ANTHROPIC_API_KEY."]
    }
  }
}
