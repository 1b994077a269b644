import Contract
import Store
import Wire

/// A batch that was decoded: the rows that can run, and why the others cannot.
///
/// A row with a wrong value is refused for itself. What is wrong with the batch as a whole, or bytes that are no
/// message, refuse the call.
package struct PreparedBulk: Sendable {
  struct PreparedRow: Sendable {
    /// The position in the request.
    var index: Int
    var key: [UInt8]?
    var bytes: [UInt8]
    var run: @Sendable (WriteCall) throws -> RowResult
  }

  /// Most rows of a batch.
  static let rowsMax = 1000

  private(set) var rows: [PreparedRow] = []
  private var refused: [(index: Int, refusal: Refusal)] = []

  init<Q: ContractMessage, Row: ContractMessage>(
    _: Q.Type, _ payload: UnsafeRawBufferPointer, _ arena: Arena, rows: (Q) -> [Row], key: (Row) -> [UInt8]?,
    run: @escaping @Sendable (Row, WriteCall) throws -> RowResult
  ) throws {
    for (index, decoded) in try Self.decode(Q.self, payload, arena, rows: rows).enumerated() {
      switch decoded {
      case .success(let row):
        self.rows.append(
          PreparedRow(index: index, key: key(row), bytes: row.encoded(arena), run: { try run(row, $0) }))
      case .failure(let failure):
        var refusal = Refusal(translating: failure)
        refusal.flaws = refusal.flaws.map { $0.below("rows[\(index)].") }
        refused.append((index, refusal))
      }
    }
  }

  /// One result a row, in the order of the request.
  func reply(
    _ outcomes: [JobRowOutcome], language: Language, translate: (any Error) -> Refusal
  ) -> BulkReply {
    var results = outcomes.map { RowResult($0, row: rows[$0.index].index, language: language, translate: translate) }
    for (index, refusal) in refused {
      var result = RowResult()
      result.row = UInt32(index)
      result.outcome = .refused
      result.status = refusal.status(in: language)
      results.append(result)
    }
    if !refused.isEmpty { results.sort { $0.row < $1.row } }
    return BulkReply(results: results)
  }

  /// All rows at once; where some break the contract, each for itself.
  private static func decode<Q: ContractMessage, Row: ContractMessage>(
    _: Q.Type, _ payload: UnsafeRawBufferPointer, _ arena: Arena, rows: (Q) -> [Row]
  ) throws -> [Result<Row, any Error>] {
    let found: [WireViolation]
    do throws(DecodeFailure) {
      return rows(try Q.decode(payload, mode: .request, arena: arena)).map { .success($0) }
    } catch {
      guard case .violations(let violations) = error else { throw error }
      found = violations
    }
    guard found.allSatisfy({ $0.path.hasPrefix("rows[") && !$0.flaw.isStructural }),
      let slices = RowSlices.find(in: payload, shape: Q.shape)
    else { throw DecodeFailure.violations(found) }
    guard slices.count <= rowsMax else {
      throw DecodeFailure.violations([WireViolation(path: "rows", flaw: .tooManyItems(max: rowsMax))])
    }
    return try slices.enumerated().map { index, slice in
      do throws(DecodeFailure) {
        return .success(try Row.decode(slice, mode: .request, arena: arena))
      } catch {
        // The pre-scan of the whole ends at its 16th finding, so a row behind that may still be no message.
        if case .violations(let found) = error, found.contains(where: \.flaw.isStructural) {
          throw DecodeFailure.violations(found.map { WireViolation(path: "rows[\(index)].\($0.path)", flaw: $0.flaw) })
        }
        return .failure(error)
      }
    }
  }
}

/// Where the rows of a batch lie in its payload.
private enum RowSlices {
  /// Absent where the bytes are no message on their top level.
  static func find(in payload: UnsafeRawBufferPointer, shape: MessageShape) -> [UnsafeRawBufferPointer]? {
    guard let rows = shape.rules.first(where: { shape.fieldName($0.number) == "rows" })?.number else { return nil }
    var slices: [UnsafeRawBufferPointer] = []
    var rest = payload[...]
    while !rest.isEmpty {
      guard let tag = varint(&rest) else { return nil }
      // Batches hold nothing but messages, texts and varints on their top level.
      switch tag & 7 {
      case 0: guard varint(&rest) != nil else { return nil }
      case 2:
        guard let count = varint(&rest), count <= UInt64(rest.count) else { return nil }
        let slice = rest.prefix(Int(count))
        if tag >> 3 == UInt64(rows) { slices.append(UnsafeRawBufferPointer(rebasing: slice)) }
        rest = rest.dropFirst(Int(count))
      default: return nil
      }
    }
    return slices
  }

  private static func varint(_ bytes: inout Slice<UnsafeRawBufferPointer>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = bytes.popFirst() else { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}

extension BulkReply {
  fileprivate init(results: [RowResult]) {
    self.init()
    self.results = results
    for result in results {
      switch result.outcome {
      case .created: created += 1
      case .updated: updated += 1
      case .unchanged: unchanged += 1
      case .refused, .unspecified: refused += 1
      }
    }
  }
}

extension RowResult {
  fileprivate init(
    _ outcome: JobRowOutcome, row: Int, language: Language, translate: (any Error) -> Refusal
  ) {
    self.init()
    // Our own encoding of a moment ago; should it not decode, the row is told as a fault below.
    if outcome.fault == nil, outcome.status == 0, let stored = try? RowResult(bytes: outcome.reply) {
      self = stored
    } else {
      self.outcome = .refused
      status = Self.status(of: outcome, row: row, language: language, translate: translate)
    }
    self.row = UInt32(row)
    if outcome.replayed { replayed = true }
  }

  private static func status(
    of outcome: JobRowOutcome, row: Int, language: Language, translate: (any Error) -> Refusal
  ) -> Status {
    switch outcome.fault {
    case .keyReused: return Refusal(.idempotencyKeyReused, path: "rows[\(row)].key").status(in: language)
    case .failed(let error): return translate(error).status(in: language)
    case nil:
      do {
        var status = try Status(bytes: outcome.reply)
        for index in status.violations.indices {
          let path = status.violations[index].path
          if !path.hasPrefix("meta.") { status.violations[index].path = "rows[\(row)].\(path)" }
        }
        return status
      } catch {
        return translate(error).status(in: language)
      }
    }
  }
}
