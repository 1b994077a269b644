import Contract
import Identity
import Store
import Zones

/// Figures by the values of a dimension, and what those are called.
struct FigureGroups {
  private let by: FigureDimension?
  private var periods: FigurePeriods?
  private var places: [Int64: Int] = [:]
  private var keys: [Int64] = []
  private var sums: [FigureSum] = []

  /// - Parameter dimension: nil for one group.
  init(by dimension: FigureDimension?, zone: Zone) {
    by = dimension
    switch dimension {
    case .month?, .week?, .day?: periods = dimension.map { FigurePeriods(by: $0, in: zone) }
    default: periods = nil
    }
  }

  mutating func add(_ figure: CaseFigure, receivedMs: Int64, asOfMs: Int64) {
    sums[place(of: key(figure, receivedMs))].add(figure, asOfMs: asOfMs)
  }

  private mutating func key(_ figure: CaseFigure, _ receivedMs: Int64) -> Int64 {
    switch by {
    case nil, .unspecified?: 0
    case .category?: figure.category
    case .department?: figure.departmentId
    case .handler?: figure.handlerId
    case .product?: figure.product
    case .severity?: figure.severity
    case .channel?: figure.channel
    case .month?, .week?, .day?: periods?.key(receivedMs) ?? 0
    }
  }

  private mutating func place(of key: Int64) -> Int {
    if let place = places[key] { return place }
    places[key] = sums.count
    keys.append(key)
    sums.append(FigureSum())
    return sums.count - 1
  }
}

// MARK: Telling

extension FigureGroups {
  /// Most values that a reply holds.
  static let itemsMax = 500

  /// The whole, the values with the largest volume (periods in their order), and how many there are beyond.
  mutating func figures(
    _ transaction: Transaction
  ) throws -> (total: ComplaintFigures, items: [ComplaintFigures], leftOff: Int) {
    var total = FigureSum()
    for sum in sums { total.add(sum) }
    guard by != nil, by != .unspecified else { return (try total.figures(), [], 0) }
    let order = sums.indices.sorted {
      periods == nil && sums[$0].volume != sums[$1].volume
        ? sums[$0].volume > sums[$1].volume : keys[$0] < keys[$1]
    }
    let items = try order.prefix(Self.itemsMax).map { place in
      var figures = try sums[place].figures()
      (figures.value, figures.name) = try title(keys[place], transaction)
      return figures
    }
    return (try total.figures(), items, order.count - items.count)
  }

  private func title(_ key: Int64, _ transaction: Transaction) throws -> (value: String?, name: String?) {
    if let periods { return (periods.text(key), nil) }
    guard key != 0 else { return (nil, nil) }
    switch by {
    case .department?: return ("\(key)", try DepartmentTree(transaction).name(key))
    case .handler?: return ("\(key)", try EmployeeCheck(transaction: transaction).name(key))
    case .severity?: return (Severity(rawValue: Int32(key))?.word, nil)
    default: return (try FigureWords(transaction: transaction).word(key), nil)
    }
  }
}
