import Store

/// Numbers 530 to 549. A landed migration never changes.
let deskMigrations: [Migration] = [
  Migration(
    number: 530, name: "the desk: handlers and routes",
    sql: [
      // skills: words with \u{1E} between them; away: from and until in turn, with spaces between them.
      """
      CREATE TABLE desk_handler (
        employee_id INTEGER PRIMARY KEY REFERENCES employee (id),
        version INTEGER NOT NULL,
        skills TEXT,
        calendar TEXT NOT NULL,
        load_max INTEGER NOT NULL,
        away TEXT,
        takes_work INTEGER NOT NULL
      ) STRICT
      """,
      // Who got work last; apart from the settings, since whoever has none gets work as well.
      """
      CREATE TABLE desk_turn (
        employee_id INTEGER PRIMARY KEY REFERENCES employee (id),
        assigned_ms INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE TABLE desk_routes (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT",
      // NULL fits everything.
      """
      CREATE TABLE desk_route (
        position INTEGER PRIMARY KEY,
        category TEXT,
        severity INTEGER,
        kind INTEGER,
        channel TEXT,
        department_id INTEGER NOT NULL REFERENCES department (id)
      ) STRICT
      """,
    ]),
  Migration(
    number: 531, name: "corrective and preventive actions",
    sql: [
      // body: the message Action; the columns are what is asked for. done_by: who must not verify it.
      """
      CREATE TABLE action (
        id INTEGER PRIMARY KEY,
        state INTEGER NOT NULL,
        owner_id INTEGER NOT NULL REFERENCES employee (id),
        due_ms INTEGER NOT NULL,
        done_by TEXT,
        body BLOB NOT NULL
      ) STRICT
      """,
      "CREATE INDEX action_by_state ON action (state, due_ms, id)",
      "CREATE INDEX action_by_owner ON action (owner_id, state, due_ms, id)",
      """
      CREATE TABLE action_complaint (
        complaint_id INTEGER NOT NULL,
        action_id INTEGER NOT NULL REFERENCES action (id),
        PRIMARY KEY (complaint_id, action_id)
      ) STRICT, WITHOUT ROWID
      """,
    ]),
  Migration(
    number: 532, name: "notices",
    sql: [
      // To an employee, to a department, or with both NULL to the complainant. It refers to nothing by a constraint:
      // those would be read at every insert, and a case is recorded together with its notice.
      """
      CREATE TABLE notice (
        id INTEGER PRIMARY KEY,
        kind INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        employee_id INTEGER,
        department_id INTEGER,
        case_id INTEGER,
        case_number TEXT,
        action_id INTEGER,
        clock INTEGER,
        per_mille INTEGER,
        escalation INTEGER,
        due_ms INTEGER,
        sent_at_ms INTEGER
      ) STRICT
      """,
      "CREATE INDEX notice_unsent ON notice (id) WHERE sent_at_ms IS NULL",
      "CREATE INDEX notice_by_employee ON notice (employee_id, id) WHERE employee_id IS NOT NULL",
      "CREATE INDEX notice_by_department ON notice (department_id, id) WHERE department_id IS NOT NULL",
      "CREATE INDEX notice_by_case ON notice (case_id, id) WHERE case_id IS NOT NULL",
    ]),
]
