-- The departments' sector profiles as they were signed, the keys they are trusted by, and changes of sectors on cards.
-- In the store and not as files beside it: installed in one transaction with audit row and event, and in its backups.
CREATE TABLE sector_key (
  id INTEGER PRIMARY KEY,
  department TEXT NOT NULL,
  reference TEXT NOT NULL,
  pem TEXT NOT NULL,
  origin TEXT NOT NULL,
  trusted_at TEXT NOT NULL
) STRICT;

CREATE TABLE sector_profile (
  department TEXT NOT NULL,
  version INTEGER NOT NULL,
  key INTEGER NOT NULL REFERENCES sector_key (id),
  content TEXT NOT NULL,
  installed_at TEXT NOT NULL,
  PRIMARY KEY (department, version)
) STRICT;

-- A change planned for a card's sector; target is sealed under data_key. ended_at: empty while it may stand half on a card.
CREATE TABLE sector_change (
  id INTEGER PRIMARY KEY,
  department TEXT NOT NULL,
  application_serial TEXT NOT NULL,
  version INTEGER NOT NULL,
  data_key BLOB NOT NULL,
  target BLOB NOT NULL,
  before_sequence INTEGER NOT NULL,
  record BLOB NOT NULL,
  step INTEGER NOT NULL DEFAULT 0,
  what TEXT NOT NULL DEFAULT '',
  begun_at TEXT NOT NULL,
  ended_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX sector_change_open ON sector_change (department, application_serial) WHERE ended_at = '';

-- Cards that said no to a department's key, and how many tries they said are left: the last ones are never used.
CREATE TABLE sector_refusal (
  department TEXT NOT NULL,
  application_serial TEXT NOT NULL,
  tries_left INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (department, application_serial)
) STRICT;

CREATE TRIGGER sector_profile_stays BEFORE UPDATE ON sector_profile BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END;
CREATE TRIGGER sector_profile_kept BEFORE DELETE ON sector_profile BEGIN SELECT RAISE(ABORT, 'cards made with it live on'); END;
