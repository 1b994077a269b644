import Contract
import Glibc
import Operations
import Server
import Store
import Wire

extension CountedHouse {
  /// As the point read's: a needless copy of the bytes, by which `Tests/counts` shows that it would be noticed.
  private static let copiesNeedlessly = getenv("GUANXI_COUNT_TWIN") != nil

  func decode(_ times: Int) throws {
    let payload = GetCustomerRequest(externalRef: "count:77").encoded()
    for _ in 0..<times {
      let bytes = Self.copiesNeedlessly ? payload.map { $0 } : payload
      let request = try bytes.withUnsafeBytes { try GetCustomerRequest.decode($0, mode: .request, arena: arena) }
      guard request.externalRef != nil else { throw Failure("the request was not decoded") }
    }
  }

  func encode(_ times: Int) throws {
    let reader = try store.openReader()
    try reader.begin()
    let bytes = try answer(GetCustomerRequest(id: 77).encoded(), handler(Methods.Customers.get.info), reader)
    reader.end()
    let customer = try Customer(bytes: bytes)
    let target = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
    for _ in 0..<times {
      guard customer.encode(into: target, arena: arena) > 0 else { throw Failure("the customer was not encoded") }
    }
  }

  func dispatch(_ times: Int) throws {
    try read(handler(Methods.Customers.get.info), times) {
      GetCustomerRequest(id: customerId($0)).encoded()
    }
  }

  func search(_ times: Int) throws {
    let texts = ["王芳", "李娜", "伟芳", "张敏"].map { SearchCustomersRequest(text: $0).encoded() }
    try read(handler(Methods.Customers.search.info), times) { texts[$0 % texts.count] }
  }

  func record(_ times: Int) throws {
    let run = store.committedSeq
    try commit(Methods.Purchases.record, (1...times).map { purchase($0, ref: "count:\(run):\($0)") })
  }

  func create(_ times: Int) throws {
    try commit(
      Methods.Customers.create,
      (1...times).map {
        var request = Self.customer(customers + $0)
        request.externalRefs = ["more:\($0)"]
        return request
      })
  }

  // MARK: Reading

  private func read(_ method: BoundMethod, _ times: Int, _ payload: (Int) -> [UInt8]) throws {
    let payloads = (0..<min(times, customers)).map(payload)
    let reader = try store.openReader()
    for start in stride(from: 0, to: times, by: Self.burst) {
      try reader.begin()
      for number in start..<min(start + Self.burst, times) {
        guard try !answer(payloads[number % payloads.count], method, reader).isEmpty else {
          throw Failure("an empty answer of \(method.info.name)")
        }
      }
      reader.end()
    }
  }

  private func answer(_ payload: [UInt8], _ method: BoundMethod, _ reader: ReadConnection) throws -> [UInt8] {
    guard case .read(let body) = method.body else { throw Failure("\(method.info.name) reads nothing") }
    defer { arena.reset() }
    let call = ReadCall(principal: principal, nowMs: Self.nowMs, transaction: reader.transaction, reads: NoReads())
    let reply = try payload.withUnsafeBytes { try body($0, arena, call) }
    return [UInt8](unsafeUninitializedCapacity: reply.size) { target, count in
      reply.pack(into: UnsafeMutableRawBufferPointer(target))
      count = reply.size
    }
  }
}
