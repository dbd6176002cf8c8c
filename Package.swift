// swift-tools-version: 6.2
import PackageDescription

/// Debian packages: see `scripts/requirements/debian.txt`.
let package = Package(
    name: "weft",
    products: [
        .executable(name: "weft", targets: ["weft"]),
        .library(name: "Constraints", targets: ["Constraints"]),
        .library(name: "Math", targets: ["Math"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),

        .target(name: "Rows", dependencies: ["CSimdjson", .collections]),
        .target(name: "Records", dependencies: ["Rows"]),
        .target(name: "Shards", dependencies: ["Records", "Rows", "CZstd", "CZlib", .crypto]),
        .target(
            name: "Chat",
            dependencies: [
                "Records", "Rows", "Shards", "CCurl", "CZstd", .collections, .crypto, .logging,
            ]),
        .target(name: "Constraints", dependencies: ["CCLD2"]),
        .target(name: "Math", dependencies: [.bigInt]),
        .target(
            name: "Pipeline",
            dependencies: [
                "Chat", "Constraints", "Math", "Records", "Rows", "Shards",
                .collections, .crypto, .logging, .yams,
            ]),
        .target(
            name: "Audit",
            dependencies: [
                "Chat", "Constraints", "Records", "Rows", "Shards", .collections, .grdb,
            ]),
        .target(
            name: "AuditPage",
            dependencies: [
                "Audit", "Chat", "Rows",
                .collections, .httpTypes, .hummingbird, .logging, .nio,
            ]),
        .executableTarget(
            name: "weft",
            dependencies: [
                "Audit", "AuditPage", "Chat", "Constraints", "Math", "Pipeline", "Records", "Rows",
                "Shards",
                .argumentParser, .logging,
            ]),

        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "Audit", "Chat", "Constraints", "Math", "Pipeline", "Rows", "Shards", .collections,
            ],
            path: "Benchmarks", exclude: ["Chat"]),
        .executableTarget(
            name: "chat-benchmarks", dependencies: ["Chat", "Rows"], path: "Benchmarks/Chat"),

        .target(
            name: "TestKit", dependencies: ["Rows", .subprocess, .system], path: "Tests/TestKit"),
        .testTarget(name: "RowsTests", dependencies: ["Rows", "TestKit", .collections]),
        .testTarget(name: "ShardsTests", dependencies: ["Shards", "Rows", "TestKit"]),
        .testTarget(name: "ChatTests", dependencies: ["Chat", "Rows", "Shards", "TestKit"]),
        .testTarget(
            name: "ConstraintsTests",
            dependencies: ["Constraints", "Rows", "TestKit", .collections]),
        .testTarget(name: "MathTests", dependencies: ["Math", "Rows", "TestKit"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Pipeline", "Chat", "Constraints", "Records", "Rows", "Shards", "TestKit",
                .collections,
            ]),
        .testTarget(
            name: "AuditTests",
            dependencies: ["Audit", "Chat", "Records", "Rows", "Shards", "TestKit", .grdb]),
        .testTarget(
            name: "AuditPageTests",
            dependencies: ["AuditPage", "Audit", "Rows", "Shards", "TestKit"]),
        .testTarget(name: "CommandTests", dependencies: ["weft", "Rows", "Shards", "TestKit"]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17,
    cxxLanguageStandard: .cxx17
)

extension Target.Dependency {
    static let argumentParser: Self = .product(
        name: "ArgumentParser", package: "swift-argument-parser")
    static let bigInt: Self = .product(name: "BigInt", package: "BigInt")
    static let collections: Self = .product(name: "Collections", package: "swift-collections")
    static let crypto: Self = .product(name: "Crypto", package: "swift-crypto")
    static let grdb: Self = .product(name: "GRDB", package: "GRDB.swift")
    static let httpTypes: Self = .product(name: "HTTPTypes", package: "swift-http-types")
    static let hummingbird: Self = .product(name: "Hummingbird", package: "hummingbird")
    static let logging: Self = .product(name: "Logging", package: "swift-log")
    static let nio: Self = .product(name: "NIOCore", package: "swift-nio")
    static let subprocess: Self = .product(name: "Subprocess", package: "swift-subprocess")
    static let system: Self = .product(name: "SystemPackage", package: "swift-system")
    static let yams: Self = .product(name: "Yams", package: "Yams")
}

/// Targets that hold C or C++ and no Swift.
let native = ["CCurl", "CZstd", "CZlib", "CSimdjson", "CCLD2"]
for target in package.targets where !native.contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .treatAllWarnings(as: .error),
    ]
    // Set by scripts/test: the tests take a quarter of the time on optimised code.
    if Context.environment["WEFT_OPTIMIZED"] != nil, target.type != .test {
        target.swiftSettings?.append(.unsafeFlags(["-O"]))
    }
}
