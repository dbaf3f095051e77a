-- Whether a department's sector is written on new cards and may be changed on cards in use: the last row of a department counts, and a
-- department without one is in use. Rows stay: cards were made without a sector while it was withdrawn.
CREATE TABLE sector_standing (
  id INTEGER PRIMARY KEY,
  department TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  people TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TRIGGER sector_standing_stays BEFORE UPDATE ON sector_standing BEGIN SELECT RAISE(ABORT, 'what was said of a sector stays'); END;
CREATE TRIGGER sector_standing_kept BEFORE DELETE ON sector_standing BEGIN SELECT RAISE(ABORT, 'what was said of a sector stays'); END;
