import Dispatch
import LoopbackServer
import Presentation
import SessionAPI
import SessionModels
import Synchronization
import TestSupport

/// Answers of a server that obeys HTTP more or less, through the transport and the client that the program has: nothing
/// traps, nothing outlasts its time, and what is well formed arrives.
struct ExchangeRound: FuzzRound {
  private static let timeout = Duration.seconds(2)
  /// How many are asked for at once.
  private static let atOnce = 20

  private let exchanges: Exchanges
  private var number = 0
  private var found: [[String]] = []

  init(seed: UInt64) throws {
    exchanges = try waitFor { try await Exchanges(seed: seed) }
  }

  mutating func next() throws -> [String] {
    if found.isEmpty {
      let (exchanges, first) = (exchanges, number)
      found = try waitFor {
        await withTaskGroup(of: (Int, [String]).self) { group in
          for number in first..<first + Self.atOnce {
            group.addTask { (number, await exchanges.faults(of: number, within: Self.timeout)) }
          }
          var found = Array(repeating: [String](), count: Self.atOnce)
          for await (number, faults) in group { found[number - first] = faults }
          return found.reversed()
        }
      }
    }
    number += 1
    return found.popLast() ?? []
  }
}

/// A server, and the client that asks it.
private struct Exchanges: Sendable {
  private let seed: UInt64
  private let server: LoopbackServer
  private let transport: HTTPTransport
  /// For answers that are well formed: on a kept connection what follows a wrong answer may be taken for the next one.
  private let transportOfWhole: HTTPTransport
  private let baseURL: BaseURL

  init(seed: UInt64) async throws {
    self.seed = seed
    server = try await LoopbackServer.start { request in
      // The number is the last word of the path, whatever stands before it.
      let number = request.target.split(separator: "/").last.flatMap { Int($0) } ?? 0
      let answer = RandomAnswer(seed: seed &* 1_000_003 &+ UInt64(number))
      return .bytes(answer.bytes, splitAt: answer.split, closes: !answer.isWhole)
    }
    transport = HTTPTransport(proxies: ProxySettings(environment: [:]), environment: [:])
    transportOfWhole = HTTPTransport(proxies: ProxySettings(environment: [:]), environment: [:])
    baseURL = try BaseURL(server.baseURL)
  }

  /// Asks for one answer.
  func faults(of number: Int, within timeout: Duration) async -> [String] {
    let answer = RandomAnswer(seed: seed &* 1_000_003 &+ UInt64(number))
    let began = ContinuousClock.now
    var faults = number % 4 == 3 ? await askClient(number) : await ask(number, answer, timeout)
    let time = ContinuousClock.now - began
    // Three attempts at most, and what a busy machine adds.
    if time > timeout * 3 + .seconds(20) { faults.append("it took \(time)") }
    return faults.map {
      "\($0), of \(String(decoding: answer.bytes.prefix(300), as: UTF8.self).debugDescription)"
    }
  }

  private func ask(_ number: Int, _ answer: RandomAnswer, _ timeout: Duration) async -> [String] {
    let request = TransportRequest(
      baseURL: baseURL, target: "/\(number)", headers: [], timeout: timeout,
      bodyLimit: RandomAnswer.bodyLimit)
    do throws(TransportFailure) {
      let response = try await (answer.isWhole ? transportOfWhole : transport).send(request)
      if let body = answer.body, response.body != body { return ["another body arrived"] }
      return (200...999).contains(response.status)
        && response.body.count <= RandomAnswer.bodyLimit ? [] : ["status \(response.status)"]
    } catch {
      if case .network(.timeout) = error { return ["no end within \(timeout)"] }
      return answer.isWhole ? ["a whole answer failed: \(error)"] : []
    }
  }

  private func askClient(_ number: Int) async -> [String] {
    let client = APIClient(
      transport: transport,
      configuration: Configuration(
        baseURL: baseURL, credentials: nil, timeout: .seconds(2), isDemo: true),
      clock: HastyClock())
    do throws(APIError) {
      _ = try await client.session("\(number)", betas: BetaSelection())
      return []
    } catch {
      let words = ErrorWords(error)
      let texts = [words.line] + words.advice + words.causes
      return texts.flatMap { HiddenScalars.faults(in: $0) }
    }
  }
}

/// A clock that never waits between attempts.
private struct HastyClock: RetryClock {
  var now: Instant { SystemClock().now }
  var reading: Duration { SystemClock().reading }
  func sleep(for duration: Duration) async throws {}
}

/// Waits on the calling thread for what is done on others.
private func waitFor<Value: Sendable>(
  _ work: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let outcome = Outcome<Value>()
  Task.detached {
    do { outcome.put(.success(try await work())) } catch { outcome.put(.failure(error)) }
  }
  return try outcome.wait()
}

private final class Outcome<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  func put(_ result: Result<Value, any Error>) {
    self.result.withLock { $0 = result }
    arrived.signal()
  }

  func wait() throws -> Value {
    while true {
      arrived.wait()
      if let result = result.withLock({ $0 }) { return try result.get() }
    }
  }
}
