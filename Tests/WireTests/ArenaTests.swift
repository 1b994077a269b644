import CProtobufC
import Testing
import Wire

struct ArenaTests {
  @Test func `pieces are aligned and do not overlap`() {
    let arena = Arena()
    var last = 0
    for size in 0..<3_000 {
      let address = Int(bitPattern: arena.take(size))
      #expect(address % 8 == 0)
      if last <= address, address - last < 1 << 14 { #expect(address >= last) }
      last = address + size
    }
  }

  @Test func `what is taken keeps its bytes while more is taken, over many chunks`() {
    let arena = Arena()
    let pieces = (0..<200).map { index -> UnsafeMutableRawPointer in
      let piece = arena.take(20_000)
      piece.initializeMemory(as: UInt8.self, repeating: UInt8(index), count: 20_000)
      return piece
    }
    for (index, piece) in pieces.enumerated() {
      #expect(UnsafeRawBufferPointer(start: piece, count: 20_000).allSatisfy { $0 == UInt8(index) })
    }
  }

  @Test func `going back to a mark gives the same memory again`() {
    let arena = Arena()
    _ = arena.take(100)
    let mark = arena.mark()
    let first = arena.take(8)
    _ = arena.take(5 << 20)
    arena.rewind(to: mark)
    #expect(arena.take(8) == first)
    arena.reset()
    #expect(arena.take(8) < first)
  }

  @Test func `an allocation above the budget is refused and remembered`() throws {
    let arena = Arena()
    let allocator = arena.allocator.pointee
    arena.setBudget(1_000)
    #expect(allocator.alloc(allocator.allocator_data, 900) != nil)
    #expect(!arena.isExhausted)
    #expect(allocator.alloc(allocator.allocator_data, 200) == nil)
    #expect(arena.isExhausted)
    arena.setBudget(1_000)
    #expect(!arena.isExhausted)
    #expect(allocator.alloc(allocator.allocator_data, .max) == nil)
  }

  @Test(arguments: [(0, 2 << 20), (1_000, 2 << 20 + 24_000), (1 << 20, 16 << 20), (4 << 20, 16 << 20)])
  func `the budget follows the payload up to 16 MiB`(payload: Int, budget: Int) {
    #expect(Arena.budget(payloadBytes: payload) == min(budget, 16 << 20))
  }
}
