-- Pictures of the papers a person brought. content is sealed under the holder's key, with which it is erased; one that is removed
-- or erased leaves its row: which kind, who, when, how many bytes, and the SM3 of what it was. Whoever has this file learns those.
CREATE TABLE paper_scan (
  id INTEGER PRIMARY KEY,
  holder INTEGER NOT NULL REFERENCES holder (id),
  kind TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('jpeg', 'png')),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sm3 TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  content BLOB NOT NULL,
  removed_by TEXT NOT NULL DEFAULT '',
  removed_at TEXT NOT NULL DEFAULT '',
  CHECK ((removed_at = '') = (length(content) > 0))
) STRICT;
CREATE INDEX paper_scan_holder ON paper_scan (holder, id);
CREATE TRIGGER paper_scan_goes BEFORE UPDATE ON paper_scan
WHEN OLD.removed_at <> '' OR length(NEW.content) > 0 OR NEW.id <> OLD.id OR NEW.holder <> OLD.holder OR NEW.kind <> OLD.kind
  OR NEW.format <> OLD.format OR NEW.bytes <> OLD.bytes OR NEW.sm3 <> OLD.sm3 OR NEW.added_by <> OLD.added_by OR NEW.added_at <> OLD.added_at
BEGIN SELECT RAISE(ABORT, 'the picture of a paper is removed, and never changed'); END;
CREATE TRIGGER paper_scan_kept BEFORE DELETE ON paper_scan BEGIN SELECT RAISE(ABORT, 'that there was a paper stays'); END;

-- The station's address book: buildings and employers, without the rooms and people in them, proposed while one types. Each is
-- sealed under one key of the book; digest is keyed, so that nothing stands in it twice. Whoever has this file learns how many
-- there are of each kind, how often and on which day each was entered last. What nobody entered for years goes with old records.
CREATE TABLE address_book (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  data_key BLOB NOT NULL
) STRICT;
CREATE TABLE known_place (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('building', 'employer')),
  digest BLOB NOT NULL UNIQUE,
  content BLOB NOT NULL,
  times INTEGER NOT NULL,
  last_used TEXT NOT NULL
) STRICT;
CREATE INDEX known_place_used ON known_place (kind, times, last_used);
