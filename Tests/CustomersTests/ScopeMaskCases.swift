import Contract
import TestHouse
import Wire

/// One method whose answer shows personal data.
struct MaskCase: Sendable {
  let method: MethodInfo
  let isPersonal: Bool
  /// The method that is asked in its place, since it answers with the same message.
  var standIn: MethodInfo?
  /// The answer to somebody, and what it should be for them, as text; nil of a method that is asked nothing here.
  let answers: (@Sendable (MaskScene, Desk, PersonalMask) async throws -> (shown: String, expected: String))?

  /// A method whose answer has nothing personal in it.
  init<Request, Reply>(_ method: Method<Request, Reply>) {
    self.method = method.info
    isPersonal = Reply.shape.hasPersonal
    answers = nil
  }

  /// A method that answers with the same message as another one: masks are made of the message, in one place.
  init<Request, Other, Reply>(_ method: Method<Request, Reply>, as other: Method<Other, Reply>) {
    self.init(method)
    standIn = other.info
  }

  /// A call whose answer to somebody is the administrator's under a mask. Changing calls are dry runs, so that both
  /// find the same files.
  /// - Parameter settle: blanks what differs in any two calls.
  init<Request, Reply>(
    _ method: Method<Request, Reply>, settle: @escaping @Sendable (inout Reply) -> Void = { _ in },
    _ request: @escaping @Sendable (MaskScene) -> Request
  ) {
    let info = method.info
    self.method = info
    isPersonal = Reply.shape.hasPersonal
    answers = { scene, desk, mask in
      func ask(_ desk: Desk) async throws -> [Reply] {
        let request = request(scene)
        var replies: [Reply]
        if info.streams {
          replies = try await desk.stream(method, request, CallOptions()).collected()
        } else {
          let options = CallOptions(dryRun: info.effect == .keyed)
          replies = [try await desk.call(method, request, options)]
        }
        for index in replies.indices { settle(&replies[index]) }
        return replies
      }
      let expected = try await ask(scene.administrator)
      return ("\(try await ask(desk))", "\(expected.map { $0.masked(mask) })")
    }
  }
}

/// The files that the calls are about, of a person and an organisation with all that is personal.
struct MaskScene: Sendable {
  let administrator: Desk
  var person = Customer()
  var double = Customer()
  var archived = Customer()
  var organization = Customer()
  var contact = Contact()
  /// What the person complained about, twice, and asked for.
  var complaint = Complaint()
  var request = ServiceRequest()
  /// What must not come to anybody who may not see it: names, and the rest.
  static let names = ["王小明", "Wang Xiaoming", "李红梅", "灯塔贸易行"]
  static let details = ["13800001234", "wang@", "巢湖街", "爱喝茶", "周末来", "079460000", "w2@", "13711112222", "私事"]

  init(_ house: any OpenHouse) async throws {
    administrator = house.admin
    for isDouble in [false, true] {
      let made = try await house.customer("王小明") {
        $0.phone = "13800001234"
        $0.email = "wang@example.org"
        $0.address = "巢湖街1座"
        $0.birthdayDay = 7000
        $0.notes = ["爱喝茶"]
        $0.preferences = "周末来"
        $0.otherNames = ["Wang Xiaoming"]
        $0.morePhones = ["+442079460000"]
        $0.moreEmails = ["w2@example.com"]
        $0.allowDuplicate = true
      }
      if isDouble { double = made } else { person = made }
    }
    organization = try await house.customer("灯塔贸易行") {
      $0.kind = .organization
      $0.phone = "13711112222"
    }
    _ = try await house.admin.contacts.create(
      CreateContactRequest(customerId: organization.id, personId: person.id, note: "私事"))
    contact = try await house.admin.contacts.create(
      CreateContactRequest(customerId: organization.id, name: "李红梅", phone: "13711112222", note: "私事"))
    let old = try await house.customer("王小明") { $0.notes = ["爱喝茶"] }
    archived = try await house.admin.customers.archive(ArchiveCustomerRequest(id: old.id, version: 1))
    for title in ["王小明来电", "王小明又来电"] {
      complaint = try await house.admin.complaints.record(
        RecordComplaintRequest(
          customerId: person.id, channel: "phone", title: title, description: "王小明说外箱破损", wish: "给王小明退款",
          category: "delivery"))
    }
    request = try await house.admin.requests.record(
      RecordServiceRequest(customerId: person.id, channel: "phone", title: "给王小明安装"))
  }
}

