import Contract
import Operations
import Store
import TestHouse
import Testing

/// Every method × role: whatever shows personal data shows it under the caller's mask (脱敏).
struct ScopeMaskTests {
  /// Roles, and accounts that may do all but see.
  private static let people: [(who: Who, permissions: PermissionSet, mask: PersonalMask)] =
    ScopeMethodTests.roles.map { role in
      let permissions = PermissionSet(role: role)
      let seesDetails = permissions.contains(.personalRead)
      return (
        .role(role), permissions,
        PersonalMask(hidesNames: !seesDetails && !permissions.contains(.personalNames), hidesDetails: !seesDetails)
      )
    } + [
      (.account(blind), PermissionSet(blind), .everything),
      (
        .account(blind + [.personalNames]), PermissionSet(blind + [.personalNames]),
        PersonalMask(hidesNames: false, hidesDetails: true)
      ),
    ]
  private static let blind: [Permission] = [
    .customersRead, .customersWrite, .customersExport, .customersMerge, .personalReveal, .complaintsRead,
  ]

  @Test func `every method whose answer has personal data is asked here`() {
    let names = MaskCase.all.map(\.method.name)
    #expect(Set(names) == Set(Methods.all.map(\.name)) && names.count == Methods.all.count)
    for one in MaskCase.all {
      let asked = one.standIn.map { other in MaskCase.all.first { $0.method.id == other.id } } ?? one
      #expect(one.isPersonal == (asked?.answers != nil), "\(one.method.name)")
    }
    #expect(Methods.all.filter(\.unmasked).map(\.name) == ["customers.reveal"])
  }

  @Test func `what each role may see is what the contract grants it`() {
    let masks = Self.people.map { ($0.mask.hidesNames, $0.mask.hidesDetails) }
    #expect(masks.map(\.0) == [false, false, false, true, true, false])
    #expect(masks.map(\.1) == [false, false, true, true, true, true])
  }

  @Test(arguments: Desk.Kind.allCases)
  func `each answer is the whole one under the caller's mask`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let scene = try await MaskScene(house)
      for (who, permissions, mask) in Self.people {
        let desk = try await house.desk(Self.seeingAll(who, house))
        for one in MaskCase.all {
          guard let answers = one.answers else { continue }
          guard permissions.contains(one.method.permission) else {
            #expect(await said { try await answers(scene, desk, mask) } == "PERMISSION_DENIED", "\(who)")
            continue
          }
          let (shown, expected) = try await answers(scene, desk, mask)
          #expect(shown == expected && shown.count > 2, "\(who) \(one.method.name): \(shown), not \(expected)")
          let secrets = (mask.hidesNames ? MaskScene.names : []) + (mask.hidesDetails ? MaskScene.details : [])
          for secret in secrets { #expect(!shown.contains(secret), "\(who) \(one.method.name): \(secret)") }
          if mask == .nothing, one.method.name == "customers.get" {
            for secret in MaskScene.details.prefix(7) { #expect(shown.contains(secret), "\(secret)") }
          }
        }
      }
    }
  }

  /// A scope takes nothing away from what a file in sight shows, so one that takes in all is enough here.
  private static func seeingAll(_ who: Who, _ house: any OpenHouse) async throws -> Who {
    guard case .role(let role) = who else { return who }
    let employee = try await house.admin.employees.create(
      CreateEmployeeRequest(name: "测试\(role.word)", role: role, dataScope: .all))
    return .key(try await house.admin.keys.create(CreateKeyRequest(employeeId: employee.id)).credential ?? "")
  }

  @Test(arguments: Desk.Kind.allCases)
  func `histories show values under the caller's mask`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let scene = try await MaskScene(house)
      for (who, _, mask) in Self.people {
        let desk = try await house.desk(Self.seeingAll(who, house))
        let history = try await desk.customers.history(CustomerHistoryRequest(id: scene.person.id))
        let shown = "\(history)"
        for secret in MaskScene.names.prefix(2) {
          #expect(shown.contains(secret) != mask.hidesNames, "\(who) \(secret)")
        }
        for secret in MaskScene.details.prefix(7) {
          #expect(shown.contains(secret) != mask.hidesDetails, "\(who) \(secret)")
        }
      }
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `only a reveal that is kept shows the whole file, and only to who may`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let scene = try await MaskScene(house)
      let request = RevealCustomerRequest(id: scene.person.id, reason: "回访电话")
      for (who, permissions, _) in Self.people {
        let desk = try await house.desk(Self.seeingAll(who, house))
        guard permissions.contains(.personalReveal) else {
          #expect(await said { try await desk.customers.reveal(request) } == "PERMISSION_DENIED", "\(who)")
          continue
        }
        let reveals = try house.journal().count { $0.methodName == "customers.reveal" }
        let whole = try await house.admin.customers.get(GetCustomerRequest(id: scene.person.id))
        #expect(try await desk.customers.reveal(request) == whole, "\(who)")
        #expect(try house.journal().count { $0.methodName == "customers.reveal" } == reveals + 1)
      }
    }
  }
}
