import Store

/// Numbers 500 to 509. A landed migration never changes.
let standardsMigrations: [Migration] = [
  Migration(
    number: 500, name: "service standards",
    sql: [
      // What the server brings along is code and has no rows: version 1 of the calendar `standard` and of the policy.
      "CREATE TABLE calendar (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT",
      // Never changed: a clock names the number whose hours it counts. A list reads the heads alone.
      """
      CREATE TABLE calendar_version (
        id INTEGER PRIMARY KEY,
        calendar_id INTEGER NOT NULL REFERENCES calendar (id),
        number INTEGER NOT NULL,
        head BLOB NOT NULL,
        exceptions BLOB NOT NULL,
        UNIQUE (calendar_id, number)
      ) STRICT
      """,
      // Never changed either.
      """
      CREATE TABLE service_policy (
        id INTEGER PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        head BLOB NOT NULL,
        rules BLOB NOT NULL
      ) STRICT
      """,
      // Each is in force until the next one is, in the order of ids, in which the instants rise too.
      """
      CREATE TABLE policy_activation (
        id INTEGER PRIMARY KEY,
        from_ms INTEGER NOT NULL,
        number INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX policy_activation_by_instant ON policy_activation (from_ms, id)",
      "CREATE INDEX policy_activation_by_number ON policy_activation (number, id)",
    ])
]
