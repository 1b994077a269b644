import Load
import Testing

@Suite struct OutcomeTests {
  @Test func `only what a call was made for makes a good run`() {
    let bad: [Outcome] = [.wrong, .refused(reason: "INTERNAL"), .lost(reason: "CONNECTION_LOST")]
    let good: [Outcome] = [.right, .replayed, .cancelled, .refusedAsWanted(reason: "VERSION_MISMATCH")]
    #expect(bad.allSatisfy { !$0.isGood } && good.allSatisfy(\.isGood))
  }
}
