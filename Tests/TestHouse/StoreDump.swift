import Store

/// Every row that a refused call must leave as it was, as text.
///
/// Left out: the journal and its keys, where a refusal is written down by design; numbers that were given out and are
/// lost (`id_mark`); the short numbers of names.
package struct StoreDump: Equatable {
  package private(set) var tables: [String: [String]] = [:]

  /// - Parameter dumped: `withJournal` where nothing at all may have changed.
  package init(_ house: some OpenHouse, _ dumped: [Table] = Self.all) throws {
    try house.read { transaction in
      for table in dumped { tables[table.name] = try transaction.all(table.sql) { $0.text(0) } }
    }
  }

  /// Lines that are here and not there.
  package func lines(notIn other: StoreDump) -> [String] {
    tables.sorted { $0.key < $1.key }.flatMap { name, lines in
      Set(lines).subtracting(other.tables[name] ?? []).sorted().map { "\(name): \($0)" }
    }
  }

  package struct Table: Sendable {
    package let name: String
    /// So many columns are in a line; a test compares it with the schema.
    package let columns: Int
    let sql: StaticString
  }

  package static let all: [Table] = [
    Table(
      name: "department", columns: 4,
      sql: "SELECT quote(id) || quote(version) || quote(name) || quote(parent_id) FROM department ORDER BY id"),
    Table(
      name: "employee", columns: 7,
      sql: """
        SELECT quote(id) || quote(version) || quote(name) || quote(role) || quote(data_scope) || quote(department_id)
          || quote(left_at_ms) FROM employee ORDER BY id
        """),
    Table(
      name: "account", columns: 5,
      sql: """
        SELECT quote(id) || quote(version) || quote(name) || quote(scopes) || quote(retired_at_ms)
        FROM account ORDER BY id
        """),
    Table(
      name: "api_key", columns: 8,
      sql: """
        SELECT quote(id) || quote(digest) || quote(employee_id) || quote(account_id) || quote(hint)
          || quote(created_at_ms) || quote(expires_at_ms) || quote(revoked_at_ms) FROM api_key ORDER BY id
        """),
    Table(
      name: "customer", columns: 38,
      sql: """
        SELECT quote(id) || quote(version) || quote(kind) || quote(name) || quote(phone) || quote(email)
          || quote(company) || quote(industry) || quote(region) || quote(province) || quote(city) || quote(address)
          || quote(birthday_day) || quote(language) || quote(source) || quote(tags) || quote(external_refs)
          || quote(notes) || quote(owner_id) || quote(created_at_ms) || quote(updated_at_ms) || quote(other_names)
          || quote(more_phones) || quote(more_emails) || quote(preferences) || quote(avoid_times) || quote(helper_ids)
          || quote(grade) || quote(grade_reason) || quote(attributes) || quote(consents) || quote(refusals)
          || quote(archived_at_ms) || quote(merged_ids) || quote(reviewed_at_ms) || quote(review_due_at_ms)
          || quote(merged_into) || quote(filled)
        FROM customer ORDER BY id
        """),
    Table(
      name: "customer_book", columns: 2,
      sql: "SELECT quote(employee_id) || quote(customer_id) FROM customer_book ORDER BY employee_id, customer_id"),
    Table(
      name: "customer_key", columns: 2,
      sql: "SELECT quote(key) || quote(customer_id) FROM customer_key ORDER BY key, customer_id"),
    Table(
      name: "customer_external_ref", columns: 2,
      sql: "SELECT quote(ref) || quote(customer_id) FROM customer_external_ref ORDER BY ref"),
    Table(
      name: "word", columns: 6,
      sql: """
        SELECT quote(list) || quote(word) || quote(folded) || quote(label) || quote(position) || quote(retired_at_ms)
        FROM word ORDER BY list, word
        """),
    Table(
      name: "attribute", columns: 7,
      sql: """
        SELECT quote(id) || quote(version) || quote(key) || quote(type) || quote(label) || quote(choices)
          || quote(retired_at_ms) FROM attribute ORDER BY id
        """),
    Table(
      name: "contact", columns: 13,
      sql: """
        SELECT quote(id) || quote(version) || quote(customer_id) || quote(person_id) || quote(name) || quote(phone)
          || quote(email) || quote(title) || quote(role) || quote(preferred_channel) || quote(note)
          || quote(created_at_ms) || quote(updated_at_ms) FROM contact ORDER BY id
        """),
    Table(
      name: "purchase", columns: 13,
      sql: """
        SELECT quote(id) || quote(customer_id) || quote(external_ref) || quote(purchased_at_ms) || quote(amount_minor)
          || quote(currency) || quote(quantity) || quote(recorded_at_ms) || quote(lines) || quote(refunded_minor)
          || quote(returned) || quote(tax_minor) || quote(discount_minor) FROM purchase ORDER BY id
        """),
    Table(
      name: "purchase_refund", columns: 8,
      sql: """
        SELECT quote(purchase_id) || quote(refunded_at_ms) || quote(id) || quote(external_ref) || quote(amount_minor)
          || quote(reason) || quote(recorded_at_ms) || quote(lines) FROM purchase_refund ORDER BY purchase_id, id
        """),
    Table(
      name: "desk_handler", columns: 7,
      sql: """
        SELECT quote(employee_id) || quote(version) || quote(skills) || quote(calendar) || quote(load_max)
          || quote(away) || quote(takes_work) FROM desk_handler ORDER BY employee_id
        """),
    Table(
      name: "desk_turn", columns: 2,
      sql: "SELECT quote(employee_id) || quote(assigned_ms) FROM desk_turn ORDER BY employee_id"),
    Table(
      name: "desk_routes", columns: 2, sql: "SELECT quote(id) || quote(version) FROM desk_routes ORDER BY id"),
    Table(
      name: "desk_route", columns: 6,
      sql: """
        SELECT quote(position) || quote(category) || quote(severity) || quote(kind) || quote(channel)
          || quote(department_id) FROM desk_route ORDER BY position
        """),
    Table(
      name: "action", columns: 6,
      sql: """
        SELECT quote(id) || quote(state) || quote(owner_id) || quote(due_ms) || quote(done_by) || quote(body)
        FROM action ORDER BY id
        """),
    Table(
      name: "action_complaint", columns: 2,
      sql: """
        SELECT quote(complaint_id) || quote(action_id) FROM action_complaint ORDER BY complaint_id, action_id
        """),
    Table(
      name: "notice", columns: 13,
      sql: """
        SELECT quote(id) || quote(kind) || quote(at_ms) || quote(employee_id) || quote(department_id)
          || quote(case_id) || quote(case_number) || quote(action_id) || quote(clock) || quote(per_mille)
          || quote(escalation) || quote(due_ms) || quote(sent_at_ms) FROM notice ORDER BY id
        """),
    Table(
      name: "approval", columns: 23,
      sql: """
        SELECT quote(id) || quote(version) || quote(kind) || quote(subject) || quote(amount) || quote(permission)
          || quote(limits) || quote(asker) || quote(requested_by) || quote(requested_employee_id)
          || quote(requested_at_ms) || quote(reason) || quote(status) || quote(expires_ms) || quote(customer_id)
          || quote(payload) || quote(decided_by) || quote(decided_employee_id) || quote(decided_for)
          || quote(decided_at_ms) || quote(note) || quote(result_kind) || quote(result_id)
        FROM approval ORDER BY id
        """),
    Table(
      name: "approval_deputy", columns: 7,
      sql: """
        SELECT quote(id) || quote(employee_id) || quote(deputy_id) || quote(from_ms) || quote(until_ms)
          || quote(set_by) || quote(set_at_ms) FROM approval_deputy ORDER BY id
        """),
    Table(
      name: "loyalty_program", columns: 13,
      sql: """
        SELECT quote(id) || quote(version) || quote(code) || quote(name) || quote(zone) || quote(currency)
          || quote(point_name) || quote(growth_name) || quote(draft) || quote(created_at_ms) || quote(closed_at_ms)
          || quote(close_reason) || quote(enrols) FROM loyalty_program ORDER BY id
        """),
    Table(
      name: "loyalty_config", columns: 6,
      sql: """
        SELECT quote(id) || quote(program_id) || quote(number) || quote(from_ms) || quote(activated_at_ms)
          || quote(config) FROM loyalty_config ORDER BY id
        """),
    Table(
      name: "loyalty_reward", columns: 17,
      sql: """
        SELECT quote(id) || quote(version) || quote(program_id) || quote(code) || quote(name) || quote(kind)
          || quote(points) || quote(stock) || quote(from_ms) || quote(until_ms) || quote(per_member)
          || quote(min_tier) || quote(voucher_days) || quote(value_minor) || quote(value_currency) || quote(retired)
          || quote(redeemed) FROM loyalty_reward ORDER BY id
        """),
    Table(
      name: "loyalty_reward_count", columns: 3,
      sql: """
        SELECT quote(member_id) || quote(reward_id) || quote(count) FROM loyalty_reward_count
        ORDER BY member_id, reward_id
        """),
    Table(
      name: "loyalty_voucher", columns: 15,
      sql: """
        SELECT quote(id) || quote(version) || quote(code) || quote(program_id) || quote(member_id) || quote(reward_id)
          || quote(name) || quote(value_minor) || quote(value_currency) || quote(status) || quote(issued_at_ms)
          || quote(expires_at_ms) || quote(redeemed_at_ms) || quote(redemption_id) || quote(note)
        FROM loyalty_voucher ORDER BY id
        """),
    Table(
      name: "loyalty_member", columns: 29,
      sql: """
        SELECT quote(id) || quote(version) || quote(program_id) || quote(customer_id) || quote(card) || quote(status)
          || quote(joined_at_ms) || quote(closed_at_ms) || quote(available) || quote(pending) || quote(reserved)
          || quote(debt) || quote(growth) || quote(last_at_ms) || quote(next_due_ms) || quote(inactive_ms)
          || quote(purchases) || quote(birthday_year) || quote(today) || quote(activity) || quote(tier)
          || quote(tier_since_ms) || quote(tier_until_ms) || quote(grace_from_day) || quote(floor)
          || quote(floor_until_ms) || quote(pool_id) || quote(referrer_id) || quote(merged_into)
        FROM loyalty_member ORDER BY id
        """),
    Table(
      name: "loyalty_card", columns: 2, sql: "SELECT quote(card) || quote(member_id) FROM loyalty_card ORDER BY card"),
    Table(
      name: "loyalty_tier_change", columns: 8,
      sql: """
        SELECT quote(id) || quote(member_id) || quote(at_ms) || quote(from_tier) || quote(to_tier) || quote(reason)
          || quote(qualifying) || quote(note) FROM loyalty_tier_change ORDER BY id
        """),
    Table(
      name: "loyalty_month", columns: 5,
      sql: """
        SELECT quote(program_id) || quote(month) || quote(kind) || quote(account) || quote(points)
        FROM loyalty_month ORDER BY program_id, month, kind, account
        """),
    Table(
      name: "loyalty_pool", columns: 6,
      sql: """
        SELECT quote(id) || quote(version) || quote(program_id) || quote(name) || quote(owner_member_id)
          || quote(closed_at_ms) FROM loyalty_pool ORDER BY id
        """),
    Table(
      name: "loyalty_transaction", columns: 19,
      sql: """
        SELECT quote(id) || quote(member_id) || quote(kind) || quote(at_ms) || quote(posted_at_ms)
          || quote(effective_ms) || quote(entries) || quote(lots) || quote(available) || quote(pending)
          || quote(reserved) || quote(debt) || quote(growth) || quote(config_id) || quote(purchase_id)
          || quote(refund_id) || quote(redemption_id) || quote(cites) || quote(detail)
        FROM loyalty_transaction ORDER BY id
        """),
    Table(
      name: "loyalty_lot", columns: 12,
      sql: """
        SELECT quote(id) || quote(member_id) || quote(transaction_id) || quote(config_id) || quote(state)
          || quote(due_ms) || quote(earned_at_ms) || quote(amount) || quote(remainder) || quote(reserved)
          || quote(expired) || quote(covered) FROM loyalty_lot ORDER BY id
        """),
    Table(
      name: "loyalty_cap", columns: 4,
      sql: """
        SELECT quote(member_id) || quote(rule) || quote(period_day) || quote(used)
        FROM loyalty_cap ORDER BY member_id, rule, period_day
        """),
    Table(
      name: "loyalty_event", columns: 3,
      sql: """
        SELECT quote(program_id) || quote(external_ref) || quote(transaction_id)
        FROM loyalty_event ORDER BY program_id, external_ref
        """),
    Table(
      name: "loyalty_month", columns: 5,
      sql: """
        SELECT quote(program_id) || quote(month) || quote(kind) || quote(account) || quote(points)
        FROM loyalty_month ORDER BY program_id, month, kind, account
        """),
    Table(
      name: "loyalty_redemption", columns: 16,
      sql: """
        SELECT quote(id) || quote(version) || quote(member_id) || quote(status) || quote(points) || quote(redeemed)
          || quote(restored) || quote(created_at_ms) || quote(expires_at_ms) || quote(reward_id) || quote(quantity)
          || quote(money_minor) || quote(money_currency) || quote(note) || quote(transaction_id) || quote(vouchers)
        FROM loyalty_redemption ORDER BY id
        """),
    Table(name: "calendar", columns: 2, sql: "SELECT quote(id) || quote(code) FROM calendar ORDER BY id"),
    Table(
      name: "calendar_version", columns: 5,
      sql: """
        SELECT quote(id) || quote(calendar_id) || quote(number) || quote(head) || quote(exceptions)
        FROM calendar_version ORDER BY id
        """),
    Table(
      name: "service_policy", columns: 4,
      sql: "SELECT quote(id) || quote(number) || quote(head) || quote(rules) FROM service_policy ORDER BY id"),
    Table(
      name: "policy_activation", columns: 3,
      sql: "SELECT quote(id) || quote(from_ms) || quote(number) FROM policy_activation ORDER BY id"),
    Table(
      name: "complaint", columns: 22,
      sql: """
        SELECT quote(id) || quote(number) || quote(version) || quote(kind) || quote(state) || quote(is_open)
          || quote(customer_id) || quote(department_id) || quote(handler_id) || quote(recorder_id) || quote(severity)
          || quote(category) || quote(product) || quote(received_ms) || quote(next_due_ms) || quote(late)
          || quote(parent_id) || quote(external_ref) || quote(grade) || quote(waiting_since_ms) || quote(events)
          || quote(body)
        FROM complaint ORDER BY id
        """),
    Table(
      name: "complaint_clock", columns: 17,
      sql: """
        SELECT quote(complaint_id) || quote(round) || quote(clock) || quote(started_ms) || quote(target)
          || quote(target_ms) || quote(basis) || quote(policy) || quote(rule) || quote(calendar)
          || quote(calendar_number) || quote(fulfilled_ms) || quote(breached_ms) || quote(ended_ms)
          || quote(retargeted_ms) || quote(marks) || quote(pauses)
        FROM complaint_clock ORDER BY complaint_id, round, clock
        """),
    Table(
      name: "complaint_event", columns: 4,
      sql: """
        SELECT quote(complaint_id) || quote(seq) || quote(at_ms) || quote(body)
        FROM complaint_event ORDER BY complaint_id, seq
        """),
    Table(
      name: "complaint_number", columns: 3,
      sql: "SELECT quote(prefix) || quote(day) || quote(last) FROM complaint_number ORDER BY prefix, day"),
    Table(name: "complaint_word", columns: 2, sql: "SELECT quote(id) || quote(word) FROM complaint_word ORDER BY id"),
    Table(
      name: "complaint_figure", columns: 5,
      sql: """
        SELECT quote(received_ms) || quote(id) || quote(from_ms) || quote(customer_id) || quote(facts)
        FROM complaint_figure ORDER BY received_ms, id
        """),
    Table(
      name: "complaint_figure_was", columns: 6,
      sql: """
        SELECT quote(span) || quote(until_ms) || quote(id) || quote(from_ms) || quote(received_ms) || quote(facts)
        FROM complaint_figure_was ORDER BY span, until_ms, id
        """),
    Table(
      name: "agenda", columns: 5,
      sql: """
        SELECT quote(kind) || quote(ref) || quote(at_ms) || quote(wake_ms) || quote(tries)
        FROM agenda ORDER BY kind, ref
        """),
    Table(
      name: "search_customer_data", columns: 2,
      sql: "SELECT quote(id) || quote(block) FROM search_customer_data ORDER BY id"),
    Table(
      name: "search_customer_idx", columns: 3,
      sql: "SELECT quote(segid) || quote(term) || quote(pgno) FROM search_customer_idx ORDER BY segid, term"),
    Table(
      name: "search_customer_double_data", columns: 2,
      sql: "SELECT quote(id) || quote(block) FROM search_customer_double_data ORDER BY id"),
    Table(
      name: "search_customer_double_idx", columns: 3,
      sql: "SELECT quote(segid) || quote(term) || quote(pgno) FROM search_customer_double_idx ORDER BY segid, term"),
  ]

  /// Also what a refused call may leave behind.
  package static let withJournal =
    all + [
      Table(
        name: "journal", columns: 12,
        sql: """
          SELECT quote(seq) || quote(at_ms) || quote(posted_ms) || quote(principal) || quote(method)
            || quote(method_name) || quote(key) || quote(digest) || quote(outcome) || quote(entities)
            || quote(content_digest) || quote(chain) FROM journal ORDER BY seq
          """),
      Table(
        name: "journal_content", columns: 6,
        sql: """
          SELECT quote(seq) || quote(salt) || quote(status) || quote(reply) || quote(request) || quote(changes)
          FROM journal_content ORDER BY seq
          """),
      Table(
        name: "idempotency", columns: 4,
        sql: """
          SELECT quote(principal) || quote(method) || quote(key) || quote(seq) FROM idempotency
          ORDER BY principal, method, key
          """),
      Table(
        name: "journal_entity", columns: 3,
        sql: "SELECT quote(kind) || quote(id) || quote(seq) FROM journal_entity ORDER BY kind, id, seq"),
      Table(name: "id_mark", columns: 2, sql: "SELECT quote(kind) || quote(high) FROM id_mark ORDER BY kind"),
      Table(name: "store_name", columns: 2, sql: "SELECT quote(id) || quote(name) FROM store_name ORDER BY id"),
    ]

  /// The store's own, which no call touches.
  package static let leftOut: Set<String> = [
    "store_migration", "store_mark", "search_index", "search_customer", "search_customer_config",
    "search_customer_double", "search_customer_double_config",
  ]
}

extension OpenHouse {
  /// Runs calls that must be refused, and tells how each ended and what it left behind: nothing, if all is well.
  package func refusedWithoutTrace<T>(_ body: () async throws -> T) async throws -> String {
    let before = try StoreDump(self)
    let outcome = await said(body)
    let after = try StoreDump(self)
    let traces = after.lines(notIn: before) + before.lines(notIn: after)
    return traces.isEmpty ? outcome : "\(outcome), but changed \(traces.prefix(3))"
  }
}
