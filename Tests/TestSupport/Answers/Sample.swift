/// The sample sessions by their ids.
public enum Sample {
  public static let everyKind = "sesn_011CZkZAtmR3yMPDzynEDxu7"
  public static let empty = "sesn_011CZkbF6Ht2QmWvXy8RpLsD"
  public static let thousand = "sesn_011CZkcK8Jv4SnYxZa1TrNuF"
  public static let unknown = "sesn_011CZkdN9Kw5TpZyAb2UsPvG"
  public static let hostile = "sesn_011CZkeP1Mx6UqAzBc3VtQwH"
  public static let failing = "sesn_011CZkfQ2Ny7VrBaCd4WuRxJ"
  public static let failedMounts = "sesn_011CZkgR3Pz8WsCbDe5XvSyM"
  public static let writer = "sesn_011CZkiT5RbCYuEdFg7ZxUaP"
  public static let checksRefused = "sesn_011CZkhS4QaBXtDcEf6YwTzN"

  /// In the order of the prompt.
  public static let all = [
    everyKind, empty, thousand, unknown, hostile, failing, failedMounts, writer, checksRefused,
  ]
  /// Those whose requests succeed at once.
  public static let untroubled = all.filter { $0 != failing }
}
