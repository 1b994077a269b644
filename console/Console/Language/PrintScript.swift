/// The canonical form of a script: what is read again is the same tree, and is printed the same.
extension ScriptSyntax {
  package var text: String {
    var printer = ScriptPrinter()
    printer.write(statements, indent: 0)
    return printer.text
  }
}

/// Prints a tree. Whatever could be read in two ways gets quotes or parentheses.
struct ScriptPrinter {
  var text = ""

  mutating func write(_ statements: [Statement], indent: Int) {
    for statement in statements {
      newLine(indent)
      write(statement.kind, indent: indent)
      text += "\n"
    }
  }

  private mutating func newLine(_ indent: Int) { text += String(repeating: " ", count: indent) }

  private mutating func write(_ kind: Statement.Kind, indent: Int) {
    switch kind {
    case .pipeline(let variable, let pipeline):
      if let variable { text += "$\(variable.text) = " }
      write(pipeline, stands: variable == nil ? .asLine : .asValue)
    case .assign(let variable, let expression):
      text += "$\(variable.text) = "
      write(expression)
    case .meta(let name, let argument):
      text += name.text
      if let argument { text += " " + argument.text }
    case .transfer(let line): text += line.text
    case .condition, .loop, .attempt: writeBlock(kind, indent: indent)
    case .include(let path):
      text += "\\include "
      writePath(Template(path.text))
    case .expect(let condition, let message):
      text += "\\expect "
      write(condition)
      if let message {
        text += " "
        writeQuoted(message)
      }
    case .expectError(let reason, let pipeline):
      text += "\\expect_error \(reason.text) "
      write(pipeline, stands: .asLine)
    case .again(let arguments, let options):
      text += "\\again"
      write(arguments, options)
    case .watch(let every, let until, let pipeline):
      text += "\\watch \(every.text) "
      if let until {
        text += "until "
        write(until)
        text += " "
      }
      write(pipeline, stands: .asLine)
    case .follow(let areas, let arguments, let options):
      text += "watch"
      if !areas.isEmpty { text += " " + areas.map(\.text).joined(separator: ",") }
      write(arguments, options)
    case .show(let form, let call):
      text += "\\as \(form.text)"
      if let call {
        text += " "
        write(call)
      }
    }
  }

  private mutating func writeBlock(_ kind: Statement.Kind, indent: Int) {
    switch kind {
    case .condition(let branches, let otherwise):
      for (index, branch) in branches.enumerated() {
        if index > 0 { newLine(indent) }
        text += index == 0 ? "\\if " : "\\elif "
        write(branch.condition)
        text += "\n"
        write(branch.body, indent: indent + 2)
      }
      if let otherwise {
        newLine(indent)
        text += "\\else\n"
        write(otherwise, indent: indent + 2)
      }
    case .loop(let variable, let over, let body):
      text += "\\for \(variable.text) in "
      write(over)
      text += "\n"
      write(body, indent: indent + 2)
    case .attempt(let body, let catches):
      text += "\\try\n"
      write(body, indent: indent + 2)
      for part in catches {
        newLine(indent)
        text += (["\\catch"] + part.reasons.map(\.text)).joined(separator: " ") + "\n"
        write(part.body, indent: indent + 2)
      }
    default: return
    }
    newLine(indent)
    text += "\\end"
  }
}
