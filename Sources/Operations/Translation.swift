import Contract
import Store
import Wire

extension Refusal {
  /// The one place where errors become what a caller may see. A fault keeps its cause to the log, under an incident.
  package init(translating error: any Error, incident: String = "–") {
    switch error {
    case let refusal as Refusal: self = refusal
    case let failure as DecodeFailure: self.init(failure)
    case let failure as StoreError: self.init(failure, incident: incident)
    default: self.init(fault: incident)
    }
  }

  /// Whether the cause belongs in the log, since the caller does not see it.
  package var isFault: Bool { reason == .internal || reason == .storeFailed }

  private init(fault incident: String) {
    self.init(.internal, ["incident": incident])
    self.incident = incident
  }

  private init(_ failure: StoreError, incident: String) {
    switch failure.kind {
    case .full: self.init(.storeFull)
    case .interrupted: self.init(.deadlineExceeded, ["ms": "–"])
    case .io, .corrupt:
      self.init(.storeFailed)
      self.incident = incident
    default: self.init(fault: incident)
    }
  }

  private init(_ failure: DecodeFailure) {
    switch failure {
    case .memoryBudget: self.init(Reason.memoryBudget)
    case .violations(let found):
      self.init(.invalidRequest)
      flaws = found.map(FieldFlaw.init)
    }
  }
}

extension FieldFlaw {
  init(_ found: WireViolation) {
    let path = found.path.isEmpty ? "payload" : found.path
    switch found.flaw {
    case .required: self.init(path: path, reason: .fieldRequired)
    case .tooLong(let max): self.init(path: path, reason: .tooLong, arguments: ["max": "\(max)"])
    case .tooShort(let min): self.init(path: path, reason: .tooShort, arguments: ["min": "\(min)"])
    case .tooSmall(let min): self.init(path: path, reason: .tooSmall, arguments: ["min": "\(min)"])
    case .tooLarge(let max): self.init(path: path, reason: .tooLarge, arguments: ["max": "\(max)"])
    case .tooManyItems(let max): self.init(path: path, reason: .tooManyItems, arguments: ["max": "\(max)"])
    case .pattern(let pattern):
      self.init(path: path, reason: .patternMismatch)
      self.pattern = pattern
    case .unknownEnumValue: self.init(path: path, reason: .unknownEnumValue)
    case .notUTF8: self.init(path: path, reason: .notUtf8)
    case .hasNUL: self.init(path: path, reason: .hasNul)
    case .malformed: self.init(path: path, reason: .malformed)
    case .tooDeep(let max): self.init(path: path, reason: .tooDeep, arguments: ["max": "\(max)"])
    case .tooManyFields(let max): self.init(path: path, reason: .tooManyFields, arguments: ["max": "\(max)"])
    }
  }
}
