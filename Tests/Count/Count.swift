import Glibc
import Store

/// Does one kind of work a given number of times, and nothing else that could be left out: `Tests/counts` runs it twice
/// under an instruction counter, and the difference of the two is the work without its start.
@main
enum Count {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.count == 2, words[0] == "fill" { return try CountedHouse(words[1]).fill() }
    let customers = words.count > 3 ? Int(words[3]) : 1_000
    guard words.count >= 3, let work = Work(rawValue: words[0]), let times = Int(words[2]), times > 0,
      let customers, customers > 0
    else {
      let works = Work.allCases.map(\.rawValue).joined(separator: "|")
      print("guanxi-count fill FOLDER, then guanxi-count \(works) FOLDER TIMES [CUSTOMERS]")
      exit(2)
    }
    let house = try CountedHouse(words[1], customers: customers)
    try work.run(times, in: house)
    print("frames \(house.store.figures.walBytes / CountedHouse.frameBytes)")
    fflush(nil)
    // Not exit(): what closing costs is not the work.
    _exit(0)
  }
}

/// What is counted.
enum Work: String, CaseIterable {
  /// A `customers.get` from bytes to a value: pre-scan, unpack, lift.
  case decode
  /// A customer from a value to bytes.
  case encode
  /// A `customers.get` through the method table and its operation, 64 in one snapshot.
  case dispatch
  /// The same through a served socket, frames in and frames out.
  case get
  /// Two Chinese characters, through the method table.
  case search
  /// A purchase that earns, 64 in one durable commit.
  case record
  /// A new customer, 64 in one durable commit.
  case create

  func run(_ times: Int, in house: CountedHouse) throws {
    switch self {
    case .decode: try house.decode(times)
    case .encode: try house.encode(times)
    case .dispatch: try house.dispatch(times)
    case .get: try house.get(times)
    case .search: try house.search(times)
    case .record: try house.record(times)
    case .create: try house.create(times)
    }
  }
}
