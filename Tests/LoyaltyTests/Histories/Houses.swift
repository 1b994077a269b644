import Contract

/// What a history can be run on: the real room, or a model with a fault.
protocol LoyaltyHouse {
  /// How the call ends, in one line as the model says it.
  mutating func perform(_ step: ModelStep) throws -> String
  /// All that is to be known of a member as stored, in one line; nil where the customer is none.
  mutating func portrait(_ customer: Int, _ program: Int) throws -> String?
  /// What is broken in the books of these members.
  mutating func faults(_ members: [(customer: Int, program: Int)]) throws -> [String]
  /// What is broken at the end, looked at as a whole.
  mutating func faultsAtEnd() throws -> [String]
}

struct ModelHouse: LoyaltyHouse {
  var model: Model

  mutating func perform(_ step: ModelStep) -> String { model.perform(step) }

  mutating func portrait(_ customer: Int, _ program: Int) -> String? { model.portrait(customer, program) }

  /// A model with a fault is to be found by comparing, not by its own books.
  mutating func faults(_ members: [(customer: Int, program: Int)]) -> [String] { [] }

  mutating func faultsAtEnd() -> [String] { [] }
}
