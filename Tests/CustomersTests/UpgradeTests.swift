import Contract
import Store
import TestHouse
import Testing

@testable import Customers

/// A store that an earlier program made, opened by this one.
struct UpgradeTests {
  /// As typed, and as it is kept now; what is no number that could be dialled stays.
  private static let phones = [
    ("13934413024", "+8613934413024"), ("138 0000 1234", "+8613800001234"), ("010-12345678", "+861012345678"),
    ("12025550123", "12025550123"), ("1-800-55512", "1-800-55512"), ("0086 138 0000 5678", "+8613800005678"),
    ("008613700001234", "+8613700001234"), ("+12025550123", "+12025550123"), ("１３６００００１２３４", "+8613600001234"),
    ("12345", "12345"), ("138-0000-1234", "+8613800001234"),
  ]

  /// Calls one after another, each for itself: every file can be changed in a field that has nothing to do with it.
  private static func changeEach(_ house: LiveHouse, _ count: Int) async throws {
    for id in 1...Int64(count) {
      let request = UpdateCustomerRequest(city: "上海", id: id, version: 1)
      let change = await said { try await house.admin.customers.update(request) }
      #expect(change == "OK", "customer \(id)")
    }
  }

  @Test func `telephone numbers are E.164 and found by the check at entry, and what is none stays and is no obstacle`()
    async throws
  {
    let folder = TempFolder()
    try UpgradeStore.make(in: folder, Self.phones.map { UpgradeStore.File(phone: $0.0) })
    try await UpgradeStore.opened(folder) { house in
      func kept() async throws -> [String?] {
        try await house.admin.customers.list(ListCustomersRequest()).items.map(\.phone)
      }
      #expect(try await kept() == Self.phones.map(\.1))
      #expect(try house.read(IndexRows.stored) == house.read(IndexRows.expected))
      let taken = CreateCustomerRequest(name: "李倩", phone: "139-3441-3024")
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.customers.create(taken) }
          == "CUSTOMER_DUPLICATE phone")
      try await Self.changeEach(house, Self.phones.count)
      #expect(try await kept() == Self.phones.map(\.1))
      let mended = UpdateCustomerRequest(phone: "13500001234", id: 4, version: 2)
      #expect(try await house.admin.customers.update(mended).phone == "+8613500001234")
      let stored = try house.read(IndexRows.stored)
      #expect(try stored == house.read(IndexRows.expected))
      #expect(!stored.keys.contains("p12025550123 4") && stored.keys.contains("p+8613500001234 4"))
    }
  }

  @Test func `e-mail addresses are in small letters, each file is in its owner's book and due for review`() async throws
  {
    let folder = TempFolder()
    try UpgradeStore.make(
      in: folder,
      [
        UpgradeStore.File(email: "Wang.Hai@Example.ORG", ownerId: 1), UpgradeStore.File(email: "ÉMILE@EXAMPLE.ORG"),
        UpgradeStore.File(phone: "13800001234", email: "w@example.org", ownerId: 2), UpgradeStore.File(ownerId: 1),
      ])
    try await UpgradeStore.opened(folder) { house in
      let files = try await house.admin.customers.list(ListCustomersRequest()).items
      #expect(files.map(\.email) == ["wang.hai@example.org", "émile@example.org", "w@example.org", nil])
      #expect(files.allSatisfy { $0.reviewDueAtMs == UpgradeStore.createdAtMs + 365 * TestClock.dayMs })
      #expect(files.allSatisfy { $0.version == 1 && $0.updatedAtMs == UpgradeStore.createdAtMs })
      let stored = try house.read(IndexRows.stored)
      #expect(try stored == house.read(IndexRows.expected))
      #expect(stored.books == ["1 1", "2 3", "1 4"] && stored.keys.contains("ewang.hai@example.org 1"))
      let owned = try await house.admin.customers.list(ListCustomersRequest(ownerId: 1)).items
      #expect(owned.map(\.id) == [1, 4])
      let key = try await house.admin.keys.create(CreateKeyRequest(employeeId: 1)).credential ?? ""
      let seen = try await house.desk(.key(key)).customers.list(ListCustomersRequest()).items
      #expect(seen.map(\.id) == [1, 4])
      let contacts = try await house.admin.contacts.list(ListContactsRequest(personId: 1)).items
      #expect(contacts == [])
      try await Self.changeEach(house, 4)
      #expect(try house.read(IndexRows.stored) == house.read(IndexRows.expected))
    }
  }

  @Test func `words that files hold are in use, one for all their spellings, and files keep what they have`()
    async throws
  {
    let folder = TempFolder()
    // The second É is an E and a mark that joins it.
    let files = [
      UpgradeStore.File(industry: "CAFÉ", source: " 店内 ", tags: [" 老客 ", "金卡ＶＩＰ"]),
      UpgradeStore.File(industry: "cafe\u{301}", source: "店内", tags: ["老客", "ＶＩＰ"]),
      UpgradeStore.File(industry: "零售业", source: "SHOP", tags: ["金卡vip"]),
      UpgradeStore.File(),
    ]
    try UpgradeStore.make(in: folder, files)
    try await UpgradeStore.opened(folder) { house in
      func words(_ list: WordList, last count: Int) async throws -> [String] {
        try await house.admin.words.list(ListWordsRequest(dictionary: list)).items.suffix(count).map(\.word)
      }
      func added(_ list: WordList, _ word: String) async throws -> String {
        try await house.admin.words.add(AddWordRequest(dictionary: list, word: word)).word
      }
      #expect(try await words(.tag, last: 9) == ["vip", "老客", "金卡ＶＩＰ"])
      #expect(try await words(.industry, last: 2) == ["国际组织", "CAFÉ"])
      #expect(try await words(.source, last: 2) == ["other", "店内"])
      #expect(try await added(.industry, "café") == "CAFÉ")
      #expect(try await added(.tag, "金卡VIP") == "金卡ＶＩＰ")
      #expect(try await added(.tag, " 老客") == "老客")
      #expect(try await added(.source, "店内 ") == "店内")
      #expect(try await added(.tag, "新客") == "新客")
      #expect(try await words(.tag, last: 1) == ["新客"])
      try await Self.changeEach(house, files.count)
      let kept = try await house.admin.customers.list(ListCustomersRequest()).items
      #expect(kept.map { $0.tags.map { NormalText.normal($0) } } == files.map { $0.tags.map { NormalText.normal($0) } })
      let fresh = CreateCustomerRequest(name: "李倩", industry: "CAFÉ", source: "店内", tags: ["老客", "金卡ＶＩＰ"])
      #expect(try await house.admin.customers.create(fresh).id == Int64(files.count) + 1)
      let retired = RetireWordRequest(dictionary: .tag, word: "老客")
      #expect(try await house.admin.words.retire(retired).retiredAtMs != nil)
    }
  }

  @Test func `the search finds them, by name, pinyin, initials, tail, address and tag`() async throws {
    let folder = TempFolder()
    try UpgradeStore.make(
      in: folder,
      [
        UpgradeStore.File(name: "王海", phone: "138 0000 1234", email: "Wang@Example.ORG", tags: [" 老客 "]),
        UpgradeStore.File(name: "欧阳小明", phone: "010-12345678"), UpgradeStore.File(name: "李倩", phone: "1-800-55512"),
      ])
    try await UpgradeStore.opened(folder) { house in
      for (text, ids) in [
        ("王海", [1]), ("海", [1]), ("wanghai", [1]), ("wh", [1]), ("1234", [1]), ("13800001234", [1]),
        ("wang@example.org", [1]), ("老客", [1]), ("ouyang", [2]), ("5678", [2]), ("010-12345678", [2]), ("liqian", [3]),
        ("5512", [3]), ("C000003", []), ("old", []),
      ] as [(String, [Int64])] {
        let found = try await house.admin.customers.search(SearchCustomersRequest(text: text)).items
        #expect(found.map(\.id) == ids, "\(text)")
      }
    }
  }

  @Test func `thousands of files are taken over page by page, none twice and none left out`() async throws {
    let folder = TempFolder()
    let files = (0..<2500).map { number in
      UpgradeStore.File(
        phone: number % 3 == 0 ? nil : "138 \(1000 + number) 0000", email: number % 5 == 0 ? "W\(number)@A.org" : nil,
        tags: ["批次\(number / 100)"], ownerId: number % 2 == 0 ? 1 : nil)
    }
    try UpgradeStore.make(in: folder, files)
    try await UpgradeStore.opened(folder) { house in
      let stored = try house.read(IndexRows.stored)
      #expect(try stored == house.read(IndexRows.expected))
      #expect(stored.keys.count == files.count { $0.phone != nil } + files.count { $0.email != nil })
      #expect(stored.keys.contains("p+8613834980000 2499") && stored.books.count == 1250)
      let words = try await house.admin.words.list(ListWordsRequest(dictionary: .tag)).items.map(\.word)
      #expect(words == ["vip"] + (0..<25).map { "批次\($0)" })
    }
  }
}
