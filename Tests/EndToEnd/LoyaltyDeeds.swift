extension StoreContents {
  /// Of loyalty, what must be the same: who did what by how much. Members are told apart by their customers.
  ///
  /// Left out beside ids: what is posted at an instant, and with it the month of the books and dates counted from it;
  /// lot lines and details, which name ids; and codes of chance.
  static let loyaltyDeeds = [
    "loyalty_program": """
    SELECT version, code, name, zone, currency, point_name, growth_name, draft, closed_at_ms IS NULL, close_reason,
      enrols
    FROM loyalty_program
    """,
    "loyalty_config": """
    SELECT p.code, g.number, g.config FROM loyalty_config g LEFT JOIN loyalty_program p ON p.id = g.program_id
    """,
    "loyalty_member": """
    SELECT p.code, c.external_refs, m.version, m.status, m.joined_at_ms, m.closed_at_ms, m.available, m.pending,
      m.reserved, m.debt, m.growth, m.purchases, m.birthday_year, m.activity, m.tier, m.floor
    FROM loyalty_member m LEFT JOIN loyalty_program p ON p.id = m.program_id
    LEFT JOIN customer c ON c.id = m.customer_id
    """,
    // Cards of ours are made of ids.
    "loyalty_card": "SELECT c.external_refs FROM loyalty_card k" + customer(of: "k"),
    "loyalty_pool": """
    SELECT p.name, p.version, c.external_refs FROM loyalty_pool p
    LEFT JOIN loyalty_member m ON m.id = p.owner_member_id LEFT JOIN customer c ON c.id = m.customer_id
    """,
    "loyalty_transaction": """
    SELECT c.external_refs, t.kind, t.entries, t.available, t.pending, t.reserved, t.debt, t.growth, p.external_ref,
      r.external_ref
    FROM loyalty_transaction t LEFT JOIN purchase p ON p.id = t.purchase_id
    LEFT JOIN purchase_refund r ON r.id = t.refund_id
    """ + customer(of: "t"),
    "loyalty_lot": """
    SELECT c.external_refs, l.state, l.amount, l.remainder, l.reserved, l.expired, l.covered FROM loyalty_lot l
    """ + customer(of: "l"),
    "loyalty_cap": "SELECT c.external_refs, k.rule, k.period_day, k.used FROM loyalty_cap k" + customer(of: "k"),
    "loyalty_event": """
    SELECT p.code, e.external_ref FROM loyalty_event e LEFT JOIN loyalty_program p ON p.id = e.program_id
    """,
    "loyalty_tier_change": """
    SELECT c.external_refs, t.from_tier, t.to_tier, t.reason, t.qualifying, t.note FROM loyalty_tier_change t
    """ + customer(of: "t"),
    "loyalty_redemption": """
    SELECT c.external_refs, r.version, r.status, r.points, r.redeemed, r.restored, w.code, r.quantity, r.money_minor,
      r.money_currency, r.note
    FROM loyalty_redemption r LEFT JOIN loyalty_reward w ON w.id = r.reward_id
    """ + customer(of: "r"),
    "loyalty_reward": """
    SELECT p.code, w.version, w.code, w.name, w.kind, w.points, w.stock, w.from_ms, w.until_ms, w.per_member,
      w.min_tier, w.voucher_days, w.value_minor, w.value_currency, w.retired, w.redeemed
    FROM loyalty_reward w LEFT JOIN loyalty_program p ON p.id = w.program_id
    """,
    "loyalty_reward_count": """
    SELECT c.external_refs, w.code, n.count FROM loyalty_reward_count n LEFT JOIN loyalty_reward w ON w.id = n.reward_id
    """ + customer(of: "n"),
    "loyalty_voucher": """
    SELECT p.code, c.external_refs, w.code, v.version, v.name, v.value_minor, v.value_currency, v.status, v.note
    FROM loyalty_voucher v LEFT JOIN loyalty_program p ON p.id = v.program_id
    LEFT JOIN loyalty_reward w ON w.id = v.reward_id
    """ + customer(of: "v"),
    "loyalty_month": """
    SELECT p.code, b.kind, b.account, sum(b.points) FROM loyalty_month b
    LEFT JOIN loyalty_program p ON p.id = b.program_id GROUP BY b.program_id, b.kind, b.account
    """,
  ]

  /// The customer behind the member of a row.
  private static func customer(of row: String) -> String {
    " LEFT JOIN loyalty_member m ON m.id = \(row).member_id LEFT JOIN customer c ON c.id = m.customer_id"
  }
}
