-- The piece of news that a headline is one of several papers' prints of; 0: it is alone.
ALTER TABLE headline ADD COLUMN story INTEGER NOT NULL DEFAULT 0;
CREATE INDEX headline_story ON headline(story, portal) WHERE story <> 0;

-- What recent headlines are compared by, made when they had so many versions.
CREATE TABLE sketch (
  headline INTEGER PRIMARY KEY REFERENCES headline(n) ON DELETE CASCADE,
  versions INTEGER NOT NULL,
  time     INTEGER NOT NULL,
  body     BLOB    NOT NULL
) STRICT;
CREATE INDEX sketch_time ON sketch(time);
