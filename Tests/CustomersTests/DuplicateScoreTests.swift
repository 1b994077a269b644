import Contract
import TestHouse
import Testing

@testable import Customers

/// What two files must have in common to be one customer.
struct DuplicateScoreTests {
  /// name, phone, email, company, address, birthday, city; "-" is absent.
  private static func file(_ text: String, kind: CustomerKind = .person) -> DuplicateTraits {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false).map { field in
      let trimmed = field.drop { $0 == " " }
      return String(trimmed.reversed().drop { $0 == " " }.reversed())
    }
    let field = { (index: Int) in index < fields.count && fields[index] != "-" ? fields[index] : nil }
    var customer = Customer()
    customer.kind = kind
    customer.name = fields[0]
    (customer.phone, customer.email, customer.company) = (field(1), field(2), field(3))
    (customer.address, customer.birthdayDay, customer.city) = (field(4), field(5).flatMap { Int32($0) }, field(6))
    return DuplicateTraits(customer)
  }

  private static func percent(_ a: DuplicateTraits, _ b: DuplicateTraits) -> Int {
    let score = DuplicateScore(a, b)
    #expect(score == DuplicateScore(b, a), "the order must not matter")
    return score.percent
  }

  @Test(arguments: [
    ("王海|+8613800000001", "王海|+8613800000001"),
    ("張偉|+8613800000001", "张伟|+8613800000001"),
    ("章伟|+8613800000001", "张伟|+8613800000001"),
    ("王海|+8613800000001", "Wang Hai|+8613800000001"),
    ("王海|+8613800000001", "Hai Wang|+8613800000001"),
    ("王海|+8613800000001|a@x.org", "王海|+8613911111111|a@x.org"),
    ("王海|-|-|上海灯塔贸易有限公司", "王海|-|-|灯塔贸易"),
    ("王海|+8613800000001|-|上海灯塔", "王海|+8613911111111|-|上海灯塔贸易有限公司"),
    ("上海灯塔贸易有限公司|-|-|王海", "王海|-|-|上海灯塔贸易有限公司"),
    ("Acme Tools|+8613800000001|-|Anna Smith", "Anna Smith|+8613800000001|-|Acme Tools"),
    ("王海|+8613800000001", "王海|+8613800000010"), ("王海|+8613800000001", "王海|+8613800000007"),
    ("Anna Smith|-|-|-|-|5000", "Smith, Anna|-|-|-|-|5000"),
    ("Anna Smiht|-|-|-|-|5000", "Anna Smith|-|-|-|-|5000"),
    ("Anna M. Smith|+8613800000001", "A. Smith|+8613800000001"),
    ("Anna Smith|-|-|-|12 High Street", "Anna Smith|-|-|-|12 High St."),
    ("王海|-|-|-|上海市人民路12号3室|-|上海", "王海|-|-|-|人民路12号3室|-|上海市"),
    ("王海|+8613800000001|a@x.org", "李娜|+8613800000001|a@x.org"),
  ])
  func `these two are one customer`(a: String, b: String) {
    #expect(Self.percent(Self.file(a), Self.file(b)) >= 70)
  }

  @Test(arguments: [
    ("赵海燕", "赵海燕"), ("赵海燕|+8613800000001", "赵海燕|+8613911111111"),
    ("李倩|-|-|-|-|-|上海", "李倩|-|-|-|-|-|上海"),
    // A couple, also at one address; colleagues at one switchboard and in one mailbox.
    ("王海|+8613800000001", "李娜|+8613800000001"),
    ("王海|+8613800000001|-|-|人民路12号3室|-|上海", "李娜|+8613800000001|-|-|人民路12号3室|-|上海"),
    ("王海|+8613800000001|info@x.org|上海灯塔", "李娜|+8613800000001|info@x.org|上海灯塔"),
    // Namesakes in a company, each with a number and an address of their own; parent and child.
    ("张伟|+8613800000001|a@x.org|上海灯塔", "张伟|+8613911111111|b@x.org|上海灯塔"),
    ("John Smith|+8613800000001|-|-|12 High Street|3000", "John Smith|+8613911111111|-|-|12 High Street|12000"),
    // The same birthday, but everything else is another.
    ("张伟|+8613800000001|a@x.org|-|-|5000", "张伟|+8613911111111|b@x.org|-|-|5000"),
    ("王海|-|-|上海灯塔贸易有限公司", "王海|-|-|上海灯塔科技有限公司"), ("王海|-|-|北京灯塔", "王海|-|-|上海灯塔"),
    ("章伟|-|-|灯塔贸易", "张伟|-|-|灯塔贸易"), ("Shop 12|+8613800000001", "Shop 13|+8613800000001"),
    ("王海|+8613800000001", "上海灯塔贸易有限公司|+8613800000001"),
  ])
  func `these two are not`(a: String, b: String) {
    #expect(Self.percent(Self.file(a), Self.file(b)) < 70)
  }

  @Test(arguments: [
    ("上海灯塔贸易有限公司", "上海燈塔貿易有限公司", true), ("上海灯塔贸易有限公司|-|-|-|-|-|上海", "灯塔贸易|-|-|-|-|-|上海", true),
    ("灯塔(上海)贸易有限公司", "上海灯塔贸易有限公司", true), ("Miller Ltd", "Miller Limited", true),
    ("The Miller Trading Co., Ltd.|+441234567890", "Miller Trading|+441234567890", true),
    ("Miller Ltd", "Miller Inc", false), ("Doyle-Morris", "Doyle-Collins", false),
    ("灯塔贸易有限公司|-|-|-|-|-|上海", "灯塔贸易有限公司|-|-|-|-|-|北京", false),
    ("商软冠联科技有限公司|+8613800000001", "商软冠联科技有限公司|+8613911111111", false),
  ])
  func `organisations are told by the name they have without place, trade and form`(a: String, b: String, isOne: Bool) {
    let files = [a, b].map { Self.file($0, kind: .organization) }
    #expect((Self.percent(files[0], files[1]) >= 70) == isOne, "\(Self.percent(files[0], files[1]))")
  }

  @Test func `each thing in common is named as a reason`() {
    let a = Self.file("王海|+8613800000001|a@x.org|上海灯塔贸易有限公司|人民路12号3室|5000|上海")
    #expect(DuplicateScore(a, a).reasons == [.phone, .email, .name, .company, .address, .birthday])
    #expect(DuplicateScore(a, a).percent == 100)
    let b = Self.file("上海灯塔贸易有限公司|+8613800000010|-|王海")
    #expect(DuplicateScore(a, b).reasons == [.name, .company, .similarPhone, .swappedFields])
    #expect(DuplicateScore(a, Self.file("李娜")).reasons == [])
  }

  @Test(arguments: [
    ("上海灯塔贸易有限公司", "灯塔", "上海", "贸易", true), ("广东省灯塔网络科技股份有限公司", "灯塔", "广东", "网络科技", true),
    ("灯塔", "灯塔", "", "", false), ("Acme Trading Co., Ltd.", "acme", "", "trading", true), ("贸易公司", "贸易", "", "", true),
    ("上海贸易有限公司", "贸易", "上海", "", true), ("The Smith & Sons Group", "smithsons", "", "", true),
    ("Ltd", "ltd", "", "", false),
  ])
  func `a company's name comes apart`(name: String, core: String, place: String, trade: String, hasForm: Bool) {
    let company = DuplicateCompany(name)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: company.core)
    #expect(String(text) == core && company.place == place && company.trade == trade)
    #expect(company.form.isEmpty != hasForm)
  }

  @Test(arguments: [
    ("abcd", "abcd", false), ("abcd", "abd", true), ("abcd", "abxcd", true), ("abcd", "abxd", true),
    ("abcd", "acbd", true), ("abcd", "adcb", false), ("abcd", "badc", false), ("", "a", true), ("", "", false),
    ("abcd", "ab", false), ("aab", "aaab", true), ("abcd", "bcda", false),
  ])
  func `one typing error is told from two`(a: String, b: String, isOne: Bool) {
    #expect(DuplicateEdit.isOne(Array(a.utf8), Array(b.utf8)) == isOne)
    #expect(DuplicateEdit.isOne(Array(b.utf8), Array(a.utf8)) == isOne)
  }

  @Test func `of any two files the order does not matter, and no file is unsure of itself`() {
    for isChinese in [true, false] {
      let files = DuplicateFiles(count: 300, isChinese: isChinese, seed: 11).customers.map { DuplicateTraits($0) }
      for a in files {
        let own = DuplicateScore(a, a)
        #expect((0...100).contains(own.percent))
        if !a.phones.isEmpty || !a.emails.isEmpty { #expect(own.percent >= 90) }
        for b in files where a.id < b.id { #expect(DuplicateScore(a, b) == DuplicateScore(b, a), "\(a.id) \(b.id)") }
      }
    }
  }
}
