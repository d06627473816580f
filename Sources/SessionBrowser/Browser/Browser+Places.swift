import DisplayText
import Presentation
import SessionModels

/// Where one was before another session was opened from there.
struct Place: Sendable, Equatable {
  /// The session that was open; nil where none was.
  let session: OpenSession?
  let isPrompting: Bool
  var overlays: [Overlay]

  /// How many are kept.
  static let limit = 16
}

extension Browser {
  /// Opens another session; `Esc` in its list leads back to where one is now.
  ///
  /// - Parameter resource: the resource to open there; nil for none.
  mutating func openFromHere(_ id: String, resource: String? = nil) -> [Effect] {
    var left = overlays
    for index in left.indices { left[index].page.stopAsking() }
    let place = Place(session: session, isPrompting: isPrompting, overlays: left)
    return open(id, resource, from: (places + [place]).suffix(Place.limit))
  }

  private mutating func open(
    _ id: String, _ resource: String? = nil, from places: some Sequence<Place>
  ) -> [Effect] {
    let reference: SessionReference
    do throws(IDRefusal) {
      let session = try SessionReference(reading: id)
      reference = resource.map(session.asking) ?? session
    } catch {
      notice = Notice(RefusalWords.line(for: error), .failure)
      return []
    }
    let effects = open(reference)
    self.places = Array(places)
    if case .sessions? = self.places.last?.overlays.last {
      notice = Notice("Esc returns to the sessions  } the next  { the one before")
    } else if let session = self.places.last?.session {
      notice = Notice("Esc in the list returns to " + SafeText(session.id))
    }
    return effects
  }

  /// Opens the session that stands before or behind the open one in the list that it was opened from.
  mutating func openNeighbour(by distance: Int) -> [Effect] {
    var places = places
    guard let last = places.indices.last, case .sessions(var list)? = places[last].overlays.last
    else {
      notice = Notice("no list of sessions is open: S opens one")
      return []
    }
    guard let session = list.move(by: distance) else {
      notice = Notice(
        distance > 0 ? "it is the last of the list that was read" : "it is the first of the list")
      return []
    }
    places[last].overlays[places[last].overlays.count - 1] = .sessions(list)
    return open(session.id, from: places)
  }

  /// Goes back to where the session was opened from, and asks for what was not answered then.
  mutating func returnToPlace() -> [Effect] {
    guard let place = places.popLast() else { return [] }
    var effects = stopAll() + stopBackground()
    (session, overlays, query, notice) = (place.session, place.overlays, nil, nil)
    isPrompting = place.isPrompting
    if let checks = place.session?.checks { session?.checked.keepAnswered(in: checks) }
    if let session, !session.list.isComplete { effects.append(askForList()) }
    if let session, session.facts == nil { effects.append(askForSession()) }
    settle()
    return effects
  }
}
