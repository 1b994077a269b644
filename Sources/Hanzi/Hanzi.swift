/// Chinese characters: how names are read and their simplified forms.
///
/// People look for 王海 by typing `wanghai`, `wh` or, on another keyboard, its traditional form. Pure and without
/// Foundation, since a bulk import asks for each of thousands of names a second.
///
/// In reading order: `NameReading`, `ReadName` and `ReadingPaths` (how), then the tables: `CharacterTable` over
/// `Generated/`, and `WordTable` with `Surnames` and `Words` by hand. The characters' data is Unihan 15.0.0 (the Unicode
/// Consortium, under its licence), as `generate` takes it from Debian's package unicode-data.
package enum Hanzi {
  /// The common readings of a name, the most likely first, at most `max`; empty where it has no Chinese character.
  ///
  /// Syllables have no tones and only the letters a to z: ü is v, and a name with it also has the reading with u. A run
  /// of Latin letters is one syllable and each digit is one; everything else is skipped.
  package static func readings(ofName name: String, max: Int = 8) -> [NameReading] {
    ReadName(name, table: .shared).readings(max: max)
  }

  /// Each traditional character by its simplified form, everything else as it is.
  ///
  /// A character that is itself simplified in another word stays: 乾, 后, 著.
  package static func simplified(_ text: String) -> String {
    let table = CharacterTable.shared
    guard text.unicodeScalars.contains(where: { table.simplified($0) != $0 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(table.simplified(scalar)) }
    return String(scalars)
  }
}
