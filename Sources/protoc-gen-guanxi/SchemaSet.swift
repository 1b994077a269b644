internal import CDescriptor
internal import CProtobufC

/// The FileDescriptorSet that programs embed: everything with its options and our comments, without source positions.
enum SchemaSet {
  static func bytes(
    _ request: UnsafeMutablePointer<Google__Protobuf__Compiler__CodeGeneratorRequest>
  ) -> [UInt8] {
    for position in 0..<request.pointee.n_proto_file {
      if let file = request.pointee.proto_file[position] { strip(file) }
    }
    var set = Google__Protobuf__FileDescriptorSet()
    google__protobuf__file_descriptor_set__init(&set)
    set.n_file = request.pointee.n_proto_file
    set.file = request.pointee.proto_file
    let size = google__protobuf__file_descriptor_set__get_packed_size(&set)
    return [UInt8](unsafeUninitializedCapacity: size) { target, count in
      count = google__protobuf__file_descriptor_set__pack(&set, target.baseAddress)
    }
  }

  /// Keeps only locations with a comment, and none of Google's own files.
  private static func strip(_ file: UnsafeMutablePointer<Google__Protobuf__FileDescriptorProto>) {
    guard let info = file.pointee.source_code_info else { return }
    if text(file.pointee.name).hasPrefix("google/protobuf/") {
      google__protobuf__source_code_info__free_unpacked(info, nil)
      file.pointee.source_code_info = nil
      return
    }
    var kept = 0
    for position in 0..<info.pointee.n_location {
      guard let location = info.pointee.location[position] else { continue }
      if location.pointee.leading_comments == nil, location.pointee.trailing_comments == nil {
        protobuf_c_message_free_unpacked(&location.pointee.base, nil)
        continue
      }
      location.pointee.n_span = 0
      info.pointee.location[kept] = location
      kept += 1
    }
    info.pointee.n_location = kept
  }
}
