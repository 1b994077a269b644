import Console
import Glibc

/// `guanxi`: the console of a Guanxi server. Reading order: `Program` (which of prompt, script, replay and sample loader
/// it becomes), `Source` (where a script comes from), `Shell` (the prompt), `Prompt` and `HintLine` (readline),
/// `TerminalHost` (what running lines see of the terminal), `Paper` and `Pager` (where they print), `Foreground` and
/// `Interrupts` (Ctrl-C).
@main
enum Guanxi {
  static func main() {
    Locale.prepare()
    let words = Array(CommandLine.arguments.dropFirst())
    let language = Arguments.language(in: words) ?? Locale.language
    do {
      let arguments = try Arguments(parsing: words)
      if arguments.wantsHelp {
        Screen.out(Arguments.help(language))
        exit(ProcessStatus.ok.rawValue)
      }
      if arguments.wantsVersion {
        Screen.out("guanxi \(consoleVersion)\n")
        exit(ProcessStatus.ok.rawValue)
      }
      exit(Program(arguments, language: language).run().rawValue)
    } catch {
      Screen.note("guanxi: \(error.message(language))\n")
      exit(ProcessStatus.usage.rawValue)
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
