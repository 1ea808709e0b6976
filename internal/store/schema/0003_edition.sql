-- A headline whose article was asked for in vain, or that the reader wants as soon
-- as there is a network. wanted is when the reader asked, next is not before when
-- to ask again; with gone it is never asked for again.
CREATE TABLE errand (
  headline INTEGER PRIMARY KEY REFERENCES headline(n) ON DELETE CASCADE,
  wanted   INTEGER NOT NULL DEFAULT 0,
  tries    INTEGER NOT NULL DEFAULT 0,
  next     INTEGER NOT NULL DEFAULT 0,
  gone     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX errand_wanted ON errand(wanted) WHERE wanted <> 0;

-- A picture of the cache, by the first 63 bits of the SHA-256 of its address. Its
-- file is named after hash, that of its bytes; an empty hash has no file, and tries,
-- next and gone are as in errand.
CREATE TABLE picture (
  key     INTEGER PRIMARY KEY,
  hash    TEXT    NOT NULL DEFAULT '',
  type    TEXT    NOT NULL DEFAULT '',
  width   INTEGER NOT NULL DEFAULT 0,
  height  INTEGER NOT NULL DEFAULT 0,
  bytes   INTEGER NOT NULL DEFAULT 0,
  fetched INTEGER NOT NULL DEFAULT 0,
  tries   INTEGER NOT NULL DEFAULT 0,
  next    INTEGER NOT NULL DEFAULT 0,
  gone    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX picture_fetched ON picture(fetched, bytes) WHERE bytes > 0;
CREATE INDEX picture_hash    ON picture(hash) WHERE bytes > 0;

-- Articles whose pictures were fetched, when they had so many versions; due is
-- when to ask again for those that are lacking, 0 where none is.
CREATE TABLE illustrated (
  headline INTEGER PRIMARY KEY REFERENCES headline(n) ON DELETE CASCADE,
  versions INTEGER NOT NULL,
  due      INTEGER NOT NULL
) STRICT;

-- A picture of a bookmark: its file is outside the cache.
CREATE TABLE keepsake (
  headline INTEGER NOT NULL REFERENCES bookmark(headline) ON DELETE CASCADE,
  key      INTEGER NOT NULL,
  hash     TEXT    NOT NULL,
  type     TEXT    NOT NULL,
  width    INTEGER NOT NULL,
  height   INTEGER NOT NULL,
  bytes    INTEGER NOT NULL,
  PRIMARY KEY (headline, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX keepsake_key  ON keepsake(key);
CREATE INDEX keepsake_hash ON keepsake(hash);

-- How many versions of a bookmark's article have all their pictures as keepsakes.
ALTER TABLE bookmark ADD COLUMN complete INTEGER NOT NULL DEFAULT 0;

-- When the headline was purged: its source may still list it, but it does not come back.
ALTER TABLE status ADD COLUMN purged INTEGER NOT NULL DEFAULT 0;
CREATE INDEX status_read   ON status(read_at) WHERE read_at <> 0 AND purged = 0;
CREATE INDEX status_purged ON status(purged)  WHERE purged <> 0;
