-- Who works here. Of a password its scrypt (RFC 7914) is kept, with the salt and the cost it was made at. Nobody is ever
-- erased: their names stand in the records. roles: "clerk,issuer"; failures: refused tries since the last sign-in.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  shown TEXT NOT NULL,
  roles TEXT NOT NULL,
  salt BLOB NOT NULL,
  password BLOB NOT NULL,
  cost INTEGER NOT NULL,
  block INTEGER NOT NULL,
  lanes INTEGER NOT NULL,
  open INTEGER NOT NULL DEFAULT 1,
  failures INTEGER NOT NULL DEFAULT 0,
  failed_at INTEGER NOT NULL DEFAULT 0,
  made_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER account_stays BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'accounts are closed, never deleted'); END;
