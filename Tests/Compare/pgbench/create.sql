-- customers.create, with the words that a search finds the file by: here an array with a GIN index.
\set number random(1, 999999999)
\set sur random(1, 30)
\set given random(1, 33)
\set more random(1, 33)
\set chance random(1, 9000000000000000000)
BEGIN;
SELECT j.seq, j.digest, c.status, c.reply FROM idempotency i JOIN journal j ON j.seq = i.seq
  LEFT JOIN journal_content c ON c.seq = i.seq
  WHERE i.principal = 2 AND i.method = 1280 AND i.key = call_key(:chance);
SELECT customer_id FROM customer_key WHERE key = 'p+8613' || :number ORDER BY customer_id LIMIT 2;
INSERT INTO customer (id, version, kind, name, phone, city, created_at_ms, updated_at_ms, review_due_at_ms)
  VALUES (nextval('customer_id'), 1, 1, '李小红', '+8613' || :number, '上海', now_ms(), now_ms(), now_ms() + 31536000000)
  RETURNING id AS customer \gset
INSERT INTO customer_key VALUES ('p+8613' || :number, :customer);
SELECT customer_id FROM customer_key WHERE key = 'p+8613' || :number ORDER BY customer_id LIMIT 16;
INSERT INTO search_customer VALUES (:customer,
  ARRAY['h' || :sur || '.' || :given || '.' || :more, 'k' || :number, 'o' || :number % 10000, 'n' || :sur,
    'n' || :given, 'n' || :more, 'n' || :sur || '.' || :given, 'n' || :given || '.' || :more, 'l' || :sur,
    'l' || :sur || '.' || :given, 'i' || :sur || :given, 'i' || :sur || :given || :more, 'p' || :sur, 'p' || :sur || 'a', 'p' || :sur || 'an',
    'p' || :sur || :given, 'p' || :sur || :given || 'a', 'p' || :sur || :given || 'an', 'p' || :sur || :given || :more],
  ARRAY['g' || :sur || :given, 'n' || :number]);
INSERT INTO journal (at_ms, posted_ms, principal, method, method_name, key, digest, outcome, entities, content_digest,
    chain)
  VALUES (now_ms(), now_ms(), 2, 1280, 15, call_key(:chance), sha256(message(35)), 0, ' customer:' || :customer || ' ',
    sha256(message(150)), sha256(message(230)))
  RETURNING seq AS journal \gset
INSERT INTO journal_content VALUES (:journal, message(16), 0, message(81), message(35), message(18));
INSERT INTO idempotency VALUES (2, 1280, call_key(:chance), :journal);
INSERT INTO journal_entity VALUES (4, :customer, :journal) ON CONFLICT DO NOTHING;
COMMIT;
