import Client
import Foundation
import Testing

extension EndToEnd {
  /// What flows through the console does not stay in it.
  @Suite(.enabled(if: Binaries.has("guanxi"), "guanxi is not built")) struct ConsoleMemoryTests {
    @Test(arguments: ["tsv", "jsonl"])
    func `300,000 rows go through the console in the memory of a thousand`(_ format: String) async throws {
      let server = try await ServerProcess.start()
      let few = try await Self.run(server, rows: 1000, format)
      let many = try await Self.run(server, rows: 300_000, format)
      #expect(many.lines == 300_000 + (format == "tsv" ? 1 : 0))
      // A row takes 200 bytes on its way at least, so that keeping them would take 60 MB more.
      #expect(many.peak - few.peak < 16 << 20, "\(few.peak >> 10) KiB with 1,000 rows, \(many.peak >> 10) KiB with all")
    }

    private static func run(
      _ server: ServerProcess, rows: Int, _ format: String
    ) async throws -> (lines: Int, peak: Int) {
      let folder = TemporaryFolder()
      let child = try ChildProcess(
        try Binaries.path("guanxi"),
        ["-h", server.address.description, "-o", format, "-c", "system.echo_items items=\(rows) data=hello"],
        environment: ["HOME": folder.path, "LANG": "C"], output: folder.file("out"), errors: folder.file("errors"))
      var peak = 0
      // The kernel forgets the figure with the process, so it is asked until then.
      while child.poll() == nil {
        peak = max(peak, Self.peakBytes(child.pid))
        try await Task.sleep(for: .milliseconds(2))
      }
      #expect(child.poll() == .code(0), "\(TemporaryFolder.text(folder.file("errors")))")
      let lines = TemporaryFolder.text(folder.file("out")).utf8.count { $0 == UInt8(ascii: "\n") }
      return (lines, peak)
    }

    private static func peakBytes(_ pid: pid_t) -> Int {
      let status = TemporaryFolder.text("/proc/\(pid)/status")
      return status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap { Int($0.1) }.map { $0 << 10 } ?? 0
    }
  }
}
