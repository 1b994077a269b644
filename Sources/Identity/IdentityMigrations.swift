import Store

/// Numbers 100 to 199. A landed migration never changes.
let identityMigrations: [Migration] = [
  Migration(
    number: 100, name: "departments, employees, accounts and keys",
    sql: [
      // parent_id 0 is the top, so that names are unique among siblings there too.
      """
      CREATE TABLE department (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        name TEXT NOT NULL,
        parent_id INTEGER NOT NULL,
        UNIQUE (parent_id, name)
      ) STRICT
      """,
      """
      CREATE TABLE employee (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        name TEXT NOT NULL,
        role INTEGER NOT NULL,
        data_scope INTEGER NOT NULL,
        department_id INTEGER REFERENCES department (id),
        left_at_ms INTEGER
      ) STRICT
      """,
      "CREATE INDEX employee_by_department ON employee (department_id, id)",
      // scopes: the permission numbers in ascending order, separated by spaces.
      """
      CREATE TABLE account (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        name TEXT NOT NULL UNIQUE,
        scopes TEXT NOT NULL,
        retired_at_ms INTEGER
      ) STRICT
      """,
      """
      CREATE TABLE api_key (
        id INTEGER PRIMARY KEY,
        digest BLOB NOT NULL UNIQUE,
        employee_id INTEGER REFERENCES employee (id),
        account_id INTEGER REFERENCES account (id),
        hint TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL,
        expires_at_ms INTEGER,
        revoked_at_ms INTEGER
      ) STRICT
      """,
      "CREATE INDEX api_key_by_employee ON api_key (employee_id, id) WHERE employee_id IS NOT NULL",
      "CREATE INDEX api_key_by_account ON api_key (account_id, id) WHERE account_id IS NOT NULL",
    ]),
  Migration(
    number: 101, name: "those who work here by role",
    sql: ["CREATE INDEX employee_by_role ON employee (role, id) WHERE left_at_ms IS NULL"]),
]
