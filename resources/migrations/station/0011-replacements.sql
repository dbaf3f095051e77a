-- The bank's certificates of loss; orders that replace a card of the same holder, why, and in whose name; and until when cards
-- in people's hands are good, beside their sealed records, so that who is due is found without opening them all.
CREATE TABLE loss_certificate (
  application_serial TEXT PRIMARY KEY,
  certificate TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;

CREATE TABLE replacement (
  card_order INTEGER PRIMARY KEY REFERENCES card_order (id),
  replaces INTEGER NOT NULL REFERENCES card_order (id),
  reason TEXT NOT NULL,
  old_card INTEGER NOT NULL,
  fee TEXT NOT NULL,
  ordered_by TEXT NOT NULL,
  ordered_at TEXT NOT NULL
) STRICT;

CREATE TABLE card_term (
  card_order INTEGER PRIMARY KEY REFERENCES card_order (id),
  status TEXT NOT NULL,
  endorsed_until TEXT NOT NULL,
  card_end TEXT NOT NULL
) STRICT;
CREATE INDEX card_term_until ON card_term (endorsed_until);
