-- Times are seconds since 1970; 0 means none. Texts are empty rather than null.

-- A section with its tally, which every write to place keeps true, and its health.
-- An id that ends in "/" is no section of the portal's: it holds the headlines
-- that belong to the portal and were seen in none of its sections.
CREATE TABLE section (
  n             INTEGER PRIMARY KEY,
  id            TEXT    NOT NULL UNIQUE,
  total         INTEGER NOT NULL DEFAULT 0,
  unread        INTEGER NOT NULL DEFAULT 0,
  offline       INTEGER NOT NULL DEFAULT 0,
  asked         INTEGER NOT NULL DEFAULT 0,
  answered      INTEGER NOT NULL DEFAULT 0,
  due           INTEGER NOT NULL DEFAULT 0,
  failure       TEXT    NOT NULL DEFAULT '',
  etag          TEXT    NOT NULL DEFAULT '',
  last_modified TEXT    NOT NULL DEFAULT ''
) STRICT;

-- time orders the lists; section is the first the headline was seen in;
-- fetched is the fetch that brought it; versions counts its articles on disk.
CREATE TABLE headline (
  n         INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  section   INTEGER NOT NULL REFERENCES section(n),
  portal    TEXT    NOT NULL,
  url       TEXT    NOT NULL,
  title     TEXT    NOT NULL,
  lead      TEXT    NOT NULL,
  author    TEXT    NOT NULL,
  picture   TEXT    NOT NULL,
  published INTEGER NOT NULL,
  updated   INTEGER NOT NULL,
  fetched   INTEGER NOT NULL,
  time      INTEGER NOT NULL,
  versions  INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A headline's place in a section. The indexes answer every window on a list
-- without touching headline; again marks the second and further sections of one.
CREATE TABLE place (
  section  INTEGER NOT NULL,
  time     INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  headline INTEGER NOT NULL REFERENCES headline(n) ON DELETE CASCADE,
  unread   INTEGER NOT NULL,
  offline  INTEGER NOT NULL,
  again    INTEGER NOT NULL,
  PRIMARY KEY (section, time DESC, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_headline ON place(headline, section);
CREATE INDEX place_time     ON place(time DESC, id, section, headline, unread, offline);
CREATE INDEX place_unread   ON place(section, time DESC, id, headline) WHERE unread = 1;
CREATE INDEX place_offline  ON place(section, time DESC, id, headline) WHERE offline = 1;
CREATE INDEX place_again    ON place(headline) WHERE again = 1;

-- What the reader did. Keyed by the id alone, because it outlives the headline.
CREATE TABLE status (
  id         TEXT    PRIMARY KEY,
  first_seen INTEGER NOT NULL,
  read_at    INTEGER NOT NULL DEFAULT 0,
  block      INTEGER NOT NULL DEFAULT 0,
  offset     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- One version of an article: hash is of its text, body its compressed JSON.
CREATE TABLE article (
  n        INTEGER PRIMARY KEY,
  headline INTEGER NOT NULL REFERENCES headline(n) ON DELETE CASCADE,
  version  INTEGER NOT NULL,
  read     INTEGER NOT NULL,
  hash     BLOB    NOT NULL,
  body     BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX article_version ON article(headline, version);

-- The newest notice of a kind that a portal's pages showed.
CREATE TABLE notice (
  kind    TEXT    NOT NULL,
  portal  TEXT    NOT NULL,
  fetched INTEGER NOT NULL,
  body    TEXT    NOT NULL,
  PRIMARY KEY (kind, portal)
) STRICT, WITHOUT ROWID;

-- A bookmarked headline cannot be deleted: the reference has no cascade.
CREATE TABLE bookmark (
  headline INTEGER PRIMARY KEY REFERENCES headline(n),
  saved    INTEGER NOT NULL,
  note     TEXT    NOT NULL
) STRICT;
CREATE TABLE shelf (
  n        INTEGER PRIMARY KEY,
  headline INTEGER NOT NULL REFERENCES bookmark(headline) ON DELETE CASCADE,
  name     TEXT    NOT NULL,
  UNIQUE (headline, name)
) STRICT;
CREATE INDEX shelf_name ON shelf(name, headline);
