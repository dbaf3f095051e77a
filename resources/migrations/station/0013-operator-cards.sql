-- The cards by which people sign in. key: the public one (DER SubjectPublicKeyInfo, RFC 5480); the PIN is known to the card alone.
-- One card of a person is in force at a time, and a card is in force for one person. A card that was withdrawn stays in the record.
CREATE TABLE operator_card (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id),
  key BLOB NOT NULL,
  enrolled_at TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX operator_card_person ON operator_card (account) WHERE withdrawn_at = '';
CREATE UNIQUE INDEX operator_card_key ON operator_card (key) WHERE withdrawn_at = '';
CREATE TRIGGER operator_card_withdrawn BEFORE UPDATE ON operator_card
WHEN OLD.withdrawn_at <> '' OR NEW.account <> OLD.account OR NEW.key <> OLD.key
BEGIN SELECT RAISE(ABORT, 'an operator card is withdrawn, and never changed'); END;
CREATE TRIGGER operator_card_stays BEFORE DELETE ON operator_card
BEGIN SELECT RAISE(ABORT, 'operator cards are withdrawn, never deleted'); END;
