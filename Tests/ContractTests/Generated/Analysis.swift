// Generated from analysis.proto by protoc-gen-guanxi; run proto/generate instead of editing.
// swift-format-ignore-file

public import CKinds
internal import CProtobufC
internal import CContract
@testable public import Contract
public import Wire

/// double in every form that it may take.
public struct KindsDouble: ContractMessage {
  public var single: Double?
  public var required: Double
  public var list: [Double]
  public var packed: [Double]

  public init() {
    self.single = nil
    self.required = 0
    self.list = []
    self.packed = []
  }

  public init(single: Double? = nil, required: Double, list: [Double] = [], packed: [Double] = []) {
    self.single = single
    self.required = required
    self.list = list
    self.packed = packed
  }

  /// Field numbers, for `clear`.
  public enum Number {
    public static let single: UInt32 = 1
    public static let required: UInt32 = 2
    public static let list: UInt32 = 3
    public static let packed: UInt32 = 4
  }

  public static let messageName = "KindsDouble"

  public static let shape: MessageShape = {
    var source = Guanxi__KindsDouble()
    guanxi__kinds_double__init(&source)
    return MessageShape(
      descriptor: source.base.descriptor,
      rules: [FieldRule(2, required: true)])
  }()

  public init(lifting source: UnsafePointer<Guanxi__KindsDouble>) {
    self.single = source.pointee.has_single == 0 ? nil : source.pointee.single
    self.required = source.pointee.required
    self.list = lift(source.pointee.list, source.pointee.n_list)
    self.packed = lift(source.pointee.packed, source.pointee.n_packed)
  }

  public func lower(in arena: Arena) -> UnsafeMutablePointer<Guanxi__KindsDouble> {
    let target = arena.make(Guanxi__KindsDouble.self)
    guanxi__kinds_double__init(target)
    if let value = self.single {
      target.pointee.has_single = 1
      target.pointee.single = value
    }
    target.pointee.has_required = 1
    target.pointee.required = self.required
    target.pointee.n_list = self.list.count
    target.pointee.list = arena.lower(self.list)
    target.pointee.n_packed = self.packed.count
    target.pointee.packed = arena.lower(self.packed)
    return target
  }
}
