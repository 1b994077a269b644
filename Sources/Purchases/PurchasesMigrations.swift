import Store

/// Numbers 300 to 399. A landed migration never changes.
let purchasesMigrations: [Migration] = [
  Migration(
    number: 300, name: "purchases",
    sql: [
      """
      CREATE TABLE purchase (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customer (id),
        external_ref TEXT NOT NULL UNIQUE,
        purchased_at_ms INTEGER NOT NULL,
        amount_minor INTEGER NOT NULL,
        currency TEXT NOT NULL,
        quantity INTEGER,
        recorded_at_ms INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX purchase_by_customer ON purchase (customer_id, purchased_at_ms, id)",
    ])
]
