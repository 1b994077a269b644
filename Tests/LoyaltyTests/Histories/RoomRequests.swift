import Contract
import Store

extension RoomHouse {
  /// The call that a command is, as method and payload.
  func request(_ command: ModelCommand, key: String) throws -> (method: UInt32, payload: [UInt8]) {
    switch command {
    case .enrol, .suspend, .resume, .close, .floor, .merge: return try memberRequest(command)
    case .activate(let program, let config, let fromMs):
      return try activation(program, world.configs[config], fromMs, key)
    case .closeProgram(let program):
      let found = try ask(Methods.Programs.get, GetProgramRequest(id: programs[program]))
      return bytes(
        Methods.Programs.close, CloseProgramRequest(id: found.id, version: found.version, reason: "到期"))
    case .purchase(let request): return bytes(Methods.Purchases.record, purchase(request))
    case .refund(let label, let purchase, let amount):
      var request = RefundPurchaseRequest(externalRef: "test:\(label)")
      request.purchaseRef = "test:\(purchase)"
      request.amount = amount.map { Money(minor: $0, currency: currency(of: purchase)) }
      return bytes(Methods.Purchases.refund, request)
    default: return try pointsRequest(command)
    }
  }

  private func bytes<Q, R>(_ method: Method<Q, R>, _ request: Q) -> (method: UInt32, payload: [UInt8]) {
    (method.info.id, request.encoded())
  }

  private func memberRequest(_ command: ModelCommand) throws -> (method: UInt32, payload: [UInt8]) {
    switch command {
    case .enrol(let customer, let program, let by, let opening, let expires):
      var request = EnrollMemberRequest(customerId: self.customer(customer), program: code(program))
      if let by {
        let referrer = try ask(
          Methods.Members.get, GetMemberRequest(customerId: self.customer(by), program: code(program)))
        request.referralCode = referrer.referralCode
      }
      request.openingPoints = opening
      request.openingExpiresMs = expires
      return bytes(Methods.Members.enroll, request)
    case .floor(let customer, let program, let tier, let untilMs):
      return bytes(
        Methods.Members.setFloor,
        SetFloorRequest(
          customerId: self.customer(customer), program: code(program), tier: tier, untilMs: untilMs, reason: "约定"))
    case .suspend(let customer, let program): return bytes(Methods.Members.suspend, change(customer, program))
    case .resume(let customer, let program): return bytes(Methods.Members.resume, change(customer, program))
    case .close(let customer, let program): return bytes(Methods.Members.close, change(customer, program))
    case .merge(let into, let from):
      return bytes(
        Methods.Customers.merge, MergeCustomersRequest(into: customer(into), from: customer(from), reason: "重复"))
    default: preconditionFailure("\(command)")
    }
  }

  private func change(_ customer: Int, _ program: Int) -> ChangeMemberRequest {
    ChangeMemberRequest(customerId: self.customer(customer), program: code(program), reason: "客户要求")
  }

  private func pointsRequest(_ command: ModelCommand) throws -> (method: UInt32, payload: [UInt8]) {
    switch command {
    case .event(let customer, let program, let event, let ref, let atMs):
      return bytes(
        Methods.Loyalty.postEvent,
        PostEventRequest(
          customerId: self.customer(customer), program: code(program), event: event, externalRef: ref,
          happenedAtMs: atMs))
    case .confirm(let purchase, let program):
      return bytes(
        Methods.Loyalty.confirm, ConfirmPointsRequest(purchaseId: purchases[purchase] ?? 0, program: code(program)))
    case .redeem(let request):
      let method = request.holdSeconds == nil ? Methods.Loyalty.redeem : Methods.Loyalty.reserve
      return bytes(method, redeem(request))
    case .capture(let label, let points):
      return bytes(
        Methods.Loyalty.capture, CaptureRequest(redemptionId: redemptions[label] ?? 0, points: points))
    case .release(let label):
      return bytes(Methods.Loyalty.release, ReleaseRequest(redemptionId: redemptions[label] ?? 0))
    case .cancel(let label, let points):
      return bytes(
        Methods.Loyalty.cancel,
        CancelRedemptionRequest(redemptionId: redemptions[label] ?? 0, points: points, reason: "退单"))
    case .voucher(let label, let index):
      return bytes(Methods.Vouchers.redeem, RedeemVoucherRequest(code: vouchers[label]?[index] ?? ""))
    case .adjust(let customer, let program, let points, let expires):
      return bytes(
        Methods.Loyalty.adjust,
        AdjustPointsRequest(
          customerId: self.customer(customer), program: code(program), points: points, reason: "更正",
          expiresAtMs: expires))
    case .transfer(let customer, let program, let to, let points):
      return bytes(
        Methods.Loyalty.transfer,
        TransferPointsRequest(
          customerId: self.customer(customer), program: code(program), toMemberId: try memberId(to, program) ?? 0,
          points: points))
    default: preconditionFailure("\(command)")
    }
  }

  private func code(_ program: Int) -> String { world.state.programs[program].code }

  /// The next version, its draft set first.
  private func activation(
    _ program: Int, _ config: ProgramConfig, _ fromMs: Int64?, _ key: String
  ) throws -> (method: UInt32, payload: [UInt8]) {
    let found = try ask(Methods.Programs.get, GetProgramRequest(id: programs[program]))
    guard found.status != .closed else {
      return bytes(
        Methods.Programs.activate, ActivateProgramRequest(id: found.id, version: found.version, fromMs: fromMs))
    }
    let drafted = try call(
      Methods.Programs.setDraft, SetDraftRequest(id: found.id, version: found.version, draft: config), key: key)
    return bytes(
      Methods.Programs.activate, ActivateProgramRequest(id: found.id, version: drafted.version, fromMs: fromMs))
  }

  private func purchase(_ request: ModelPurchaseRequest) -> RecordPurchaseRequest {
    func money(_ minor: Int64) -> Money { Money(minor: minor, currency: request.currency) }
    var purchase = RecordPurchaseRequest(externalRef: "test:\(request.label)", amount: money(request.amount))
    purchase.customerId = customer(request.customer)
    purchase.purchasedAtMs = request.purchasedAtMs
    purchase.tax = request.tax.map(money)
    purchase.discount = request.discount.map(money)
    purchase.lines = request.lines.map {
      PurchaseLine(category: $0.category, product: $0.product, amount: money($0.amount))
    }
    currencies[request.label] = request.currency
    return purchase
  }

  private func currency(of label: String) -> String { currencies[label] ?? "CNY" }

  private func redeem(_ request: ModelRedeemRequest) -> RedeemRequest {
    var redeem = RedeemRequest(customerId: customer(request.customer), program: code(request.program))
    switch request.what {
    case .reward(let code, let quantity):
      redeem.reward = code
      redeem.quantity = quantity
    case .money(let minor, let order):
      let currency = world.state.programs[request.program].currency
      redeem.money = Money(minor: minor, currency: currency)
      redeem.orderAmount = Money(minor: order, currency: currency)
    case .points(let points): redeem.points = points
    }
    redeem.holdSeconds = request.holdSeconds.map { UInt32($0) }
    return redeem
  }
}
