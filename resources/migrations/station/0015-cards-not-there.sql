-- What was decided of a card that was not there: it is kept out of use by the list of cards until its chip was brought to it.
-- kind: 'lost', or what was decided, 'suspended' or 'cancelled'. lost_on: as it was told when the loss was reported; lost_where: the same,
-- sealed under the holder's key.
ALTER TABLE lost_card ADD COLUMN kind TEXT NOT NULL DEFAULT 'lost' CHECK (kind IN ('lost', 'suspended', 'cancelled'));
ALTER TABLE lost_card ADD COLUMN lost_on TEXT NOT NULL DEFAULT '';
ALTER TABLE lost_card ADD COLUMN lost_where BLOB NOT NULL DEFAULT x'';
CREATE UNIQUE INDEX card_operation_recorded ON card_operation (card_order) WHERE state = 'recorded';

-- That the fee of a replacement is not taken, by whom and why. reason is sealed under the holder's key and emptied when the record is
-- erased.
CREATE TABLE fee_waiver (
  card_order INTEGER PRIMARY KEY REFERENCES card_order (id),
  reason BLOB NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TRIGGER fee_waiver_stays BEFORE UPDATE ON fee_waiver
WHEN length(NEW.reason) > 0 OR NEW.card_order <> OLD.card_order OR NEW.person <> OLD.person OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'a waiver is never changed'); END;
CREATE TRIGGER fee_waiver_kept BEFORE DELETE ON fee_waiver BEGIN SELECT RAISE(ABORT, 'a waiver is never deleted'); END;
