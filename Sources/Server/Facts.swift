import Contract
import Glibc
import Operations
import Store
import Synchronization

/// What the server knows of itself, gathered from its loops and its store when somebody asks.
final class Facts: ServerFacts {
  private struct Sources {
    var table: MethodTable?
    var contexts: [LoopContext] = []
    var store: Store?
    var isDraining = false
  }

  private let sources = Mutex(Sources())
  private let startedNs = Monotonic.nanoseconds

  func connect(_ house: House, _ contexts: [LoopContext], _ store: Store) {
    sources.withLock {
      $0.table = house.table
      $0.contexts = contexts
      $0.store = store
    }
  }

  func startDraining() { sources.withLock { $0.isDraining = true } }

  var uptimeMs: Int64 { Int64((Monotonic.nanoseconds - startedNs) / 1_000_000) }

  var health: HealthState {
    sources.withLock {
      if $0.isDraining { return .draining }
      return $0.store?.health == .ok ? .serving : .readOnly
    }
  }

  func descriptions(for permissions: PermissionSet) -> [MethodDescription] {
    let methods = sources.withLock { $0.table }?.methods ?? []
    return methods.sorted { $0.info.id < $1.info.id }.map { method in
      MethodDescription(
        id: method.info.id, name: method.info.name, allowed: permissions.contains(method.info.permission))
    }
  }

  func stats() -> StatsReply {
    let (contexts, table, store) = sources.withLock { ($0.contexts, $0.table, $0.store) }
    let methods = table?.methods ?? []
    var totals = Counters.Totals(methods: Array(repeating: Counters.Method(), count: methods.count))
    for context in contexts { totals += context.counters.snapshot }
    var reply = StatsReply()
    reply.server = Version.text
    reply.uptimeMs = uptimeMs
    reply.connections = totals.connections
    reply.connectionsTotal = totals.connectionsTotal
    reply.protocolErrors = totals.protocolErrors
    reply.overloaded = totals.overloaded
    reply.bytesIn = totals.bytesIn
    reply.bytesOut = totals.bytesOut
    reply.watchers = totals.watchers
    reply.memoryBytes = Self.residentBytes
    reply.cpuUs = Self.processorUs
    reply.store = store.map(Self.stats)
    reply.methods = zip(methods, totals.methods).filter { $1.calls > 0 }.map { method, counted in
      MethodStats(
        name: method.info.name, calls: counted.calls, refused: counted.refused, totalUs: counted.totalUs,
        maxUs: counted.maxUs)
    }
    return reply
  }

  private static func stats(_ store: Store) -> StoreStats {
    let figures = store.figures
    var stats = StoreStats()
    stats.committedSeq = store.committedSeq
    stats.commits = figures.batches
    stats.committedCalls = figures.jobs
    stats.commitUs = figures.commitMicrosecondsSum
    stats.commitMaxUs = figures.commitMicrosecondsMax
    stats.walBytes = figures.walBytes
    stats.checkpoints = figures.checkpoints
    stats.checkpointUs = figures.checkpointMicrosecondsSum
    stats.queued = Int64(figures.queueDepth)
    stats.replayed = figures.replays
    return stats
  }

  private static var processorUs: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }

  /// The second number of /proc/self/statm, in pages; 0 where there is no such file.
  private static var residentBytes: Int64 {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let parts = text.split(separator: " ")
    return parts.count > 1 ? (Int64(parts[1]) ?? 0) * Int64(sysconf(Int32(_SC_PAGESIZE))) : 0
  }
}
