-- The blind index: what a person can be found by, as the first eight bytes of a keyed digest of kind and text (app/search).
-- Who has this file and not the vault's key learns how many and which records share a value, which value is the commonest, and
-- by the number of a record's tokens roughly how long a name is; no value itself. Guarding against a count needs false rows
-- for every surname, which a search would have to open and throw away: they are left out, and the file is the station's alone.
-- Permit numbers and serials are looked up in card_order: they are no secret of this file.
CREATE TABLE search_token (
  token INTEGER NOT NULL,
  holder INTEGER NOT NULL REFERENCES holder (id),
  PRIMARY KEY (token, holder)
) STRICT, WITHOUT ROWID;

-- 0: not indexed yet. The key is not at hand while a migration runs: records older than it are indexed by the first search.
ALTER TABLE holder ADD COLUMN search_version INTEGER NOT NULL DEFAULT 0;
CREATE INDEX holder_unindexed ON holder (id) WHERE search_version = 0;
CREATE INDEX card_order_holder ON card_order (holder, id);

-- Erasure: the key of a record is destroyed, what it sealed with it, and its tokens; erased_at says since when. Of events about it
-- key and content go too: sequence, hashes and signature stay, so that the chain still holds.
ALTER TABLE holder ADD COLUMN erased_at TEXT NOT NULL DEFAULT '';
DROP TRIGGER event_stays;
CREATE TRIGGER event_stays BEFORE UPDATE ON event
WHEN NOT (NEW.sequence = OLD.sequence AND NEW.previous_hash = OLD.previous_hash AND NEW.hash = OLD.hash
          AND NEW.signature = OLD.signature AND length(NEW.data_key) = 0 AND length(NEW.payload) = 0)
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
