internal import ArgumentParser
internal import Glibc
internal import Load

/// How the program ends; scripts decide by it.
enum Ending: Int32 {
  case fine = 0
  case wrongUse = 1
  /// No connection, or a server that lets no run come about.
  case noRun = 2
  case badCalls = 3
  case brokenBound = 4

  init(_ runs: [Findings]) {
    if runs.contains(where: { !$0.boundsHold || $0.check?.isRight == false }) {
      self = .brokenBound
    } else {
      self = runs.allSatisfy(\.isGood) ? .fine : .badCalls
    }
  }
}

/// An error that says with which code the program ends.
struct Refused: Error {
  var ending: Ending
  var message: String
}

@main
enum Program {
  static func main() async {
    let command: GuanxiBench
    do {
      command = try GuanxiBench.parse()
    } catch {
      // Help is asked for and comes on standard output, with 0.
      if GuanxiBench.exitCode(for: error) == .success { GuanxiBench.exit(withError: error) }
      say(GuanxiBench.fullMessage(for: error))
      exit(Ending.wrongUse.rawValue)
    }
    let interrupts = Interrupts()
    do {
      let ending = try await command.execute(interrupts)
      interrupts.cleanUp()
      exit(ending.rawValue)
    } catch let refused as Refused {
      interrupts.cleanUp()
      say("guanxi-bench: \(refused.message)")
      exit(refused.ending.rawValue)
    } catch {
      interrupts.cleanUp()
      say("guanxi-bench: \(error)")
      exit(Ending.noRun.rawValue)
    }
  }
}

/// A line on standard error, where a report on standard output is not disturbed.
func say(_ text: String) { writeError(text + "\n") }

/// What standard error does not take, because nobody reads it any more, is lost.
func writeError(_ text: String) {
  let bytes = Array(text.utf8)
  _ = write(2, bytes, bytes.count)
}