extension MaskCase {
  static let all = reads + changes + whole + contacts + plain + complaints

  private typealias Of = Methods.Customers

  private static let reads: [MaskCase] = [
    MaskCase(Of.get) { GetCustomerRequest(id: $0.person.id) },
    MaskCase(Of.getMany) { GetManyCustomersRequest(ids: [$0.person.id, $0.organization.id]) },
    MaskCase(Of.list) { _ in ListCustomersRequest() },
    MaskCase(Of.search) { _ in SearchCustomersRequest(text: "王小") },
    MaskCase(Of.export) { _ in ExportCustomersRequest(reason: "测试") },
    MaskCase(Of.findDuplicates) { _ in FindDuplicatesRequest() },
  ]

  private static let changes: [MaskCase] = [
    // Of a new file the id and the owner differ, and what follows from them; of its doubles nothing does.
    MaskCase(
      Of.create,
      settle: {
        ($0.id, $0.number, $0.ownerId, $0.completeness) = (0, "", nil, nil)
      }
    ) { _ in
      CreateCustomerRequest(name: "王小明", phone: "13800001234", notes: ["爱喝茶"], allowDuplicate: true)
    },
    MaskCase(Of.update) {
      UpdateCustomerRequest(
        phone: "13711112222", allowDuplicate: true, id: $0.person.id, version: $0.person.version)
    },
    MaskCase(Of.merge) { MergeCustomersRequest(into: $0.person.id, from: $0.double.id) },
  ]

  private static let whole: [MaskCase] = [
    MaskCase(Of.archive) { ArchiveCustomerRequest(id: $0.person.id, version: $0.person.version) },
    MaskCase(Of.setGrade) {
      SetGradeRequest(id: $0.person.id, version: $0.person.version, grade: .a, reason: "测试")
    },
    MaskCase(Of.review) { ReviewCustomerRequest(id: $0.person.id, version: $0.person.version) },
    MaskCase(Of.reveal) { RevealCustomerRequest(id: $0.person.id, reason: "测试") },
    MaskCase(Of.restore) { RestoreCustomerRequest(id: $0.archived.id, version: $0.archived.version) },
  ]

  private static let contacts: [MaskCase] = [
    MaskCase(Methods.Contacts.list) { ListContactsRequest(customerId: $0.organization.id) },
    MaskCase(Methods.Contacts.create, settle: { $0.id = 0 }) {
      CreateContactRequest(customerId: $0.organization.id, personId: $0.double.id, note: "私事")
    },
    MaskCase(Methods.Contacts.update) {
      UpdateContactRequest(title: "经理", id: $0.contact.id, version: $0.contact.version)
    },
    MaskCase(Methods.Contacts.remove) { RemoveContactRequest(id: $0.contact.id, version: $0.contact.version) },
  ]

