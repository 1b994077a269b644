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
    ]),
  Migration(
    number: 301, name: "lines and refunds",
    sql: [
      // Lines stand in the row (`StoredLines`), so that a purchase of any length is one row to write.
      "ALTER TABLE purchase ADD COLUMN lines TEXT",
      // NULL: nothing was given back; 0: a gift was. No refund can take more than was paid.
      """
      ALTER TABLE purchase ADD COLUMN refunded_minor INTEGER
        CHECK (refunded_minor >= 0 AND refunded_minor <= amount_minor)
      """,
      // What each line gave back so far, so that a refund need not read those before it.
      "ALTER TABLE purchase ADD COLUMN returned TEXT",
      // In the order in which they are listed. Whose they are says their purchase, so that a merge moves them with it.
      """
      CREATE TABLE purchase_refund (
        purchase_id INTEGER NOT NULL REFERENCES purchase (id),
        refunded_at_ms INTEGER NOT NULL,
        id INTEGER NOT NULL,
        external_ref TEXT NOT NULL UNIQUE,
        amount_minor INTEGER NOT NULL,
        reason TEXT,
        recorded_at_ms INTEGER NOT NULL,
        lines TEXT,
        PRIMARY KEY (purchase_id, refunded_at_ms, id)
      ) STRICT, WITHOUT ROWID
      """,
    ]),
  Migration(
    number: 302, name: "tax and discount",
    sql: [
      // In the purchase's currency; NULL: not said.
      "ALTER TABLE purchase ADD COLUMN tax_minor INTEGER CHECK (tax_minor >= 0 AND tax_minor <= amount_minor)",
      "ALTER TABLE purchase ADD COLUMN discount_minor INTEGER CHECK (discount_minor >= 0)",
    ]),
]
