/// A call as written, before the schema gives it types. Ranges count characters from the start of the text.
struct CallSyntax: Equatable {
  let method: Word
  let arguments: [Argument]
  let options: [Option]

  struct Word: Equatable {
    let text: String
    let range: Range<Int>
  }

  struct Option: Equatable {
    /// With its two dashes.
    let name: Word
    let value: Word?
  }

  enum Argument: Equatable {
    case field(path: [Word], operation: Operation, value: Value)
    /// {"name": …}
    case json(Word)
    /// @file.json
    case file(Word)
  }

  enum Operation: Equatable {
    /// path=value
    case set
    /// path+=value
    case add
    /// path-=value
    case remove
  }

  struct Value: Equatable {
    let kind: Kind
    let range: Range<Int>

    indirect enum Kind: Equatable {
      case bare(String)
      case quoted(String)
      case list([Value])
      case json(String)
    }

    /// The text of a value that is one word.
    var text: String? {
      switch kind {
      case .bare(let text), .quoted(let text): text
      case .list, .json: nil
      }
    }

    var isNull: Bool { kind == .bare("null") }
  }
}
