package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/story"
	"github.com/sapbao/sapbao/internal/viet"
)

const (
	storyAge  = 3 * 24 * time.Hour // older headlines are not compared any more
	storySpan = 36 * time.Hour     // between two prints of one piece
	storyStep = 100                // headlines compared by one step
)

// Story lists the other prints of a headline's piece of news, newest first; none
// where it is alone.
func (s *Store) Story(ctx context.Context, id news.HeadlineID) ([]news.Headline, error) {
	return s.listed(ctx, false, `SELECT x.time, x.id, x.n, x.section FROM headline h
		CROSS JOIN headline x INDEXED BY headline_story ON x.story = h.story AND x.story <> 0
		WHERE h.id = ? AND x.n <> h.n ORDER BY x.time DESC, x.id`, id)
}

// GroupStories compares some of the recent headlines that were not compared yet, or
// have their article since, with all recent ones, and reports whether there are
// more. A headline joins a story if it is the same as most of its prints.
func (s *Store) GroupStories(ctx context.Context) (more bool, err error) {
	since := s.now().Add(-storyAge).Unix()
	var fresh []*draft
	err = s.read(ctx, func(c *session) error {
		if fresh, err = s.drafts(ctx, c, since); err != nil || len(fresh) == 0 {
			return err
		}
		return compare(ctx, c, fresh, since)
	})
	if err != nil || len(fresh) == 0 {
		return false, err
	}
	return len(fresh) == storyStep, s.write(ctx, normal, func(b *batch) error { return b.keepStories(fresh, since) })
}

// draft is a headline that is being compared.
type draft struct {
	spot
	versions int
	story    int64
	sketch   story.Sketch
	same     []twin
}

// twin is a print that is the same; draft is set where it is a draft itself.
type twin struct {
	headline, story int64
	draft           *draft
}

// drafts sketches headlines, the newest first.
func (s *Store) drafts(ctx context.Context, c *session, since int64) (fresh []*draft, err error) {
	err = c.each(ctx, func(rows *sql.Rows) error {
		var d draft
		var title, lead string
		var body []byte
		if err := rows.Scan(&d.time, &d.id, &d.headline, &d.section, &d.versions, &d.story, &title, &lead, &body); err != nil {
			return err
		}
		text := lead
		if len(body) > 0 {
			l, err := unpack(body)
			if err != nil {
				return err
			}
			text += "\n" + news.PlainText(l.Blocks)
		}
		d.sketch = story.New(viet.Fold(title), viet.Fold(text))
		fresh = append(fresh, &d)
		return nil
	}, `SELECT h.time, h.id, h.n, h.section, h.versions, h.story, h.title, h.lead,
			(SELECT body FROM article a WHERE a.headline = h.n AND a.version = h.versions)
		FROM place p INDEXED BY place_time CROSS JOIN headline h ON h.n = p.headline LEFT JOIN sketch k ON k.headline = h.n
		WHERE p.time >= ?1 AND p.again = 0 AND (k.headline IS NULL OR k.versions < h.versions)
		ORDER BY p.time DESC LIMIT ?2`, since, storyStep)
	return fresh, err
}

// compare finds for each draft what it is the same as, among the stored sketches
// and the other drafts.
func compare(ctx context.Context, c *session, fresh []*draft, since int64) error {
	byKey := map[uint32][]*draft{}
	drafted := map[int64]bool{}
	for _, d := range fresh {
		drafted[d.headline] = true
		for _, key := range d.sketch.Keys() {
			byKey[key] = append(byKey[key], d)
		}
	}
	for _, d := range fresh {
		for other := range sharing(byKey, d.sketch) {
			if other != d && near(d.time, other.time) && story.Same(d.sketch, other.sketch) {
				d.same = append(d.same, twin{headline: other.headline, draft: other})
			}
		}
	}
	return c.each(ctx, func(rows *sql.Rows) error {
		var m twin
		var at int64
		var body []byte
		if err := rows.Scan(&m.headline, &m.story, &at, &body); err != nil || drafted[m.headline] {
			return err
		}
		var sketch story.Sketch
		if err := sketch.UnmarshalBinary(body); err != nil {
			return err
		}
		for d := range sharing(byKey, sketch) {
			if near(d.time, at) && story.Same(d.sketch, sketch) {
				d.same = append(d.same, m)
			}
		}
		return nil
	}, "SELECT k.headline, h.story, k.time, k.body FROM sketch k INDEXED BY sketch_time CROSS JOIN headline h ON h.n = k.headline WHERE k.time >= ?", since)
}

// sharing are the drafts that share a key with a sketch.
func sharing(byKey map[uint32][]*draft, sketch story.Sketch) map[*draft]bool {
	found := map[*draft]bool{}
	for _, key := range sketch.Keys() {
		for _, d := range byKey[key] {
			found[d] = true
		}
	}
	return found
}

func near(a, b int64) bool { return max(a, b)-min(a, b) <= int64(storySpan/time.Second) }

// keepStories writes the sketches and the stories that follow from the matches, the
// oldest draft first.
func (b *batch) keepStories(fresh []*draft, since int64) error {
	for _, d := range slices.Backward(fresh) {
		if err := b.keepSketch(d); err != nil {
			return err
		}
		if d.story == 0 && len(d.same) > 0 {
			if err := b.join(d); err != nil {
				return err
			}
		}
	}
	return b.exec(b.ctx, "DELETE FROM sketch WHERE time < ?", since)
}

func (b *batch) keepSketch(d *draft) error {
	data, err := d.sketch.MarshalBinary()
	if err != nil {
		return err
	}
	// The headline may have been purged since it was read.
	return b.exec(b.ctx, `INSERT OR REPLACE INTO sketch (headline, versions, time, body)
		SELECT n, ?2, ?3, ?4 FROM headline WHERE n = ?1`, d.headline, d.versions, d.time, data)
}

// join puts a draft into the story whose prints it is the same as, or begins one.
func (b *batch) join(d *draft) error {
	votes := map[int64]int{}
	var alone []int64
	for _, m := range d.same {
		if m.draft != nil {
			m.story = m.draft.story
		}
		if m.story == 0 {
			alone = append(alone, m.headline)
		} else {
			votes[m.story]++
		}
	}
	for candidate, count := range votes {
		var prints int
		err := b.one(b.ctx, []any{&prints}, "SELECT count(*) FROM headline INDEXED BY headline_story WHERE story = ?1 AND story <> 0", candidate)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if 2*count > prints {
			return b.tellStory(d, candidate)
		}
	}
	if len(votes) > 0 || len(alone) == 0 {
		return nil // like a few prints of a story only: in doubt it stays alone
	}
	begun := keyOf(string(d.id))
	for _, m := range d.same {
		if m.draft != nil {
			m.draft.story = begun
		}
	}
	if err := b.exec(b.ctx, "UPDATE headline SET story = ?1 WHERE n IN (SELECT value FROM json_each(?2)) AND story = 0", begun, list(alone)); err != nil {
		return err
	}
	return b.tellStory(d, begun)
}

func (b *batch) tellStory(d *draft, number int64) error {
	d.story = number
	return b.exec(b.ctx, "UPDATE headline SET story = ?1 WHERE n = ?2", number, d.headline)
}
