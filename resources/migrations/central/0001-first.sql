-- The centre's memory. What a station has told is never changed.
CREATE TABLE station (
  id TEXT PRIMARY KEY,
  public_key TEXT NOT NULL,
  upto BIGINT NOT NULL DEFAULT 0,
  head_hash BYTEA NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
  locked BOOLEAN NOT NULL DEFAULT false,
  enrolled_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE event (
  station TEXT NOT NULL REFERENCES station (id),
  sequence BIGINT NOT NULL,
  payload TEXT NOT NULL,
  previous_hash BYTEA NOT NULL,
  hash BYTEA NOT NULL,
  signature BYTEA NOT NULL,
  received_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (station, sequence)
);

CREATE TABLE receipt (
  station TEXT NOT NULL REFERENCES station (id),
  upto BIGINT NOT NULL,
  receipt TEXT NOT NULL,
  given_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (station, upto)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a station has told is never changed';
END $$;
CREATE TRIGGER event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The rule of ingest. batch: [{"sequence", "previous_hash", "hash", "payload", "signature"}], hashes hexadecimal, ascending.
-- Below what is expected: ignored when its hash is the one known, else a fork, which locks the station. Above: the rest
-- waits. The hash itself and the signature were checked by the server, which knows SM3 and SM2.
CREATE FUNCTION ingest(station_id TEXT, batch JSONB, OUT upto BIGINT, OUT head_hash BYTEA, OUT locked BOOLEAN)
LANGUAGE plpgsql AS $$
DECLARE
  known station%ROWTYPE;
  e RECORD;
BEGIN
  SELECT * INTO known FROM station WHERE id = station_id FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  upto := known.upto;
  head_hash := known.head_hash;
  locked := known.locked;
  FOR e IN SELECT (value ->> 'sequence')::BIGINT AS sequence, value ->> 'payload' AS payload,
                  decode(value ->> 'previous_hash', 'hex') AS previous_hash, decode(value ->> 'hash', 'hex') AS hash,
                  decode(value ->> 'signature', 'hex') AS signature
           FROM jsonb_array_elements(batch) WITH ORDINALITY ORDER BY ordinality LOOP
    EXIT WHEN locked OR e.sequence > upto + 1;
    IF e.sequence <= upto THEN
      locked := NOT EXISTS (SELECT 1 FROM event WHERE station = station_id AND sequence = e.sequence AND hash = e.hash);
    ELSIF e.previous_hash <> head_hash THEN
      locked := true;
    ELSE
      INSERT INTO event (station, sequence, payload, previous_hash, hash, signature)
        VALUES (station_id, e.sequence, e.payload, e.previous_hash, e.hash, e.signature);
      upto := e.sequence;
      head_hash := e.hash;
    END IF;
  END LOOP;
  UPDATE station AS s SET upto = ingest.upto, head_hash = ingest.head_hash, locked = ingest.locked WHERE id = station_id;
END $$;
