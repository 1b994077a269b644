internal import CContract

/// The contract that this program was built with, as a serialised google.protobuf.FileDescriptorSet: comments and
/// options included, options.proto and descriptor.proto too, so that it can be read without any other file.
public enum SchemaSet {
  public static let bytes = [UInt8](UnsafeBufferPointer(start: guanxi_schema_set(), count: guanxi_schema_set_size()))
}
