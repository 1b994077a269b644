extension Migration {
  /// The store's own tables.
  static let ofStore = [
    Migration(
      number: 1, name: "journal",
      sql: [
        // Principals and method names by a small number: a journal row is paid for in WAL bytes.
        "CREATE TABLE store_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
        """
        CREATE TABLE journal (
          seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, posted_ms INTEGER NOT NULL,
          principal INTEGER NOT NULL, method INTEGER NOT NULL, method_name INTEGER NOT NULL,
          key BLOB NOT NULL, digest BLOB NOT NULL, outcome INTEGER NOT NULL, entities TEXT NOT NULL,
          content_digest BLOB NOT NULL, chain BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE journal_content (
          seq INTEGER PRIMARY KEY, salt BLOB NOT NULL, status INTEGER NOT NULL,
          reply BLOB NOT NULL, request BLOB NOT NULL, changes BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE idempotency (
          principal INTEGER NOT NULL, method INTEGER NOT NULL, key BLOB NOT NULL, seq INTEGER NOT NULL,
          PRIMARY KEY (principal, method, key)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE store_mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID",
      ]),
    Migration(
      number: 2, name: "agenda, ids and search",
      sql: [
        // at_ms is the instant the event is about, wake_ms when to try it: later than at_ms once it has failed.
        """
        CREATE TABLE agenda (
          kind INTEGER NOT NULL, ref INTEGER NOT NULL, at_ms INTEGER NOT NULL, wake_ms INTEGER NOT NULL,
          tries INTEGER NOT NULL, PRIMARY KEY (kind, ref)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX agenda_wake ON agenda (wake_ms, at_ms)",
        "CREATE TABLE id_mark (kind TEXT PRIMARY KEY, high INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE search_index (
          name TEXT PRIMARY KEY, version INTEGER NOT NULL, rebuild INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
        """,
      ]),
    Migration(
      number: 3, name: "history of a record",
      sql: [
        // kind is a store_name. Calls from before this migration have no rows: a record's history begins with it.
        """
        CREATE TABLE journal_entity (
          kind INTEGER NOT NULL, id INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (kind, id, seq)
        ) STRICT, WITHOUT ROWID
        """
      ]),
  ]
}
