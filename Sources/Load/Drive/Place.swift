/// A call under way; `id` 0 is a free place.
struct Place {
  enum Role: UInt8 {
    case plain
    /// A CANCEL follows the request.
    case cancelled
    /// Its bytes are kept and go out again once the answer is in.
    case first
    /// The same bytes once more.
    case again
  }

  var id: UInt64 = 0
  /// When it should have begun; in the closed loop when it did.
  var intendedNs: UInt64 = 0
  /// The turn in which it was written.
  var sentNs: UInt64 = 0
  var shot = Shot()
  var role = Role.plain
}

/// The places of one connection; a call's place is the low bits of its id, so nothing is searched.
struct Places {
  private var places: [Place]
  private var free: [UInt16]
  private let mask: UInt64
  private let bits: UInt64
  private var lastId: UInt64 = 0

  init(_ count: Int) {
    var size = 1
    while size < count { size *= 2 }
    mask = UInt64(size - 1)
    bits = UInt64(mask.nonzeroBitCount)
    places = Array(repeating: Place(), count: size)
    free = (0..<UInt16(count)).reversed()
  }

  /// A call id above all earlier ones whose place is free; nil when none is.
  @inline(__always)
  mutating func reserve() -> UInt64? {
    guard let place = free.popLast() else { return nil }
    lastId = ((lastId >> bits + 1) << bits) | UInt64(place)
    return lastId
  }

  @inline(__always)
  mutating func fill(_ place: Place) { places[Int(place.id & mask)] = place }

  /// The call, whose place is free from now on; nil when it is not under way.
  @inline(__always)
  mutating func leave(_ id: UInt64) -> Place? {
    let at = Int(id & mask)
    let place = places[at]
    guard place.id == id, id != 0 else { return nil }
    places[at].id = 0
    free.append(UInt16(at))
    return place
  }

  /// All calls under way, in the order of their ids.
  var underWay: [Place] { places.filter { $0.id != 0 }.sorted { $0.id < $1.id } }
}
