-- A headline whose date was learned after it was listed without one stays where it is
-- until the next refresh. This finds those that wait for that.
CREATE INDEX headline_learned ON headline(n) WHERE published <> 0 AND time <> min(published, fetched);
