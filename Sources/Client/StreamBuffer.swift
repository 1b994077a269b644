internal import Contract
internal import NIOCore
internal import Synchronization

/// Items on their way from the event loop to the consumer's task; credits bound how many.
final class StreamBuffer: Sendable {
  enum Event: Sendable {
    case item([UInt8])
    case end(Result<ReplyMeta, CallError>)
  }
  private struct State: ~Copyable {
    var items = CircularBuffer<[UInt8]>()
    var end: Result<ReplyMeta, CallError>?
    var consumers: [CheckedContinuation<Event, Never>] = []
  }
  private let state = Mutex(State())

  func push(_ item: [UInt8]) {
    let consumer = state.withLock { state -> CheckedContinuation<Event, Never>? in
      if !state.consumers.isEmpty { return state.consumers.removeFirst() }
      state.items.append(item)
      return nil
    }
    consumer?.resume(returning: .item(item))
  }

  func finish(_ result: Result<ReplyMeta, CallError>) {
    let consumers = state.withLock { state in
      state.end = result
      defer { state.consumers = [] }
      return state.consumers
    }
    for consumer in consumers { consumer.resume(returning: .end(result)) }
  }

  /// What is there already, without waiting.
  func ready() -> Event? {
    state.withLock { state in state.items.popFirst().map { .item($0) } ?? state.end.map { .end($0) } }
  }

  /// The next item; items received come before the end.
  func next() async -> Event {
    await withCheckedContinuation { consumer in
      let event = state.withLock { state -> Event? in
        if let item = state.items.popFirst() { return .item(item) }
        if let end = state.end { return .end(end) }
        state.consumers.append(consumer)
        return nil
      }
      if let event { consumer.resume(returning: event) }
    }
  }
}
