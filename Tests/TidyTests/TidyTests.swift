import Foundation
import Testing

@Suite struct TidyTests {
  @Test func `the repository is found`() {
    #expect(Repository.handwritten.count > 100)
    #expect(Repository.files.contains("Package.swift"))
  }

  @Test func `the top level holds what belongs there`() throws {
    let allowed: Set<String> = ["Package.swift", "Sources", "Tests", "proto", "console", "README.md", "LICENSE"]
    let found = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path)
    let extra = found.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" && !allowed.contains($0) }
    #expect(extra == [])
  }

  @Test func `files stay short enough to read in one go`() {
    let long = Repository.handwritten.filter { Repository.lines($0).count > 400 }
    #expect(long == [])
  }

  @Test func `functions stay below sixty lines`() {
    let long = Repository.handwritten.flatMap { Functions.longerThan(60, in: $0) }
    #expect(long == [])
  }

  @Test func `nothing is left undone or forced`() {
    // Put together here, so that this file does not find itself.
    let words = ["TO" + "DO", "FIX" + "ME", "XX" + "X:", "tr" + "y!", "a" + "s!", "fatal" + "Error("]
    var found: [String] = []
    for path in Repository.handwritten {
      for word in words where Repository.holds(path, word) { found.append("\(path): \(word)") }
    }
    #expect(found == [])
  }

  @Test func `no path of a machine stands anywhere`() {
    let paths = ["/wo" + "rk/", "/fa" + "rm/", "/opt/sw" + "ift", "/ro" + "ot/"]
    let texts = Repository.files.filter { path in
      [".swift", ".md", ".proto", ".py", ".sh", ".gx", "/run", "/generate"].contains { path.hasSuffix($0) }
    }
    let found = texts.filter { path in
      paths.contains { Repository.holds(path, $0) }
    }
    #expect(found == [])
  }

  @Test func `rooms import only what stands before them`() {
    var found: [String] = []
    for (folder, allowed) in Rooms.imports {
      for path in Repository.handwritten where path.hasPrefix(folder + "/") {
        for line in Repository.lines(path) {
          guard let name = Rooms.importedModule(line), Rooms.own.contains(name), !allowed.contains(name) else {
            continue
          }
          found.append("\(path) imports \(name)")
        }
      }
    }
    #expect(found == [])
  }

  @Test func `rooms of an area never hold a pointer`() {
    let areas = [
      "Sources/Identity/", "Sources/Customers/", "Sources/Approvals/", "Sources/Purchases/", "Sources/WorkTime/",
      "Sources/Standards/", "Sources/Desk/", "Sources/Complaints/",
    ]
    let found = Repository.handwritten.filter { path in
      areas.contains { path.hasPrefix($0) } && Repository.holds(path, "Unsafe")
    }
    #expect(found == [])
  }

  @Test func `operations know no clock, no chance and no tasks`() {
    let areas = [
      "Sources/Identity/", "Sources/Customers/", "Sources/Approvals/", "Sources/Purchases/", "Sources/WorkTime/",
      "Sources/Desk/", "Sources/Complaints/",
    ]
    let words = [
      "Date(", "ContinuousClock", "SuspendingClock", "WallClock", ".random(", "Task {", "Mutex", "async ", "await ",
    ]
    var found: [String] = []
    for path in Repository.handwritten where areas.contains(where: { path.hasPrefix($0) }) {
      for word in words where Repository.holds(path, word) { found.append("\(path): \(word)") }
    }
    #expect(found == [])
  }
}
