/// What lies over the prompt or the session, each over the one before: a case for each type of page.
public enum Overlay: Sendable, Equatable {
  case betas(BetaList)
  case calls(CallList)
  case changes(ChangeList)
  case compare(ComparePage)
  case compareChoice(CompareChoice)
  case copyMenu(CopyMenu)
  case copyQuestion(CopyQuestion)
  case help(HelpPage)
  case json(JSONPage)
  case memories(MemoryTree)
  case mounts(MountPage)
  case outputs(OutputList)
  case reader(Reader)
  case requests(RequestPage)
  case session(SessionPage)
  case sessions(SessionList)

  /// Every type of page, in the order of `docs/keys.md`.
  static let pageTypes: [any OverlayPage.Type] = [
    JSONPage.self, BetaList.self, MountPage.self, OutputList.self, RequestPage.self,
    CopyMenu.self, CopyQuestion.self, MemoryTree.self, ChangeList.self, CallList.self,
    SessionList.self,
    SessionPage.self, ComparePage.self, CompareChoice.self, Reader.self, HelpPage.self,
  ]

  /// The page that it is. Nothing else tells the cases apart.
  var page: any OverlayPage {
    get {
      switch self {
      case .betas(let page): page
      case .calls(let page): page
      case .changes(let page): page
      case .compare(let page): page
      case .compareChoice(let page): page
      case .copyMenu(let page): page
      case .copyQuestion(let page): page
      case .help(let page): page
      case .json(let page): page
      case .memories(let page): page
      case .mounts(let page): page
      case .outputs(let page): page
      case .reader(let page): page
      case .requests(let page): page
      case .session(let page): page
      case .sessions(let page): page
      }
    }
    set { self = newValue.overlay }
  }
}
