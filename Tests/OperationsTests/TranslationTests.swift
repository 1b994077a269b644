import Contract
import Operations
import Testing

/// Causes as callers hear of them.
struct TranslationTests {
  // The two cases have one name: without its type the refusal of the one would be made by itself for ever.
  @Test func `a request that unfolds into too much memory is refused`() {
    let refusal = Refusal(translating: DecodeFailure.memoryBudget, incident: "test")
    #expect(refusal.reason == .memoryBudget && !refusal.isFault)
  }
}
