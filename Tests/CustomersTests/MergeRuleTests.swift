import Contract
import TestHouse
import Testing
import Wire

@testable import Customers

/// What two files are as one, without a store.
struct MergeRuleTests {
  /// The joined files after the merges of the graph in some random order, named by ids that may have become others.
  private static func outcome(
    _ graph: MergeGraph, order: UInt64, _ join: @escaping (MergedFile) -> MergeSource = { $0.joined() }
  ) -> [Int64: Customer] {
    var chance = SeededGenerator(seed: order)
    var shelf = MergeShelf(graph.files, join: join)
    for merge in graph.merges.shuffled(using: &chance) {
      let ids = graph.files.map(\.id)
      // Any id that answers as the same file names it as well.
      let from = ids.filter { shelf.answer($0) == shelf.answer(ids[merge.from]) }.randomElement(using: &chance)
      let into = ids.filter { shelf.answer($0) == shelf.answer(ids[merge.into]) }.randomElement(using: &chance)
      shelf.merge(from ?? 0, into: into ?? 0)
    }
    return shelf.joined
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `merges in any order end in the same file`(seed: UInt64) {
    let graph = MergeGraph(seed: seed)
    let expected = Self.outcome(graph, order: 1)
    #expect(expected.count == Set(graph.roots).count)
    for order in 2...8 as ClosedRange<UInt64> { #expect(Self.outcome(graph, order: order) == expected) }
  }

  /// Gaps filled by whoever comes first: what was filled counts as the file's own at the next merge.
  private static func firstCome(_ file: MergedFile) -> MergeSource {
    MergedFile(
      file.from, into: MergeSource(customer: file.into.customer), earlier: file.earlier,
      behind: file.joining.filter { $0 != file.from }
    ).joined()
  }

  @Test func `a rule by which the first to come fills a gap is found out`() {
    let broken = (1...10 as ClosedRange<UInt64>).filter { seed in
      let graph = MergeGraph(seed: seed)
      return Self.outcome(graph, order: 1, Self.firstCome) != Self.outcome(graph, order: 2, Self.firstCome)
    }
    #expect(broken.count == 10)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `nothing that a file said of reaching the customer is lost`(seed: UInt64) {
    let graph = MergeGraph(seed: seed)
    let joined = Self.outcome(graph, order: 1)
    for (root, files) in Dictionary(grouping: graph.files.indices, by: { graph.roots[$0] }) {
      let file = joined[Int64(root + 1)] ?? Customer()
      let parts = files.map { graph.files[$0] }
      func all<Item>(_ items: (Customer) -> [Item]) -> Set<Item> { Set(parts.flatMap(items)) }
      #expect(Set(file.refusals) == all(\.refusals))
      #expect(Set(file.consents) == all(\.consents).subtracting(all(\.refusals)))
      #expect(Set([file.name] + file.otherNames) == all { [$0.name] + $0.otherNames })
      #expect(
        Set([file.phone].compactMap(\.self) + file.morePhones) == all { [$0.phone].compactMap(\.self) + $0.morePhones })
      #expect(
        Set([file.email].compactMap(\.self) + file.moreEmails) == all { [$0.email].compactMap(\.self) + $0.moreEmails })
      #expect(Set(file.externalRefs) == all(\.externalRefs) && Set(file.tags) == all(\.tags))
      #expect(Set(file.notes) == all(\.notes) && Set(file.helperIds) == all(\.helperIds))
      #expect(file.createdAtMs == parts.map(\.createdAtMs).min())
      #expect(file.mergedIds == parts.map(\.id).filter { $0 != file.id }.sorted())
      let own = graph.files[root]
      let oldest = parts.sorted { $0.id < $1.id }
      #expect(file.city == own.city ?? oldest.compactMap(\.city).first)
      #expect(file.phone == own.phone ?? oldest.compactMap(\.phone).first)
      let graded = own.grade != nil ? own : oldest.first { $0.grade != nil }
      #expect(file.grade == graded?.grade && file.gradeReason == graded?.gradeReason)
    }
  }

