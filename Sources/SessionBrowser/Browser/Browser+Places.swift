import DisplayText
import Presentation
import SessionModels

/// Where one was before another session was opened from there.
struct Place: Sendable, Equatable {
  let session: OpenSession
  let overlays: [Overlay]

  /// How many are kept.
  static let limit = 16
}

extension Browser {
  /// Opens another session; `Esc` in its list leads back to where one is now.
  mutating func openFromHere(_ id: String) -> [Effect] {
    guard let session else { return [] }
    let reference: SessionReference
    do throws(IDRefusal) { reference = try SessionReference(reading: id) } catch {
      notice = Notice(RefusalWords.line(for: error), .failure)
      return []
    }
    var left = overlays
    for index in left.indices { left[index].page.stopAsking() }
    let place = Place(session: session, overlays: left)
    let places = (places + [place]).suffix(Place.limit)
    let effects = open(reference)
    self.places = Array(places)
    notice = Notice("Esc in the list returns to " + SafeText(session.id))
    return effects
  }

  /// Goes back to where the session was opened from, and asks for what was not answered then.
  mutating func returnToPlace() -> [Effect] {
    guard let place = places.popLast() else { return [] }
    var effects = stopAll() + stopBackground()
    (session, overlays, query, notice) = (place.session, place.overlays, nil, nil)
    session?.checked.keepAnswered(in: place.session.checks)
    if session?.facts == nil { effects.append(askForSession()) }
    if session?.list.isComplete != true { effects.append(askForList()) }
    settle()
    return effects
  }
}
