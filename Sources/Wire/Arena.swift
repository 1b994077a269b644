public import CProtobufC

/// Memory for one message at a time: taken by moving a cursor, given back all at once, kept for the next message.
///
/// protobuf-c asks for memory in many small pieces and has no limit of its own; the budget is that limit.
/// One arena serves one thread. Nobody needs to call `reset()` after decoding and encoding: both give back what
/// they took, but for `lowered(in:)`, whose result lives until the next `reset()` or `rewind(to:)`.
public final class Arena {
  /// What unpack may take at most, whatever the payload's size.
  public static let budgetMax = 16 << 20
  static let chunkBytesMin = 16 << 10
  static let chunkBytesMax = 1 << 20
  static let retainedBytesMax = 1 << 20

  /// The limit for a payload: hostile bytes blow up 139-fold, honest ones about 10-fold.
  public static func budget(payloadBytes: Int) -> Int {
    min(budgetMax, 2 << 20 + 24 * payloadBytes)
  }

  /// A place to come back to.
  public struct Mark {
    let chunk: Int
    let cursor: UnsafeMutableRawPointer
  }

  /// Where the next piece comes from. It lies outside the object, so that C's many calls for memory cost neither
  /// reference counting nor exclusivity checks.
  @usableFromInline
  struct Cursor {
    @usableFromInline var next: UnsafeMutableRawPointer
    @usableFromInline var end: UnsafeMutableRawPointer
    var budgetLeft: Int
    var isExhausted: Bool
    let owner: Unmanaged<Arena>
  }

  private var chunks: [UnsafeMutableRawBufferPointer]
  private var current = 0
  @usableFromInline let cursor: UnsafeMutablePointer<Cursor>
  /// What unpack is given; it lives as long as the arena, since C keeps its address during a call.
  public let allocator: UnsafeMutablePointer<ProtobufCAllocator>

  public init() {
    let first = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkBytesMin, alignment: 16)
    let start = first.baseAddress.unsafelyUnwrapped
    chunks = [first]
    cursor = .allocate(capacity: 1)
    allocator = .allocate(capacity: 1)
    cursor.initialize(
      to: Cursor(
        next: start, end: start + first.count, budgetLeft: 0, isExhausted: false, owner: .passUnretained(self)))
    allocator.initialize(
      to: ProtobufCAllocator(
        alloc: { cursor, size in
          cursor.flatMap { Arena.takeFromBudget($0.assumingMemoryBound(to: Cursor.self), size) }
        },
        free: { _, _ in },
        allocator_data: cursor))
  }

  deinit {
    for chunk in chunks { chunk.deallocate() }
    cursor.deallocate()
    allocator.deallocate()
  }

  /// Starts counting what unpack takes.
  public func setBudget(_ bytes: Int) {
    cursor.pointee.budgetLeft = bytes
    cursor.pointee.isExhausted = false
  }

  /// Whether unpack asked for more than its budget.
  public var isExhausted: Bool { cursor.pointee.isExhausted }

  public func mark() -> Mark {
    Mark(chunk: current, cursor: cursor.pointee.next)
  }

  /// Gives back everything taken since the mark; pointers into it are dead from here on.
  public func rewind(to mark: Mark) {
    if current != mark.chunk { useChunk(mark.chunk) }
    cursor.pointee.next = mark.cursor
    if chunks.count > 1 { releaseExcess() }
  }

  /// Gives back everything.
  public func reset() {
    rewind(to: Mark(chunk: 0, cursor: chunks[0].baseAddress.unsafelyUnwrapped))
  }

  /// Memory for our own values, which no budget limits; aligned to 8 bytes, not initialised.
  @inlinable @inline(__always)
  public func take(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let rounded = (byteCount + 7) & ~7
    if rounded > cursor.pointee.end - cursor.pointee.next { useChunk(holding: rounded) }
    defer { cursor.pointee.next += rounded }
    return cursor.pointee.next
  }

  private static func takeFromBudget(
    _ cursor: UnsafeMutablePointer<Cursor>, _ byteCount: Int
  ) -> UnsafeMutableRawPointer? {
    guard byteCount <= cursor.pointee.budgetLeft else {
      cursor.pointee.isExhausted = true
      return nil
    }
    let rounded = (byteCount + 7) & ~7
    cursor.pointee.budgetLeft -= rounded
    if rounded > cursor.pointee.end - cursor.pointee.next {
      cursor.pointee.owner.takeUnretainedValue().useChunk(holding: rounded)
    }
    defer { cursor.pointee.next += rounded }
    return cursor.pointee.next
  }

  @usableFromInline @inline(never)
  func useChunk(holding byteCount: Int) {
    let next = current + 1
    if next == chunks.count || chunks[next].count < byteCount {
      let size = max(min(chunks[current].count * 2, Self.chunkBytesMax), byteCount)
      chunks.insert(.allocate(byteCount: size, alignment: 16), at: next)
    }
    useChunk(next)
  }

  private func useChunk(_ index: Int) {
    current = index
    let start = chunks[index].baseAddress.unsafelyUnwrapped
    cursor.pointee.next = start
    cursor.pointee.end = start + chunks[index].count
  }

  /// One large message must not keep its memory for ever.
  private func releaseExcess() {
    var retained = chunks.reduce(0) { $0 + $1.count }
    while chunks.count - 1 > current, retained > Self.retainedBytesMax {
      let chunk = chunks.removeLast()
      retained -= chunk.count
      chunk.deallocate()
    }
  }
}
