import Console
import Glibc

/// `guanxi`: the console of a Guanxi server. Reading order: `Arguments` (what may be said on the command line),
/// `Program` (which of prompt, script and sample loader it becomes), `Prompt` (readline), `Foreground` (Ctrl-C).
@main
enum Guanxi {
  static func main() {
    Locale.prepare()
    switch Arguments.read(CommandLine.arguments) {
    case .success(let arguments):
      var program = Program(arguments)
      exit(program.run().rawValue)
    case .failure(let ending):
      ending.code == .ok ? Screen.out(ending.message) : Screen.note(ending.message)
      exit(ending.code.rawValue)
    }
  }
}

/// readline and wide characters need UTF-8, also where a container or cron leaves the environment at "C".
enum Locale {
  static func prepare() {
    setlocale(LC_CTYPE, "")
    guard let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) != "UTF-8" else { return }
    // readline reads the variables again by itself.
    setenv(FileSystem.environment("LC_ALL") == nil ? "LC_CTYPE" : "LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  static var language: UILanguage {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = FileSystem.environment(name) else { continue }
      return UILanguage(tag: value) ?? .english
    }
    return .english
  }
}
