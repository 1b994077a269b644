import Contract
import Operations
import TestHouse
import Testing

@testable import Customers

/// A company: 总部 above 华东 above 上海, beside it 华南, and 公海, whose files are nobody's. Each place has one specialist
/// and the files that stand in `Place`.
struct ScopeCompany {
  /// An organisation with a purchase, a refund and a contact, and the person who is that contact.
  struct Place {
    var department: Int64?
    var owner: Int64?
    var organization = Customer()
    var person = Customer()
    /// The organisation and what belongs to it, by everything that a request can say.
    var named = Named()
    /// The same by the id and number of a file that became part of each.
    var namedBefore = Named()

    var ids: Set<Int64> { [organization.id, person.id] }
  }

  static let places: [(name: String, parent: String?)] = [
    ("总部", nil), ("华东", "总部"), ("上海", "华东"), ("华南", "总部"), ("公海", nil),
  ]
  /// The telephone number of all persons.
  static let phone = "+8613800001234"

  private(set) var all: [String: Place] = [:]
  private let house: any OpenHouse

  init(_ house: any OpenHouse) async throws {
    self.house = house
    let draft = ProgramConfig(enrolAtPurchase: false)
    let program = try await house.admin.programs.create(
      CreateProgramRequest(code: "points", name: "积分", zone: "Asia/Shanghai", currency: "CNY", draft: draft))
    _ = try await house.admin.programs.activate(ActivateProgramRequest(id: program.id, version: program.version))
    _ = try await house.admin.rewards.create(CreateRewardRequest(code: "cup", name: "杯子", points: 1))
    for (name, parent) in Self.places {
      all[name] = try await made(name, above: parent.flatMap { all[$0]?.department })
    }
    // One person who serves an organisation elsewhere, too.
    _ = try await house.admin.contacts.create(
      CreateContactRequest(customerId: self["华南"].organization.id, personId: self["华东"].person.id))
  }

  subscript(_ name: String) -> Place { all[name] ?? Place() }

  /// The files of these places.
  func ids(_ names: [String]) -> Set<Int64> { names.reduce(into: []) { $0.formUnion(self[$1].ids) } }

  /// A desk of a new employee of 华东.
  func desk(_ role: Role, _ scope: DataScope) async throws -> (desk: Desk, id: Int64) {
    let employee = try await house.admin.employees.create(
      CreateEmployeeRequest(
        name: "测试\(role.word)\(scope.word)", role: role, dataScope: scope, departmentId: self["华东"].department))
    let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential ?? ""
    return (try await house.desk(.key(key)), employee.id)
  }

  /// A desk of an account that may do everything, also for employees.
  func service() async throws -> Desk {
    let scopes = Permission.allCases.filter { $0 != .unspecified }
    let account = try await house.admin.accounts.create(CreateAccountRequest(name: "测试服务", scopes: scopes))
    let key = try await house.admin.keys.create(CreateKeyRequest(accountId: account.id)).credential ?? ""
    return try await house.desk(.key(key))
  }

  /// An organisation of somebody's own, which is a member with a family pool and complains.
  func own(_ owner: Int64?) async throws -> (id: Int64, pool: Int64, complaint: Int64) {
    let own = try await house.customer("自己的客户") {
      $0.kind = .organization
      $0.ownerId = owner
    }
    let complaint = try await house.admin.complaints.record(
      RecordComplaintRequest(customerId: own.id, channel: "phone", wish: "退款"))
    return (own.id, try await family(own.id).pool.id, complaint.id)
  }

  private func family(_ customerId: Int64) async throws -> (member: Member, pool: Pool) {
    let member = try await house.admin.members.enroll(EnrollMemberRequest(customerId: customerId, openingPoints: 100))
    let pool = try await house.admin.members.createPool(CreatePoolRequest(memberId: member.id, name: "家"))
    return (member, pool)
  }

  private func made(_ name: String, above parent: Int64?) async throws -> Place {
    var place = Place()
    if name != "公海" {
      place.department = try await house.admin.departments.create(
        CreateDepartmentRequest(name: name, parentId: parent)
      ).id
      place.owner = try await house.admin.employees.create(
        CreateEmployeeRequest(name: "\(name)专员", role: .specialist, departmentId: place.department)
      ).id
    }
    let organization = try await file("\(name)客户", name, place.owner) {
      $0.kind = .organization
      $0.externalRefs = ["erp:\(name)"]
    }
    let person = try await file("客户王海", name, place.owner) { $0.phone = Self.phone }
    place.named = Named(organization, person, ref: "erp:\(name)")
    place.namedBefore = place.named
    for (file, isPerson) in [(organization, false), (person, true)] {
      let old = try await self.file(file.name, name, place.owner) { $0.kind = file.kind }
      let joined = try await house.admin.customers.merge(MergeCustomersRequest(into: file.id, from: old.id)).customer
      if isPerson {
        (place.person, place.namedBefore.personId, place.namedBefore.personNumber) = (joined, old.id, old.number)
      } else {
        (place.organization, place.namedBefore.id, place.namedBefore.number) = (joined, old.id, old.number)
      }
    }
    try await deal(name, &place)
    return place
  }

  private func file(
    _ name: String, _ place: String, _ owner: Int64?, _ fill: (inout CreateCustomerRequest) -> Void
  ) async throws -> Customer {
    try await house.customer(name) {
      $0.region = place
      $0.ownerId = owner
      $0.allowDuplicate = true
      fill(&$0)
    }
  }

