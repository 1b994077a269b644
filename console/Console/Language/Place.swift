/// Where something was written: Unicode scalars from the start of the text. Two texts that differ in their places alone
/// are the same, so that what is printed and read again can be compared.
package struct Place: Sendable, Equatable {
  package let range: Range<Int>

  package init(_ range: Range<Int>) { self.range = range }

  package static func == (left: Place, right: Place) -> Bool { true }
}

/// A word and where it stands.
package struct Word: Sendable, Equatable {
  package let text: String
  package let place: Place

  package init(text: String, range: Range<Int>) {
    self.text = text
    place = Place(range)
  }

  package var range: Range<Int> { place.range }
}

/// A text with values inside: `chase $(c.title)`.
package struct Template: Sendable, Equatable {
  package enum Part: Sendable, Equatable {
    case text(String)
    case expression(Expression, Place)
  }

  package let parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }
  package init(_ text: String) { parts = text.isEmpty ? [] : [.text(text)] }

  /// The text where it holds no values.
  package var literal: String? {
    switch parts.count {
    case 0: return ""
    case 1: if case .text(let text) = parts[0] { return text } else { return nil }
    default: return nil
    }
  }
}

/// Which line a place is on.
package struct LineTable: Sendable {
  /// Where each line begins.
  private let starts: [Int]

  package init(_ text: String) {
    var starts = [0]
    var position = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      position += 1
      if scalar == "\n" && previous == "\r" {
        starts[starts.count - 1] = position
      } else if scalar.isNewline {
        starts.append(position)
      }
      previous = scalar
    }
    self.starts = starts
  }

  package var count: Int { starts.count }

  /// - Returns: from 1.
  package func line(of place: Int) -> Int {
    // The last line that begins at or before the place.
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// - Returns: from 1.
  package func column(of place: Int) -> Int { max(0, place - starts[line(of: place) - 1]) + 1 }
}
