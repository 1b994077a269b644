import Contract
import Operations
import TestHouse
import Testing

/// Who may decide: every caller against every approval, compared with rules that are written down here once more.
struct MatrixTests {
  /// In whose name a caller may speak, as the rules see it.
  private struct Voice {
    var role: Role
    var permissions: Set<Permission>
    /// 东, 西: whose customers are in sight.
    var places: Set<String>
    /// The absent one's name; empty in one's own.
    var absent = ""

    init(_ role: Role, sees places: Set<String>, absent: String = "") {
      self.role = role
      self.places = places
      self.absent = absent
      permissions = Set(Permission.allCases.filter { $0.grantedTo.contains(role) })
    }
  }

  private struct Caller {
    var label: String
    var person: Office.Person
    /// All who take part in the call.
    var names: Set<String>
    var voices: [Voice]
  }

  private struct Case {
    var approval: Approval
    var asker: Set<String>
    var place: String?
  }

  private static func expected(_ caller: Caller, _ one: Case) -> String {
    let seeing = caller.voices.filter { voice in one.place.map { voice.places.contains($0) } ?? true }
    if seeing.isEmpty { return "APPROVAL_NOT_FOUND id" }
    if !caller.names.isDisjoint(with: one.asker) { return "APPROVAL_OWN_REQUEST id" }
    var furthest = 0
    for voice in seeing {
      guard voice.permissions.contains(one.approval.permission) else { continue }
      furthest = max(furthest, 1)
      guard voice.absent.isEmpty || !one.asker.contains(voice.absent) else { continue }
      furthest = max(furthest, 2)
      if one.approval.limits.isEmpty { return "OK" }
      for limit in one.approval.limits where limit.role == voice.role {
        if limit.amountMax.map({ abs(one.approval.amount ?? 0) <= $0 }) ?? true { return "OK" }
      }
    }
    return ["PERMISSION_DENIED", "APPROVAL_OWN_REQUEST id", "APPROVAL_ABOVE_LIMIT id"][furthest]
  }

