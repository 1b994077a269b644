import Glibc
import Synchronization
import Testing

@testable import Store

/// Not a test: figures for a person to read, with `GUANXI_BENCHMARK=1 swift test -c release -Xswiftc -enable-testing
/// --filter Benchmark`.
@Suite(.enabled(if: getenv("GUANXI_BENCHMARK") != nil), .serialized)
struct Benchmark {
  private final class Counter: CompletionSink {
    let answered = Atomic<Int>(0)
    func completed(_ batch: [(WriteJob, JobResult)]) { answered.add(batch.count, ordering: .relaxed) }
  }

  private static let insert: @Sendable (WriteScope) throws -> Verdict = { scope in
    let id = scope.nextId("box")
    try scope.transaction.run("INSERT INTO box (id, n) VALUES ($1, $2)", [.int(id), .int(id)])
    return .done(
      Effect(
        reply: [UInt8](repeating: 1, count: 80), entities: [EntityRef(kind: "box", id: id)],
        changes: [UInt8](repeating: 2, count: 80)))
  }

  @Test(arguments: [1, 16, 256, 4096]) func `writes of one row with key and journal`(inFlight: Int) throws {
    let folder = Folder()
    let counter = Counter()
    let store = try Store.box(at: folder.store) { $0.sink = counter }
    let total = inFlight == 1 ? 5000 : 60_000
    let request = [UInt8](repeating: 3, count: 120)
    let started = Monotonic.nanoseconds
    for number in 0..<total {
      while number - counter.answered.load(ordering: .relaxed) >= inFlight { sched_yield() }
      let job = WriteJob(
        claim: .test("key \(1_000_000 + number)"), methodName: "box.put", request: request, run: Benchmark.insert)
      _ = store.submit(job)
    }
    while counter.answered.load(ordering: .relaxed) < total { sched_yield() }
    let seconds = Double(Monotonic.nanoseconds - started) / 1e9
    let figures = store.figures
    print(
      "writes, \(inFlight) in flight: \(Int(Double(total) / seconds))/s, \(figures.rows / figures.batches) a group,",
      "commit \(figures.commitMicrosecondsSum / figures.batches) µs")
    store.close()
  }

  /// Keys without order touch a page each once the table has outgrown the cache: nearer to service than the above.
  @Test func `writes with random keys on a growing store`() throws {
    let folder = Folder()
    let counter = Counter()
    let store = try Store.box(at: folder.store) {
      $0.sink = counter
      $0.writerCacheBytes = 16 << 20
    }
    var random = SeededGenerator(seed: 1)
    let request = [UInt8](repeating: 3, count: 120)
    var done = 0
    for _ in 0..<4 {
      let started = Monotonic.nanoseconds
      for _ in 0..<150_000 {
        while done - counter.answered.load(ordering: .relaxed) >= 1024 { sched_yield() }
        let key = "\(random.next())"
        _ = store.submit(
          WriteJob(claim: .test(key), methodName: "box.put", request: request, run: Benchmark.insert))
        done += 1
      }
      while counter.answered.load(ordering: .relaxed) < done { sched_yield() }
      let seconds = Double(Monotonic.nanoseconds - started) / 1e9
      print(
        "writes, random keys, up to row \(done): \(Int(150_000 / seconds))/s,",
        "checkpoints \(store.figures.checkpointMicrosecondsSum / 1000) ms in all")
    }
    store.close()
  }

  @Test func `point reads by key, ten a snapshot`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    let rows: Int64 = 50_000
    for _ in 0..<(rows / 5000) {
      try store.write { scope in
        for _ in 0..<5000 {
          let id = scope.nextId("box")
          try scope.transaction.run(
            "INSERT INTO box (id, n, t) VALUES ($1, $2, $3)", [.int(id), .int(id), .text("a name of some length")])
        }
      }
    }
    let reader = try store.openReader()
    var sum: Int64 = 0
    let started = Monotonic.nanoseconds
    for burst in 0..<20_000 {
      try reader.begin()
      for item in 0..<10 {
        let id = Int64(burst &* 7919 &+ item &* 104_729) % rows + 1
        let found = try reader.transaction.first("SELECT n, t FROM box WHERE id = $1", [.int(id)]) {
          ($0.int(0), $0.text(1))
        }
        sum &+= found?.0 ?? 0
      }
      reader.end()
    }
    print("reads, bursts of 10: \(Int(200_000 / (Double(Monotonic.nanoseconds - started) / 1e9)))/s (\(sum))")
    store.close()
  }
}
