internal import Crypto

/// The one record of every changing call: exactly-once, audit log and change feed.
///
/// Its rows are chained by digest; the content stands apart with a salt, so that it can be erased and the chain
/// still verified. Reading is in `JournalEntries.swift`, checking in `JournalVerifier.swift`.
package enum Journal {
  package enum Outcome: Int64, Sendable {
    case done = 0
    case refused = 1
    case unchanged = 2
  }

  /// The chain before the first row.
  static let origin = [UInt8](repeating: 0, count: 32)

  /// Blank-separated with a blank at both ends, so that one record is found by one exact word.
  static func text(_ entities: [EntityRef]) -> String {
    if entities.isEmpty { return "" }
    var text = " "
    for entity in entities {
      text += entity.kind
      text += ":"
      text += String(entity.id)
      text += " "
    }
    return text
  }

  static func entities(_ text: String) -> [EntityRef] {
    text.split(separator: " ").compactMap { word in
      guard let colon = word.lastIndex(of: ":"), let id = Int64(word[word.index(after: colon)...]) else { return nil }
      return EntityRef(kind: String(word[..<colon]), id: id)
    }
  }
}

/// A row as it is chained: with names, since the small numbers mean something only beside their table.
struct JournalRow {
  var seq: Int64
  var atMs: Int64
  var postedMs: Int64
  var principal: String
  var method: Int64
  var methodName: String
  var key: [UInt8]
  var digest: [UInt8]
  var outcome: Int64
  var entities: String
  var contentDigest: [UInt8]

  func chain(after previous: [UInt8], scratch: inout [UInt8]) -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: previous)
    scratch.append(number: seq)
    scratch.append(number: atMs)
    scratch.append(number: postedMs)
    scratch.append(counted: principal)
    scratch.append(number: method)
    scratch.append(counted: methodName)
    scratch.append(counted: key)
    scratch.append(counted: digest)
    scratch.append(number: outcome)
    scratch.append(counted: entities)
    scratch.append(counted: contentDigest)
    return scratch.sha256
  }
}

/// The erasable part of a row.
package struct JournalContent: Sendable {
  package let status: Int32
  package let reply: [UInt8]
  package let request: [UInt8]
  package let changes: [UInt8]

  func digest(salt: [UInt8], scratch: inout [UInt8]) -> [UInt8] {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(counted: salt)
    scratch.append(number: Int64(status))
    scratch.append(counted: reply)
    scratch.append(counted: request)
    scratch.append(counted: changes)
    return scratch.sha256
  }
}

extension [UInt8] {
  var sha256: [UInt8] {
    var hash = SHA256()
    withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hash.finalize().withUnsafeBytes { [UInt8]($0) }
  }
}
