import NIOCore

@testable import Server

extension Server {
  /// What its event loops hold; no door leads there, so the mirror does. To be touched on their loops alone.
  var loopContexts: [LoopContext] { Mirror(reflecting: self).descendant("contexts") as? [LoopContext] ?? [] }
}

extension LoopContext {
  /// - Returns: what `body` finds, on the loop.
  func look<Found>(_ body: @escaping @Sendable (LoopContext) -> Found) async -> Found {
    let box = await withCheckedContinuation { caller in
      loop.execute { caller.resume(returning: UncheckedBox(body(self))) }
    }
    return box.value
  }
}
