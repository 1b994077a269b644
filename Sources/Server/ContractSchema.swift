import Contract
import Crypto

/// The fingerprint of the contract that this program was built with.
enum ContractSchema {
  static let hash: [UInt8] = Array(SHA256.hash(data: SchemaSet.bytes))
}
