/// The console without its terminal: everything that turns a typed line into a call, and a reply into text.
///
/// Reading order:
/// - `Language`: a line's syntax (`ParseCall`), its typing by the schema (`BuildRequest`, `TypeValue`), completion.
/// - `Output`: cells, tables that fit the screen, and the formats for programs.
/// - `Shell`: a session's settings and steps, meta commands, running calls, what errors look like.
/// - `Transfer`: files in and out. `TransferOrder` is what a line asks for; in: `SourceFile`, `ColumnMap`, `ImportRun`,
///   `ImportLog`, `UndoRun`; out: `ExportRun`, `RowWriter`; `SpreadsheetCell` is what both agree on.
/// - `Sample`: loading the sample data over the RPC port.
/// - `Text`: widths, calendar, money: what the others share.
package let consoleVersion = "0.1"
