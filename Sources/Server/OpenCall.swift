import Contract
import NIOCore
import Operations
import Store
import Wire

/// A call that has no reply yet and did not run at once.
///
/// - Note: `@unchecked Sendable`: other threads carry it, but only the session's loop looks inside.
final class OpenCall: @unchecked Sendable {
  enum Work {
    /// Not begun, or done.
    case none
    case write(WriteJob)
    case scan(ScanTask)
    case stream(StreamState)
    /// The journal takes the call down before its first answer is made.
    case logging(WriteJob, begin: () -> Void)
    case delayed(Scheduled<Void>)
  }

  let id: UInt64
  let method: BoundMethod
  let startedNs: UInt64
  let deadline: UInt64
  let timeoutMs: UInt32
  /// What of a stored reply its caller may not see today.
  let mask: PersonalMask
  /// Absent once the connection is gone; the work then ends unheard.
  private(set) weak var session: Session?
  private let watchers: Watchers
  var work: Work = .none
  var isCancelled = false
  /// Credit that came for a stream while the journal still took the call down.
  var earlyCredit: UInt64 = 0
  /// Taken back by the server, not by the client.
  var isDrained = false

  init(
    id: UInt64, method: BoundMethod, startedNs: UInt64, deadline: UInt64, timeoutMs: UInt32, mask: PersonalMask,
    session: Session
  ) {
    self.id = id
    self.method = method
    self.startedNs = startedNs
    self.deadline = deadline
    self.timeoutMs = timeoutMs
    self.mask = mask
    self.session = session
    watchers = session.home.watchers
  }

  func finish(_ result: JobResult) {
    // The job knows its call and the call its job: let go here, whether somebody still listens or not.
    let work = work
    self.work = .none
    if case .logging(_, let begin) = work, case .reply(0, _, _, _) = result, session != nil, !isCancelled {
      return begin()
    }
    session?.finish(self, result)
  }

  /// Ends work that changes nothing. What the writer has is left to it.
  func stop() {
    switch work {
    case .none, .write, .logging: break
    case .scan(let task): task.cancel()
    case .stream(let stream): stream.page?.cancel()
    case .delayed(let task): task.cancel()
    }
  }

  func finish(_ answer: ScanAnswer) { session?.finish(self, answer) }

  func take(_ answer: PageAnswer) {
    session?.take(answer, of: self)
    if case .stream(let stream) = work { watchers.endTurn(of: stream) }
  }
}

/// How far a stream is.
final class StreamState {
  let maker: BoundMethod.PageMaker
  /// Who receives the items; checked again when keys and employees change.
  var principal: Principal
  let onBehalfOf: Int64?
  /// Items that the client still takes.
  var credit: UInt64
  var position: Int64 = 0
  /// Items of the next page: few at first, then as many as make up `pageBytes`.
  private(set) var pageItems: UInt64 = 8
  /// The page that is being made.
  var page: ScanTask?
  var isRunning: Bool { page != nil }
  /// Since when it waits for the client.
  var waitingSinceNs: UInt64
  /// Since when nothing was sent.
  var quietSinceNs: UInt64
  var hasSent = false
  /// A page was made, so that `position` means something.
  var hasBegun = false
  /// How it waited last for the store, where it has no end.
  var wait: StreamWait?
  /// It has told everything and holds nothing until `Watchers` wake it.
  var isParked = false
  /// `Watchers` count its page among those that they let run at a time.
  var hasTurn = false

  init(
    maker: @escaping BoundMethod.PageMaker, principal: Principal, onBehalfOf: Int64?, credit: UInt64, nowNs: UInt64
  ) {
    self.maker = maker
    self.principal = principal
    self.onBehalfOf = onBehalfOf
    self.credit = credit
    waitingSinceNs = nowNs
    quietSinceNs = nowNs
  }

  /// How to make the next page.
  func order(atNs nowNs: UInt64) -> PageOrder {
    let quietMs = nowNs > quietSinceNs ? Int64((nowNs - quietSinceNs) / 1_000_000) : 0
    return PageOrder(
      position: position, budget: Int(min(credit, pageItems)), isFirst: !hasBegun, quietMs: hasSent ? quietMs : nil)
  }

  func sent(_ items: Int, atNs nowNs: UInt64) {
    guard items > 0 else { return }
    hasSent = true
    quietSinceNs = nowNs
  }

  /// A parked stream has a heartbeat to send.
  func isQuietTooLong(atNs nowNs: UInt64) -> Bool {
    guard let wait else { return false }
    return nowNs > quietSinceNs && Int64((nowNs - quietSinceNs) / 1_000_000) >= wait.quietMsMax
  }

  /// Learns from a page how large the next one may be.
  func learn(items: Int, bytes: Int) {
    guard items > 0 else { return }
    let fitting = UInt64(min(max(Self.pageBytes * items / max(bytes, 1), 1), Self.pageItemsMax))
    // Twice as many at most: the next items may be larger than these.
    pageItems = min(fitting, pageItems * 2)
  }

  static let pageBytes = 256 << 10
  private static let pageItemsMax = 256
}

extension OpenCall {
  /// It follows the journal.
  var isWatch: Bool { method.info.id == Methods.System.watch.info.id }
}
