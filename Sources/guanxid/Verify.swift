import ArgumentParser
import Foundation
import Server
import Store

/// Walks the journal's chain and checks the store's files, also beside a running server.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the store: its files, and every row of the journal.",
    discussion: """
      Works beside a running server. Prints the head of the journal; give it back with --anchor at the next check, \
      and also rows that were cut off at the end are noticed. Exit status: 0 sound, 1 broken, 2 not checked.
      """)

  @OptionGroup var home: Home
  @Option(help: "A head noted earlier, POSITION:DIGEST.")
  var anchor: String?

  func run() throws {
    let report: VerifyReport
    do {
      report = try Store.verify(path: home.storePath, anchor: try parsedAnchor()) { position in
        if isatty(2) != 0 { FileHandle.standardError.write(Data("\rjournal row \(position)".utf8)) }
      }
    } catch {
      FileHandle.standardError.write(Data("guanxid verify: \(error)\n".utf8))
      throw ExitCode(2)
    }
    if isatty(2) != 0 { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    if let broken = report.broken {
      print("BROKEN at journal row \(broken.seq): \(broken.reason)")
      throw ExitCode(1)
    }
    let digest = report.head.chain.map { String(format: "%02x", $0) }.joined()
    print("sound: \(report.rows) journal rows")
    print("head \(report.head.seq):\(digest)")
  }

  private func parsedAnchor() throws -> (seq: Int64, chain: [UInt8])? {
    guard let anchor else { return nil }
    let parts = anchor.split(separator: ":")
    guard parts.count == 2, let seq = Int64(parts[0]), parts[1].count == 64 else {
      throw ValidationError("--anchor takes POSITION:DIGEST as verify prints it")
    }
    var bytes: [UInt8] = []
    var rest = parts[1]
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { throw ValidationError("the digest is hexadecimal") }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return (seq, bytes)
  }
}
