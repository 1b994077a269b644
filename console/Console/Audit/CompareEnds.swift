import Schema

/// Something that is not as it was. Without a value there was, or is, nothing at that path.
struct EndDifference: Equatable {
  /// .items[3].name of the reply; status, reason, items, sha256 and the whole reply of the call itself.
  let path: String
  let was: JSON?
  let now: JSON?
}

/// Compares how a call ended with how it ended before.
struct EndComparison {
  /// By suffix: at_ms stands for .at_ms and .items[2].at_ms; items[].at_ms for the second alone.
  let ignored: [[Substring]]

  init(ignoring paths: [String]) {
    ignored = paths.map { $0.split(separator: ".") }
  }

  func differences(_ was: CallEnd, _ now: CallEnd) -> [EndDifference] {
    var found: [EndDifference] = []
    compare(.text(was.status), .text(now.status), ["status"], &found)
    compare(was.reason.map { .text($0) }, now.reason.map { .text($0) }, ["reason"], &found)
    compare(was.items.map { .number($0) }, now.items.map { .number($0) }, ["items"], &found)
    compare(was.hash.map { .text($0) }, now.hash.map { .text($0) }, ["sha256"], &found)
    compare(was.reply, now.reply, [""], &found)
    return found
  }

  private func compare(_ was: JSON?, _ now: JSON?, _ path: [String], _ found: inout [EndDifference]) {
    // Most replies are equal, and what was secret cannot be compared.
    guard was != now, was != .text(secretMask), !isIgnored(path) else { return }
    switch (was, now) {
    case (.object(let before), .object(let after)):
      for member in before {
        compare(member.value, after.first { $0.name == member.name }?.value, path + [member.name], &found)
      }
      for member in after where !before.contains(where: { $0.name == member.name }) {
        compare(nil, member.value, path + [member.name], &found)
      }
    case (.list(let before), .list(let after)):
      for index in 0..<max(before.count, after.count) {
        let place = path.dropLast() + ["\(path.last ?? "")[\(index)]"]
        compare(
          index < before.count ? before[index] : nil, index < after.count ? after[index] : nil, Array(place), &found)
      }
    default: found.append(EndDifference(path: path == [""] ? "reply" : path.joined(separator: "."), was: was, now: now))
    }
  }

  private func isIgnored(_ path: [String]) -> Bool {
    ignored.contains { pattern in
      path.count >= pattern.count && zip(pattern, path.suffix(pattern.count)).allSatisfy { Self.fits($0, $1) }
    }
  }

  /// A name alone fits each item of its list; name[] the items, but not the list.
  private static func fits(_ pattern: Substring, _ step: String) -> Bool {
    let name = step.prefix { $0 != "[" }
    let position = step.dropFirst(name.count)
    guard pattern.prefix(while: { $0 != "[" }) == name else { return false }
    let wanted = pattern.dropFirst(name.count)
    return wanted.isEmpty || wanted == position || wanted == "[]" && !position.isEmpty
  }
}
