import CFaultVFS
import Synchronization

/// What happened to the files, in order.
enum DiscEvent {
  case open(file: Int32, name: String, isMade: Bool)
  case write(file: Int32, at: Int, bytes: [UInt8])
  case truncate(file: Int32, size: Int)
  case sync(file: Int32, syncsFolder: Bool)
  case syncFailed(file: Int32)
  case delete(name: String, syncsFolder: Bool)
  case mark(Int)
}

/// A disk that remembers and fails on demand; owner of the VFS that stores open their files with.
/// - Note: `@unchecked Sendable`: the C side guards itself. It must outlive the stores on it.
final class FaultDisc: @unchecked Sendable {
  enum Operation: Int32, CaseIterable {
    case open = 1
    case read = 2
    case write = 4
    case sync = 8
    case truncate = 16
    case delete = 32
  }

  private static let count = Atomic<Int>(0)
  let name: String
  private let disc: OpaquePointer

  init(isRecording: Bool = false) {
    let name = "fault-\(FaultDisc.count.add(1, ordering: .relaxed).newValue)"
    guard let disc = cfault_create(name) else { preconditionFailure("no memory for a VFS") }
    self.name = name
    self.disc = disc
    if isRecording { cfault_record(disc, 1) }
  }

  deinit { cfault_destroy(disc) }

  func mark(_ note: Int) { cfault_mark(disc, Int64(note)) }

  /// Fails the nth such operation from now on, and all later ones if `isForever`.
  func fail(_ operation: Operation, nth: Int, error: Int32, isForever: Bool) {
    cfault_plan(disc, operation.rawValue, Int64(nth), error, isForever ? 1 : 0)
  }

  func heal() { cfault_plan(disc, 0, 0, 0, 0) }

  /// Since the last `fail` or `heal`.
  func calls(_ operation: Operation) -> Int { Int(cfault_calls(disc, operation.rawValue)) }
  var hits: Int { Int(cfault_hits(disc)) }

  var events: [DiscEvent] { (0..<cfault_event_count(disc)).map { FaultDisc.event(cfault_event_at(disc, $0)) } }

  private static func event(_ event: cfault_event) -> DiscEvent {
    let name = event.name.map { String(cString: $0) } ?? ""
    switch Int(event.kind) {
    case CFAULT_EVENT_OPEN: return .open(file: event.file, name: name, isMade: event.flag != 0)
    case CFAULT_EVENT_WRITE:
      let bytes = Array(UnsafeBufferPointer(start: event.bytes, count: Int(event.count)))
      return .write(file: event.file, at: Int(event.at), bytes: bytes)
    case CFAULT_EVENT_TRUNCATE: return .truncate(file: event.file, size: Int(event.at))
    case CFAULT_EVENT_SYNC: return .sync(file: event.file, syncsFolder: event.flag != 0)
    case CFAULT_EVENT_SYNC_FAILED: return .syncFailed(file: event.file)
    case CFAULT_EVENT_DELETE: return .delete(name: name, syncsFolder: event.flag != 0)
    default: return .mark(Int(event.at))
    }
  }
}
