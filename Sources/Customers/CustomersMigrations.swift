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
    ],
    code: Migration.Code(version: "reachable files 1", run: UpgradeReach.run)),
  Migration(
    number: 202, name: "words and attributes",
    sql: [
      // list is the contract's WordList. folded: the word without the size and width of its letters, since VIP and vip
      // are one word.
      """
      CREATE TABLE word (
        list INTEGER NOT NULL,
        word TEXT NOT NULL,
        folded TEXT NOT NULL,
        label TEXT,
        position INTEGER NOT NULL,
        retired_at_ms INTEGER,
        PRIMARY KEY (list, word)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE UNIQUE INDEX word_by_fold ON word (list, folded)",
      "CREATE INDEX word_by_position ON word (list, position)",
      """
      INSERT INTO word (list, word, folded, label, position) VALUES
        (1, 'vip', 'vip', '重要客户', 1)
      """,
      // The main sections of the national classification of industries (GB/T 4754) in their everyday form.
      """
      INSERT INTO word (list, word, folded, label, position) VALUES
        (2, '农林牧渔', '农林牧渔', 'Agriculture, forestry, husbandry and fishery', 1),
        (2, '采矿', '采矿', 'Mining', 2),
        (2, '制造业', '制造业', 'Manufacturing', 3),
        (2, '能源', '能源', 'Energy and water supply', 4),
        (2, '建筑', '建筑', 'Construction', 5),
        (2, '批发', '批发', 'Wholesale trade', 6),
        (2, '零售业', '零售业', 'Retail trade', 7),
        (2, '物流', '物流', 'Transport, storage and post', 8),
        (2, '住宿', '住宿', 'Accommodation', 9),
        (2, '餐饮', '餐饮', 'Catering', 10),
        (2, '信息技术', '信息技术', 'Information technology', 11),
        (2, '金融', '金融', 'Finance', 12),
        (2, '房地产', '房地产', 'Real estate', 13),
        (2, '商务服务', '商务服务', 'Leasing and business services', 14),
        (2, '科研技术', '科研技术', 'Research and technical services', 15),
        (2, '环境与公共设施', '环境与公共设施', 'Environment and public facilities', 16),
        (2, '居民服务', '居民服务', 'Services to households', 17),
        (2, '教育', '教育', 'Education', 18),
        (2, '医疗', '医疗', 'Health and social work', 19),
        (2, '文体娱乐', '文体娱乐', 'Culture, sports and entertainment', 20),
        (2, '公共管理', '公共管理', 'Public administration', 21),
        (2, '国际组织', '国际组织', 'International organisations', 22)
      """,
      """
      INSERT INTO word (list, word, folded, label, position) VALUES
        (3, 'referral', 'referral', '转介绍', 1),
        (3, 'shop', 'shop', '门店', 2),
        (3, 'call_centre', 'call_centre', '呼叫中心', 3),
        (3, 'visit', 'visit', '拜访', 4),
        (3, 'app', 'app', '手机应用', 5),
        (3, 'exhibition', 'exhibition', '展会', 6),
        (3, 'web', 'web', '网站', 7),
        (3, 'wechat', 'wechat', '微信', 8),
        (3, 'phone', 'phone', '电话', 9),
        (3, 'mail', 'mail', '邮件', 10),
        (3, 'advertisement', 'advertisement', '广告', 11),
        (3, 'partner', 'partner', '合作伙伴', 12),
        (3, 'import', 'import', '批量导入', 13),
        (3, 'other', 'other', '其他', 14)
      """,
      // choices: parted by U+001E, as the lists of a customer are.
      """
      CREATE TABLE attribute (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        key TEXT NOT NULL UNIQUE,
        type INTEGER NOT NULL,
        label TEXT,
        choices TEXT,
        retired_at_ms INTEGER
      ) STRICT
      """,
    ],
    code: Migration.Code(version: "words in use 1", run: UpgradeWords.run)),
  Migration(
    number: 203, name: "contacts",
    sql: [
      // name is empty where the name of the person's file is meant.
      """
      CREATE TABLE contact (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        customer_id INTEGER NOT NULL REFERENCES customer (id),
        person_id INTEGER REFERENCES customer (id),
        name TEXT NOT NULL,
        phone TEXT,
        email TEXT,
        title TEXT,
        role INTEGER,
        preferred_channel INTEGER,
        note TEXT,
        created_at_ms INTEGER NOT NULL,
        updated_at_ms INTEGER NOT NULL
      ) STRICT
      """,
      "CREATE INDEX contact_by_customer ON contact (customer_id, id)",
      "CREATE INDEX contact_by_person ON contact (person_id, id) WHERE person_id IS NOT NULL",
      "CREATE UNIQUE INDEX contact_once ON contact (person_id, customer_id) WHERE person_id IS NOT NULL",
    ]),
]
