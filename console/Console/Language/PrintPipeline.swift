/// Calls, stages and files.
extension ScriptPrinter {
  /// Where a pipeline stands decides what its beginning and a `>` in it would mean.
  enum Stand {
    /// At the start of a line.
    case asLine
    /// Behind `$x =` or in `$( … )`.
    case asValue
  }

  mutating func write(_ pipeline: Pipeline, stands: Stand) {
    switch pipeline.source {
    case .call(let call): write(call)
    case .expression(let expression):
      if stands == .asLine, !expression.mayBeginLine || expression.comparesOpenly {
        text += "("
        write(expression)
        text += ")"
      } else {
        write(expression)
      }
    }
    for stage in pipeline.stages {
      text += " | "
      write(stage.kind)
    }
    if let target = pipeline.target {
      text += target.appends ? " >> " : " > "
      writePath(target.path)
    }
  }

  mutating func write(_ call: CallSyntax) {
    text += call.method.text
    write(call.arguments, call.options)
  }

  /// Options stand behind the arguments, whatever their order was.
  mutating func write(_ arguments: [CallSyntax.Argument], _ options: [CallSyntax.Option]) {
    for argument in arguments {
      text += " "
      switch argument {
      case .field(let path, let operation, let value):
        text += path.map(\.text).joined(separator: ".")
        switch operation {
        case .set: text += "="
        case .add: text += "+="
        case .remove: text += "-="
        }
        write(value)
      case .json(let json): text += json.text
      case .file(let path):
        text += "@"
        writePath(Template(path.text))
      }
    }
    for option in options {
      text += " " + option.name.text
      if let value = option.value {
        // Behind a space some words would be no values.
        let isPlain = value.text?.unicodeScalars.first?.continuesName == true
        text += isPlain ? " " : "="
        write(value)
      }
    }
  }

  private mutating func write(_ value: CallSyntax.Value) {
    switch value.kind {
    case .bare(let template): writeBare(template)
    case .quoted(let template): writeQuoted(template)
    case .json(let json): text += json
    case .expression(let expression): writeFilled(expression, next: "", inText: false)
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        write(item)
      }
      text += "]"
    }
  }

  private mutating func write(_ stage: Stage.Kind) {
    switch stage {
    case .path(let path): writeRow(path)
    case .filter(let condition):
      text += "where "
      write(condition)
    case .columns(let columns):
      text += "cols "
      for (index, path) in columns.enumerated() {
        if index > 0 { text += "," }
        writeColumn(path)
      }
    case .sort(let path, let isDescending):
      writeColumn("sort", path)
      if isDescending { text += " desc" }
    case .first(let count): text += "first \(count)"
    case .last(let count): text += "last \(count)"
    case .count: text += "count"
    case .fold(let fold, let path): writeColumn(fold.rawValue, path)
    case .group(let path): writeColumn("group", path)
    case .shell(let command): text += "!" + command
    }
  }

  private mutating func writeColumn(_ name: String, _ path: [PathStep]) {
    text += name + " "
    writeColumn(path)
  }

  /// Without the dot before its first field.
  private mutating func writeColumn(_ path: [PathStep]) {
    if case .field(let name)? = path.first {
      text += name.text
      writeSteps(path.dropFirst())
    } else {
      writeRow(path)
    }
  }

  /// `.name`, `.[0]`
  mutating func writeRow(_ path: [PathStep]) {
    if case .field? = path.first {} else { text += "." }
    writeSteps(path[...])
  }

  mutating func writeSteps(_ path: ArraySlice<PathStep>) {
    for step in path {
      switch step {
      case .field(let name): text += "." + name.text
      case .item(let number): text += "[\(number)]"
      case .each: text += "[]"
      }
    }
  }
}
