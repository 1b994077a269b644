import Store

/// Numbers 400 to 499. A landed migration never changes.
let loyaltyMigrations: [Migration] = [
  Migration(
    number: 400, name: "loyalty",
    sql: [
      """
      CREATE TABLE loyalty_program (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        code TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        zone TEXT NOT NULL,
        currency TEXT NOT NULL,
        point_name TEXT NOT NULL,
        growth_name TEXT,
        draft BLOB,
        created_at_ms INTEGER NOT NULL,
        closed_at_ms INTEGER,
        close_reason TEXT,
        -- 1 once a version of it made customers members at their first purchase; purchases look at these programs.
        enrols INTEGER NOT NULL
      ) STRICT
      """,
      // For requests that name no program because there is one alone that is open.
      "CREATE INDEX loyalty_program_by_closing ON loyalty_program (closed_at_ms, id)",
      // Never changed: an award names the row whose rules it followed.
      """
      CREATE TABLE loyalty_config (
        id INTEGER PRIMARY KEY,
        program_id INTEGER NOT NULL REFERENCES loyalty_program (id),
        number INTEGER NOT NULL,
        from_ms INTEGER NOT NULL,
        activated_at_ms INTEGER NOT NULL,
        config BLOB NOT NULL,
        UNIQUE (program_id, number)
      ) STRICT
      """,
      // Which version is active at an instant.
      "CREATE INDEX loyalty_config_by_instant ON loyalty_config (program_id, from_ms, number)",
      // All that a write on a member needs stands in the one row (`MemberRow`).
      """
      CREATE TABLE loyalty_member (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        program_id INTEGER NOT NULL REFERENCES loyalty_program (id),
        customer_id INTEGER NOT NULL REFERENCES customer (id),
        card TEXT NOT NULL,
        status INTEGER NOT NULL,
        joined_at_ms INTEGER NOT NULL,
        closed_at_ms INTEGER,
        available INTEGER NOT NULL CHECK (available >= 0),
        pending INTEGER NOT NULL CHECK (pending >= 0),
        reserved INTEGER NOT NULL CHECK (reserved >= 0),
        -- What is owed, as a positive number; nothing is available then.
        debt INTEGER NOT NULL CHECK (debt >= 0 AND (debt = 0 OR available = 0)),
        growth INTEGER NOT NULL CHECK (growth >= 0),
        last_at_ms INTEGER NOT NULL,
        -- The instant before which nothing is due; 9223372036854775807 is never.
        next_due_ms INTEGER NOT NULL,
        inactive_ms INTEGER,
        purchases INTEGER NOT NULL,
        birthday_year INTEGER NOT NULL,
        -- What was earned, redeemed … on one civil day (`DayCounters`).
        today TEXT NOT NULL,
        -- What counts for tiers, by civil day (`Activity`).
        activity TEXT NOT NULL,
        tier TEXT,
        tier_since_ms INTEGER,
        tier_until_ms INTEGER,
        -- The first day after the period that ended, where the tier can still be kept.
        grace_from_day INTEGER,
        floor TEXT,
        floor_until_ms INTEGER,
        pool_id INTEGER,
        referrer_id INTEGER,
        -- The member that this one became part of.
        merged_into INTEGER,
        UNIQUE (customer_id, program_id)
      ) STRICT
      """,
      "CREATE INDEX loyalty_member_by_program ON loyalty_member (program_id, id)",
      "CREATE INDEX loyalty_member_by_pool ON loyalty_member (pool_id) WHERE pool_id IS NOT NULL",
      // Who became whom: lots went over, so that they are checked together.
      "CREATE INDEX loyalty_member_by_merged ON loyalty_member (merged_into) WHERE merged_into IS NOT NULL",
      // Each card that answers, of members who became another one too.
      """
      CREATE TABLE loyalty_card (
        card TEXT PRIMARY KEY,
        member_id INTEGER NOT NULL REFERENCES loyalty_member (id)
      ) STRICT, WITHOUT ROWID
      """,
      "CREATE INDEX loyalty_card_by_member ON loyalty_card (member_id)",
      // The ledger: rows are added and nothing else.
      """
      CREATE TABLE loyalty_transaction (
        id INTEGER PRIMARY KEY,
        member_id INTEGER NOT NULL REFERENCES loyalty_member (id),
        kind INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        posted_at_ms INTEGER NOT NULL,
        effective_ms INTEGER NOT NULL,
        -- account:points;account:points (`StoredEntries`).
        entries TEXT NOT NULL,
        -- lot:points:reserved;… (`StoredLotLines`).
        lots TEXT NOT NULL,
        -- The balances behind it.
        available INTEGER NOT NULL,
        pending INTEGER NOT NULL,
        reserved INTEGER NOT NULL,
        debt INTEGER NOT NULL,
        growth INTEGER NOT NULL,
        config_id INTEGER,
        purchase_id INTEGER,
        refund_id INTEGER,
        redemption_id INTEGER,
        cites INTEGER,
        detail BLOB
      ) STRICT
      """,
      "CREATE INDEX loyalty_transaction_by_member ON loyalty_transaction (member_id, at_ms, id)",
      // Purchase ids rise, so this grows at its end. One award of a purchase for a member.
      """
      CREATE UNIQUE INDEX loyalty_award_by_purchase ON loyalty_transaction (purchase_id, member_id)
        WHERE purchase_id IS NOT NULL
      """,
      "CREATE INDEX loyalty_transaction_by_cited ON loyalty_transaction (cites) WHERE cites IS NOT NULL",
      """
      CREATE TABLE loyalty_lot (
        id INTEGER PRIMARY KEY,
        member_id INTEGER NOT NULL REFERENCES loyalty_member (id),
        transaction_id INTEGER NOT NULL,
        config_id INTEGER,
        -- 0 pending, 1 confirmed.
        state INTEGER NOT NULL,
        -- Pending: when it is confirmed; confirmed: when it expires; 9223372036854775807 is never.
        due_ms INTEGER NOT NULL,
        earned_at_ms INTEGER NOT NULL,
        amount INTEGER NOT NULL CHECK (amount > 0),
        remainder INTEGER NOT NULL CHECK (remainder >= 0 AND remainder <= amount),
        reserved INTEGER NOT NULL CHECK (reserved >= 0 AND reserved <= remainder),
        expired INTEGER NOT NULL CHECK (expired >= 0),
        -- How much of what expired a refund has counted as given back.
        covered INTEGER NOT NULL CHECK (covered >= 0 AND covered <= expired)
      ) STRICT
      """,
      // The order in which points are spent; used-up lots leave it.
      """
      CREATE INDEX loyalty_lot_open ON loyalty_lot (member_id, state, due_ms, earned_at_ms, id) WHERE remainder > 0
      """,
      // How much of a rule's cap a member has used in a period that begins with a civil day.
      """
      CREATE TABLE loyalty_cap (
        member_id INTEGER NOT NULL,
        rule TEXT NOT NULL,
        period_day INTEGER NOT NULL,
        used INTEGER NOT NULL,
        PRIMARY KEY (member_id, rule, period_day)
      ) STRICT, WITHOUT ROWID
      """,
      // References of events, so that none counts twice.
      """
      CREATE TABLE loyalty_event (
        program_id INTEGER NOT NULL,
        external_ref TEXT NOT NULL,
        transaction_id INTEGER NOT NULL,
        PRIMARY KEY (program_id, external_ref)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE loyalty_tier_change (
        id INTEGER PRIMARY KEY,
        member_id INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        from_tier TEXT,
        to_tier TEXT NOT NULL,
        reason INTEGER NOT NULL,
        qualifying INTEGER NOT NULL,
        note TEXT
      ) STRICT
      """,
      "CREATE INDEX loyalty_tier_change_by_member ON loyalty_tier_change (member_id, at_ms, id)",
      """
      CREATE TABLE loyalty_redemption (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        member_id INTEGER NOT NULL REFERENCES loyalty_member (id),
        status INTEGER NOT NULL,
        points INTEGER NOT NULL,
        redeemed INTEGER NOT NULL,
        restored INTEGER NOT NULL,
        created_at_ms INTEGER NOT NULL,
        expires_at_ms INTEGER,
        reward_id INTEGER,
        quantity INTEGER,
        money_minor INTEGER,
        money_currency TEXT,
        note TEXT,
        transaction_id INTEGER NOT NULL,
        vouchers TEXT NOT NULL
      ) STRICT
      """,
      "CREATE INDEX loyalty_redemption_by_member ON loyalty_redemption (member_id, id)",
      """
      CREATE INDEX loyalty_redemption_open ON loyalty_redemption (member_id, expires_at_ms, id) WHERE status = 1
      """,
      // How many of a reward a member has, for the limit.
      """
      CREATE TABLE loyalty_reward_count (
        member_id INTEGER NOT NULL,
        reward_id INTEGER NOT NULL,
        count INTEGER NOT NULL CHECK (count >= 0),
        PRIMARY KEY (member_id, reward_id)
      ) STRICT, WITHOUT ROWID
      """,
      """
      CREATE TABLE loyalty_pool (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        program_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        owner_member_id INTEGER NOT NULL,
        closed_at_ms INTEGER
      ) STRICT
      """,
      """
      CREATE TABLE loyalty_reward (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        program_id INTEGER NOT NULL REFERENCES loyalty_program (id),
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        kind INTEGER NOT NULL,
        points INTEGER NOT NULL,
        stock INTEGER CHECK (stock >= 0),
        from_ms INTEGER,
        until_ms INTEGER,
        per_member INTEGER,
        min_tier TEXT,
        voucher_days INTEGER,
        value_minor INTEGER,
        value_currency TEXT,
        retired INTEGER NOT NULL,
        redeemed INTEGER NOT NULL CHECK (redeemed >= 0),
        UNIQUE (program_id, code)
      ) STRICT
      """,
      """
      CREATE TABLE loyalty_voucher (
        id INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,
        code TEXT NOT NULL UNIQUE,
        program_id INTEGER NOT NULL,
        member_id INTEGER,
        reward_id INTEGER,
        name TEXT NOT NULL,
        value_minor INTEGER,
        value_currency TEXT,
        status INTEGER NOT NULL,
        issued_at_ms INTEGER NOT NULL,
        expires_at_ms INTEGER,
        redeemed_at_ms INTEGER,
        redemption_id INTEGER,
        note TEXT
      ) STRICT
      """,
      "CREATE INDEX loyalty_voucher_by_member ON loyalty_voucher (member_id, id) WHERE member_id IS NOT NULL",
      // What each kind of transaction did to each of the program's accounts of points, by month of its zone and ledger
      // time; all of them together are what members have, with the sign turned.
      """
      CREATE TABLE loyalty_month (
        program_id INTEGER NOT NULL,
        month TEXT NOT NULL,
        kind INTEGER NOT NULL,
        account INTEGER NOT NULL,
        points INTEGER NOT NULL,
        PRIMARY KEY (program_id, month, kind, account)
      ) STRICT, WITHOUT ROWID
      """,
    ])
]
