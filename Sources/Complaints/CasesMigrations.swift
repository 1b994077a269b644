import Store

/// Numbers 510 to 514. A landed migration never changes.
let casesMigrations: [Migration] = [
  Migration(
    number: 510, name: "cases",
    sql: [
      // Complaints and service requests. The columns are what is searched for; `body` is the message `Complaint` without its
      // clocks. Where both hold the same the column counts: a merge of customers moves the column alone.
      // next_due_ms: 2^63-1 where nothing is due. late: an open case with a running clock that is breached.
      """
      CREATE TABLE complaint (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL,
        version INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        state INTEGER NOT NULL,
        is_open INTEGER NOT NULL,
        customer_id INTEGER,
        department_id INTEGER,
        handler_id INTEGER,
        recorder_id INTEGER,
        severity INTEGER NOT NULL,
        category TEXT,
        product TEXT,
        received_ms INTEGER NOT NULL,
        next_due_ms INTEGER NOT NULL,
        late INTEGER NOT NULL,
        parent_id INTEGER,
        external_ref TEXT,
        grade INTEGER,
        waiting_since_ms INTEGER,
        events INTEGER NOT NULL,
        body BLOB NOT NULL
      ) STRICT
      """,
      "CREATE UNIQUE INDEX complaint_by_number ON complaint (number)",
      "CREATE UNIQUE INDEX complaint_by_ref ON complaint (external_ref) WHERE external_ref IS NOT NULL",
      """
      CREATE INDEX complaint_by_handler ON complaint (handler_id, next_due_ms, id)
      WHERE is_open = 1 AND handler_id IS NOT NULL
      """,
      """
      CREATE INDEX complaint_in_queue ON complaint (department_id, next_due_ms, id)
      WHERE is_open = 1 AND handler_id IS NULL
      """,
      "CREATE INDEX complaint_by_due ON complaint (next_due_ms, id) WHERE is_open = 1",
      "CREATE INDEX complaint_by_customer ON complaint (customer_id, received_ms, id) WHERE customer_id IS NOT NULL",
      "CREATE INDEX complaint_by_received ON complaint (received_ms, id)",
      "CREATE INDEX complaint_by_parent ON complaint (parent_id) WHERE parent_id IS NOT NULL",
      // basis: 0 around the clock, 1 working time. marks: a bit for each `ClockMark` that was told. pauses: "from-until,",
      // the last one without its end while it lasts.
      """
      CREATE TABLE complaint_clock (
        complaint_id INTEGER NOT NULL,
        round INTEGER NOT NULL,
        clock INTEGER NOT NULL,
        started_ms INTEGER NOT NULL,
        target TEXT,
        target_ms INTEGER NOT NULL,
        basis INTEGER NOT NULL,
        policy INTEGER NOT NULL,
        rule INTEGER,
        calendar TEXT NOT NULL,
        calendar_number INTEGER NOT NULL,
        fulfilled_ms INTEGER,
        breached_ms INTEGER,
        ended_ms INTEGER,
        retargeted_ms INTEGER,
        marks INTEGER NOT NULL,
        pauses TEXT NOT NULL,
        PRIMARY KEY (complaint_id, round, clock)
      ) STRICT, WITHOUT ROWID
      """,
      // body: the message `CaseEvent`.
      """
      CREATE TABLE complaint_event (
        complaint_id INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (complaint_id, seq)
      ) STRICT, WITHOUT ROWID
      """,
      // The last number that was given out for a day, counted from 1970-01-01.
      """
      CREATE TABLE complaint_number (
        prefix TEXT NOT NULL,
        day INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (prefix, day)
      ) STRICT, WITHOUT ROWID
      """,
    ]),
  Migration(
    number: 511, name: "words of cases",
    sql: [
      """
      INSERT INTO word (list, word, folded, label, position) VALUES
        (5, 'product_quality', 'product_quality', '产品质量', 1),
        (5, 'delivery', 'delivery', '物流配送', 2),
        (5, 'service_attitude', 'service_attitude', '服务态度', 3),
        (5, 'billing', 'billing', '账单收费', 4),
        (5, 'points', 'points', '积分会员', 5),
        (5, 'privacy', 'privacy', '隐私信息', 6),
        (5, 'other', 'other', '其他', 7)
      ON CONFLICT (list, word) DO NOTHING
      """,
      """
      INSERT INTO word (list, word, folded, label, position) VALUES
        (6, 'phone', 'phone', '电话', 1),
        (6, 'wechat', 'wechat', '微信', 2),
        (6, 'app', 'app', '手机应用', 3),
        (6, 'email', 'email', '邮件', 4),
        (6, 'store', 'store', '门店', 5),
        (6, 'web', 'web', '网站', 6),
        (6, 'regulator', 'regulator', '监管', 7),
        (6, 'mail', 'mail', '信函', 8)
      ON CONFLICT (list, word) DO NOTHING
      """,
      """
      INSERT INTO word (list, word, folded, label, position) VALUES
        (7, 'not_ours', 'not_ours', '非本单位职责', 1),
        (7, 'no_contact', 'no_contact', '无法联系', 2),
        (7, 'settled', 'settled', '已处理完毕', 3),
        (7, 'unfounded_repeat', 'unfounded_repeat', '重复且无新事实', 4)
      ON CONFLICT (list, word) DO NOTHING
      """,
      """
      INSERT INTO word (list, word, folded, label, position) VALUES
        (8, 'product', 'product', '产品缺陷', 1),
        (8, 'process', 'process', '流程缺陷', 2),
        (8, 'people', 'people', '人员失误', 3),
        (8, 'system', 'system', '系统故障', 4),
        (8, 'supplier', 'supplier', '供应商', 5),
        (8, 'communication', 'communication', '沟通不当', 6),
        (8, 'customer', 'customer', '客户误解', 7)
      ON CONFLICT (list, word) DO NOTHING
      """,
    ]),
]
