-- Which reader is the station inside a printer; cards that printers took in, for which order, and each physical step, written
-- down before it is done. outcome: '' while the card may be inside; then issued, rejected, missing, or empty (none was fed).
CREATE TABLE printer_station (
  printer TEXT PRIMARY KEY,
  reader TEXT NOT NULL,
  contactless INTEGER NOT NULL,
  bound_at TEXT NOT NULL
) STRICT;

CREATE TABLE print_run (
  id INTEGER PRIMARY KEY,
  card_order INTEGER NOT NULL REFERENCES card_order (id),
  printer TEXT NOT NULL,
  ejected_before INTEGER NOT NULL,
  outcome TEXT NOT NULL DEFAULT '',
  begun_at TEXT NOT NULL,
  ended_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX print_run_open ON print_run (printer) WHERE outcome = '';
CREATE INDEX print_run_order ON print_run (card_order, id);

CREATE TABLE print_step (
  id INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES print_run (id),
  step TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  ended_at TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX print_step_run ON print_step (run, id);