  @Test(arguments: Desk.Kind.allCases)
  func `whoever may decide does, nobody else, and an inbox holds exactly that`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let office = Office(house)
      let company = try await Company(office)
      let callers = try await Self.callers(office, company)
      let cases = try await Self.cases(office, company)
      #expect(callers.count == 11 && cases.count == 126)
      var outcomes: [String: Int] = [:]
      for caller in callers {
        var decidable: [Int64] = []
        for one in cases {
          let wanted = Self.expected(caller, one)
          let approved = await said { try await caller.person.approve(one.approval, dry: true) }
          #expect(approved == wanted, "\(caller.label) approves \(one.approval)")
          outcomes[approved, default: 0] += 1
          if approved == "OK" { decidable.append(one.approval.id) }
          let refused = await said { try await caller.person.refuse(one.approval, dry: true) }
          #expect(refused == wanted, "\(caller.label) refuses \(one.approval)")
        }
        #expect(try await caller.person.list().map(\.id) == decidable, "the inbox of \(caller.label)")
      }
      #expect(outcomes.count == 5 && outcomes.values.allSatisfy { $0 >= 20 }, "\(outcomes)")
    }
  }

  /// Two departments with a customer each.
  private struct Company {
    var director, east, west, specialist, auditor, service, weak: Office.Person
    var customers: [String: Int64] = [:]

    init(_ office: Office) async throws {
      let admin = office.house.admin
      let departments = try await [
        admin.departments.create(CreateDepartmentRequest(name: "东")).id,
        admin.departments.create(CreateDepartmentRequest(name: "西")).id,
      ]
      director = try await office.person(.director)
      east = try await office.person(.supervisor, department: departments[0])
      west = try await office.person(.supervisor, department: departments[1])
      specialist = try await office.person(.specialist, department: departments[0])
      auditor = try await office.person(.auditor)
      service = try await office.account("服务", [.wordsWrite, .delegate])
      weak = try await office.account("小服务", [.customersRead, .delegate])
      customers["东"] = try await office.house.customer("东客户") { [specialist] in $0.ownerId = specialist.id }.id
      customers["西"] = try await office.house.customer("西客户") { [west] in $0.ownerId = west.id }.id
      // A specialist with a supervisor's rights, and one supervisor with the rights of the director.
      _ = try await office.appoint(specialist, for: east)
      _ = try await office.appoint(west, for: director)
    }
  }

  private static func callers(_ office: Office, _ company: Company) async throws -> [Caller] {
    let all: Set<String> = ["东", "西"]
    let east = company.east.name
    let director = company.director.name
    let ofDirector = Voice(.director, sees: all)
    let ofEast = Voice(.supervisor, sees: ["东"])
    let ofWest = [Voice(.supervisor, sees: ["西"]), Voice(.director, sees: all, absent: director)]
    let ofSpecialist = [Voice(.specialist, sees: ["东"]), Voice(.supervisor, sees: ["东"], absent: east)]
    var ofService = Voice(.unspecified, sees: all)
    ofService.permissions = [.wordsWrite]
    func through(_ service: Set<Permission>, _ voices: [Voice]) -> [Voice] {
      voices.map { voice in
        var voice = voice
        voice.permissions.formIntersection(service)
        return voice
      }
    }
    func caller(_ label: String, _ person: Office.Person, _ voices: [Voice]) -> Caller {
      Caller(
        label: label, person: person, names: Set(person.name.split(separator: "/").map(String.init)), voices: voices)
    }
    return [
      caller("the administrator", office.admin, [Voice(.administrator, sees: all)]),
      caller("the director", company.director, [ofDirector]),
      caller("the supervisor", company.east, [ofEast]),
      caller("the deputy of the director", company.west, ofWest),
      caller("the deputy of the supervisor", company.specialist, ofSpecialist),
      caller("the auditor", company.auditor, [Voice(.auditor, sees: all)]),
      caller("the service", company.service, [ofService]),
      caller(
        "the service for the supervisor", office.speaking(company.service, for: company.east),
        through([.wordsWrite], [ofEast])),
      caller(
        "the service for a deputy", office.speaking(company.service, for: company.west),
        through([.wordsWrite], ofWest)),
      caller(
        "the weak service for the director", office.speaking(company.weak, for: company.director),
        through([], [ofDirector])),
      caller(
        "the weak service for a deputy", office.speaking(company.weak, for: company.specialist),
        through([], ofSpecialist)),
    ]
  }

  private static func cases(_ office: Office, _ company: Company) async throws -> [Case] {
    let askers = [
      office.admin, company.director, company.east, company.specialist, company.service,
      office.speaking(company.service, for: company.specialist),
      office.speaking(company.weak, for: company.director),
    ]
    let steps = [ApprovalLimit(role: .supervisor, amountMax: 100), ApprovalLimit(role: .director, amountMax: 1000)]
    let kinds: [(Permission, Int64?, [ApprovalLimit])] = [
      (.wordsWrite, nil, []), (.identityWrite, 5, []), (.wordsWrite, 100, steps), (.wordsWrite, -101, steps),
      (.identityWrite, 1000, steps), (.wordsWrite, 1001, steps + [ApprovalLimit(role: .administrator)]),
    ]
    var cases: [Case] = []
    for asker in askers {
      for (permission, amount, limits) in kinds {
        for place in [nil, "东", "西"] {
          let approval = try office.ask(by: asker, department: "部门\(cases.count)") {
            $0.permission = permission
            $0.amount = amount
            $0.limits = limits
            $0.customerId = place.flatMap { company.customers[$0] }
          }
          let names = Set(asker.name.split(separator: "/").map(String.init))
          cases.append(Case(approval: approval, asker: names, place: place))
        }
      }
    }
    return cases
  }
}