  private static func file(_ id: Int64, _ fill: (inout Customer) -> Void = { _ in }) -> Customer {
    var file = Customer()
    file.id = id
    file.name = "测试\(id)"
    fill(&file)
    return file
  }

  @Test func `what the file itself lists comes first in its order, what others list too follows sorted`() {
    var shelf = MergeShelf([
      Self.file(1) { $0.notes = ["丙", "甲", "乙"] }, Self.file(2) { $0.notes = ["z", "甲"] },
      Self.file(3) { $0.notes = ["a"] },
    ])
    shelf.merge(2, into: 1)
    #expect(shelf.rows[1]?.customer.notes == ["丙", "乙", "z", "甲"])
    shelf.merge(3, into: 1)
    #expect(shelf.rows[1]?.customer.notes == ["丙", "乙", "a", "z", "甲"])
  }

  @Test func `what somebody changed after a merge is the file's own at the next one`() {
    var shelf = MergeShelf([
      Self.file(5), Self.file(3) { $0.city = "上海" }, Self.file(1) { $0.city = "北京" },
    ])
    shelf.merge(3, into: 5)
    shelf.change(5) { $0.city = "广州" }
    shelf.merge(1, into: 5)
    #expect(shelf.rows[5]?.customer.city == "广州")
  }

  @Test func `what somebody took off a joined file does not come back from the files that it consists of`() {
    var shelf = MergeShelf([
      Self.file(5),
      Self.file(3) {
        $0.city = "上海"
        $0.phone = "+8613800000003"
        $0.notes = ["旧事"]
        $0.attributes = ["size=large"]
      },
      Self.file(6), Self.file(7) { $0.phone = "+8613800000007" },
    ])
    shelf.merge(3, into: 5)
    #expect(shelf.rows[5]?.customer.attributes == ["size=large"])
    shelf.change(5) {
      $0.city = nil
      $0.phone = nil
      $0.notes = []
      $0.attributes = []
    }
    shelf.merge(6, into: 5)
    #expect(shelf.rows[5]?.customer.city == nil && shelf.rows[5]?.customer.phone == nil)
    #expect(shelf.rows[5]?.customer.notes == [] && shelf.rows[5]?.customer.attributes == [])
    shelf.merge(7, into: 5)
    #expect(shelf.rows[5]?.customer.phone == "+8613800000007", "from a file that came later")
    #expect(shelf.rows[5]?.customer.morePhones == [])
  }

  @Test func `a value that was corrected after a merge also counts where the joined file is merged itself`() {
    var shelf = MergeShelf([Self.file(9), Self.file(5), Self.file(3) { $0.city = "上海" }])
    shelf.merge(3, into: 5)
    shelf.change(5) { $0.city = "广州" }
    shelf.merge(5, into: 9)
    #expect(shelf.rows[9]?.customer.city == "广州", "file 3 is older, but was corrected")
  }

  @Test func `every field of the contract has its part in a merge`() {
    let lists = [
      "name", "other_names", "more_phones", "more_emails", "tags", "external_refs", "notes", "helper_ids", "attributes",
      "consents", "refusals", "merged_ids", "created_at_ms",
    ]
    // The kind is the same in both files, an archived one stays as it is, and the rest follows from others.
    let apart = ["kind", "archived_at_ms", "grade_reason"] + FieldText.leftOut
    let names = (1...200).compactMap { Customer.shape.fieldName($0) }
    #expect(Set(MergeField.fields(of: []).map(\.name) + lists + apart) == Set(names))
  }

  @Test func `the words of a joined file's fields survive being stored`() {
    var fields = MergedFields()
    fields.filled = ["city", "attributes.size"]
    fields.decided = ["phone"]
    #expect(fields.words == ["!phone", "attributes.size", "city"])
    #expect(MergedFields(stored: fields.words.joined(separator: "\u{1E}")) == fields)
    #expect(MergedFields(stored: nil) == MergedFields())
  }
}
