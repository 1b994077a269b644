public import CProtobufC


/// Memory for one message at a time: taken by moving a cursor, given back all at once, kept for the next message.
///
/// protobuf-c asks for memory in many small pieces and has no limit of its own; the budget is that limit.
/// One arena serves one thread. Nobody needs to call `reset()`: decoding and encoding give back what they took.
public final class Arena {
  /// What unpack may take at most, whatever the payload's size.
  public static let budgetMax = 16 << 20
  static let chunkBytesMin = 16 << 10
  static let chunkBytesMax = 1 << 20
  static let retainedBytesMax = 1 << 20

  /// The limit for a payload: hostile bytes blow up 139-fold, honest ones about 10-fold.
  public static func budget(payloadBytes: Int) -> Int {
    min(budgetMax, 64 << 10 + 24 * payloadBytes)
  }

  /// A place to come back to.
  public struct Mark {
    let chunk: Int
    let cursor: UnsafeMutableRawPointer
  }

  private var chunks: [UnsafeMutableRawBufferPointer]
  private var current = 0
  private var cursor: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private var budgetLeft = 0
  /// Whether unpack asked for more than its budget.
  public private(set) var isExhausted = false
  /// What unpack is given; it lives as long as the arena, since C keeps its address during a call.
  public let allocator: UnsafeMutablePointer<ProtobufCAllocator>

  public init() {
    let first = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunkBytesMin, alignment: 16)
    chunks = [first]
    cursor = first.baseAddress.unsafelyUnwrapped
    end = cursor + first.count
    allocator = .allocate(capacity: 1)
    allocator.initialize(
      to: ProtobufCAllocator(
        alloc: { owner, size in
          owner.flatMap { Unmanaged<Arena>.fromOpaque($0).takeUnretainedValue().takeFromBudget(size) }
        },
        free: { _, _ in },
        allocator_data: nil))
    allocator.pointee.allocator_data = Unmanaged.passUnretained(self).toOpaque()
  }

  deinit {
    for chunk in chunks { chunk.deallocate() }
    allocator.deallocate()
  }

  /// Starts counting what unpack takes.
  public func setBudget(_ bytes: Int) {
    budgetLeft = bytes
    isExhausted = false
  }

  public func mark() -> Mark {
    Mark(chunk: current, cursor: cursor)
  }

  /// Gives back everything taken since the mark; pointers into it are dead from here on.
  public func rewind(to mark: Mark) {
    if current != mark.chunk { useChunk(mark.chunk) }
    cursor = mark.cursor
    if chunks.count > 1 { releaseExcess() }
  }

  /// Gives back everything.
  public func reset() {
    rewind(to: Mark(chunk: 0, cursor: chunks[0].baseAddress.unsafelyUnwrapped))
  }

  /// Memory for our own values, which no budget limits; aligned to 8 bytes, not initialised.
  @inline(__always)
  public func take(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let rounded = (byteCount + 7) & ~7
    if rounded > end - cursor { useChunk(holding: rounded) }
    defer { cursor += rounded }
    return cursor
  }

  private func takeFromBudget(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    guard byteCount <= budgetLeft else {
      isExhausted = true
      return nil
    }
    budgetLeft -= (byteCount + 7) & ~7
    return take(byteCount)
  }

  @inline(never)
  private func useChunk(holding byteCount: Int) {
    let next = current + 1
    if next == chunks.count || chunks[next].count < byteCount {
      let size = max(min(chunks[current].count * 2, Self.chunkBytesMax), byteCount)
      chunks.insert(.allocate(byteCount: size, alignment: 16), at: next)
    }
    useChunk(next)
  }

  private func useChunk(_ index: Int) {
    current = index
    cursor = chunks[index].baseAddress.unsafelyUnwrapped
    end = cursor + chunks[index].count
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
