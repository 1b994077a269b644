import Glibc
import Store
import Synchronization
import Testing

extension EndToEnd {
  /// The twin of `KillTests`: a store that acknowledges before it commits must not pass the same check.
  @Suite struct SabotageTests {
    @Test func `a crash image taken at an acknowledgement passes the check of the kills`() throws {
      #expect(try CrashImages.violations(Sabotage()) == [])
    }

    @Test func `acknowledging before the commit is caught by the check of the kills`() throws {
      var sabotage = Sabotage()
      sabotage.replyBeforeCommit = true
      let wrong = try CrashImages.violations(sabotage)
      #expect(wrong.contains { $0.hasPrefix("lost") } && wrong.contains { $0.contains("missing") })
    }
  }
}

/// Copies a store's files at the moment of an acknowledgement, which is what a kill at that moment leaves.
///
/// In process, since no server has a switch for lying.
private enum CrashImages {
  /// The columns that the check reads.
  static let schema = StoreSchema(migrations: [
    Migration(
      number: 900, name: "twin",
      sql: [
        "CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
        """
        CREATE TABLE purchase (
          id INTEGER PRIMARY KEY, external_ref TEXT NOT NULL, customer_id INTEGER NOT NULL,
          amount_minor INTEGER NOT NULL, currency TEXT NOT NULL
        ) STRICT
        """,
      ])
  ])

  static func violations(_ sabotage: Sabotage) throws -> [String] {
    let folder = TemporaryFolder()
    let sink = CuttingSink(folder)
    var options = StoreOptions()
    options.sink = sink
    options.sabotage = sabotage
    options.groupOperationsMax = 5
    let store = try Store.open(path: folder.file("s.db"), schema: schema, clock: { 1_000_000 }, options: options)
    for number in 0..<40 { #expect(store.submit(job(number))) }
    store.close()
    var wrong: [String] = []
    for (image, acknowledged) in sink.cuts.withLock({ $0 }) {
      // Opening recovers, as the next start does.
      try Store.open(path: image.file("s.db"), schema: schema, clock: { 1_000_000 }).close()
      var check = ExactlyOnceCheck()
      wrong += try check.violations(acknowledged, in: StoreFile(image.file("s.db")))
    }
    #expect(sink.cuts.withLock { $0.count } >= 8)
    return wrong
  }

  private static func job(_ number: Int) -> WriteJob {
    let intention =
      number % 4 == 0
      ? Intention.customer("客户 \(number)") : .purchase("e2e:\(number)", of: 1, minor: Int64(number))
    let claim = Claim(principal: "twin", method: 1, key: intention.key, digest: [UInt8](repeating: 1, count: 32))
    return WriteJob(claim: claim, methodName: "twin", request: [], context: Carried(intention)) { scope in
      let id: Int64
      switch intention.change {
      case .customer(let name):
        id = scope.nextId("customer")
        try scope.transaction.run("INSERT INTO customer (id, name) VALUES ($1, $2)", [.int(id), .text(name)])
      case .purchase(let ref, let customerId, let minor):
        id = scope.nextId("purchase")
        try scope.transaction.run(
          "INSERT INTO purchase (id, external_ref, customer_id, amount_minor, currency) VALUES ($1, $2, $3, $4, 'CNY')",
          [.int(id), .text(ref), .int(customerId), .int(minor)])
      default: preconditionFailure("the twin has no loyalty")
      }
      return .done(Effect(reply: Array(String(id).utf8)))
    }
  }

  private final class Carried: Sendable {
    let intention: Intention
    init(_ intention: Intention) { self.intention = intention }
  }

  private final class CuttingSink: CompletionSink {
    let folder: TemporaryFolder
    let cuts = Mutex<[(image: TemporaryFolder, acknowledged: [Acknowledgement])]>([])

    init(_ folder: TemporaryFolder) { self.folder = folder }

    func completed(_ batch: [(WriteJob, JobResult)]) {
      let news = batch.compactMap { job, result -> Acknowledgement? in
        guard case .reply(0, let bytes, let seq, _) = result, let carried = job.context as? Carried,
          let id = Int64(String(decoding: bytes, as: UTF8.self))
        else { return nil }
        return Acknowledgement(intention: carried.intention, seq: seq, id: id)
      }
      let image = TemporaryFolder()
      for name in ["s.db", "s.db-wal"] { copy(folder.file(name), image.file(name)) }
      cuts.withLock { $0.append((image, ($0.last?.acknowledged ?? []) + news)) }
    }

    private func copy(_ from: String, _ to: String) {
      let source = open(from, O_RDONLY | O_CLOEXEC)
      guard source >= 0 else { return }
      let target = open(to, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(source, &bytes, bytes.count), count > 0 { _ = write(target, bytes, count) }
      close(source)
      close(target)
    }
  }
}
