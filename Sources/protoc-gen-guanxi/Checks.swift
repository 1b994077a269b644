/// What the generator refuses, beyond what the model cannot hold.
enum Checks {
  static func problems(in contract: Contract) -> [Problem] {
    contract.problems
  }
}
