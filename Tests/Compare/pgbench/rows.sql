-- As many rows as our store has: :customers customers, each a member, :purchases purchases, their points and journal.
INSERT INTO customer (id, version, kind, name, phone, city, external_refs, created_at_ms, updated_at_ms,
    review_due_at_ms)
  SELECT i, 1, 1, '王小明', '+861' || (3 + i % 7) || lpad((i::numeric * 736481779 % 999999937)::text, 9, '0'), '北京',
    'bench:' || i, 1795385759497, 1795385759497, 1826921759497 FROM generate_series(1, :customers) i;
INSERT INTO customer_key SELECT 'p' || phone, id FROM customer;
INSERT INTO search_customer
  SELECT i, ARRAY(SELECT 't' || (i::bigint * (7919 + n) % CASE WHEN n < 5 THEN 100000000 ELSE 2000 END)
    FROM generate_series(1, 19) n), ARRAY['d' || i % 1000, 'd' || i] FROM generate_series(1, :customers) i;
INSERT INTO loyalty_program VALUES (1, 'points', 'Asia/Shanghai', 'CNY', NULL, 1);
INSERT INTO loyalty_config VALUES (1, 1, 1, 0);
INSERT INTO loyalty_member
  SELECT i, 5, 1, i, 'M' || lpad(i::text, 10, '0'), 1, 1795385768986, NULL, 2835, 0, 0, 0, 0, 1795385768986,
    1826899200000, NULL, 5, '20780:2836:5:1:0', '20780:263536:2836:0;', 'silver', 1795385770811, 1826899200000
  FROM generate_series(1, :customers) i;
INSERT INTO purchase (id, customer_id, external_ref, purchased_at_ms, amount_minor, currency, recorded_at_ms)
  SELECT i, 1 + (i::bigint * 7919) % :customers, 'bench:fill-' || i, 1795385768986 + i, 12345, 'CNY', 1795385768986 + i
  FROM generate_series(1, :purchases) i;
INSERT INTO loyalty_lot
  SELECT id, customer_id, id, 1, 1, 1858608000000, purchased_at_ms, 135, 135, 0, 0, 0 FROM purchase;
INSERT INTO loyalty_transaction
  SELECT id, customer_id, 1, purchased_at_ms, purchased_at_ms, purchased_at_ms, '1:135;6:-135', id || ':135', 2835, 0,
    0, 0, 0, 1, id, NULL, message(43) FROM purchase;
INSERT INTO journal (at_ms, posted_ms, principal, method, method_name, key, digest, outcome, entities, content_digest,
    chain)
  SELECT purchased_at_ms, purchased_at_ms, 2, 1536, 10, int8send(purchased_at_ms) || int8send(id),
    sha256(int8send(id)), 0, ' purchase:' || id || ' ', sha256(int8send(id)), sha256(int8send(id)) FROM purchase;
INSERT INTO journal_content
  SELECT seq, message(16), 0, message(82), message(24),
    message(18) FROM journal;
INSERT INTO idempotency SELECT principal, method, key, seq FROM journal;
INSERT INTO journal_entity SELECT 11, seq, seq FROM journal;
INSERT INTO word VALUES (6, 'phone', NULL), (5, 'product_quality', NULL);
INSERT INTO calendar_version VALUES (1, 'standard', 1);
INSERT INTO policy_activation VALUES (1, 0, 1);
INSERT INTO complaint_word (word) SELECT word FROM word;
INSERT INTO complaint_word (word) SELECT 'SKU-' || i FROM generate_series(0, 999) i;
SELECT setval('customer_id', :customers), setval('purchase_id', :purchases), setval('lot_id', :purchases),
  setval('transaction_id', :purchases);
VACUUM (ANALYZE);
CHECKPOINT;
