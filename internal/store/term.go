package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/viet"
)

// term is a word or a phrase that is searched for.
type term struct {
	words  []string // folded
	marked []string // the same with the marks that were typed; "" for a word without any
	open   bool     // the last word may go on
	rest   []string // what an open word may become, short words first
	many   bool     // more than are in rest
	alone  bool     // no other term or word is sought with it
}

const quotes = "\"“”„«»"

// termsOf reads what the reader typed: words, and phrases in quotes. The last
// word is open unless a quote closes it.
func termsOf(text string) []term {
	text = viet.Clean(text)
	isQuote := func(r rune) bool { return strings.ContainsRune(quotes, r) }
	quoted := strings.IndexFunc(text, isQuote) == 0
	var terms []term
	for _, part := range strings.FieldsFunc(text, isQuote) {
		pieces := []string{part}
		if !quoted {
			pieces = strings.Fields(part)
		}
		for _, piece := range pieces {
			if t := termOf(piece); len(t.words) > 0 {
				terms = append(terms, t)
			}
		}
		quoted = !quoted
	}
	if n := len(terms); n > 0 {
		terms[n-1].open = strings.LastIndexFunc(text, isQuote) < len(strings.TrimRightFunc(text, isQuote))
	}
	return terms
}

func termOf(piece string) (t term) {
	for _, w := range wordsOf(piece) {
		marked := viet.FoldKeepMarks(piece[w.start:w.end])
		if marked == w.bare {
			marked = ""
		}
		t.words, t.marked = append(t.words, w.bare), append(t.marked, marked)
	}
	return t
}

// fewRests is for how many words the index is asked in place of the last one.
// All of them are tried on every story that the other words leave.
const fewRests = 12

// complete looks up what the open word may become.
func (t *term) complete(ctx context.Context, c *session) error {
	begin := t.words[len(t.words)-1]
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
	if !t.open || closed {
		return phrase(t.words...)
	}
	head := t.words[:len(t.words)-1]
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
