// swift-tools-version: 6.2
import PackageDescription

/// Hand-written Swift: language mode 6, explicit existentials and imports, warnings are errors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
/// Rooms that never hold a pointer: the compiler refuses one.
let safe: [SwiftSetting] = strict + [.strictMemorySafety()]

let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "guanxi",
  products: [
    .library(name: "GuanxiClient", targets: ["Client", "Contract"]),
    .executable(name: "guanxid", targets: ["guanxid"]),
    .executable(name: "guanxi", targets: ["guanxi"]),
    .executable(name: "guanxi-bench", targets: ["guanxi-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CProtobufC", pkgConfig: "libprotobuf-c", providers: [.apt(["libprotobuf-c-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(name: "CLinux"),
    .target(name: "CContract", dependencies: ["CProtobufC"]),
    .target(name: "CDescriptor", dependencies: ["CProtobufC"]),

    .target(name: "Wire", dependencies: ["CProtobufC"], swiftSettings: strict),
    .target(name: "Contract", dependencies: ["CContract", "Wire"], swiftSettings: strict),
    .target(name: "Schema", swiftSettings: strict),
    .executableTarget(name: "protoc-gen-guanxi", dependencies: ["CDescriptor"], swiftSettings: strict),
    .target(name: "Store", dependencies: ["CSQLite", crypto], swiftSettings: strict),
    .target(name: "Operations", dependencies: ["Contract", "Wire", "Store", crypto], swiftSettings: strict),
    .target(name: "Identity", dependencies: ["Operations", "Store", "Contract", crypto], swiftSettings: safe),
    .target(name: "Hanzi", exclude: ["generate"], swiftSettings: safe),
    .target(name: "Zones", swiftSettings: safe),
    .target(
      name: "Customers", dependencies: ["Operations", "Store", "Contract", "Identity", "Hanzi", "Zones"],
      swiftSettings: safe),
    .target(
      name: "Approvals", dependencies: ["Operations", "Store", "Contract", "Identity", "Customers"],
      swiftSettings: safe),
    .target(
      name: "Loyalty", dependencies: ["Operations", "Store", "Contract", "Customers", "Zones"], swiftSettings: safe),
    .target(
      name: "Purchases", dependencies: ["Operations", "Store", "Contract", "Customers", "Loyalty"], swiftSettings: safe),
    .target(name: "WorkTime", dependencies: ["Zones"], swiftSettings: safe),
    .target(
      name: "Standards", dependencies: ["Operations", "Store", "Contract", "Customers", "WorkTime", "Zones"],
      swiftSettings: safe),
    .target(
      name: "Desk",
      dependencies: ["Operations", "Store", "Contract", "Identity", "Customers", "Standards", "WorkTime", "Zones"],
      swiftSettings: safe),
    .target(
      name: "Complaints",
      dependencies: [
        "Operations", "Store", "Contract", "Identity", "Customers", "Loyalty", "Purchases", "Standards", "Desk",
        "WorkTime", "Zones",
      ], swiftSettings: safe),
    .target(
      name: "Server",
      dependencies: [
        "CLinux", "Operations", "Contract", "Wire", "Store", "Identity", "Customers", "Approvals",
        "Loyalty", "Purchases", "Standards", "Desk", "Complaints", nioCore, nioPosix, crypto, logging,
      ], exclude: ["BUDGET.md"], swiftSettings: strict),
    .target(name: "Client", dependencies: ["Contract", "Wire", nioCore, nioPosix], swiftSettings: strict),
    .target(
      name: "Console", dependencies: ["Client", "Schema", "Contract", "Wire"], path: "console/Console",
      swiftSettings: strict),
    .executableTarget(
      name: "guanxi", dependencies: ["Console", "Client", "Schema", "CReadline"], path: "console/Terminal",
      swiftSettings: strict),
    .executableTarget(name: "guanxid", dependencies: ["Server", "Store", arguments, logging], swiftSettings: strict),
    .target(
      name: "Load", dependencies: ["Client", "Console", "Contract", "Schema", "Wire", nioCore, nioPosix, histogram],
      swiftSettings: strict),
    .executableTarget(
      name: "guanxi-bench", dependencies: ["Load", "Client", "Contract", arguments], swiftSettings: strict),

    // One for each target, then whole processes.
    .target(
      name: "TestHouse", dependencies: ["Server", "Client", "Contract", "Wire", "Operations", "Store", "Identity"],
      path: "Tests/TestHouse", swiftSettings: strict),
    .testTarget(name: "WireTests", dependencies: ["Wire", "CProtobufC"], swiftSettings: strict),
    .testTarget(
      name: "ContractTests",
      dependencies: ["Contract", "CContract", "CKinds", "Wire", "CProtobufC", "protoc-gen-guanxi"],
      exclude: ["encodings.py"], swiftSettings: strict),
    .testTarget(name: "SchemaTests", dependencies: ["Schema", "Contract"], swiftSettings: strict),
    .testTarget(name: "StoreTests", dependencies: ["Store", "CSQLite"], swiftSettings: strict),
    .target(name: "CFaultVFS", dependencies: ["CSQLite"], path: "Tests/CFaultVFS"),
    .testTarget(name: "StoreFaultTests", dependencies: ["Store", "CFaultVFS"], swiftSettings: strict),
    .testTarget(name: "OperationsTests", dependencies: ["Operations", "TestHouse"], swiftSettings: strict),
    .testTarget(name: "ApprovalsTests", dependencies: ["Approvals", "TestHouse"], swiftSettings: strict),
    .testTarget(name: "IdentityTests", dependencies: ["Identity", "TestHouse"], swiftSettings: strict),
    .testTarget(name: "HanziTests", dependencies: ["Hanzi"], swiftSettings: strict),
    .testTarget(name: "ZonesTests", dependencies: ["Zones"], swiftSettings: strict),
    .testTarget(
      name: "CustomersTests", dependencies: ["Customers", "Hanzi", "Operations", "Store", "Wire", "TestHouse"],
      swiftSettings: strict),
    .testTarget(
      name: "LoyaltyTests", dependencies: ["Loyalty", "Operations", "Store", "TestHouse", "Zones"],
      swiftSettings: strict),
    .testTarget(name: "PurchasesTests", dependencies: ["Purchases", "TestHouse"], swiftSettings: strict),
    .testTarget(name: "WorkTimeTests", dependencies: ["WorkTime", "Zones"], swiftSettings: strict),
    .testTarget(
      name: "StandardsTests", dependencies: ["Standards", "WorkTime", "Zones", "TestHouse"], swiftSettings: strict),
    .testTarget(
      name: "DeskTests", dependencies: ["Desk", "Standards", "Identity", "Operations", "Store", "TestHouse", "Zones"],
      swiftSettings: strict),
    .testTarget(
      name: "ComplaintsTests",
      dependencies: ["Complaints", "Desk", "Standards", "Operations", "Store", "TestHouse", "WorkTime", "Zones"],
      swiftSettings: strict),
    .testTarget(name: "ServerTests", dependencies: ["Server", "TestHouse", nioCore], swiftSettings: strict),
    .testTarget(
      name: "ClientTests", dependencies: ["Client", "Contract", "Wire", nioCore, nioPosix], swiftSettings: strict),
    .testTarget(
      name: "LoadTests",
      dependencies: ["Load", "Client", "Console", "Contract", "Schema", "TestHouse", "Wire", nioCore, nioPosix],
      swiftSettings: strict),
    .testTarget(name: "ConsoleTests", dependencies: ["Console", "Schema", "Contract", "Wire"], swiftSettings: strict),
    .testTarget(
      name: "EndToEnd", dependencies: ["Client", "Contract", "Wire", "Store", "CSQLite", "TestHouse"],
      path: "Tests/EndToEnd", swiftSettings: strict),
    // Not a test by itself: Tests/counts counts its instructions.
    .executableTarget(
      name: "guanxi-count", dependencies: ["Server", "Operations", "Contract", "Wire", "Store"], path: "Tests/Count",
      exclude: ["thresholds"], swiftSettings: strict),
    .testTarget(name: "TidyTests", path: "Tests/TidyTests", swiftSettings: strict),
    .target(
      name: "CKinds", dependencies: ["CProtobufC"], path: "Tests/CKinds", exclude: ["analysis.proto", "kinds.proto"]),
  ],
  swiftLanguageModes: [.v6]
)
