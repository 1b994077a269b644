import Contract
import Operations

extension Complaints {
  func complaintStatistics(_ request: StatisticsRequest, _ call: ReadCall) throws -> StatisticsReply {
    try CaseStatistics(book: office.book).reply(to: request, call)
  }

  func complaintClusters(_ request: ClustersRequest, _ call: ReadCall) throws -> ClustersReply {
    try CaseClusters().reply(to: request, call)
  }

  func complaintRepeats(_ request: RepeatsRequest, _ call: ReadCall) throws -> RepeatsReply {
    try CaseRepeats().reply(to: request, call)
  }
}
