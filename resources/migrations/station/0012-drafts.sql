-- Work that was begun and is not entered yet, kept as it is typed; parked under a ticket of the queue when something else comes
-- first. form and photo are sealed under data_key: all three go when the draft ends; whose it was and when stays. state: as in
-- app/life_cycle/draft_life.h. Whoever has this file learns how many drafts there were, of which service, whose, and when.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'parked', 'entered', 'dropped', 'expired')),
  ticket TEXT NOT NULL,
  owner TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  data_key BLOB NOT NULL,
  form BLOB NOT NULL,
  photo BLOB NOT NULL,
  CHECK (state IN ('open', 'parked') OR length(data_key) + length(form) + length(photo) = 0)
) STRICT;
-- At a desk one form is open at a time, and a ticket calls one person.
CREATE UNIQUE INDEX draft_open ON draft (owner, kind) WHERE state = 'open';
CREATE UNIQUE INDEX draft_ticket ON draft (ticket) WHERE state IN ('open', 'parked') AND ticket <> '';
CREATE INDEX draft_unfinished ON draft (id) WHERE state IN ('open', 'parked');
CREATE TRIGGER draft_ended BEFORE UPDATE ON draft WHEN OLD.state NOT IN ('open', 'parked')
BEGIN SELECT RAISE(ABORT, 'a draft that ended is never changed'); END;
CREATE TRIGGER draft_kept BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'a draft ends, and is never deleted'); END;
