import Contract
import Operations
import Store
import TestHouse
import Testing

@testable import Customers

/// Dictionaries: what they hold, and that files hold nothing else.
struct WordTests {
  private static func list(
    _ house: some OpenHouse, _ dictionary: WordList, retiredToo: Bool? = nil
  ) async throws -> [String] {
    try await house.admin.words.list(ListWordsRequest(dictionary: dictionary, includeRetired: retiredToo)).items
      .map(\.word)
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a new store knows the usual industries and touchpoints, with what they mean`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let industries = try await house.admin.words.list(ListWordsRequest(dictionary: .industry)).items
      let sample = ["零售业", "物流", "制造业", "房地产", "信息技术", "餐饮", "医疗", "能源", "教育", "金融"]
      #expect(Set(sample).isSubset(of: industries.map(\.word)))
      #expect(industries.first { $0.word == "物流" }?.label == "Transport, storage and post")
      let sources = try await house.admin.words.list(ListWordsRequest(dictionary: .source)).items
      #expect(sources.map(\.word).prefix(3) == ["referral", "shop", "call_centre"])
      #expect(sources.allSatisfy { $0.label?.isEmpty == false })
      #expect(try await Self.list(house, .tag) == ["vip"])
      #expect(try await Self.list(house, .category) == [])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `words stand in the order in which they were added, in a form of their own`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let words = house.admin.words
      let made = try await words.add(AddWordRequest(dictionary: .category, word: " 音乐 ", label: "Music"))
      #expect(made == Word(dictionary: .category, word: "音乐", label: "Music"))
      let composed = try await words.add(AddWordRequest(dictionary: .category, word: "cafe\u{301}"))
      #expect(Array(composed.word.unicodeScalars) == Array("caf\u{e9}".unicodeScalars))
      _ = try await words.add(AddWordRequest(dictionary: .category, word: "书"))
      #expect(try await Self.list(house, .category) == ["音乐", "caf\u{e9}", "书"])
      #expect(try await Self.list(house, .tag) == ["vip"], "each dictionary for itself")
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a word that is there stays as it is, however its letters are written`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      for spelling in ["vip", "VIP", "ｖｉｐ", " Vip "] {
        let seq = try house.journal().last?.seq ?? 0
        let found = try await house.admin.words.add(
          AddWordRequest(dictionary: .tag, word: spelling, label: "other"))
        #expect(found == Word(dictionary: .tag, word: "vip", label: "重要客户"))
        #expect(try house.journal(after: seq).map(\.outcome) == [.unchanged])
      }
      #expect(try await Self.list(house, .tag) == ["vip"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a retired word is listed on demand, and comes back in its place`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.tag, ["甲", "乙"])
      house.clock.nowMs += 7
      let retire = RetireWordRequest(dictionary: .tag, word: "甲")
      let gone = try await house.admin.words.retire(retire)
      #expect(gone.retiredAtMs == house.clock.nowMs)
      #expect(try await Self.list(house, .tag) == ["vip", "乙"])
      #expect(try await Self.list(house, .tag, retiredToo: true) == ["vip", "甲", "乙"])
      house.clock.nowMs += 7
      #expect(try await house.admin.words.retire(retire) == gone, "it stays retired since then")
      #expect(try house.journal().last?.outcome == .unchanged)
      let back = try await house.admin.words.add(AddWordRequest(dictionary: .tag, word: "甲", label: "A"))
      #expect(back == Word(dictionary: .tag, word: "甲", label: "A"))
      #expect(try await Self.list(house, .tag) == ["vip", "甲", "乙"])
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `what cannot be is refused without a trace`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let words = house.admin.words
      let long = String(repeating: "标", count: 51)
      let added: [(AddWordRequest, String)] = [
        (AddWordRequest(dictionary: .tag, word: long), "TOO_LONG word"),
        (AddWordRequest(dictionary: .unspecified, word: "x"), "INVALID_REQUEST dictionary:FIELD_REQUIRED"),
        (AddWordRequest(dictionary: .tag, word: "a\nb"), "INVALID_REQUEST word:PATTERN_MISMATCH"),
        (AddWordRequest(dictionary: .tag, word: ""), "INVALID_REQUEST word:PATTERN_MISMATCH"),
      ]
      for (request, expected) in added {
        #expect(try await house.refusedWithoutTrace { try await words.add(request) } == expected)
      }
      #expect(await said { try await words.add(AddWordRequest(dictionary: .category, word: long)) } == "OK")
      let retired: [(RetireWordRequest, String)] = [
        (RetireWordRequest(dictionary: .tag, word: "没有"), "WORD_NOT_FOUND word"),
        (RetireWordRequest(dictionary: .tag, word: "零售业"), "WORD_NOT_FOUND word"),
        (RetireWordRequest(dictionary: .tag, word: "VIP"), "WORD_NOT_FOUND word"),
        (RetireWordRequest(dictionary: .unspecified, word: "vip"), "INVALID_REQUEST dictionary:FIELD_REQUIRED"),
      ]
      for (request, expected) in retired {
        #expect(try await house.refusedWithoutTrace { try await words.retire(request) } == expected)
      }
      let specialist = try await house.desk(.role(.specialist))
      let denied = AddWordRequest(dictionary: .tag, word: "甲")
      #expect(try await house.refusedWithoutTrace { try await specialist.words.add(denied) } == "PERMISSION_DENIED")
      #expect(try await specialist.words.list(ListWordsRequest(dictionary: .tag)).items.count == 1)
    }
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a dictionary is read page by page`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.category, (0..<7).map { "类\($0)" })
      _ = try await house.admin.words.retire(RetireWordRequest(dictionary: .category, word: "类3"))
      var read: [[String]] = []
      var cursor: String?
      repeat {
        let reply = try await house.admin.words.list(
          ListWordsRequest(dictionary: .category, limit: 2, cursor: cursor))
        read.append(reply.items.map(\.word))
        cursor = reply.nextCursor
      } while cursor != nil
      #expect(read == [["类0", "类1"], ["类2", "类4"], ["类5", "类6"]])
      let first = try await house.admin.words.list(ListWordsRequest(dictionary: .category, limit: 2))
      let elsewhere = ListWordsRequest(dictionary: .tag, limit: 2, cursor: first.nextCursor)
      #expect(await said { try await house.admin.words.list(elsewhere) } == "CURSOR_MISMATCH cursor")
    }
  }
}

/// Files and their words.
struct WordUseTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a file takes no word that its dictionary does not have`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      try await house.words(.tag, ["企业采购"])
      let cases: [(CreateCustomerRequest, String)] = [
        (CreateCustomerRequest(name: "王海", tags: ["vip", "没有"]), "WORD_UNKNOWN tags[1]"),
        (CreateCustomerRequest(name: "王海", tags: ["VIP"]), "WORD_UNKNOWN tags[0]"),
        (CreateCustomerRequest(name: "王海", industry: "零售"), "WORD_UNKNOWN industry"),
        (CreateCustomerRequest(name: "王海", source: "店内"), "WORD_UNKNOWN source"),
        (CreateCustomerRequest(name: "王海", industry: "vip"), "WORD_UNKNOWN industry"),
      ]
      for (request, expected) in cases {
        #expect(try await house.refusedWithoutTrace { try await house.admin.customers.create(request) } == expected)
      }
      let made = try await house.customer {
        $0.tags = [" vip", "企业采购"]
        $0.industry = "零售业"
        $0.source = "shop"
      }
      #expect(made.tags == ["vip", "企业采购"])
      let adding = UpdateCustomerRequest(id: made.id, version: 1, tagsAdd: ["没有"])
      #expect(
        try await house.refusedWithoutTrace { try await house.admin.customers.update(adding) }
          == "WORD_UNKNOWN tags_add[0]")
    }
  }

  @Test func `the refusal names the dictionary and the word that was probably meant`() async throws {
    let house = try TestHouse()
    let admin = try await house.desk(.administrator, language: .english)
    func message(_ fill: (inout CreateCustomerRequest) -> Void) async throws -> String {
      var request = CreateCustomerRequest(name: "王海")
      fill(&request)
      return try await refusal { try await admin.customers.create(request) }.message
    }
    #expect(
      try await message { $0.industry = "零售" }.contains("零售 is not in the dictionary INDUSTRY; did you mean 零售业?"))
    #expect(try await message { $0.tags = ["VIP"] }.contains("did you mean vip?"))
    #expect(try await message { $0.source = "callcenter" }.contains("did you mean call_centre?"))
    #expect(try await message { $0.source = "zzzzzzz" }.contains("did you mean referral, shop, call_centre?"))
    _ = try await house.admin.words.retire(RetireWordRequest(dictionary: .tag, word: "vip"))
    #expect(try await message { $0.tags = ["vip"] }.contains("did you mean -?"))
  }

  @Test(arguments: Desk.Kind.allCases)
  func `a word that is retired between two updates stays where it stands and goes nowhere else`(
    kind: Desk.Kind
  ) async throws {
    try await withHouse(kind) { house in
      try await house.words(.tag, ["甲"])
      let holder = try await house.customer {
        $0.tags = ["甲"]
        $0.source = "web"
        $0.externalRefs = ["erp:1"]
      }
      let other = try await house.customer("李小红")
      for (dictionary, word) in [(WordList.tag, "甲"), (.source, "web")] {
        _ = try await house.admin.words.retire(RetireWordRequest(dictionary: dictionary, word: word))
      }
      let customers = house.admin.customers
      let moved = try await customers.update(
        UpdateCustomerRequest(city: "上海", tags: ["甲", "vip"], id: holder.id, version: 1))
      #expect(moved.tags == ["甲", "vip"] && moved.source == "web")
      let again = CreateCustomerRequest(name: holder.name, source: "web", tags: ["甲"], externalRefs: ["erp:1"])
      let upserted = try await customers.upsert(.init(rows: [.init(customer: again)]))
      #expect(upserted.updated == 1, "a feed that sends the file again is not stopped")
      let late = UpdateCustomerRequest(source: "web", id: other.id, version: 1)
      #expect(try await house.refusedWithoutTrace { try await customers.update(late) } == "WORD_UNKNOWN source")
      let tagged = UpdateCustomerRequest(tags: ["甲"], id: other.id, version: 1)
      #expect(try await house.refusedWithoutTrace { try await customers.update(tagged) } == "WORD_UNKNOWN tags[0]")
      _ = try await customers.update(UpdateCustomerRequest(id: holder.id, version: 3, tagsRemove: ["甲"]))
      let back = UpdateCustomerRequest(id: holder.id, version: 4, tagsAdd: ["甲"])
      #expect(
        try await house.refusedWithoutTrace { try await customers.update(back) } == "WORD_UNKNOWN tags_add[0]")
      try await house.words(.tag, ["甲"])
      #expect(try await customers.update(back).tags == ["甲"])
    }
  }

  @Test(
    arguments: [
      ("零售", "零售业"), ("VIP", "vip"), ("shpo", "shop"), ("ｓｈｏｐ", "shop"), ("关注环报", "关注环保"), ("", nil),
      ("贵宾", nil), ("xyz", nil),
    ] as [(String, String?)])
  func `the nearest word takes the fewest edits, or there is none`(word: String, nearest: String?) {
    #expect(NearestWord.find(word, among: ["vip", "shop", "零售业", "关注环保"]) == nearest)
  }

  @Test func `of two words as near the earlier one is named`() {
    #expect(NearestWord.find("abcx", among: ["abcy", "abcz", "abc"]) == "abcy")
    #expect(NearestWord.find("abcx", among: ["abyy", "abcz"]) == "abcz")
    #expect(NearestWord.find("abc", among: []) == nil)
  }
}
