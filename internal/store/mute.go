package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Mute gives the words by which headlines are muted. They hold for what is filed
// from then on, by whatever process; for what is stored [Store.Remute] decides.
// The words that hold already cost one read.
func (s *Store) Mute(ctx context.Context, m news.Muting) error {
	text, err := json.Marshal(m)
	if err != nil {
		return fmt.Errorf("mute: %w", err)
	}
	rules := string(text)
	if rules == "{}" {
		rules = ""
	}
	var known string
	err = s.read(ctx, func(c *session) error { return c.one(ctx, []any{&known}, "SELECT rules FROM muting") })
	if err != nil || rules == known {
		return err
	}
	return s.write(ctx, normal, func(b *batch) error {
		return b.exec(b.ctx, "UPDATE muting SET rules = ?, next = (SELECT coalesce(max(n), 0) + 1 FROM headline)", rules)
	})
}

// remuteStep is how many headlines are decided about in one transaction.
const remuteStep = 1000

// Remute decides anew about some of the headlines that were filed under other
// words, newest first, and reports whether there are more.
func (s *Store) Remute(ctx context.Context) (more bool, err error) {
	var next int64
	err = s.read(ctx, func(c *session) error { return c.one(ctx, []any{&next}, "SELECT next FROM muting") })
	if err != nil || next == 0 {
		return false, err
	}
	err = s.write(ctx, normal, func(b *batch) error {
		var numbers []int64
		err := b.each(b.ctx, func(rows *sql.Rows) error {
			var n int64
			err := rows.Scan(&n)
			numbers = append(numbers, n)
			return err
		}, "SELECT n FROM headline WHERE n < (SELECT next FROM muting) ORDER BY n DESC LIMIT ?", remuteStep)
		if err != nil {
			return err
		}
		words, err := b.mutingWords()
		if err == nil {
			err = b.decide(words, numbers)
		}
		if err != nil {
			return err
		}
		next = 0
		if more = len(numbers) == remuteStep; more {
			next = numbers[len(numbers)-1]
		}
		return b.exec(b.ctx, "UPDATE muting SET next = ?", next)
	})
	return more && err == nil, err
}

// muting remembers the words ready for use, as long as the rules stay the same. It
// is the writer's, of which there is one at a time.
type muting struct {
	rules string
	words *mutedWords
}

// mutedWords are the words of the sections, made as they are needed.
type mutedWords struct {
	news.Muting
	of map[news.SectionID]viet.Words
}

func (m *mutedWords) none() bool { return len(m.Words) == 0 && len(m.Sections) == 0 }

// mute reports whether a headline of a section has one of the words.
func (m *mutedWords) mute(section news.SectionID, title, lead string) bool {
	words, ok := m.of[section]
	if !ok {
		words = viet.NewWords(m.Of(section)...)
		m.of[section] = words
	}
	return words.In(title, lead) != ""
}

// mutingWords are the words that hold now.
func (b *batch) mutingWords() (*mutedWords, error) {
	var rules string
	if err := b.one(b.ctx, []any{&rules}, "SELECT rules FROM muting"); err != nil {
		return nil, err
	}
	m := b.muting
	if m.words != nil && m.rules == rules {
		return m.words, nil
	}
	words := &mutedWords{of: map[news.SectionID]viet.Words{}}
	if rules != "" {
		if err := json.Unmarshal([]byte(rules), &words.Muting); err != nil {
			return nil, fmt.Errorf("muting: %w", err)
		}
	}
	m.rules, m.words = rules, words
	return words, nil
}
