/// When the writer moves the WAL's pages into the database.
struct CheckpointPlan {
  static let pageBytes: Int64 = 4096
  /// A page and its header.
  static let frameBytes: Int64 = pageBytes + 24

  /// The WAL size at which a checkpoint that readers held up is tried again.
  private var retryBytes: Int64 = 0
  /// The WAL size at the last full checkpoint: nothing to do until it moves.
  private var doneBytes: Int64 = -1

  func isDue(walBytes: Int64, limit: Int64) -> Bool {
    walBytes >= limit && walBytes >= retryBytes && walBytes != doneBytes
  }

  mutating func finished(walBytes: Int64, isComplete: Bool, limit: Int64) {
    doneBytes = isComplete ? walBytes : -1
    // Asking after every group would cost more than the pages that a slow reader still holds.
    retryBytes = isComplete ? 0 : walBytes + limit / 8
  }

  /// The WAL starts again from its beginning once all of it is in the database.
  mutating func observe(walBytes: Int64) {
    if walBytes < retryBytes / 2 { retryBytes = 0 }
    if walBytes != doneBytes { doneBytes = -1 }
  }
}

extension WriterCore {
  func checkpointIfDue(isIdle: Bool = false) {
    let walBytes = connection.walFrames * CheckpointPlan.frameBytes
    checkpoint.observe(walBytes: walBytes)
    let limit = isIdle ? options.idleCheckpointBytes : options.checkpointBytes
    guard state.health != .failed, checkpoint.isDue(walBytes: walBytes, limit: limit) else { return }
    runCheckpoint(walBytes: walBytes)
  }

  func runCheckpoint(walBytes: Int64) {
    let started = Monotonic.nanoseconds
    do {
      let (log, done) = try connection.checkpoint()
      checkpoint.finished(walBytes: walBytes, isComplete: log >= 0 && log == done, limit: options.checkpointBytes)
    } catch let error as StoreError {
      checkpoint.finished(walBytes: walBytes, isComplete: false, limit: options.checkpointBytes)
      if error.kind == .io || error.kind == .corrupt { return fail(error) }
      options.log("a checkpoint failed: \(error)")
    } catch {
      options.log("a checkpoint failed: \(error)")
    }
    let microseconds = Int64((Monotonic.nanoseconds - started) / 1000)
    state.count {
      $0.checkpoints += 1
      $0.checkpointMicrosecondsSum += microseconds
      $0.checkpointMicrosecondsMax = max($0.checkpointMicrosecondsMax, microseconds)
    }
  }
}
