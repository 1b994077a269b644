extension Pattern {
  /// Whether the text looks as the pattern says; `.unspecified` takes everything.
  public func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  /// - Parameter text: valid UTF-8.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .unspecified: true
    case .line: Self.isFreeText(text, severalLines: false)
    case .text: Self.isFreeText(text, severalLines: true)
    case .word: Self.isWord(text[...])
    case .currency: text.count == 3 && text.allSatisfy { Self.isCapital($0) }
    case .email: Self.isEmail(text)
    case .phone: Self.isPhone(text)
    case .externalRef: Self.isExternalRef(text)
    case .language: Self.isLanguage(text)
    case .attribute: Self.isAttribute(text)
    }
  }

  private static func isFreeText(_ text: UnsafeBufferPointer<UInt8>, severalLines: Bool) -> Bool {
    guard var cursor = text.baseAddress else { return false }
    let end = cursor + text.count
    var isVisible = false
    while cursor < end {
      // Nearly all text is printable ASCII with single spaces.
      let byte = cursor.pointee
      if byte &- 0x20 < 0x5f {
        isVisible = isVisible || byte != 0x20
        cursor += 1
        continue
      }
      guard let scalar = UTF8Scan.next(&cursor, end) else { return false }
      if ScalarClass.isControl(scalar) {
        guard severalLines, scalar == 0x09 || scalar == 0x0a else { return false }
      } else if ScalarClass.isVisible(scalar) {
        isVisible = true
      }
    }
    return isVisible
  }

  private static func isWord(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, isSmall(first) else { return false }
    return text.allSatisfy { isSmall($0) || isDigit($0) || $0 == 0x5f || $0 == 0x2d || $0 == 0x2e }
  }

  private static func isEmail(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let at = UInt8(ascii: "@")
    guard let place = text.firstIndex(of: at), isVisible(text[...]), isLocalPart(text[..<place]) else { return false }
    return isDottedDomain(text[(place + 1)...])
  }

  /// Dots stand between other characters; signs of lists, quotations and masks are none of an address.
  private static func isLocalPart(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, let last = text.last, first != 0x2e, last != 0x2e else { return false }
    var isAfterDot = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "."):
        if isAfterDot { return false }
        isAfterDot = true
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""),
        UInt8(ascii: "\\"), UInt8(ascii: "*"):
        return false
      default: isAfterDot = false
      }
    }
    return true
  }

  /// At least two labels, none of them empty, and no second '@'.
  private static func isDottedDomain(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var dots = 0
    var labelLength = 0
    var last: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "."):
        guard labelLength > 0, last != UInt8(ascii: "-") else { return false }
        dots += 1
        labelLength = 0
      case UInt8(ascii: "-"):
        guard labelLength > 0 else { return false }
        labelLength += 1
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x80...: labelLength += 1
      default: return false
      }
      last = byte
    }
    return dots > 0 && labelLength > 0 && last != UInt8(ascii: "-")
  }

  /// Full-width digits and signs, as Chinese keyboards write them, count as ordinary ones.
  private static func isPhone(_ original: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = narrow(original)
    let number = text.first == UInt8(ascii: "+") ? text.dropFirst() : text[...]
    guard let first = number.first, isDigit(first) || first == UInt8(ascii: "("), let last = number.last, isDigit(last)
    else { return false }
    var digits = 0
    for byte in number {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default: return false
      }
    }
    return (5...20).contains(digits)
  }

  /// U+FF01 to U+FF5E, which begin with EF BC or EF BD, stand in the order of ASCII.
  private static func narrow(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard text.contains(0xef) else { return Array(text) }
    var bytes: [UInt8] = []
    var rest = text[...]
    while let byte = rest.popFirst() {
      guard byte == 0xef, rest.count >= 2, let second = rest.first, second == 0xbc || second == 0xbd else {
        bytes.append(byte)
        continue
      }
      let third = rest[rest.startIndex + 1]
      bytes.append((second == 0xbc ? third &- 0x80 : third &- 0x40) &+ 0x20)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func isAttribute(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let sign = text.firstIndex(of: UInt8(ascii: "=")), isWord(text[..<sign]) else { return false }
    return isFreeText(UnsafeBufferPointer(rebasing: text[(sign + 1)...]), severalLines: false)
  }

  private static func isExternalRef(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), isWord(text[..<colon]) else { return false }
    let reference = text[(colon + 1)...]
    // A byte of the form 10xxxxxx continues a character.
    return (1...64).contains(reference.count { $0 & 0xc0 != 0x80 }) && isVisible(reference)
  }

  private static func isLanguage(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var partLength = 0
    var isFirst = true
    for byte in text {
      if byte == UInt8(ascii: "-") {
        guard isLanguagePart(partLength, isFirst) else { return false }
        partLength = 0
        isFirst = false
      } else {
        guard isLetter(byte) || (!isFirst && isDigit(byte)) else { return false }
        partLength += 1
      }
    }
    return isLanguagePart(partLength, isFirst)
  }

  private static func isLanguagePart(_ length: Int, _ isFirst: Bool) -> Bool {
    isFirst ? length == 2 || length == 3 : length >= 1 && length <= 8
  }

  /// Neither spaces nor characters that nobody sees.
  private static func isVisible(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: text)
    guard var cursor = bytes.baseAddress else { return true }
    let end = cursor + bytes.count
    while cursor < end {
      guard let scalar = UTF8Scan.next(&cursor, end), ScalarClass.isVisible(scalar) else { return false }
    }
    return true
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
