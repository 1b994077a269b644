import Contract
import Desk
import Operations

extension Complaints {
  /// 领单. One writer runs after the other, so of several who try the second one finds a handler.
  func takeComplaint(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.take(version: request.version, comment: request.comment)
    return try file.store()
  }

  /// 开始调查.
  func startComplaint(_ request: ComplaintStepRequest, _ call: WriteCall) throws -> Complaint {
    let file = try CaseFile(request, office, call)
    try file.begin(.start, version: request.version)
    try file.move(to: .investigating)
    file.add(.start) { $0.text = request.comment }
    return try file.store()
  }
}

extension CaseFile {
  /// Takes the case for the employee who calls; also of service requests.
  func take(version: Int64, comment: String?) throws {
    try begin(.take, version: version)
    guard let employee = call.principal.employeeId, let department = complaint.departmentId else {
      throw Refusal(.departmentMissing, path: path)
    }
    try roster.checkTake(employee, for: subject, departmentId: department, path: path)
    try assign(employee, department: department)
    add(.take) {
      $0.text = comment
      $0.handlerId = employee
      $0.departmentId = department
    }
  }
}
