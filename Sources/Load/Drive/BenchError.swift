/// What keeps a run from measuring: the place, the reason and what to do next, in one sentence for people.
package struct BenchError: Error, Sendable, Equatable, CustomStringConvertible {
  package var description: String

  package init(_ description: String) { self.description = description }
}
