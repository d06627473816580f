/// Which columns of the list a width has room for, and where they stand.
struct ListColumns {
  /// Where the mount path stands.
  let path: Range<Int>
  let kind: Range<Int>?
  let what: Range<Int>?
  /// The state, set to the right; in a narrow list the few words that say most.
  let state: Range<Int>?

  init(width: Int) {
    let marker = 2
    let edge = max(marker, width - 1)
    switch width {
    case 64...:
      let kindStart = marker + (width - marker) * 44 / 100
      let stateStart = edge - 10
      path = marker..<(kindStart - 2)
      kind = kindStart..<(kindStart + 6)
      what = (kindStart + 8)..<(stateStart - 1)
      state = stateStart..<edge
    case 30..<64:
      let stateStart = edge - max(10, width / 4)
      let kindStart = stateStart - 8
      let hasKind = width >= 52
      path = marker..<((hasKind ? kindStart : stateStart) - 1)
      kind = hasKind ? kindStart..<(kindStart + 6) : nil
      what = nil
      state = stateStart..<edge
    default:
      path = marker..<edge
      kind = nil
      what = nil
      state = nil
    }
  }
}
