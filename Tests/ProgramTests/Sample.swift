/// The sample sessions by their ids.
enum Sample {
  static let everyKind = "sesn_011CZkZAtmR3yMPDzynEDxu7"
  static let empty = "sesn_011CZkbF6Ht2QmWvXy8RpLsD"
  static let thousand = "sesn_011CZkcK8Jv4SnYxZa1TrNuF"
  static let unknown = "sesn_011CZkdN9Kw5TpZyAb2UsPvG"
  static let hostile = "sesn_011CZkeP1Mx6UqAzBc3VtQwH"
  static let failing = "sesn_011CZkfQ2Ny7VrBaCd4WuRxJ"
  static let arrivals = "sesn_011CZkgR3Pz8WsCbDe5XvSyM"
}
