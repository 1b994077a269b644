-- The tables that the four calls touch, with our indexes; types and keys as a user of PostgreSQL would choose them.
CREATE TABLE customer (
  id bigint PRIMARY KEY, version bigint NOT NULL, kind int NOT NULL, name text NOT NULL, phone text, email text,
  company text, industry text, region text, province text, city text, address text, birthday_day int, language text,
  source text, tags text, external_refs text, notes text, owner_id bigint, created_at_ms bigint NOT NULL,
  updated_at_ms bigint NOT NULL, other_names text, more_phones text, more_emails text, preferences text,
  avoid_times text, helper_ids text, grade int, grade_reason text, attributes text, consents text, refusals text,
  archived_at_ms bigint, merged_ids text, reviewed_at_ms bigint, review_due_at_ms bigint NOT NULL, merged_into bigint);
CREATE TABLE customer_key (key text, customer_id bigint, PRIMARY KEY (key, customer_id));
CREATE TABLE search_customer (id bigint PRIMARY KEY, tokens text[] NOT NULL, doubles text[] NOT NULL);
CREATE INDEX search_customer_tokens ON search_customer USING gin (tokens);
CREATE INDEX search_customer_doubles ON search_customer USING gin (doubles);
CREATE TABLE purchase (
  id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer (id), external_ref text NOT NULL UNIQUE,
  purchased_at_ms bigint NOT NULL, amount_minor bigint NOT NULL, currency text NOT NULL, quantity int,
  recorded_at_ms bigint NOT NULL, lines text, refunded_minor bigint, tax_minor bigint, discount_minor bigint);
CREATE INDEX purchase_by_customer ON purchase (customer_id, purchased_at_ms, id);
CREATE TABLE loyalty_program (
  id bigint PRIMARY KEY, code text NOT NULL UNIQUE, zone text NOT NULL, currency text NOT NULL, closed_at_ms bigint,
  enrols int NOT NULL);
CREATE TABLE loyalty_config (
  id bigint PRIMARY KEY, program_id bigint NOT NULL, number int NOT NULL, from_ms bigint NOT NULL);
CREATE INDEX loyalty_config_by_instant ON loyalty_config (program_id, from_ms, number);
-- Rows that are changed again and again have room on their page, so that an update needs no new index entry.
CREATE TABLE loyalty_member (
  id bigint PRIMARY KEY, version bigint NOT NULL, program_id bigint NOT NULL REFERENCES loyalty_program (id),
  customer_id bigint NOT NULL REFERENCES customer (id), card text NOT NULL, status int NOT NULL,
  joined_at_ms bigint NOT NULL, closed_at_ms bigint, available bigint NOT NULL CHECK (available >= 0),
  pending bigint NOT NULL, reserved bigint NOT NULL, debt bigint NOT NULL, growth bigint NOT NULL,
  last_at_ms bigint NOT NULL, next_due_ms bigint NOT NULL, inactive_ms bigint, purchases bigint NOT NULL,
  today text NOT NULL, activity text NOT NULL, tier text, tier_since_ms bigint, tier_until_ms bigint,
  UNIQUE (customer_id, program_id)) WITH (fillfactor = 80);
CREATE INDEX loyalty_member_by_program ON loyalty_member (program_id, id);
CREATE TABLE loyalty_lot (
  id bigint PRIMARY KEY, member_id bigint NOT NULL REFERENCES loyalty_member (id), transaction_id bigint NOT NULL,
  config_id bigint, state int NOT NULL, due_ms bigint NOT NULL, earned_at_ms bigint NOT NULL,
  amount bigint NOT NULL CHECK (amount > 0), remainder bigint NOT NULL CHECK (remainder BETWEEN 0 AND amount),
  reserved bigint NOT NULL, expired bigint NOT NULL, covered bigint NOT NULL) WITH (fillfactor = 90);
CREATE INDEX loyalty_lot_open ON loyalty_lot (member_id, state, due_ms, earned_at_ms, id) WHERE remainder > 0;
CREATE TABLE loyalty_transaction (
  id bigint PRIMARY KEY, member_id bigint NOT NULL REFERENCES loyalty_member (id), kind int NOT NULL,
  at_ms bigint NOT NULL, posted_at_ms bigint NOT NULL, effective_ms bigint NOT NULL, entries text NOT NULL,
  lots text NOT NULL, available bigint NOT NULL, pending bigint NOT NULL, reserved bigint NOT NULL,
  debt bigint NOT NULL, growth bigint NOT NULL, config_id bigint, purchase_id bigint, redemption_id bigint,
  detail bytea);
CREATE INDEX loyalty_transaction_by_member ON loyalty_transaction (member_id, at_ms, id);
CREATE UNIQUE INDEX loyalty_award_by_purchase ON loyalty_transaction (purchase_id, member_id)
  WHERE purchase_id IS NOT NULL;
CREATE TABLE loyalty_redemption (
  id bigint PRIMARY KEY, version bigint NOT NULL, member_id bigint NOT NULL REFERENCES loyalty_member (id),
  status int NOT NULL, points bigint NOT NULL, redeemed bigint NOT NULL, restored bigint NOT NULL,
  created_at_ms bigint NOT NULL, transaction_id bigint NOT NULL, vouchers text NOT NULL);
