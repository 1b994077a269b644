-- purchases.record that earns: the statements of one call of ours, and the row lock that many writers need.
\set customer random(1, :customers)
\set minor random(1, 100000)
\set chance random(1, 9000000000000000000)
BEGIN;
SELECT j.seq, j.digest, c.status, c.reply FROM idempotency i JOIN journal j ON j.seq = i.seq
  LEFT JOIN journal_content c ON c.seq = i.seq
  WHERE i.principal = 2 AND i.method = 1536 AND i.key = call_key(:chance);
SELECT * FROM customer WHERE id = :customer AND merged_into IS NULL;
SELECT * FROM purchase WHERE external_ref = 'bench:' || :chance;
INSERT INTO purchase (id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, recorded_at_ms)
  VALUES (nextval('purchase_id'), :customer, 'bench:' || :chance, now_ms(), :minor, 'CNY', now_ms())
  RETURNING id AS purchase \gset
SELECT id AS member, available, version, tier, today, activity, growth, next_due_ms FROM loyalty_member
  WHERE customer_id = :customer ORDER BY program_id FOR UPDATE \gset
SELECT id, code, zone, currency, closed_at_ms, enrols FROM loyalty_program
  WHERE enrols = 1 AND closed_at_ms IS NULL ORDER BY id;
SELECT id, code, zone, currency, closed_at_ms, enrols FROM loyalty_program WHERE id = 1;
SELECT id FROM loyalty_config WHERE program_id = 1 AND from_ms <= now_ms() ORDER BY from_ms DESC, number DESC LIMIT 1;
INSERT INTO loyalty_transaction
  VALUES (nextval('transaction_id'), :member, 1, now_ms(), now_ms(), now_ms(), '1:135;6:-135', '589971:135',
    :available::bigint + :minor, 0, 0, 0, 0, 1, :purchase, NULL, message(43))
  RETURNING id AS transaction \gset
INSERT INTO loyalty_lot
  VALUES (nextval('lot_id'), :member, :transaction, 1, 1, 1858608000000, now_ms(), :minor, :minor, 0, 0, 0);
INSERT INTO loyalty_month VALUES (1, '2026-11', 1, 6, :client_id, :minor)
  ON CONFLICT (program_id, month, kind, account, part) DO UPDATE SET points = loyalty_month.points + excluded.points;
UPDATE loyalty_member SET version = version + 1, available = :available::bigint + :minor, last_at_ms = now_ms(),
  purchases = purchases + 1, today = '20780:2882:6:0:0', activity = '20780:268936:2882:0;' WHERE id = :member;
INSERT INTO journal (at_ms, posted_ms, principal, method, method_name, key, digest, outcome, entities, content_digest,
    chain)
  VALUES (now_ms(), now_ms(), 2, 1536, 10, call_key(:chance), sha256(message(24)), 0,
    ' purchase:' || :purchase || ' customer:' || :customer || ' member:' || :member || ' ',
    sha256(message(140)), sha256(message(250)))
  RETURNING seq AS journal \gset
INSERT INTO journal_content VALUES (:journal, message(16), 0, message(82), message(24), message(18));
INSERT INTO idempotency VALUES (2, 1536, call_key(:chance), :journal);
INSERT INTO journal_entity VALUES (11, :purchase, :journal) ON CONFLICT DO NOTHING;
COMMIT;
