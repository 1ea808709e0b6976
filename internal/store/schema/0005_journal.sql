-- How long the journal of bookmarks was, in bytes, when the last change that it
-- tells of was committed. No row: not known yet.
CREATE TABLE journaled (
  size INTEGER NOT NULL
) STRICT;
