/// Which of our own targets a folder may import: ARCHITECTURE's order, kept by a test.
enum Rooms {
  static let imports: [String: Set<String>] = [
    "Sources/Wire": ["CProtobufC"],
    "Sources/Contract": ["CProtobufC", "CContract", "Wire"],
    "Sources/Schema": [],
    "Sources/protoc-gen-guanxi": ["CProtobufC", "CDescriptor"],
    "Sources/Store": ["CSQLite"],
    "Sources/Operations": ["Wire", "Contract", "Store"],
    "Sources/Identity": ["Contract", "Store", "Operations"],
    "Sources/Hanzi": [],
    "Sources/Approvals": ["Contract", "Store", "Operations", "Identity", "Customers"],
    "Sources/Loyalty": ["Contract", "Store", "Operations", "Identity", "Customers", "Zones"],
    "Sources/Purchases": ["Contract", "Store", "Operations", "Identity", "Customers", "Loyalty"],
    "Sources/Server": [
      "CLinux", "Wire", "Contract", "Store", "Operations", "Identity", "Customers", "Approvals", "Loyalty", "Purchases",
      "Standards", "Desk", "Complaints",
    ],
    "Sources/Standards": ["Contract", "Store", "Operations", "Customers", "WorkTime", "Zones"],
    "Sources/Desk": ["Contract", "Store", "Operations", "Identity", "Customers", "Standards", "WorkTime", "Zones"],
    "Sources/Complaints": [
      "Contract", "Store", "Operations", "Identity", "Customers", "Loyalty", "Purchases", "Standards", "Desk",
      "WorkTime",
      "Zones",
    ],
    "Sources/Zones": [],
    "Sources/WorkTime": ["Zones"],
    "Sources/Customers": ["Contract", "Store", "Operations", "Identity", "Hanzi", "Zones"],
    "Sources/Client": ["Wire", "Contract"],
    "Sources/guanxid": ["Server", "Store"],
    "Sources/Load": ["Wire", "Contract", "Client", "Schema", "Console"],
    "Sources/guanxi-bench": ["Load", "Contract", "Client"],
    "console/Console": ["Wire", "Contract", "Client", "Schema"],
    "console/Terminal": ["Console", "CReadline", "Client", "Contract", "Schema"],
  ]

  static let own: Set<String> = imports.values.reduce([]) { $0.union($1) }

  /// The module that a line imports, if it is an import.
  static func importedModule(_ line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard let at = words.firstIndex(of: "import"), at + 1 < words.count else { return nil }
    let before = words[..<at]
    let qualifiers: Set<Substring> = ["public", "package", "internal", "private", "fileprivate", "@testable"]
    return before.allSatisfy(qualifiers.contains) ? String(words[at + 1]) : nil
  }
}
