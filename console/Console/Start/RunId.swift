/// The name of a run: its intentions are told apart by it, so that a run which goes on does nothing twice.
package enum RunId {
  /// It is part of keys and the name of a file.
  package static func isValid(_ text: String) -> Bool {
    (1...24).contains(text.utf8.count) && text.first != "."
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  /// 20260301-101530-k3f9: people see when it began, and two runs of one second differ.
  package static func make(
    nowMs: Int64 = WallClock.nowMs(), zone: Zone = .local, random: UInt32 = .random(in: .min ... .max)
  ) -> String {
    let stamp = zone.text(instantMs: nowMs).filter { $0 != "-" && $0 != ":" }.split(separator: " ")
    let letters = Array("abcdefghijkmnpqrstuvwxyz23456789")
    let end = (0..<4).map { String(letters[Int(random >> (8 * UInt32($0)) & 31)]) }.joined()
    return (stamp.map { String($0) } + [end]).joined(separator: "-")
  }
}
