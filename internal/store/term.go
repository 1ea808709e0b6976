package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/viet"
)

// term is a [viet.Term] with what the index knows of it.
type term struct {
	viet.Term
	rest  []string // what an open word may become, short words first
	many  bool     // more than are in rest
	alone bool     // no other term or word is sought with it
}

func termsOf(text string) []term {
	sought := viet.Terms(text)
	terms := make([]term, len(sought))
	for i, t := range sought {
		terms[i].Term = t
	}
	return terms
}

// fewRests is for how many words the index is asked in place of the last one.
// All of them are tried on every story that the other words leave.
const fewRests = 12

// complete looks up what the open word may become.
func (t *term) complete(ctx context.Context, c *session) error {
	begin := t.Words[len(t.Words)-1]
	err := c.each(ctx, func(rows *sql.Rows) error {
		var w string
		err := rows.Scan(&w)
		t.rest = append(t.rest, w)
		return err
	}, "SELECT word FROM search_word WHERE word >= ?1 AND word < ?1 || char(1114111) ORDER BY length(word), word LIMIT ?2", begin, fewRests+1)
	t.many = len(t.rest) > fewRests
	if !slices.Contains(t.rest, begin) {
		t.rest = append(t.rest, begin) // too short or too long to be remembered
	}
	return err
}

// clause is the term in the language of FTS5; closed takes the last word as it
// is. It is "" where the index is not to be asked.
func (t *term) clause(closed bool) string {
	if !t.Open || closed {
		return phrase(t.Words...)
	}
	head := t.Words[:len(t.Words)-1]
	if t.many && !t.alone {
		return phrase(head...)
	}
	alternatives := make([]string, len(t.rest))
	for i, w := range t.rest {
		alternatives[i] = phrase(append(slices.Clone(head), w)...)
	}
	return "(" + strings.Join(alternatives, " OR ") + ")"
}

// phrase is words that follow each other.
func phrase(words ...string) string {
	if len(words) == 0 {
		return ""
	}
	return `"` + strings.ReplaceAll(strings.Join(words, " "), `"`, `""`) + `"`
}

// allOf joins clauses that must all hold; empty ones don't count.
func allOf(clauses ...string) string {
	clauses = slices.DeleteFunc(clauses, func(c string) bool { return c == "" })
	return strings.Join(clauses, " AND ")
}
