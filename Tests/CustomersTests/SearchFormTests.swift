import Contract
import TestHouse
import Testing

/// Searches that the index cannot answer by itself: letters in pieces, and a few files among thousands alike.
struct SearchFormTests {
  @Test(arguments: Desk.Kind.allCases)
  func `a letter in pieces finds the whole one and the other way round`(kind: Desk.Kind) async throws {
    try await withHouse(kind) { house in
      let whole = try await house.customer("Andr\u{e9} M\u{fc}ller").id
      let pieces = try await house.customer("Rene\u{301}e Mu\u{308}ller").id
      let hangul = try await house.customer("\u{d55c}\u{ae00}").id
      let cases: [(String, [Int64])] = [
        ("Andr\u{e9}", [whole]), ("Andre\u{301}", [whole]), ("ren\u{e9}e", [pieces]), ("RENE\u{301}E", [pieces]),
        ("m\u{fc}ller", [pieces, whole]), ("mu\u{308}ller", [pieces, whole]),
        ("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}", [hangul]),
        ("muller", [pieces, whole]), ("andre", [whole]),
      ]
      for (text, expected) in cases {
        let found = try await house.admin.search(text).map(\.id)
        #expect(found == expected, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
      }
    }
  }

  @Test func `a few hits among thousands alike come in pages, each soon, and in the end every hit once`() async throws {
    let house = try TestHouse()
    let requests = (0..<4500).map { index in
      CreateCustomerRequest(kind: index % 1117 == 3 ? .organization : .person, name: "测试")
    }
    let expected = try await house.admin.open(requests).filter { $0.kind == .organization }.map(\.id).sorted(by: >)
    #expect(expected.count == 5)
    for limit in [UInt32](arrayLiteral: 2, 20) {
      var request = SearchCustomersRequest(text: "测试", limit: limit, kind: .organization)
      var pages: [[Int64]] = []
      repeat {
        let reply = try await house.admin.customers.search(request)
        pages.append(reply.items.map(\.id))
        request.cursor = reply.nextCursor
      } while request.cursor != nil && pages.count < 20
      #expect(pages.flatMap { $0 } == expected)
      // 4,500 files are more than one page looks at, so even a page with room ends before them all.
      #expect(pages[0].count < expected.count && pages.count > 1)
    }
  }

  @Test func `a thousand of the same name come before those whose name only begins so, page by page`() async throws {
    let house = try TestHouse()
    let requests = (0..<1200).map { CreateCustomerRequest(name: $0 % 400 == 9 ? "测试 x" : "测试") }
    let opened = try await house.admin.open(requests)
    let same = opened.filter { $0.name == "测试" }.map { Found(id: $0.id, matchedBy: .name) }
    let longer = opened.filter { $0.name != "测试" }.map { Found(id: $0.id, matchedBy: .nameStart) }
    #expect(longer.count == 3)
    #expect(try await house.admin.search("测试", limit: 100) == same.reversed() + longer.reversed())
  }
}