  private static let plain: [MaskCase] = [
    MaskCase(Of.upsert), MaskCase(Of.transfer), MaskCase(Of.revert), MaskCase(Of.stats),
    // Its values are texts of any field: `HistoryTests` compares each with the file's mask.
    MaskCase(Of.history),
    MaskCase(Methods.Purchases.record), MaskCase(Methods.Purchases.get), MaskCase(Methods.Purchases.list),
    MaskCase(Methods.Purchases.refund), MaskCase(Methods.Purchases.listRefunds),
    MaskCase(Methods.Members.enroll), MaskCase(Methods.Members.get), MaskCase(Methods.Members.list),
    MaskCase(Methods.Members.suspend), MaskCase(Methods.Members.resume), MaskCase(Methods.Members.close),
    MaskCase(Methods.Members.replaceCard), MaskCase(Methods.Members.createPool), MaskCase(Methods.Members.joinPool),
    MaskCase(Methods.Members.leavePool), MaskCase(Methods.Members.getPool),
    MaskCase(Methods.Words.add), MaskCase(Methods.Words.retire), MaskCase(Methods.Words.list),
    MaskCase(Methods.Attributes.create), MaskCase(Methods.Attributes.update), MaskCase(Methods.Attributes.list),
    // Subjects name customers by number.
    MaskCase(Methods.Approvals.list), MaskCase(Methods.Approvals.get), MaskCase(Methods.Approvals.approve),
    MaskCase(Methods.Approvals.refuse), MaskCase(Methods.Approvals.withdraw), MaskCase(Methods.Approvals.setDeputy),
    MaskCase(Methods.Approvals.clearDeputy), MaskCase(Methods.Approvals.deputies),
    MaskCase(Methods.Loyalty.balance), MaskCase(Methods.Loyalty.statement), MaskCase(Methods.Loyalty.lots),
    MaskCase(Methods.Loyalty.previewEarn), MaskCase(Methods.Loyalty.postEvent), MaskCase(Methods.Loyalty.confirm),
    MaskCase(Methods.Loyalty.redeem), MaskCase(Methods.Loyalty.reserve), MaskCase(Methods.Loyalty.capture),
    MaskCase(Methods.Loyalty.release), MaskCase(Methods.Loyalty.cancel), MaskCase(Methods.Loyalty.getRedemption),
    MaskCase(Methods.Loyalty.redemptions), MaskCase(Methods.Loyalty.adjust), MaskCase(Methods.Loyalty.adjustMany),
    MaskCase(Methods.Loyalty.transfer), MaskCase(Methods.Loyalty.getTransaction),
    MaskCase(Methods.Loyalty.finance), MaskCase(Methods.Loyalty.explainAward), MaskCase(Methods.Loyalty.verify),
    MaskCase(Methods.Loyalty.simulateProgram),
    MaskCase(Methods.Programs.create), MaskCase(Methods.Programs.get), MaskCase(Methods.Programs.list),
    MaskCase(Methods.Programs.setDraft), MaskCase(Methods.Programs.activate), MaskCase(Methods.Programs.versions),
    MaskCase(Methods.Programs.close),
    MaskCase(Methods.Members.setFloor), MaskCase(Methods.Members.tier), MaskCase(Methods.Members.tierHistory),
    MaskCase(Methods.Rewards.create), MaskCase(Methods.Rewards.update), MaskCase(Methods.Rewards.get),
    MaskCase(Methods.Rewards.list), MaskCase(Methods.Rewards.check),
    MaskCase(Methods.Vouchers.issue), MaskCase(Methods.Vouchers.redeem), MaskCase(Methods.Vouchers.cancel),
    MaskCase(Methods.Vouchers.get), MaskCase(Methods.Vouchers.list),
    MaskCase(Methods.Departments.create), MaskCase(Methods.Departments.update), MaskCase(Methods.Departments.list),
    MaskCase(Methods.Employees.create), MaskCase(Methods.Employees.get), MaskCase(Methods.Employees.update),
    MaskCase(Methods.Employees.leave), MaskCase(Methods.Employees.list),
    MaskCase(Methods.Accounts.create), MaskCase(Methods.Accounts.update), MaskCase(Methods.Accounts.retire),
    MaskCase(Methods.Accounts.list),
    MaskCase(Methods.Keys.create), MaskCase(Methods.Keys.revoke), MaskCase(Methods.Keys.list),
    MaskCase(Methods.System.describe), MaskCase(Methods.System.health), MaskCase(Methods.System.echo),
    MaskCase(Methods.System.echoItems), MaskCase(Methods.System.stats), MaskCase(Methods.System.watch),
  ]
}
