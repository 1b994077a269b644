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

  /// Of the calling thread, which others on the machine lengthen less than the time on the wall.
  private static var cpuSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The same job in turn, by the writer's processor time: whatever else the machine does meets both.
  @Test func `what a row of a record's history adds to a write`() throws {
    var seconds = [0.0, 0.0]
    for round in 0..<6 {
      let keepsHistory = round % 2 == 1
      let folder = Folder()
      let counter = Counter()
      let store = try Store.box(at: folder.store) { $0.sink = counter }
      let request = [UInt8](repeating: 3, count: 120)
      let total = 40_000
      try store.write { _ in seconds[round % 2] -= Benchmark.cpuSeconds }
      let before = counter.answered.load(ordering: .relaxed)
      for number in 0..<total {
        while number + before - counter.answered.load(ordering: .relaxed) >= 256 { usleep(100) }
        let job = WriteJob(claim: .test("key \(1_000_000 + number)"), methodName: "box.put", request: request) {
          scope in
          guard case .done(var effect) = try Benchmark.insert(scope) else { return .refused(status: 1, reply: []) }
          effect.entities = effect.entities.map { EntityRef(kind: $0.kind, id: $0.id, keepsHistory: keepsHistory) }
          return .done(effect)
        }
        _ = store.submit(job)
      }
      while counter.answered.load(ordering: .relaxed) < before + total { usleep(100) }
      try store.write { _ in seconds[round % 2] += Benchmark.cpuSeconds }
      store.close()
    }
    let micros = seconds.map { Double(Int($0 / 120_000 * 1e7)) / 10 }
    print("a write's processor time: \(micros[0]) µs without history, \(micros[1]) µs with it")
  }

  @Test func `filling a search index at a start`() throws {
    let folder = Folder()
    let store = try Store.box(at: folder.store)
    var random = SeededGenerator(seed: 1)
    let syllables = ["wang", "li", "zhang", "smith", "an", "son", "ko", "ber", "mar", "tin", "北京", "伟", "公司"]
    func word() -> String { (0..<3).map { _ in syllables.randomElement(using: &random) ?? "" }.joined() }
    let records: Int64 = 200_000
    for first in stride(from: Int64(1), through: records, by: 10_000) {
      let texts = (0..<10_000).map { _ in "\(word()) \(word())\n\(word()) \(word())" }
      try store.write { scope in
        for (index, text) in texts.enumerated() {
          try scope.transaction.run(
            "INSERT INTO box (id, n, t) VALUES ($1, 0, $2)", [.int(first + Int64(index)), .text(text)])
        }
      }
    }
    store.close()
    let pairs = SearchIndex(
      name: "pairs",
      entries: { afterId, limit, transaction in
        try transaction.all(
          "SELECT id, t FROM box WHERE id > $1 ORDER BY id LIMIT $2", [.int(afterId), .int(Int64(limit))]
        ) { (id: $0.int(0), text: $0.text(1)) }
      },
      tokens: { text in
        let letters = Array(text)
        return Array(Set((1..<letters.count).map { String(letters[($0 - 1)...$0]) }))
      })
    let (started, cpuStarted) = (Monotonic.nanoseconds, Benchmark.cpuSeconds)
    let schema = StoreSchema(migrations: [Box.migration], searches: [pairs])
    try Store.box(at: folder.store, schema: schema) { $0.log = { print($0) } }.close()
    let cpu = Benchmark.cpuSeconds - cpuStarted
    let rate = Double(records) / (Double(Monotonic.nanoseconds - started) / 1e9)
    print("search index: \(Int(rate)) records/s, \(Int(Double(records) / cpu)) by processor time")
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
