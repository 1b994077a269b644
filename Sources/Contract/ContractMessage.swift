public import Wire

/// A message of the contract as a Swift value. Generated types conform; nothing else does.
public protocol ContractMessage: Sendable, Equatable {
  /// The struct that protobuf-c packs and unpacks.
  associatedtype CStruct
  static var shape: MessageShape { get }
  /// The name in the .proto file, such as `Customer`.
  static var messageName: String { get }
  init()
  /// Copies out of C; the struct may die afterwards.
  init(lifting source: UnsafePointer<CStruct>)
  /// Copies into C structs that live in the arena.
  func lower(in arena: Arena) -> UnsafeMutablePointer<CStruct>
  /// The same value with fields that are shown once blank, for a stored reply.
  func withoutSecrets() -> Self
  /// The same value with the personal data that `mask` hides.
  func masked(_ mask: PersonalMask) -> Self
  /// Names the records whose personal data the message shows.
  func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void)
}

extension ContractMessage {
  public func withoutSecrets() -> Self { self }
  public func masked(_ mask: PersonalMask) -> Self { self }
  public func forEachPersonal(_ body: (_ kind: String, _ id: Int64) -> Void) {}
}

/// An enum of the contract. Case 0 is `.unspecified`, and stands for values that this program does not know.
public protocol ContractEnum: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == Int32 {
  static var unspecified: Self { get }
  /// The words of all cases but `.unspecified`, in the order of the .proto file.
  static var words: [String] { get }
  /// The name in the .proto file without the enum's prefix: ORGANIZATION.
  var word: String { get }
}

extension ContractEnum {
  /// - Parameter word: as `word` gives it.
  public init?(word: String) {
    guard let value = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = value
  }
}
