/// The console without its terminal: everything that turns a typed line into a call, and a reply into text.
///
/// Reading order:
/// - `Start`: the command line; `Config`: servers and keys by name, and connections to them.
/// - `Language`: scripts as text and as trees. `Statement` is the tree, `ParseScript` reads it by the grammar of
///   LANGUAGE.md, `PrintScript` writes it, `CheckScript` looks its names up; `BuildRequest`, `FillIn` and `TypeValue` type
///   a call.
/// - `Run`: the interpreter. `Interpreter` and `Host` are its face, `Execution` runs statements (`Blocks`, `Commands`,
///   `Watch`, `ChangeFeed`), `Calls` sends them under keys (`RunLog`); values: `ScriptValue`, `Evaluate`, `Compare`,
///   `Arithmetic`, `FollowPath`; pipelines: `Pipelines`, `Flow`, `RowShape`, `OutputFlow`.
/// - `Output`: cells, tables that fit the screen, Markdown, and the formats for programs (`RowBytes` is their quick way).
/// - `Shell`: a session's settings, meta commands, help (`HelpTopic` and its pages), the tour, the connection, the
///   question before destructive calls.
/// - `Audit`: what a run writes down of its calls, and `--check`, which makes them again.
/// - `Completion`: what could stand at the cursor. `Show`: a call as JSON, as bytes and as a Python program.
/// - `Transfer`: files in and out. `TransferOrder` is what a line asks for; in: `SourceFile`, `ColumnMap`, `ImportRun`,
///   `ImportLog`, `UndoRun`; out: `ExportRun`, `RowWriter`; `SpreadsheetCell` is what both agree on.
/// - `Sample`: loading the sample data over the RPC port.
/// - `Prompt`: what a prompt needs that needs no terminal: its text, hints, the history and what it may keep.
/// - `Text`: widths, calendar, money: what the others share.
package let consoleVersion = "0.1"
