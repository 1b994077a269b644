import Contract
import Operations
import Store

extension CaseTimeline {
  /// The cases whose events one timeline holds, in their order: what began as a service request keeps its history.
  static func sources(_ complaint: Complaint) -> [Int64] {
    let request = complaint.kind == .complaint ? complaint.links.first { $0.kind == .fromRequest } : nil
    return [request?.id, complaint.id].compactMap { $0 }
  }

  /// A page behind a position in one of the sources, each event with the source that it is of.
  static func events(
    of sources: [Int64], after position: [Int64], limit: Int, in transaction: Transaction
  ) throws -> [(source: Int, event: CaseEvent)] {
    let table = EventTable(transaction: transaction)
    var found: [(source: Int, event: CaseEvent)] = []
    var seq = position[1]
    for source in sources.indices where source >= position[0] && found.count < limit {
      found += try table.page(of: sources[source], after: seq, limit: limit - found.count).map { (source, $0) }
      seq = 0
    }
    return found
  }
}
