-- complaints.record of a category and product that are known: the case, its first event, five clocks, its figures.
\set customer random(1, :customers)
\set product random(0, 999)
\set chance random(1, 9000000000000000000)
BEGIN;
SELECT j.seq, j.digest, c.status, c.reply FROM idempotency i JOIN journal j ON j.seq = i.seq
  LEFT JOIN journal_content c ON c.seq = i.seq
  WHERE i.principal = 2 AND i.method = 3328 AND i.key = call_key(:chance);
SELECT * FROM customer WHERE id = :customer AND merged_into IS NULL;
SELECT retired_at_ms IS NULL FROM word WHERE list = 6 AND word = 'phone';
SELECT retired_at_ms IS NULL FROM word WHERE list = 5 AND word = 'product_quality';
SELECT id FROM calendar_version WHERE code = 'standard' ORDER BY number DESC LIMIT 1;
INSERT INTO complaint_number VALUES ('TS', 20780, :client_id, 1)
  ON CONFLICT (prefix, day, part) DO UPDATE SET last = complaint_number.last + 1 RETURNING last \gset
SELECT number AS policy FROM policy_activation WHERE from_ms <= now_ms() ORDER BY from_ms DESC, id DESC LIMIT 1 \gset
SELECT id, number, kind, is_open, category FROM complaint
  WHERE customer_id = :customer AND received_ms >= now_ms() - 7776000000 AND received_ms <= now_ms()
  ORDER BY received_ms DESC, id DESC LIMIT 500;
SELECT department_id FROM desk_route WHERE (category IS NULL OR category = 'product_quality')
  AND (severity IS NULL OR severity = 1) ORDER BY position LIMIT 1;
SELECT id, name, role FROM employee WHERE role = 2 AND left_at_ms IS NULL ORDER BY id;
INSERT INTO complaint VALUES (nextval('complaint_id'), 'TS20261123-' || :client_id || '-' || :last, 1, 1, 1, 1,
    :customer, NULL, NULL, 1, 'product_quality', 'SKU-' || :product, now_ms(), now_ms() + 28800000, 1, message(190))
  RETURNING id AS complaint \gset
INSERT INTO complaint_event VALUES (:complaint, 1, now_ms(), message(32));
INSERT INTO complaint_clock VALUES (:complaint, 1, 1, now_ms(), '24h', 86400000, 0, 1, 2, 'standard', 1,
  NULL, NULL, NULL, NULL, 0, '');
INSERT INTO complaint_clock VALUES (:complaint, 1, 2, now_ms(), '4bh', 14400000, 1, 1, 2, 'standard', 1,
  NULL, NULL, NULL, NULL, 0, '');
INSERT INTO complaint_clock VALUES (:complaint, 1, 3, now_ms(), '3wd', 81000000, 1, 1, 2, 'standard', 1,
  NULL, NULL, NULL, NULL, 0, '');
INSERT INTO complaint_clock VALUES (:complaint, 1, 4, now_ms(), '5wd', 135000000, 1, 1, 2, 'standard', 1,
  NULL, NULL, NULL, NULL, 0, '');
INSERT INTO complaint_clock VALUES (:complaint, 1, 7, now_ms(), '60d', 5184000000, 0, 1, 2, 'standard', 1,
  NULL, NULL, NULL, NULL, 0, '');
SELECT id FROM complaint_word WHERE word = 'product_quality';
SELECT id FROM complaint_word WHERE word = 'SKU-' || :product;
SELECT id FROM complaint_word WHERE word = 'phone';
SELECT from_ms, customer_id, facts FROM complaint_figure WHERE received_ms = now_ms() AND id = :complaint;
INSERT INTO complaint_figure VALUES (now_ms(), :complaint, now_ms(), :customer, message(48));
INSERT INTO journal (at_ms, posted_ms, principal, method, method_name, key, digest, outcome, entities, content_digest,
    chain)
  VALUES (now_ms(), now_ms(), 2, 3328, 16, call_key(:chance), sha256(message(120)), 0,
    ' complaint:' || :complaint || ' customer:' || :customer || ' ', sha256(message(570)), sha256(message(230)))
  RETURNING seq AS journal \gset
INSERT INTO journal_content VALUES (:journal, message(16), 0, message(420), message(120), message(17));
INSERT INTO idempotency VALUES (2, 3328, call_key(:chance), :journal);
INSERT INTO journal_entity VALUES (17, :complaint, :journal) ON CONFLICT DO NOTHING;
INSERT INTO agenda VALUES (18, :complaint, now_ms() + 16200000, now_ms() + 16200000, 0)
  ON CONFLICT (kind, ref) DO UPDATE SET at_ms = excluded.at_ms, wake_ms = excluded.wake_ms, tries = 0
  WHERE agenda.at_ms <> excluded.at_ms;
COMMIT;
