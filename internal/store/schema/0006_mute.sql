-- What the reader does not want to see. rules is the JSON of package news's Muting;
-- headlines with a number below next have to be decided about anew. A section whose
-- id ends in "~" holds the muted headlines of the section named before that: they
-- have their places and tally there, and so no list and no count of the section's
-- own has them.
CREATE TABLE muting (
  rules TEXT    NOT NULL,
  next  INTEGER NOT NULL
) STRICT;
INSERT INTO muting VALUES ('', 0);
