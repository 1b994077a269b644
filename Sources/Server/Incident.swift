/// Names one fault, in the reply and in the log.
enum Incident {
  /// Twelve letters and digits; alike ones would have to fall together within one log.
  static func next() -> String {
    let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")
    return String((0..<12).map { _ in letters[Int.random(in: 0..<letters.count)] })
  }
}
