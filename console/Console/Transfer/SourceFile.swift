import Schema

package enum RowFormat: String, Sendable, CaseIterable {
  case csv, jsonl

  init?(ofFile path: String) {
    switch path.lowercased() {
    case let name where name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson"): self = .jsonl
    case let name where name.hasSuffix(".csv") || name.hasSuffix(".tsv") || name.hasSuffix(".txt"): self = .csv
    default: return nil
    }
  }
}

/// What a file is, found out before anything is sent.
struct SourceFile: Sendable, Equatable {
  let path: String
  let format: RowFormat
  let encoding: TextEncoding
  let separator: UInt8
  /// The cells of the first row of a CSV file, or the names in the first lines of a JSONL file.
  let header: [String]
  /// SHA-256 of all bytes.
  let digest: [UInt8]
  /// For progress.
  let rowCount: Int

  /// Lines of a JSONL file whose names are looked at before anything is sent.
  static let sampleLines = 1000

  enum Failure: Error, Equatable {
    case unreadable(String)
    case encodingMissing(TextEncoding)
    /// UTF-16 and its like.
    case encodingUnknown
    case noHeader
    case headerMalformed(RowFault)
  }

  /// Goes through the whole file once, since the digest names its rows.
  static func examine(_ path: String, format: RowFormat?, encoding: TextEncoding?) throws(Failure) -> SourceFile {
    do {
      let (digest, sample) = try sum(path)
      if sample.starts(with: [0xff, 0xfe]) || sample.starts(with: [0xfe, 0xff]) { throw Failure.encodingUnknown }
      let encoding = encoding ?? TextEncoding.detect(sample)
      let first = sample.first { ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].contains($0) }
      let format = format ?? RowFormat(ofFile: path) ?? (first == UInt8(ascii: "{") ? .jsonl : .csv)
      var file = SourceFile(
        path: path, format: format, encoding: encoding, separator: sniff(sample), header: [], digest: digest,
        rowCount: 0)
      file = try file.reading()
      return file
    } catch let failure as Failure { throw failure } catch let missing as TextDecoder.Missing {
      throw .encodingMissing(missing.encoding)
    } catch { throw .unreadable(path) }
  }

  private static func sum(_ path: String) throws -> (digest: [UInt8], sample: [UInt8]) {
    let chunks = try FileChunks(path)
    var sum = SHA256()
    var sample: [UInt8] = []
    while !chunks.isAtEnd {
      try chunks.extend()
      sum.add(chunks.held[...])
      if sample.count < TextEncoding.sampleBytes {
        sample += chunks.held.prefix(TextEncoding.sampleBytes - sample.count)
      }
      chunks.consume(chunks.held.count)
    }
    return (sum.digest(), sample)
  }

  /// The separator that the first line has most of, outside quotes.
  static func sniff(_ sample: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in sample {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    let known: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return known.reduce(known[0]) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
  }

  private func reading() throws -> SourceFile {
    let rows = try SourceRows(self)
    var names: [String] = rows.header
    var seen = Set(names)
    var count = 0
    while let row = try rows.next() {
      count += 1
      guard format == .jsonl, count <= Self.sampleLines, case .object(let members) = row.content else { continue }
      for member in members where seen.insert(member.name).inserted { names.append(member.name) }
    }
    return SourceFile(
      path: path, format: format, encoding: encoding, separator: separator, header: names, digest: digest,
      rowCount: count)
  }
}

/// A row to import.
struct SourceRow: Sendable {
  enum Content: Sendable {
    case cells(CSVRecord)
    case object([JSON.Member])
    case fault(RowFault, bytes: [UInt8])
  }

  /// From 1, the header not counted.
  let number: Int
  /// In the file, from 1.
  let line: Int
  let content: Content
}

/// The rows of a file, one at a time.
final class SourceRows {
  let header: [String]
  private let records: CSVRecords?
  private let lines: LineRecords?
  private let decoder: TextDecoder
  private var number = 0

  /// - Throws: `FileChunks.Unreadable`, `TextDecoder.Missing` or `SourceFile.Failure`.
  init(_ file: SourceFile, chunkBytes: Int = FileChunks.chunkBytes) throws {
    decoder = try TextDecoder(file.encoding)
    let chunks = try FileChunks(file.path, chunkBytes: chunkBytes)
    while !chunks.isAtEnd, chunks.held.count < 3 { try chunks.extend() }
    if chunks.held.starts(with: TextEncoding.byteOrderMark) { chunks.consume(3) }
    guard file.format == .csv else {
      (lines, records, header) = (LineRecords(chunks), nil, [])
      return
    }
    let records = CSVRecords(chunks, separator: file.separator)
    guard let first = try records.next() else { throw SourceFile.Failure.noHeader }
    if let fault = first.fault { throw SourceFile.Failure.headerMalformed(fault) }
    var names: [String] = []
    for index in first.cells.indices {
      guard let name = decoder.text(first.cell(index)) else {
        throw SourceFile.Failure.headerMalformed(Self.notInEncoding(file.encoding, "#\(index + 1)"))
      }
      names.append(name.trimmingSpace)
    }
    // Spreadsheets leave empty columns behind the last one.
    while names.last == "" { names.removeLast() }
    (self.records, lines, header) = (records, nil, names)
  }

