-- loyalty.redeem of one point.
\set member random(1, :customers)
\set chance random(1, 9000000000000000000)
BEGIN;
SELECT j.seq, j.digest, c.status, c.reply FROM idempotency i JOIN journal j ON j.seq = i.seq
  LEFT JOIN journal_content c ON c.seq = i.seq
  WHERE i.principal = 2 AND i.method = 2631 AND i.key = call_key(:chance);
SELECT available, version, tier, today, activity, growth, next_due_ms FROM loyalty_member
  WHERE id = :member FOR UPDATE \gset
SELECT id, code, zone, currency, closed_at_ms, enrols FROM loyalty_program WHERE id = 1;
SELECT id FROM loyalty_config WHERE program_id = 1 AND from_ms <= now_ms() ORDER BY from_ms DESC, number DESC LIMIT 1;
SELECT min(lot.id) AS lot FROM (
  SELECT id, transaction_id, due_ms, earned_at_ms, amount, remainder FROM loyalty_lot
  WHERE member_id = :member AND state = 1 AND remainder > 0 ORDER BY due_ms, earned_at_ms, id LIMIT 64) lot \gset
UPDATE loyalty_lot SET remainder = remainder - 1 WHERE id = :lot;
INSERT INTO loyalty_transaction
  VALUES (nextval('transaction_id'), :member, 7, now_ms(), now_ms(), now_ms(), '1:-1;7:1', :lot || ':-1',
    :available::bigint - 1, 0, 0, 0, 0, NULL, NULL, nextval('redemption_id'), NULL)
  RETURNING id AS transaction, redemption_id AS redemption \gset
INSERT INTO loyalty_month VALUES (1, '2026-11', 7, 7, :client_id, 1)
  ON CONFLICT (program_id, month, kind, account, part) DO UPDATE SET points = loyalty_month.points + excluded.points;
INSERT INTO loyalty_redemption VALUES (:redemption, 1, :member, 2, 1, 1, 0, now_ms(), :transaction, '');
UPDATE loyalty_member SET version = version + 1, available = :available::bigint - 1, last_at_ms = now_ms(),
  today = '20780:2836:5:1:0', activity = '20780:263536:2836:0;' WHERE id = :member;
INSERT INTO journal (at_ms, posted_ms, principal, method, method_name, key, digest, outcome, entities, content_digest,
    chain)
  VALUES (now_ms(), now_ms(), 2, 2631, 14, call_key(:chance), sha256(message(5)), 0,
    ' member:' || :member || ' redemption:' || :redemption || ' ', sha256(message(71)), sha256(message(230)))
  RETURNING seq AS journal \gset
INSERT INTO journal_content VALUES (:journal, message(16), 0, message(50), message(5), '');
INSERT INTO idempotency VALUES (2, 2631, call_key(:chance), :journal);
COMMIT;
