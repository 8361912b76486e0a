// swift-tools-version: 6.2
import PackageDescription

/// Every room of ours builds under the same strict rules (STYLE, section 11).
let rules: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: rules)
}

func tests(_ name: String, _ imports: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: imports + ["TestSupport"], swiftSettings: rules)
}

let package = Package(
  name: "tournee",
  products: [
    .executable(name: "tournee", targets: ["tournee"]),
    .library(
      name: "Tournee",
      targets: [
        "Quantities", "PlanningModel", "Exchange", "Planning", "Simulation", "Audit", "Report",
      ]),
    .library(name: "TourneeRouting", targets: ["Routing"]),
  ],
  traits: [
    .trait(
      name: "LAPACK",
      description: "Least squares by the system's LAPACK (liblapacke-dev) in place of our own QR.")
  ],
  targets: [
    .systemLibrary(name: "CLAPACKE", providers: [.apt(["liblapacke-dev"])]),
    room("Quantities"),
    room("Kernels", [.target(name: "CLAPACKE", condition: .when(traits: ["LAPACK"]))]),
    room("Roads", ["Quantities", "Kernels"]),
    room("Routing", ["Quantities", "Kernels"]),
    room("Loading", ["Quantities", "Kernels"]),
    room("ColdChain", ["Quantities", "Kernels"]),
    room("PlanningModel", ["Quantities"]),
    room(
      "Planning",
      ["Quantities", "Kernels", "Roads", "Routing", "Loading", "ColdChain", "PlanningModel"]),
    room("Simulation", ["Quantities", "Kernels", "PlanningModel", "Planning"]),
    room("Instances"),
    room("Audit", ["Quantities", "PlanningModel", "Instances"]),
    room("Exchange", ["Quantities", "Routing", "ColdChain", "PlanningModel", "Instances"]),
    room("Report", ["Quantities", "PlanningModel", "Audit"]),
    .executableTarget(
      name: "tournee",
      dependencies: [
        "Quantities", "Routing", "Loading", "ColdChain", "PlanningModel", "Instances", "Exchange",
        "Planning", "Simulation", "Audit", "Report", "RegressionBench",
      ],
      swiftSettings: rules),

    .target(
      name: "WeekGenerator", dependencies: ["Quantities", "Kernels", "PlanningModel"],
      path: "Benchmarks/WeekGenerator", swiftSettings: rules),
    .target(
      name: "RegressionBench",
      dependencies: [
        "Quantities", "Kernels", "Routing", "Loading", "ColdChain", "PlanningModel", "Planning",
        "Instances", "Audit", "Exchange", "WeekGenerator",
      ],
      path: "Benchmarks/RegressionBench", swiftSettings: rules),
    .executableTarget(
      name: "TourneeBenchmarks",
      dependencies: ["WeekGenerator", "Exchange", "Planning", "Audit", "PlanningModel"],
      path: "Benchmarks/TourneeBenchmarks", swiftSettings: rules),

    .target(
      name: "TestSupport", dependencies: ["Kernels"], path: "Tests/TestSupport",
      swiftSettings: rules),
    tests("ArchitectureTests", []),
    tests("QuantitiesTests", ["Quantities"]),
    tests("KernelsTests", ["Kernels"]),
    tests("RoadsTests", ["Roads"]),
    tests("RoutingTests", ["Routing"]),
    tests("LoadingTests", ["Loading"]),
    tests("ColdChainTests", ["ColdChain"]),
    tests("PlanningModelTests", ["PlanningModel"]),
    tests("PlanningTests", ["Planning", "Routing", "Audit", "Exchange", "WeekGenerator"]),
    tests(
      "AuditTests", ["Audit", "Planning", "Exchange", "Instances", "Routing", "Kernels"]),
    tests("ExchangeTests", ["Exchange", "Instances", "Routing", "ColdChain"]),
    tests(
      "RegressionBenchTests",
      [
        "RegressionBench", "Quantities", "Kernels", "Routing", "PlanningModel", "Instances",
        "Exchange", "Planning", "WeekGenerator",
      ]),
    tests(
      "SimulationTests",
      ["Simulation", "Planning", "PlanningModel", "Quantities", "Kernels", "Exchange", "Audit"]),
    tests("ReportTests", ["Report", "Planning", "Exchange"]),
    tests(
      "EndToEndTests",
      ["tournee", "Exchange", "Planning", "Audit", "Report", "PlanningModel", "Quantities"]),
  ]
)
