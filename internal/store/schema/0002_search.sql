-- What is searched: folded words; the texts themselves stay where they are. The
-- rowid is the day of headline.time, counted from 1970, and below it in 26 bits
-- headline.n, so that the index goes from new to old by itself. place holds a word
-- for the portal, "baocamau/", and one for each section.
CREATE VIRTUAL TABLE search_head USING fts5(title, lead, place,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '/-'");
CREATE VIRTUAL TABLE search_body USING fts5(body, place,
  content = '', contentless_delete = 1, tokenize = "ascii tokenchars '/-'");

-- At rest no level of the index has more than two parts: each costs a look.
INSERT INTO search_head (search_head, rank) VALUES ('usermerge', 3);
INSERT INTO search_body (search_body, rank) VALUES ('usermerge', 3);

-- Every word that was ever indexed, for words that are still being typed.
CREATE TABLE search_word (
  word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Headlines whose words are not what the index holds. turn counts the changes, so
-- that one made while a row is being indexed is not lost.
CREATE TABLE search_queue (
  headline INTEGER PRIMARY KEY,
  turn     INTEGER NOT NULL
) STRICT;

CREATE TRIGGER search_headline_added AFTER INSERT ON headline BEGIN
  INSERT INTO search_queue VALUES (new.n, 0) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;
CREATE TRIGGER search_headline_changed AFTER UPDATE OF title, lead, author ON headline BEGIN
  INSERT INTO search_queue VALUES (new.n, 0) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;
CREATE TRIGGER search_headline_moved AFTER UPDATE OF time ON headline
WHEN new.time / 86400 <> old.time / 86400 BEGIN
  DELETE FROM search_head WHERE rowid = (old.time / 86400 << 26 | old.n);
  DELETE FROM search_body WHERE rowid = (old.time / 86400 << 26 | old.n);
  INSERT INTO search_queue VALUES (new.n, 0) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;
CREATE TRIGGER search_headline_gone AFTER DELETE ON headline BEGIN
  DELETE FROM search_head WHERE rowid = (old.time / 86400 << 26 | old.n);
  DELETE FROM search_body WHERE rowid = (old.time / 86400 << 26 | old.n);
  DELETE FROM search_queue WHERE headline = old.n;
END;
CREATE TRIGGER search_place_added AFTER INSERT ON place WHEN new.again = 1 BEGIN
  INSERT INTO search_queue VALUES (new.headline, 0) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;
CREATE TRIGGER search_article_added AFTER INSERT ON article BEGIN
  INSERT INTO search_queue VALUES (new.headline, 0) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;
CREATE TRIGGER search_article_changed AFTER UPDATE OF body ON article BEGIN
  INSERT INTO search_queue VALUES (new.headline, 0) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;
CREATE TRIGGER search_article_gone AFTER DELETE ON article
WHEN EXISTS (SELECT 1 FROM headline WHERE n = old.headline) BEGIN
  INSERT INTO search_queue VALUES (old.headline, 0) ON CONFLICT DO UPDATE SET turn = turn + 1;
END;

INSERT INTO search_queue SELECT n, 0 FROM headline;
