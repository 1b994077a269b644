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
    ]),
  Migration(
    number: 201, name: "whole files",
    sql: [
      "ALTER TABLE customer ADD COLUMN other_names TEXT",
      "ALTER TABLE customer ADD COLUMN more_phones TEXT",
      "ALTER TABLE customer ADD COLUMN more_emails TEXT",
      "ALTER TABLE customer ADD COLUMN preferences TEXT",
      "ALTER TABLE customer ADD COLUMN avoid_times TEXT",
      "ALTER TABLE customer ADD COLUMN helper_ids TEXT",
      "ALTER TABLE customer ADD COLUMN grade INTEGER",
      "ALTER TABLE customer ADD COLUMN grade_reason TEXT",
      "ALTER TABLE customer ADD COLUMN attributes TEXT",
      "ALTER TABLE customer ADD COLUMN consents TEXT",
      "ALTER TABLE customer ADD COLUMN refusals TEXT",
      "ALTER TABLE customer ADD COLUMN archived_at_ms INTEGER",
      "ALTER TABLE customer ADD COLUMN merged_ids TEXT",
      "ALTER TABLE customer ADD COLUMN reviewed_at_ms INTEGER",
      "ALTER TABLE customer ADD COLUMN review_due_at_ms INTEGER NOT NULL DEFAULT 0",
      "UPDATE customer SET review_due_at_ms = created_at_ms + 31536000000",
      // The file that answers for this one, and which fields a merge filled.
      "ALTER TABLE customer ADD COLUMN merged_into INTEGER REFERENCES customer (id)",
      "ALTER TABLE customer ADD COLUMN filled TEXT",
      "CREATE INDEX customer_by_merge ON customer (merged_into) WHERE merged_into IS NOT NULL",
      // Whose customers: the owner's and the helpers' alike, so that each list of a data scope reads one index.
      """
      CREATE TABLE customer_book (
        employee_id INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        PRIMARY KEY (employee_id, customer_id)
      ) STRICT, WITHOUT ROWID
      """,
      "INSERT INTO customer_book (employee_id, customer_id) SELECT owner_id, id FROM customer WHERE owner_id IS NOT NULL",
      "DROP INDEX customer_by_owner",
      // Telephone numbers (p+8613800001234) and e-mail addresses (ename@example.org), for the check at entry.
      """
      CREATE TABLE customer_key (
        key TEXT NOT NULL,
        customer_id INTEGER NOT NULL,
        PRIMARY KEY (key, customer_id)
      ) STRICT, WITHOUT ROWID
      """,
      "UPDATE customer SET phone = '+86' || phone WHERE length(phone) = 11 AND substr(phone, 1, 1) = '1'",
      "UPDATE customer SET email = lower(email) WHERE email IS NOT NULL",
      "INSERT INTO customer_key (key, customer_id) SELECT 'p' || phone, id FROM customer WHERE phone IS NOT NULL",
      "INSERT INTO customer_key (key, customer_id) SELECT 'e' || email, id FROM customer WHERE email IS NOT NULL",
    ]),
]
