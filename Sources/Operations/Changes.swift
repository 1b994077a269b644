package import Contract

/// A record that every change gives a new version.
package protocol VersionedRecord: ContractMessage {
  /// What journal and feed call such a record: "customer".
  static var recordKind: String { get }
  var id: Int64 { get }
  var version: Int64 { get set }
}

extension VersionedRecord {
  /// A change names the version that the caller saw; another one in the store is refused.
  package func checkVersion(_ given: Int64) throws(Refusal) {
    guard given == version else { throw .staleVersion(Self.recordKind, id: id, given: given, current: version) }
  }
}

extension WriteCall {
  /// Stores a changed record under a new version. Where nothing changed, no version is raised and nothing is stored.
  /// - Parameter store: gets the record with its new version.
  package func keep<Record: VersionedRecord>(
    _ changed: Record, insteadOf before: Record, _ store: (Record) throws -> Void
  ) throws -> Record {
    guard changed != before else {
      leavesUnchanged()
      return before
    }
    var record = changed
    record.version = before.version + 1
    try store(record)
    changes(Record.recordKind, record.id, before: before)
    return record
  }
}

/// Which fields an update clears: absent fields stay, cleared ones go.
package struct ClearedFields {
  private let numbers: Set<UInt32>

  /// - Throws: `Refusal(.cannotClear)` for a field that must have a value, or that the message does not have.
  package init(_ numbers: [UInt32], clearable: Set<UInt32>) throws(Refusal) {
    if let index = numbers.firstIndex(where: { !clearable.contains($0) }) {
      throw Refusal(.cannotClear, path: "clear[\(index)]")
    }
    self.numbers = Set(numbers)
  }

  package func contains(_ number: UInt32) -> Bool { numbers.contains(number) }

  /// Sets a field to its new value, clears it, or leaves it.
  package func change<T>(_ field: inout T?, to new: T?, _ number: UInt32, _ path: String) throws(Refusal) {
    guard contains(number) else {
      if let new { field = new }
      return
    }
    guard new == nil else { throw Refusal(.conflictingChange, path: path) }
    field = nil
  }
}

extension ClearedFields {
  /// Sets a list to new items, clears it, or adds and removes some; not two of these at once.
  package func change<Item: Equatable>(
    _ list: inout [Item], to new: [Item], adding: [Item], removing: [Item], _ number: UInt32, _ path: String
  ) throws(Refusal) {
    let isEdited = !adding.isEmpty || !removing.isEmpty
    guard [contains(number), !new.isEmpty, isEdited].filter({ $0 }).count <= 1 else {
      throw Refusal(.conflictingChange, path: path)
    }
    if contains(number) { list = [] }
    if !new.isEmpty { list = new }
    if let both = adding.firstIndex(where: removing.contains) {
      throw Refusal(.conflictingChange, path: "\(path)_add[\(both)]")
    }
    list.removeAll { removing.contains($0) }
    for item in adding where !list.contains(item) { list.append(item) }
  }
}
