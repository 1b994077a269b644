import Store

/// Numbers 200 to 299. A landed migration never changes.
let customersMigrations: [Migration] = [
  Migration(
    number: 200, name: "customers",
    sql: [
      // Lists that belong to one customer stand in the row, parted by U+001E, so that a file is one read: the bill of a
      // write is pages, not bytes. The human number comes from the id and needs no column.
      """
      CREATE TABLE customer (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        name TEXT NOT NULL,
        phone TEXT,
        email TEXT,
        company TEXT,
        industry TEXT,
        region TEXT,
        province TEXT,
        city TEXT,
        address TEXT,
        birthday_day INTEGER,
        language TEXT,
        source TEXT,
        tags TEXT,
        external_refs TEXT,
        notes TEXT,
        owner_id INTEGER REFERENCES employee (id),
        created_at_ms INTEGER NOT NULL,
        updated_at_ms INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX customer_by_owner ON customer (owner_id, id) WHERE owner_id IS NOT NULL",
      """
      CREATE TABLE customer_external_ref (
        ref TEXT PRIMARY KEY,
        customer_id INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID
      """,
    ])
]
