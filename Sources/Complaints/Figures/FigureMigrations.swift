import Store

/// Numbers 515 to 519. A landed migration never changes.
let figureMigrations: [Migration] = [
  Migration(
    number: 515, name: "figures of cases",
    sql: [
      // Categories, products and channels as small numbers, which a scan compares instead of texts.
      "CREATE TABLE complaint_word (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT",
      // One row for each case, as it stands since from_ms; in the order of periods, so that a year is one walk.
      // facts: `CaseFigure`, packed. customer_id: 0 where nobody's file is behind it; a merge moves it.
      """
      CREATE TABLE complaint_figure (
        received_ms INTEGER NOT NULL,
        id INTEGER NOT NULL,
        from_ms INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        facts BLOB NOT NULL,
        PRIMARY KEY (received_ms, id)
      ) STRICT, WITHOUT ROWID
      """,
      // How cases stood before: from from_ms until before until_ms. span: `FigureSpan` of received_ms; within one, what had
      // changed by an instant already is passed over at once.
      """
      CREATE TABLE complaint_figure_was (
        span INTEGER NOT NULL,
        until_ms INTEGER NOT NULL,
        id INTEGER NOT NULL,
        from_ms INTEGER NOT NULL,
        received_ms INTEGER NOT NULL,
        facts BLOB NOT NULL,
        PRIMARY KEY (span, until_ms, id)
      ) STRICT, WITHOUT ROWID
      """,
    ])
]
