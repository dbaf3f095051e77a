-- What became of applications besides their approval: returned for papers, submitted again, refused, withdrawn, reopened; by whom and
-- when. step: as in app/life_cycle/application_life.h. content (what is missing, why) is sealed under the holder's key and emptied when
-- the record is erased. Whoever has this file learns which applications were returned or refused, by whom, and when.
CREATE TABLE application_step (
  id INTEGER PRIMARY KEY,
  card_order INTEGER NOT NULL REFERENCES card_order (id),
  step TEXT NOT NULL,
  person TEXT NOT NULL,
  at TEXT NOT NULL,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX application_step_order ON application_step (card_order, id);
CREATE TRIGGER application_step_stays BEFORE UPDATE ON application_step
WHEN length(NEW.content) > 0 OR NEW.id <> OLD.id OR NEW.card_order <> OLD.card_order OR NEW.step <> OLD.step OR NEW.person <> OLD.person
  OR NEW.at <> OLD.at
BEGIN SELECT RAISE(ABORT, 'a step of an application is never changed'); END;
CREATE TRIGGER application_step_kept BEFORE DELETE ON application_step
BEGIN SELECT RAISE(ABORT, 'a step of an application is never deleted'); END;
