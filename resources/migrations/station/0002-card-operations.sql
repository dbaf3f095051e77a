-- What happens to a card after it was handed over. content is sealed: what was asked, what is written, what stood before.
CREATE TABLE card_operation (
  id INTEGER PRIMARY KEY,
  card_order INTEGER NOT NULL REFERENCES card_order (id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  actor TEXT NOT NULL,
  second TEXT NOT NULL,
  content BLOB NOT NULL,
  intended_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE INDEX card_operation_order ON card_operation (card_order, id);
CREATE UNIQUE INDEX card_operation_open ON card_operation (card_order) WHERE state = 'intended';
