import Contract
import Operations

extension Requests {
  /// 受理: the customer is told.
  func acceptRequest(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> ServiceRequest {
    let file = try CaseFile(request, office, kind: .request, call)
    try file.begin(.accept, version: request.version)
    file.acknowledge()
    try file.move(to: .accepted)
    file.add(.accept) { $0.text = request.comment }
    return ServiceRequest(try file.store())
  }

  /// 派单. Once it has a department, that stays unless another is named.
  func dispatchRequest(_ request: DispatchServiceRequest, _ call: WriteCall) throws -> ServiceRequest {
    let file = try CaseFile(request, office, kind: .request, call)
    try file.begin(.dispatch, version: request.version)
    let isPlaced = file.complaint.state != .received && file.complaint.state != .accepted
    let own = request.departmentId == nil && isPlaced ? file.complaint.departmentId : nil
    let departmentId = try own ?? file.departmentOrRoute(request.departmentId)
    let place = CasePlace(handlerId: request.handlerId, isQueue: request.queue == true)
    try file.place(place, department: departmentId)
    try file.move(to: .dispatched)
    file.add(.dispatch) {
      $0.text = request.comment
      $0.handlerId = file.complaint.handlerId
      $0.departmentId = departmentId
    }
    if file.complaint.handlerId == nil, !place.isQueue { try file.tellUnassigned() }
    return ServiceRequest(try file.store())
  }

  /// 领单: of several who try the second one finds a handler.
  func takeRequest(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> ServiceRequest {
    let file = try CaseFile(request, office, kind: .request, call)
    try file.take(version: request.version, comment: request.comment)
    return ServiceRequest(try file.store())
  }
}
