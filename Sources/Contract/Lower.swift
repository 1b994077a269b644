internal import CContract
internal import CProtobufC
internal import Wire

// Swift to C, into the arena.

extension Arena {
  /// Room for values of a type; not initialised.
  func make<Value>(_ type: Value.Type, count: Int = 1) -> UnsafeMutablePointer<Value> {
    take(MemoryLayout<Value>.stride * count).bindMemory(to: type, capacity: count)
  }

  func lower(_ text: String) -> UnsafeMutablePointer<CChar> {
    var text = text
    return text.withUTF8 { utf8 in
      // A C string ends at its first zero byte, so one inside would cut the text in silence. Written overlong
      // instead, the receiver refuses it and names the field.
      if utf8.contains(0) { return lowerReplacingZeros(utf8) }
      let target = make(UInt8.self, count: utf8.count + 1)
      if let source = utf8.baseAddress { target.update(from: source, count: utf8.count) }
      target[utf8.count] = 0
      return UnsafeMutableRawPointer(target).assumingMemoryBound(to: CChar.self)
    }
  }

  private func lowerReplacingZeros(_ utf8: UnsafeBufferPointer<UInt8>) -> UnsafeMutablePointer<CChar> {
    let bytes = utf8.flatMap { (byte: UInt8) -> [UInt8] in byte == 0 ? [0xc0, 0x80] : [byte] } + [0]
    let target = make(UInt8.self, count: bytes.count)
    target.initialize(from: bytes, count: bytes.count)
    return UnsafeMutableRawPointer(target).assumingMemoryBound(to: CChar.self)
  }

  func lower(_ text: String?) -> UnsafeMutablePointer<CChar>? {
    guard let text else { return nil }
    return lower(text) as UnsafeMutablePointer<CChar>
  }

  func lower(_ bytes: [UInt8]) -> ProtobufCBinaryData {
    let target = make(UInt8.self, count: bytes.count)
    target.initialize(from: bytes, count: bytes.count)
    return ProtobufCBinaryData(len: bytes.count, data: target)
  }

  func lower(_ texts: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    lower(texts) { lower($0) as UnsafeMutablePointer<CChar> }
  }

  func lower(_ blobs: [[UInt8]]) -> UnsafeMutablePointer<ProtobufCBinaryData>? {
    lower(blobs) { lower($0) as ProtobufCBinaryData }
  }

  func lower<Number: BitwiseCopyable>(_ numbers: [Number]) -> UnsafeMutablePointer<Number>? {
    lower(numbers) { $0 }
  }

  func lower(flags: [Bool]) -> UnsafeMutablePointer<protobuf_c_boolean>? {
    lower(flags) { $0 ? 1 : 0 }
  }

  /// - Returns: an array of a C enum, which has the size of an int.
  func lower<Value: ContractEnum, CEnum>(enums values: [Value]) -> UnsafeMutablePointer<CEnum>? {
    guard let raw = lower(values, { UInt32(bitPattern: $0.rawValue) }) else { return nil }
    return UnsafeMutableRawPointer(raw).assumingMemoryBound(to: CEnum.self)
  }

  func lower<Message: ContractMessage>(
    _ messages: [Message]
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<Message.CStruct>?>? {
    lower(messages) { $0.lower(in: self) }
  }

  private func lower<Value, Lowered>(
    _ values: [Value], _ lowerOne: (Value) -> Lowered
  ) -> UnsafeMutablePointer<Lowered>? {
    guard !values.isEmpty else { return nil }
    let target = make(Lowered.self, count: values.count)
    // By index, which lends each value instead of copying it.
    for position in values.indices { (target + position).initialize(to: lowerOne(values[position])) }
    return target
  }
}
