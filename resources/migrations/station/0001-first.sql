-- The station's store. Personal data stands in sealed columns only; number_index and the audit's objects are keyed digests.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE holder (
  id INTEGER PRIMARY KEY,
  number_index BLOB NOT NULL UNIQUE,
  data_key BLOB NOT NULL,
  record BLOB NOT NULL,
  photo BLOB,
  outcome TEXT NOT NULL,
  rule TEXT NOT NULL,
  article TEXT NOT NULL,
  imported_by TEXT NOT NULL,
  registered_at TEXT NOT NULL
) STRICT;

CREATE TABLE card_order (
  id INTEGER PRIMARY KEY,
  holder INTEGER NOT NULL REFERENCES holder (id),
  state TEXT NOT NULL,
  approved_by TEXT,
  permit_number TEXT UNIQUE,
  application_serial TEXT UNIQUE,
  print_number TEXT UNIQUE,
  chip_serial TEXT UNIQUE,
  issue_date TEXT,
  profile_hash TEXT,
  card BLOB,
  evidence TEXT,
  chip_ms INTEGER,
  print_ms INTEGER,
  front TEXT,
  back TEXT,
  print_proof TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX card_order_state ON card_order (state, id);

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  card_order INTEGER NOT NULL REFERENCES card_order (id),
  step INTEGER NOT NULL,
  what TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX journal_order ON journal (card_order, id);

CREATE TABLE event (
  sequence INTEGER PRIMARY KEY,
  data_key BLOB NOT NULL,
  payload BLOB NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL,
  signature BLOB NOT NULL
) STRICT;

CREATE TABLE receipt (
  upto INTEGER PRIMARY KEY,
  head_hash BLOB NOT NULL,
  receipt TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  boot TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  result TEXT NOT NULL,
  previous_hash BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE audit_checkpoint (
  sequence INTEGER PRIMARY KEY REFERENCES audit (sequence),
  signature BLOB NOT NULL
) STRICT;

CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is never shortened'); END;