  /// A purchase with a refund, a contact, and a member with a voucher.
  private func deal(_ name: String, _ place: inout Place) async throws {
    let purchase = try await house.admin.purchases.record(
      RecordPurchaseRequest(
        customerId: place.organization.id, externalRef: "shop:\(name)", amount: Money(minor: 100, currency: "CNY")))
    _ = try await house.admin.purchases.refund(
      RefundPurchaseRequest(
        purchaseId: purchase.id, externalRef: "back:\(name)", amount: Money(minor: 1, currency: "CNY")))
    let contact = try await house.admin.contacts.create(
      CreateContactRequest(customerId: place.organization.id, personId: place.person.id, title: "经理"))
    let (member, pool) = try await family(place.organization.id)
    let (complaint, request) = try await cases(name, place)
    let awarded = try await house.admin.purchases.record(
      RecordPurchaseRequest(
        customerId: place.organization.id, externalRef: "shop:\(name)2", amount: Money(minor: 100, currency: "CNY")))
    let voucher = try await house.admin.vouchers.issue(IssueVouchersRequest(memberId: member.id, name: "券")).items
    let redemption = try await house.admin.loyalty.reserve(RedeemRequest(memberId: member.id, points: 1))
    for path in [\Place.named, \Place.namedBefore] {
      place[keyPath: path].redemption = redemption.id
      place[keyPath: path].complaint = complaint.id
      place[keyPath: path].complaintNumber = complaint.number
      place[keyPath: path].complaintRef = complaint.externalRef ?? ""
      place[keyPath: path].request = request.id
      place[keyPath: path].requestNumber = request.number
      place[keyPath: path].requestRef = request.externalRef ?? ""
      (place[keyPath: path].member, place[keyPath: path].card) = (member.id, member.card)
      place[keyPath: path].voucher = voucher[0].code
      (place[keyPath: path].awarded, place[keyPath: path].award) = (awarded.id, awarded.earned[0].transactionId)
      place[keyPath: path].purchase = purchase.id
      place[keyPath: path].purchaseRef = purchase.externalRef
      place[keyPath: path].contact = contact.id
      (place[keyPath: path].member, place[keyPath: path].card) = (member.id, member.card)
      place[keyPath: path].pool = pool.id
      // The old id of a merged file is in sight where the file is that it became part of.
      place[keyPath: path].approval = try house.asked(
        Approvals.Question(
          subject: "测试", permission: .customersWrite, customerId: place[keyPath: path].id),
        department: "\(name)\(place[keyPath: path].id)", by: .system
      ).id
    }
  }
}

extension ScopeCompany {
  /// A complaint and a service request, which the place's specialist handles.
  private func cases(_ name: String, _ place: Place) async throws -> (Complaint, ServiceRequest) {
    var complaint = try await house.admin.complaints.record(
      RecordComplaintRequest(
        customerId: place.organization.id, channel: "phone", wish: "退款", externalRef: "cmp:\(name)",
        category: "delivery"))
    var request = try await house.admin.requests.record(
      RecordServiceRequest(
        customerId: place.organization.id, channel: "phone", title: "安装", externalRef: "req:\(name)"))
    guard let department = place.department else { return (complaint, request) }
    complaint = try await house.admin.complaints.triage(
      TriageComplaintRequest(
        id: complaint.id, version: complaint.version, departmentId: department, handlerId: place.owner,
        duplicatesChecked: true))
    request = try await house.admin.requests.dispatch(
      DispatchServiceRequest(
        id: request.id, version: request.version, departmentId: department, handlerId: place.owner))
    return (complaint, request)
  }
}

/// Records by everything that a request can say to name them.
struct Named: Sendable {
  var id: Int64 = 999_999
  var number = CustomerNumber.text(999_999)
  var ref = "erp:无"
  var personId: Int64 = 999_998
  var personNumber = CustomerNumber.text(999_998)
  var purchase: Int64 = 999_997
  var purchaseRef = "shop:无"
  var contact: Int64 = 999_996
  /// An approval about the organisation.
  var approval: Int64 = 999_995
  /// The organisation as a member, a voucher of theirs, and their family pool.
  var member: Int64 = 999_994
  var card = "M0009999940"
  var voucher = "0000-0000-0012"
  var pool: Int64 = 999_993
  /// A purchase that earned for them, and its award.
  var awarded: Int64 = 999_992
  var award: Int64 = 999_991
  /// Points that they have set aside.
  var redemption: Int64 = 999_990
  /// A complaint and a service request of theirs.
  var complaint: Int64 = 999_989
  var complaintNumber = "TS20260101-9999"
  var complaintRef = "cmp:无"
  var request: Int64 = 999_988
  var requestNumber = "FW20260101-9999"
  var requestRef = "req:无"
  /// A complaint of the caller's own.
  var ownComplaint: Int64 = 0
  /// An organisation of the caller's, where a call needs a second file.
  var own: Int64 = 0
  /// The family pool of that one.
  var ownPool: Int64 = 0

  /// What does not exist.
  init() {}

  init(_ organization: Customer, _ person: Customer, ref: String) {
    id = organization.id
    number = organization.number
    self.ref = ref
    personId = person.id
    personNumber = person.number
  }
}
