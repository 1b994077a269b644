/// Rows that are sent one by one, with many under way.
enum SampleFlow {
  /// What became of a row.
  enum Posted: Sendable {
    case created, unchanged
    case refused(String)
  }

  private static let inFlight = 100

  /// - Parameter progress: is told how many rows are done.
  static func run<Row: Sendable>(
    _ rows: ArraySlice<Row>, _ tally: inout SampleLoader.Tally, post: @escaping @Sendable (Row) async throws -> Posted,
    progress: (Int) -> Void
  ) async throws {
    var done = 0
    try await withThrowingTaskGroup(of: Posted.self) { group in
      var rest = rows
      for row in rest.prefix(inFlight) { group.addTask { try await post(row) } }
      rest = rest.dropFirst(inFlight)
      while let posted = try await group.next() {
        tally.add(posted)
        done += 1
        progress(done)
        if let row = rest.popFirst() { group.addTask { try await post(row) } }
      }
    }
  }
}

extension SampleLoader.Tally {
  mutating func add(_ posted: SampleFlow.Posted) {
    switch posted {
    case .created: created += 1
    case .unchanged: unchanged += 1
    case .refused(let problem): refuse(problem)
    }
  }
}

extension CallFailure {
  /// Another row may still be taken: the refusal speaks of this one's content, not of the caller or the server.
  var concernsOneRow: Bool {
    kind == .refused
      && ["INVALID_ARGUMENT", "NOT_FOUND", "ALREADY_EXISTS", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE"]
        .contains(codeWord)
  }
}
