import Contract
import Schema

/// The project's own contract as the server describes itself with it.
enum TestContract {
  static let schema: Schema = {
    do { return try Schema(fileDescriptorSet: SchemaSet.bytes) } catch { preconditionFailure("\(error)") }
  }()
}
