/// The sample sessions, in the order in which the prompt offers them.
public enum SampleSessions {
  public static let all: [SampleSession] = [
    everyKind, empty, thousand, unknown, hostile, failing, failedMounts, writer, checksRefused,
  ]
}
