package import Store

/// What all rooms share in the store: approvals. Numbers 50 to 99. A landed migration never changes.
package let operationsMigrations: [Migration] = [
  Migration(
    number: 50, name: "approvals",
    sql: [
      // permission and status are the contract's numbers; asker is the first part of requested_by, an account where it
      // spoke for an employee. limits: "role:most" with the contract's numbers, separated by spaces.
      """
      CREATE TABLE approval (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        amount INTEGER,
        permission INTEGER NOT NULL,
        limits TEXT,
        asker TEXT NOT NULL,
        requested_by TEXT NOT NULL,
        requested_employee_id INTEGER,
        requested_at_ms INTEGER NOT NULL,
        reason TEXT,
        status INTEGER NOT NULL,
        expires_ms INTEGER NOT NULL,
        customer_id INTEGER REFERENCES customer (id),
        payload BLOB NOT NULL,
        decided_by TEXT,
        decided_employee_id INTEGER,
        decided_for INTEGER,
        decided_at_ms INTEGER,
        note TEXT,
        result_kind TEXT,
        result_id INTEGER
      ) STRICT
      """,
      // Every inbox is a walk past what is pending, however much was decided before.
      "CREATE INDEX approval_pending ON approval (id) WHERE status = 1",
      "CREATE INDEX approval_by_asker ON approval (asker, id)",
      """
      CREATE INDEX approval_by_employee ON approval (requested_employee_id, id)
        WHERE requested_employee_id IS NOT NULL
      """,
      // Who decides for whom, in [from_ms, until_ms).
      """
      CREATE TABLE approval_deputy (
        id INTEGER PRIMARY KEY,
        employee_id INTEGER NOT NULL REFERENCES employee (id),
        deputy_id INTEGER NOT NULL REFERENCES employee (id),
        from_ms INTEGER NOT NULL,
        until_ms INTEGER NOT NULL,
        set_by TEXT NOT NULL,
        set_at_ms INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX approval_deputy_by_employee ON approval_deputy (employee_id, until_ms)",
      "CREATE INDEX approval_deputy_by_deputy ON approval_deputy (deputy_id, until_ms)",
    ])
]