CREATE INDEX loyalty_redemption_by_member ON loyalty_redemption (member_id, id);
-- `part` is the client: one row for all of them would make each commit wait for the one before.
CREATE TABLE loyalty_month (
  program_id bigint, month text, kind int, account int, part int, points bigint NOT NULL,
  PRIMARY KEY (program_id, month, kind, account, part)) WITH (fillfactor = 10);
CREATE TABLE word (list int, word text, retired_at_ms bigint, PRIMARY KEY (list, word));
CREATE TABLE calendar_version (id bigint PRIMARY KEY, code text NOT NULL, number int NOT NULL);
CREATE INDEX calendar_version_by_code ON calendar_version (code, number);
CREATE TABLE policy_activation (id bigint PRIMARY KEY, from_ms bigint NOT NULL, number int NOT NULL);
CREATE INDEX policy_activation_by_instant ON policy_activation (from_ms, id);
CREATE TABLE desk_route (position int PRIMARY KEY, category text, severity int, department_id bigint NOT NULL);
CREATE TABLE employee (id bigint PRIMARY KEY, name text NOT NULL, role int NOT NULL, left_at_ms bigint);
CREATE INDEX employee_by_role ON employee (role, id) WHERE left_at_ms IS NULL;
CREATE TABLE complaint (
  id bigint PRIMARY KEY, number text NOT NULL UNIQUE, version bigint NOT NULL, kind int NOT NULL, state int NOT NULL,
  is_open int NOT NULL, customer_id bigint, department_id bigint, handler_id bigint, severity int NOT NULL,
  category text, product text, received_ms bigint NOT NULL, next_due_ms bigint NOT NULL, events int NOT NULL,
  body bytea NOT NULL);
CREATE INDEX complaint_by_handler ON complaint (handler_id, next_due_ms, id)
  WHERE is_open = 1 AND handler_id IS NOT NULL;
CREATE INDEX complaint_in_queue ON complaint (department_id, next_due_ms, id) WHERE is_open = 1 AND handler_id IS NULL;
CREATE INDEX complaint_by_due ON complaint (next_due_ms, id) WHERE is_open = 1;
CREATE INDEX complaint_by_customer ON complaint (customer_id, received_ms, id) WHERE customer_id IS NOT NULL;
CREATE INDEX complaint_by_received ON complaint (received_ms, id);
CREATE TABLE complaint_number (
  prefix text, day int, part int, last bigint NOT NULL, PRIMARY KEY (prefix, day, part)) WITH (fillfactor = 10);
CREATE TABLE complaint_event (complaint_id bigint, seq int, at_ms bigint NOT NULL, body bytea NOT NULL,
  PRIMARY KEY (complaint_id, seq));
CREATE TABLE complaint_clock (
  complaint_id bigint, round int, clock int, started_ms bigint NOT NULL, target text, target_ms bigint NOT NULL,
  basis int NOT NULL, policy int NOT NULL, rule int, calendar text NOT NULL, calendar_number int NOT NULL,
  fulfilled_ms bigint, breached_ms bigint, ended_ms bigint, retargeted_ms bigint, marks int NOT NULL,
  pauses text NOT NULL, PRIMARY KEY (complaint_id, round, clock));
CREATE TABLE complaint_word (id bigserial PRIMARY KEY, word text NOT NULL UNIQUE);
CREATE TABLE complaint_figure (
  received_ms bigint, id bigint, from_ms bigint NOT NULL, customer_id bigint NOT NULL, facts bytea NOT NULL,
  PRIMARY KEY (received_ms, id));
CREATE TABLE agenda (kind int, ref bigint, at_ms bigint NOT NULL, wake_ms bigint NOT NULL, tries int NOT NULL,
  PRIMARY KEY (kind, ref));
CREATE INDEX agenda_wake ON agenda (wake_ms, at_ms);
CREATE TABLE journal (
  seq bigserial PRIMARY KEY, at_ms bigint NOT NULL, posted_ms bigint NOT NULL, principal int NOT NULL,
  method int NOT NULL, method_name int NOT NULL, key bytea NOT NULL, digest bytea NOT NULL, outcome int NOT NULL,
  entities text NOT NULL, content_digest bytea NOT NULL, chain bytea NOT NULL);
CREATE TABLE journal_content (
  seq bigint PRIMARY KEY, salt bytea NOT NULL, status int NOT NULL, reply bytea NOT NULL, request bytea NOT NULL,
  changes bytea NOT NULL);
CREATE TABLE idempotency (
  principal int, method int, key bytea, seq bigint NOT NULL, PRIMARY KEY (principal, method, key));
CREATE TABLE journal_entity (kind int, id bigint, seq bigint, PRIMARY KEY (kind, id, seq));
CREATE SEQUENCE customer_id;
CREATE SEQUENCE purchase_id;
CREATE SEQUENCE lot_id;
CREATE SEQUENCE transaction_id;
CREATE SEQUENCE redemption_id;
CREATE SEQUENCE complaint_id;
CREATE FUNCTION now_ms() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT (extract(epoch FROM now()) * 1000)::bigint';
-- A key as clients make it: the time, then chance.
CREATE FUNCTION call_key(chance bigint) RETURNS bytea LANGUAGE sql STABLE
  AS 'SELECT int8send((extract(epoch FROM now()) * 1000)::bigint) || int8send(chance)';
-- So many bytes of a message; what they say makes no difference.
CREATE FUNCTION message(bytes int) RETURNS bytea LANGUAGE sql IMMUTABLE
  AS $$SELECT decode(repeat('0a', bytes), 'hex')$$;
