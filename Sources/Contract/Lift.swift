internal import CContract
internal import CProtobufC
internal import Foundation

// C to Swift. The pre-scan has checked text for UTF-8 and NUL, and unpack has set every count and pointer.

/// Text is composed (NFC) at the door, so that what looks the same is the same bytes in every row and index.
func lift(_ text: UnsafeMutablePointer<CChar>?) -> String? {
  text.map { text in
    let lifted = String(cString: text)
    return isComposed(lifted) ? lifted : lifted.precomposedStringWithCanonicalMapping
  }
}

/// True for what is composed for sure: Latin up to U+02FF, Chinese, whole Hangul. Marks that may join the letter before
/// them, and characters with another composed form, lie beyond.
private func isComposed(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 < 0xCC || ($0 >= 0xE4 && $0 <= 0xEE && $0 != 0xEA) }
}

func lift(_ bytes: ProtobufCBinaryData) -> [UInt8] {
  [UInt8](UnsafeBufferPointer(start: bytes.data, count: bytes.len))
}

func lift(_ texts: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int) -> [String] {
  count == 0 ? [] : UnsafeBufferPointer(start: texts, count: count).map { lift($0) ?? "" }
}

func lift(_ blobs: UnsafeMutablePointer<ProtobufCBinaryData>?, _ count: Int) -> [[UInt8]] {
  count == 0 ? [] : UnsafeBufferPointer(start: blobs, count: count).map { lift($0) }
}

func lift<Number: BitwiseCopyable>(_ numbers: UnsafeMutablePointer<Number>?, _ count: Int) -> [Number] {
  [Number](UnsafeBufferPointer(start: numbers, count: count))
}

/// protobuf-c keeps a boolean in an int.
func lift(flags: UnsafeMutablePointer<protobuf_c_boolean>?, _ count: Int) -> [Bool] {
  count == 0 ? [] : UnsafeBufferPointer(start: flags, count: count).map { $0 != 0 }
}

func lift<Value: ContractEnum>(enum value: UInt32) -> Value {
  Value(rawValue: Int32(bitPattern: value)) ?? .unspecified
}

/// - Parameter values: an array of a C enum, which has the size of an int.
func lift<CEnum, Value: ContractEnum>(enums values: UnsafeMutablePointer<CEnum>?, _ count: Int) -> [Value] {
  guard let values, count > 0 else { return [] }
  return values.withMemoryRebound(to: UInt32.self, capacity: count) { raw in
    (0..<count).map { lift(enum: raw[$0]) }
  }
}

func lift<Message: ContractMessage>(_ message: UnsafeMutablePointer<Message.CStruct>?) -> Message? {
  message.map { Message(lifting: $0) }
}

func lift<Message: ContractMessage>(
  _ messages: UnsafeMutablePointer<UnsafeMutablePointer<Message.CStruct>?>?, _ count: Int
) -> [Message] {
  count == 0 ? [] : UnsafeBufferPointer(start: messages, count: count).map { lift($0) ?? Message() }
}
