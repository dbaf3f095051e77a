-- The citizen number of whoever works here, as the keyed digest under which holders are looked up, and nothing else of it: so that nobody
-- acts in their own case. NULL: it was not told. One account is one person's.
ALTER TABLE account ADD COLUMN number_index BLOB;
CREATE UNIQUE INDEX account_number ON account (number_index) WHERE number_index IS NOT NULL;