  /// - Returns: nil at the end; rows whose cells are all empty are passed over, but counted.
  func next() throws(FileChunks.Unreadable) -> SourceRow? {
    if let records {
      while let record = try records.next() {
        number += 1
        if record.isEmpty { continue }
        return SourceRow(number: number, line: record.line, content: content(of: record))
      }
      return nil
    }
    guard let record = try lines?.next() else { return nil }
    number += 1
    return SourceRow(number: number, line: record.line, content: object(in: record))
  }

  /// The text of a cell, without what keeps a spreadsheet from reading it as a formula.
  func text(_ record: CSVRecord, _ index: Int) throws(RowFault) -> String {
    guard let text = decoder.text(record.cell(index)) else {
      throw Self.notInEncoding(decoder.encoding, index < header.count ? header[index] : "#\(index + 1)")
    }
    return SpreadsheetCell.unguarded(text)
  }

  /// What an errors file shows of a row: its cells by header.
  func source(of row: SourceRow) -> JSON.Member {
    switch row.content {
    case .object(let members): return JSON.Member("source", .object(members))
    case .fault(_, let bytes): return JSON.Member("text", .text(String(decoding: bytes, as: UTF8.self)))
    case .cells(let record):
      var members: [JSON.Member] = []
      for index in record.cells.indices {
        let text = decoder.text(record.cell(index)) ?? String(decoding: record.cell(index), as: UTF8.self)
        guard !text.isEmpty else { continue }
        let name = index < header.count ? header[index] : "#\(index + 1)"
        members.append(JSON.Member(name, .text(SpreadsheetCell.unguarded(text))))
      }
      return JSON.Member("source", .object(members))
    }
  }

  private func content(of record: CSVRecord) -> SourceRow.Content {
    if let fault = record.fault { return .fault(fault, bytes: record.bytes) }
    let extra = record.cells.dropFirst(header.count).contains { $0.start < $0.end }
    // A spreadsheet may leave out empty cells at the end of a row; at the end of the file the row may have been cut.
    guard !extra, record.isTerminated || record.cells.count >= header.count else {
      let message = Phrase(
        "the row has \(record.cells.count) cells, the header \(header.count)",
        "该行有 \(record.cells.count) 个单元格,表头有 \(header.count) 个")
      return .fault(RowFault(reason: .rowMalformed, message: message), bytes: record.bytes)
    }
    return .cells(record)
  }

  /// A line of an errors file brings what it could not send as `source`.
  private func object(in record: CSVRecord) -> SourceRow.Content {
    if let fault = record.fault { return .fault(fault, bytes: record.bytes) }
    guard let text = decoder.text(record.bytes[...]) else {
      return .fault(Self.notInEncoding(decoder.encoding, nil), bytes: record.bytes)
    }
    do {
      guard case .object(let members) = try JSON(parsing: text) else {
        return .fault(
          RowFault(reason: .rowMalformed, message: Phrase("the line is no JSON object", "该行不是 JSON 对象")),
          bytes: record.bytes)
      }
      guard members.contains(where: { $0.name == "row" }), members.contains(where: { $0.name == "reason" }) else {
        return .object(members)
      }
      if case .object(let source)? = members.first(where: { $0.name == "source" })?.value { return .object(source) }
      guard case .text(let raw)? = members.first(where: { $0.name == "text" })?.value else { return .object(members) }
      let message = Phrase(
        "this row was not repaired: give its cells as \"source\": {…}", "该行尚未修复:请以 \"source\": {…} 给出各单元格")
      return .fault(RowFault(reason: .rowMalformed, message: message), bytes: Array(raw.utf8))
    } catch {
      let said = error.words
      return .fault(
        RowFault(
          reason: .rowMalformed,
          message: Phrase(
            "no JSON at character \(error.position + 1): \(said.english)",
            "第 \(error.position + 1) 个字符处 JSON 有误:\(said.chinese)")), bytes: record.bytes)
    }
  }

  private static func notInEncoding(_ encoding: TextEncoding, _ path: String?) -> RowFault {
    let name = encoding == .utf8 ? "UTF-8" : "GB18030"
    return RowFault(
      reason: .encodingInvalid, path: path, message: Phrase("these bytes are no \(name)", "此处字节不是 \(name)"))
  }
}
