/// How a script is run.
package struct RunOptions: Sendable {
  /// Names the intentions of this run: a script that is run again under it does nothing twice.
  package var run: String
  /// Go on behind a call that failed.
  package var keepsGoing = false
  /// Errors as one line of JSON.
  package var jsonErrors = false
  /// Where each call is written down.
  package var audit: (any AuditSink)?
  /// Where refusals are counted from one process of a run to the next; nil keeps them in memory.
  package var runFolder: String? = RunLog.folder

  package init(run: String) { self.run = run }
}

/// Runs scripts and lines of the prompt. What a script learns (variables, settings, another server) stays for the next.
package struct Interpreter: Sendable {
  package var session: Session
  package internal(set) var link: any Link
  /// `\quit` was run.
  package internal(set) var isLeaving = false
  let host: any Host
  let options: RunOptions
  /// How many texts were run: two lines of the prompt are two intentions, though both are line 1.
  var entries = 0
  var log: RunLog
  /// Connections of other identities, by name.
  var links: [String: any Link] = [:]

  package init(session: Session, link: any Link, host: any Host, options: RunOptions) {
    self.session = session
    self.link = link
    self.host = host
    self.options = options
    log = RunLog(run: options.run, folder: options.runFolder)
  }

  /// A text was begun whose end nobody waited for: what is entered next is another intention, and `\again` must not
  /// take the call before it for the last one.
  package mutating func abandon() {
    entries += 1
    session.last = LastCall()
  }

  /// Runs what was parsed and checked whole.
  package mutating func run(_ script: CheckedScript) async -> ProcessStatus {
    entries += 1
    let execution = Execution(self, script)
    let status = await execution.run(whole: script)
    session = execution.session
    link = execution.link
    links = execution.links
    log = execution.log
    isLeaving = execution.isLeaving
    return status
  }
}
