import Dispatch
package import Schema
import Synchronization

/// Asks over the connection, for 200 ms at most, and remembers answers for half a minute.
package final class LinkLookup: Lookup {
  private let link: any Link
  private let schema: Schema
  private let cache = Mutex<[Question: Answer]>([:])
  private let nowMs: @Sendable () -> Int64

  private struct Question: Hashable {
    let method: UInt32
    let payload: [UInt8]
  }

  private struct Answer {
    let atMs: Int64
    let reply: DynamicMessage
  }

  private let waitMs: Int
  static let lifeMs: Int64 = 30_000
  static let answersMax = 64

  package init(
    link: any Link, schema: Schema, waitMs: Int = 200, nowMs: @escaping @Sendable () -> Int64 = { WallClock.nowMs() }
  ) {
    self.link = link
    self.waitMs = waitMs
    self.schema = schema
    self.nowMs = nowMs
  }

  package func reply(to method: MethodType, _ request: DynamicMessage) -> DynamicMessage? {
    let question = Question(method: method.id, payload: request.encoded)
    let now = nowMs()
    if let known = cache.withLock({ $0[question] }), now - known.atMs < Self.lifeMs { return known.reply }
    guard let type = schema.message(method.reply), let payload = ask(method, question.payload),
      // A reply that cannot be read completes nothing; a call would say so.
      let reply = try? schema.decode(payload, as: type)
    else { return nil }
    cache.withLock { cache in
      if cache.count >= Self.answersMax { cache = cache.filter { now - $0.value.atMs < Self.lifeMs } }
      if cache.count >= Self.answersMax { cache = [:] }
      cache[question] = Answer(atMs: now, reply: reply)
    }
    return reply
  }

  /// The thread that asks is the one that reads keys: it waits, but never longer than a person notices.
  private func ask(_ method: MethodType, _ payload: [UInt8]) -> [UInt8]? {
    let shared = Shared()
    let done = DispatchSemaphore(value: 0)
    var settings = CallSettings()
    settings.timeoutMs = Int64(waitMs)
    let task = Task.detached { [link, settings] in
      // Whatever went wrong, the key that asked goes on without an answer.
      let reply = try? await link.call(method, payload, settings)
      shared.value.withLock { $0 = reply?.payload }
      done.signal()
    }
    guard done.wait(timeout: .now() + .milliseconds(waitMs)) == .success else {
      task.cancel()
      return nil
    }
    return shared.value.withLock { $0 }
  }

  private final class Shared: Sendable {
    let value = Mutex<[UInt8]?>(nil)
  }
}
