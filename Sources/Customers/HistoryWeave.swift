import Contract
import Store

/// A file at one end of a call.
enum FileState: Equatable {
  /// Before it was opened.
  case unopened
  case known(Customer)
  /// What the journal kept of it was erased.
  case erased

  /// The file as it was before the call, from what the journal kept of it.
  init(before entry: JournalEntry, _ id: Int64) throws {
    guard let content = entry.content else {
      self = .erased
      return
    }
    do {
      let kept = try JournalChanges(bytes: content.changes).records.first { $0.kind == "customer" && $0.id == id }
      guard let kept else {
        self = .erased
        return
      }
      self = kept.record.isEmpty ? .unopened : .known(try Customer(bytes: kept.record))
    } catch {
      // Our own encoding: a fault, and none of the caller's.
      throw StoreError(kind: .other, message: "journal row \(entry.seq) keeps no customer \(id): \(error)")
    }
  }
}

/// The calls that changed a file, or one that became part of it, the newest first. Of the calls ahead only positions are
/// held: what one call kept may be megabytes.
///
/// What a file became is what stood before the next later call on it, or what stands in its row now.
struct HistoryWeave {
  /// One call, and each file of the weave that it changed.
  struct Event {
    let entry: JournalEntry
    let files: [(id: Int64, before: FileState, after: FileState)]
  }

  private struct Line {
    let id: Int64
    /// The newest last.
    var seqs: [Int64]
    /// The file behind the newest of `seqs`.
    var after: FileState
  }

  private let transaction: Transaction
  /// So many positions are read of one file at a time.
  private let readCount: Int
  private var lines: [Line] = []

  /// - Parameters:
  ///   - files: the file itself and those that became part of it, as their rows stand.
  ///   - seq: only calls below it.
  ///   - limit: how many events will be asked for.
  init(_ files: [Customer], before seq: Int64, limit: Int, in transaction: Transaction) throws {
    self.transaction = transaction
    readCount = limit / files.count + 1
    for file in files {
      let ref = EntityRef(kind: Customer.recordKind, id: file.id)
      let seqs = try Journal.historyPositions(of: ref, before: seq, limit: readCount, in: transaction)
      let next = seq == .max ? nil : try Journal.nextInHistory(of: ref, from: seq, in: transaction)
      let after: FileState = try next.map { try FileState(before: $0, file.id) } ?? .known(file)
      lines.append(Line(id: file.id, seqs: seqs.reversed(), after: after))
    }
  }

  /// Absent behind the oldest call.
  mutating func next() throws -> Event? {
    guard let newest = lines.compactMap(\.seqs.last).max() else { return nil }
    let entry = try Journal.entry(at: newest, in: transaction)
    var files: [(id: Int64, before: FileState, after: FileState)] = []
    for index in lines.indices where lines[index].seqs.last == newest {
      let before = try FileState(before: entry, lines[index].id)
      files.append((lines[index].id, before, lines[index].after))
      try advance(&lines[index], to: before, behind: newest)
    }
    return Event(entry: entry, files: files)
  }

  private func advance(_ line: inout Line, to state: FileState, behind seq: Int64) throws {
    line.after = state
    line.seqs.removeLast()
    guard line.seqs.isEmpty else { return }
    line.seqs = try Journal.historyPositions(
      of: EntityRef(kind: Customer.recordKind, id: line.id), before: seq, limit: readCount, in: transaction
    ).reversed()
  }
}
