import Console
import Glibc

/// Shows what is longer than the screen, page by page.
final class Pager: Sendable {
  private let program: ShellCommand

  /// - Parameter command: as `Pager.command` names it.
  /// - Returns: nil where it could not be begun.
  init?(_ command: String) {
    Interrupts.withdraw()
    // Whoever has settings of their own keeps them.
    guard let program = ShellCommand("LESS=${LESS-SRFX}; export LESS; \(command)", takesInput: true) else {
      Interrupts.hearAgain()
      return nil
    }
    self.program = program
  }

  /// - Returns: false where it was left.
  func write(_ text: String) -> Bool { program.write(text) }

  var hasEnded: Bool { program.hasEnded }

  /// Waits until it is left.
  func finish() {
    _ = program.finish()
    Interrupts.hearAgain()
  }

  /// What the environment asks for; `cat`, `off` and an empty word are none.
  static let command: String? = {
    guard Screen.isInteractive, Screen.isSmart else { return nil }
    for name in ["GUANXI_PAGER", "PAGER"] {
      // An empty variable counts here: it says that there is to be none.
      guard let value = getenv(name).map({ String(cString: $0) }) else { continue }
      return ["", "cat", "off"].contains(value) ? nil : value
    }
    let folders = (FileSystem.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/less", X_OK) == 0 } ? "less -SRFX" : nil
  }()
}
