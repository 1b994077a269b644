import Contract

/// One call of a history, at its instant. Customers and programs are numbers, what comes into being has a label: so
/// a command still means the same when others before it are left out.
struct ModelStep: Equatable {
  var atMs: Int64
  var key: String
  var command: ModelCommand
}

enum ModelCommand: Equatable {
  case enrol(customer: Int, program: Int, referredBy: Int?, opening: Int64?, openingExpiresMs: Int64?)
  case purchase(ModelPurchaseRequest)
  /// Without an amount: all that is left.
  case refund(label: String, purchase: String, amount: Int64?)
  case event(customer: Int, program: Int, event: String, ref: String, happenedAtMs: Int64?)
  case confirm(purchase: String, program: Int)
  case redeem(ModelRedeemRequest)
  case capture(redemption: String, points: Int64?)
  case release(redemption: String)
  case cancel(redemption: String, points: Int64?)
  case voucher(redemption: String, index: Int)
  case adjust(customer: Int, program: Int, points: Int64, expiresAtMs: Int64?)
  case transfer(customer: Int, program: Int, to: Int, points: Int64)
  case suspend(customer: Int, program: Int)
  case resume(customer: Int, program: Int)
  case close(customer: Int, program: Int)
  /// Without a tier: the floor is taken away.
  case floor(customer: Int, program: Int, tier: String?, untilMs: Int64?)
  case merge(into: Int, from: Int)
  /// The program's next version, as a number into the world's configurations.
  case activate(program: Int, config: Int, fromMs: Int64?)
  case closeProgram(program: Int)
  /// The agenda posts whatever is due.
  case sweep
}

struct ModelPurchaseRequest: Equatable {
  var label: String
  var customer: Int
  var amount: Int64
  var currency: String
  var tax: Int64?
  var discount: Int64?
  var lines: [ModelPurchaseLine] = []
  /// Absent: now.
  var purchasedAtMs: Int64?
}

struct ModelPurchaseLine: Equatable {
  var category: String?
  var product: String?
  var amount: Int64
}

struct ModelRedeemRequest: Equatable {
  enum What: Equatable {
    case reward(String, quantity: Int64)
    case money(Int64, order: Int64)
    case points(Int64)
  }

  var label: String
  var customer: Int
  var program: Int
  var what: What
  /// A reservation for so many seconds; absent: spent at once.
  var holdSeconds: Int64?
}
