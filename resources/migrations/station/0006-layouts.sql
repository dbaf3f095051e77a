-- The layouts of the face as they were signed, and the keys they are trusted by; the one installed last is printed.
-- In the store for the same reason as the sectors' profiles: installed in one transaction with audit row and event.
CREATE TABLE layout_key (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL,
  pem TEXT NOT NULL,
  origin TEXT NOT NULL,
  trusted_at TEXT NOT NULL
) STRICT;

CREATE TABLE layout (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  key INTEGER NOT NULL REFERENCES layout_key (id),
  content TEXT NOT NULL,
  installed_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER layout_stays BEFORE UPDATE ON layout BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END;
CREATE TRIGGER layout_kept BEFORE DELETE ON layout BEGIN SELECT RAISE(ABORT, 'cards printed with it live on'); END;
