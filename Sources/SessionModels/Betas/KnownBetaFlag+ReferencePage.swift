extension KnownBetaFlag {
  /// Whether the HTTP reference page of Get Session Resource lists it.
  public var isOnReferencePage: Bool { documentation == .bothReferencePages }
}
