import SessionModels
import Testing

@testable import SessionAPI

struct SecretTests {
  private func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }

  @Test func aSecretIsPrintedAsItsMask() {
    let secret = Secret("hunter2")
    #expect("\(secret)" == "••••")
    #expect(String(reflecting: secret) == "••••")
    #expect(String(describing: [secret]) == "[••••]")
    #expect(!dumped(secret).contains("hunter2"))
  }

  @Test func nothingThatHoldsASecretPrintsIt() throws {
    let credential = try Credential(
      "hunter2", scheme: .bearer, source: .variable("ANTHROPIC_AUTH_TOKEN"))
    let configuration = Configuration(credentials: .fixed(credential))
    let client = APIClient(transport: ScriptedTransport(), configuration: configuration)
    let request = TransportRequest(
      baseURL: .official, target: "/", headers: [credential.header], timeout: .seconds(1),
      bodyLimit: 1)
    let values: [Any] = [
      credential, configuration, client, client.destination, request, credential.header,
      SecretMask([credential.secret]),
    ]
    for value in values {
      #expect(!String(describing: value).contains("hunter2"))
      #expect(!String(reflecting: value).contains("hunter2"))
      #expect(!dumped(value).contains("hunter2"))
    }
  }

  @Test(arguments: ["X-Api-Key", "x-api-key", "Authorization", "Proxy-Authorization", "Set-Cookie"])
  func aHeaderThatCarriesASecretIsPrintedWithoutItsValue(_ name: String) {
    #expect(HeaderField(name, "hunter2").description == "\(name): ••••")
    #expect(HeaderField(name, "hunter2").value == "hunter2")
  }

  @Test func anyOtherHeaderIsPrintedInFull() {
    #expect("\(HeaderField("Accept", "application/json"))" == "Accept: application/json")
  }

  @Test(arguments: [
    ("", ""), ("nothing", "nothing"), ("hunter2", "••••"), ("a hunter2 b", "a •••• b"),
    ("hunter2hunter2", "••••••••"), ("hunterhunter2", "hunter••••"),
    ("Hunter2", "Hunter2"), ("hunter", "hunter"),
    ("hunter2\u{301} x", "••••\u{301} x"), ("\r\nhunter2\r\n", "\r\n••••\r\n"),
    ("é hunter2 😀", "é •••• 😀"),
  ])
  func theMaskStandsWhereverTheSecretStood(_ text: String, _ masked: String) {
    #expect(Secret("hunter2").masked(in: text).unicodeScalars.elementsEqual(masked.unicodeScalars))
  }

  @Test func anEmptySecretMasksNothing() {
    #expect(Secret("").masked(in: "text") == "text")
  }
}
