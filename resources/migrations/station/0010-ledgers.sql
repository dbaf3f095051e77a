-- What a station accounts for: blanks, shifts, fees, reports of others, finished cards on the shelf. What was booked is never
-- changed or deleted; what was wrong is put right by an entry against it.

-- The work between two counts of the drawer. first_audit, last_audit: rows of the trail before the shift and at its end.
-- counted and difference: NULL while blanks are not kept here.
CREATE TABLE shift (
  id INTEGER PRIMARY KEY,
  opened_by TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  first_audit INTEGER NOT NULL,
  closed_by TEXT NOT NULL DEFAULT '',
  second TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  counted INTEGER,
  difference INTEGER,
  last_audit INTEGER,
  closed_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX shift_open ON shift (closed_at) WHERE closed_at = '';

-- A box of blanks as it was delivered. first_chip, last_chip: the range of chip serials it holds, empty when nobody said.
CREATE TABLE blank_lot (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  count INTEGER NOT NULL CHECK (count > 0),
  first_chip TEXT NOT NULL,
  last_chip TEXT NOT NULL,
  received_at TEXT NOT NULL
) STRICT;

-- Each movement takes from one account and puts into another (app/ledger/movements.h).
CREATE TABLE blank_entry (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  lot INTEGER NOT NULL REFERENCES blank_lot (id),
  from_account TEXT NOT NULL,
  to_account TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  chip_serial TEXT,
  card_order INTEGER REFERENCES card_order (id),
  shift INTEGER REFERENCES shift (id),
  person TEXT NOT NULL,
  second TEXT NOT NULL,
  reason TEXT NOT NULL,
  CHECK (from_account <> to_account),
  CHECK (chip_serial IS NULL OR count = 1)
) STRICT;
CREATE INDEX blank_entry_chip ON blank_entry (chip_serial, id);
CREATE INDEX blank_entry_shift ON blank_entry (shift, id);

-- What follows from the entries, kept by the triggers below.
CREATE TABLE blank_balance (
  account TEXT NOT NULL,
  lot INTEGER NOT NULL REFERENCES blank_lot (id),
  count INTEGER NOT NULL CHECK (count >= 0 OR account IN ('received', 'difference')),
  PRIMARY KEY (account, lot)
) STRICT;

-- Blanks a chip of which is known: each in one account.
CREATE TABLE known_blank (
  chip_serial TEXT PRIMARY KEY,
  lot INTEGER NOT NULL REFERENCES blank_lot (id),
  account TEXT NOT NULL
) STRICT;
CREATE INDEX known_blank_account ON known_blank (account, lot);

CREATE TRIGGER blank_is_there BEFORE INSERT ON blank_entry WHEN NEW.chip_serial IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'this blank is in another account') WHERE EXISTS
    (SELECT 1 FROM known_blank WHERE chip_serial = NEW.chip_serial AND (account <> NEW.from_account OR lot <> NEW.lot));
END;
CREATE TRIGGER blank_moves AFTER INSERT ON blank_entry BEGIN
  INSERT OR IGNORE INTO blank_balance VALUES (NEW.from_account, NEW.lot, 0);
  INSERT OR IGNORE INTO blank_balance VALUES (NEW.to_account, NEW.lot, 0);
  UPDATE blank_balance SET count = count - NEW.count WHERE account = NEW.from_account AND lot = NEW.lot;
  UPDATE blank_balance SET count = count + NEW.count WHERE account = NEW.to_account AND lot = NEW.lot;
  INSERT INTO known_blank SELECT NEW.chip_serial, NEW.lot, NEW.to_account WHERE NEW.chip_serial IS NOT NULL
    ON CONFLICT (chip_serial) DO UPDATE SET account = NEW.to_account;
  SELECT RAISE(ABORT, 'these blanks are known by their chips') WHERE NEW.from_account NOT IN ('received', 'difference') AND
    (SELECT count FROM blank_balance WHERE account = NEW.from_account AND lot = NEW.lot) <
    (SELECT count(*) FROM known_blank WHERE account = NEW.from_account AND lot = NEW.lot);
END;
CREATE TRIGGER blank_entry_stays BEFORE UPDATE ON blank_entry BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER blank_entry_kept BEFORE DELETE ON blank_entry BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
CREATE TRIGGER blank_lot_stays BEFORE UPDATE ON blank_lot BEGIN SELECT RAISE(ABORT, 'a delivery is never changed'); END;
CREATE TRIGGER blank_lot_kept BEFORE DELETE ON blank_lot BEGIN SELECT RAISE(ABORT, 'a delivery is never deleted'); END;

-- Every count that was said without seeing the books, the wrong ones too.
CREATE TABLE blank_count (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  counted INTEGER NOT NULL CHECK (counted >= 0),
  book INTEGER NOT NULL,
  shift INTEGER REFERENCES shift (id),
  person TEXT NOT NULL,
  second TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- number is the receipt's: from 1, without a hole. fen: below zero in an entry against an earlier one (cancels).
CREATE TABLE fee (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  card_order INTEGER REFERENCES card_order (id),
  service TEXT NOT NULL,
  article TEXT NOT NULL,
  fen INTEGER NOT NULL CHECK (fen <> 0),
  reason TEXT NOT NULL,
  cancels INTEGER UNIQUE REFERENCES fee (number),
  shift INTEGER REFERENCES shift (id),
  person TEXT NOT NULL,
  second TEXT NOT NULL,
  CHECK ((cancels IS NULL) = (fen > 0))
) STRICT;
CREATE INDEX fee_day ON fee (day, number);
CREATE TRIGGER fee_follows BEFORE INSERT ON fee BEGIN
  SELECT RAISE(ABORT, 'receipts follow one another without a hole')
    WHERE NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM fee);
  SELECT RAISE(ABORT, 'a counter-entry is of the same sum') WHERE NEW.cancels IS NOT NULL AND
    NEW.fen IS NOT (SELECT -fen FROM fee WHERE number = NEW.cancels AND cancels IS NULL);
END;
CREATE TRIGGER fee_stays BEFORE UPDATE ON fee BEGIN SELECT RAISE(ABORT, 'a fee is never changed'); END;
CREATE TRIGGER fee_kept BEFORE DELETE ON fee BEGIN SELECT RAISE(ABORT, 'a fee is never deleted'); END;

-- What landlords, employers, sole traders and property firms owe and bring. content is sealed under data_key: who, where, about
-- whom. since: the day the duty began; due: its last day, empty when the rules name none. arrived: empty while it is awaited.
CREATE TABLE duty_report (
  id INTEGER PRIMARY KEY,
  who TEXT NOT NULL,
  since TEXT NOT NULL,
  due TEXT NOT NULL,
  rule TEXT NOT NULL,
  article TEXT NOT NULL,
  arrived TEXT NOT NULL DEFAULT '',
  late INTEGER NOT NULL DEFAULT 0,
  data_key BLOB NOT NULL,
  content BLOB NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX duty_report_due ON duty_report (due, id) WHERE arrived = '';

-- Where a finished card lies until it is fetched, and who fetched it; collector is sealed under its holder's key.
CREATE TABLE shelf_place (
  card_order INTEGER PRIMARY KEY REFERENCES card_order (id),
  place TEXT NOT NULL,
  placed_by TEXT NOT NULL,
  placed_at TEXT NOT NULL
) STRICT;

CREATE TABLE collection (
  card_order INTEGER PRIMARY KEY REFERENCES card_order (id),
  who TEXT NOT NULL,
  documents TEXT NOT NULL,
  collector BLOB NOT NULL,
  handed_by TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
