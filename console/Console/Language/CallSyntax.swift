/// A call as written, before the schema gives it types. Ranges count Unicode scalars from the start of the text.
package struct CallSyntax: Sendable, Equatable {
  package let method: Word
  package let arguments: [Argument]
  package let options: [Option]

  package init(method: Word, arguments: [Argument], options: [Option]) {
    self.method = method
    self.arguments = arguments
    self.options = options
  }

  package struct Option: Sendable, Equatable {
    /// With its two dashes.
    package let name: Word
    package let value: Value?

    package init(name: Word, value: Value?) {
      self.name = name
      self.value = value
    }
  }

  package enum Argument: Sendable, Equatable {
    case field(path: [Word], operation: Operation, value: Value)
    /// {"name": …}
    case json(Word)
    /// @file.json
    case file(Word)
  }

  package enum Operation: Sendable, Equatable {
    /// path=value
    case set
    /// path+=value
    case add
    /// path-=value
    case remove
  }

  package struct Value: Sendable, Equatable {
    package let kind: Kind
    package let place: Place

    package indirect enum Kind: Sendable, Equatable {
      case bare(Template)
      case quoted(Template)
      case list([Value])
      case json(String)
      /// `$c.id`, `$(count($c.items))`: a value with a type of its own.
      case expression(Expression)
    }

    package init(kind: Kind, range: Range<Int>) {
      self.kind = kind
      place = Place(range)
    }

    package var range: Range<Int> { place.range }

    /// The text of a value that is one word and holds no variables.
    package var text: String? {
      switch kind {
      case .bare(let text), .quoted(let text): text.literal
      case .list, .json, .expression: nil
      }
    }

    package var isNull: Bool { kind == .bare(Template("null")) }
  }
}
