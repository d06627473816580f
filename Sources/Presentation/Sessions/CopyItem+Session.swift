import SessionModels

extension CopyItem {
  /// All that can be copied of a session, in the order people want it.
  public static func all(of session: Session, destination: Destination) -> [CopyItem] {
    var items = [CopyItem("session ID", session.id)]
    if let title = session.title, !title.isEmpty { items.append(CopyItem("title", title)) }
    if let id = session.agent?.id { items.append(CopyItem("agent ID", id)) }
    if let id = session.environmentID { items.append(CopyItem("environment ID", id)) }
    if let id = session.deploymentID { items.append(CopyItem("deployment ID", id)) }
    items.append(
      CopyItem(
        "follow it", "ant beta:sessions connect " + CommandLines.quotedIfNeeded(session.id)))
    if let address = WebAddress.console(session: session.id, of: destination) {
      items.append(CopyItem("Console address", address))
    }
    items.append(CopyItem("JSON", session.json.text(.pretty), isFromService: false))
    return items
  }
}
