import Testing

@testable import Complaints

@Suite struct NearestRankTests {
  @Test func `the median is the lower of two in the middle, and p90 is one of the values`() {
    func both(_ values: [Int64]) -> [Int64?] {
      var (once, again) = (values, values)
      return [NearestRank.value(perMille: 500, of: &once), NearestRank.value(perMille: 900, of: &again)]
    }
    #expect(both([]) == [nil, nil])
    #expect(both([7]) == [7, 7])
    #expect(both([9, 3]) == [3, 9])
    #expect(both([5, 1, 3]) == [3, 5])
    #expect(both([4, 2, 1, 3]) == [2, 4])
    #expect(both(Array(1...10)) == [5, 9])
    #expect(both(Array(1...11).reversed()) == [6, 10])
    #expect(both([Int64](repeating: 4, count: 100)) == [4, 4])
  }

  @Test func `it selects what sorting would have put there`() {
    var random = SeededRandom(seed: 3)
    for count in [1, 2, 3, 10, 99, 100, 101, 1000, 5000] {
      let shapes: [[Int64]] = [
        (0..<count).map { _ in .random(in: 0..<50, using: &random) },
        (0..<count).map { _ in .random(in: 0..<Int64.max, using: &random) },
        (0..<count).map { Int64($0) }, (0..<count).map { Int64(count - $0) },
        (0..<count).map { Int64(min($0, count - $0)) },
        (0..<count).map { Int64($0 % 2) },
      ]
      for shape in shapes {
        for perMille in [1, 500, 900, 1000] {
          var values = shape
          let found = NearestRank.value(perMille: perMille, of: &values)
          let rank = (count * perMille + 999) / 1000
          #expect(found == shape.sorted()[rank - 1])
          #expect(values.sorted() == shape.sorted())
        }
      }
    }
  }
}
