import Foundation

/// Runs what blocks on a thread of its own.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
  await withCheckedContinuation { caller in
    Thread { caller.resume(returning: body()) }.start()
  }
}
