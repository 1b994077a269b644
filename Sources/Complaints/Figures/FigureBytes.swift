import Contract

/// How a `CaseFigure` lies in a row: numbers of seven bits a byte, the lowest first, in a fixed order; fifty bytes or so,
/// which are read without allocating anything. What later versions add goes to the end and reads as 0 where it is missing.
extension CaseFigure {
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    func add(_ number: Int64) {
      precondition(number >= 0, "figures hold no negative numbers")
      var rest = number
      while rest > 0x7f {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(truncatingIfNeeded: rest))
    }
    add(marks)
    for number in [category, product, channel, departmentId, handlerId] { add(number) }
    for number in [acknowledge.lateMs, reply.lateMs, resolveLateMs, lateMs] { add(number) }
    for number in [resolvesOver, resolvesOnTime] { add(number) }
    for number in [replyMs, replyWorkingMs, resolutionMs, resolutionOwnMs] { add(number + 1) }
    add(points)
    add(Int64(money.count))
    for sum in money {
      add(Self.number(sum.currency))
      add(sum.minor)
    }
    return bytes
  }

  init(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    let marks = reader.next()
    guard let standing = Standing(rawValue: marks & 7) else { preconditionFailure("figures hold an unknown standing") }
    self.standing = standing
    kind = marks >> 3 & 3
    severity = marks >> 5 & 3
    substantiated = marks >> 7 & 7
    score = marks >> 10 & 7
    isRepeat = marks >> 13 & 1 != 0
    isReopened = marks >> 14 & 1 != 0
    isResolved = marks >> 15 & 1 != 0
    acknowledge.isFulfilled = marks >> 16 & 1 != 0
    reply.isFulfilled = marks >> 17 & 1 != 0
    category = reader.next()
    product = reader.next()
    channel = reader.next()
    departmentId = reader.next()
    handlerId = reader.next()
    acknowledge.lateMs = reader.next()
    reply.lateMs = reader.next()
    resolveLateMs = reader.next()
    lateMs = reader.next()
    resolvesOver = reader.next()
    resolvesOnTime = reader.next()
    replyMs = reader.next() - 1
    replyWorkingMs = reader.next() - 1
    resolutionMs = reader.next() - 1
    resolutionOwnMs = reader.next() - 1
    points = reader.next()
    let currencyCount = reader.next()
    guard currencyCount > 0 else { return }
    for _ in 0..<currencyCount {
      let currency = Self.currency(reader.next())
      money.append(Money(minor: reader.next(), currency: currency))
    }
  }

  private var marks: Int64 {
    precondition(kind <= 3 && severity <= 3 && substantiated <= 7 && score <= 7, "marks are wider than their place")
    let flags = [isRepeat, isReopened, isResolved, acknowledge.isFulfilled, reply.isFulfilled]
    var marks = standing.rawValue | kind << 3 | severity << 5 | substantiated << 7 | score << 10
    for (index, flag) in flags.enumerated() where flag { marks |= 1 << Int64(13 + index) }
    return marks
  }

  /// A code of three letters as a number.
  private static func number(_ currency: String) -> Int64 {
    precondition(currency.utf8.count <= 7, "a currency has a short code")
    return currency.utf8.reduce(0) { $0 << 8 | Int64($1) }
  }

  private static func currency(_ number: Int64) -> String {
    var (rest, letters) = (number, [UInt8]())
    while rest > 0 {
      letters.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private struct Reader {
    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    @inline(__always) mutating func next() -> Int64 {
      var (number, shift) = (Int64(0), Int64(0))
      while at < bytes.count {
        let byte = bytes[at]
        at += 1
        number |= Int64(byte & 0x7f) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return number
    }
  }
}
