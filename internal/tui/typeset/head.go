package typeset

import (
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// head sets what stands above the body. Its positions count the bytes of label,
// title and sapo, and one for each step between its parts.
func (s *setter) head(a news.Article) {
	if a.Label != "" {
		s.add(s.flow(news.Plain(a.Label), s.width, manner{role: Label})...)
	}
	s.at.Offset++
	s.add(s.flow(news.Plain(a.Title), s.width, manner{role: Title, bold: true, balanced: true})...)
	if facts := s.facts(a); len(facts) > 0 {
		s.step()
		s.pack(facts)
	}
	if a.Lead != "" {
		s.step()
		s.add(s.flow(news.Plain(a.Lead), s.width, manner{role: Lead, bold: true, justify: s.measure.Justify})...)
	}
}

// step parts two parts of the head, each of which is a place of its own.
func (s *setter) step() {
	s.at.Offset++
	s.gap()
	s.at.Offset++
}

// facts are when the story was published and how long it takes to read.
func (s *setter) facts(a news.Article) []string {
	words := s.measure.Words
	var facts []string
	if words.Date != nil && !a.Stated().IsZero() {
		facts = append(facts, words.Date(a.Stated()))
		if words.Ago != nil {
			if ago := words.Ago(a.Stated()); ago != "" {
				facts = append(facts, ago)
			}
		}
	}
	if words.Reading != nil && len(a.Blocks) > 0 {
		facts = append(facts, words.Reading(viet.Minutes(a.Words())))
	}
	return facts
}

// pack sets facts beside each other, as many in a line as it holds.
func (s *setter) pack(facts []string) {
	const between = " · "
	line := facts[0]
	for _, fact := range facts[1:] {
		if viet.Width(line+between+fact) <= s.width {
			line += between + fact
			continue
		}
		s.add(s.flow(news.Plain(line), s.width, manner{role: Date, keep: true})...)
		line = fact
	}
	s.add(s.flow(news.Plain(line), s.width, manner{role: Date, keep: true})...)
}

// signatureAt returns the block before which the byline stands: behind the
// running text and before the boxes that follow it.
func signatureAt(blocks news.Blocks) int {
	i := len(blocks)
	for i > 0 {
		switch blocks[i-1].(type) {
		case news.Box, news.Rule:
			i--
			continue
		}
		break
	}
	if i == 0 {
		return len(blocks)
	}
	return i
}

func (s *setter) byline(a news.Article) {
	if a.Author != "" {
		s.gap()
		s.right(s.flow(news.Plain(a.Author), s.width, manner{role: Byline, keep: true}), s.width)
	}
}

func (s *setter) source(a news.Article) {
	if a.Source == "" {
		return
	}
	if n := len(s.lines); n > 0 && s.lines[n-1].role() != Byline {
		s.gap()
	}
	text := a.Source
	if label := s.measure.Words.Source; label != "" {
		text = label + ": " + text
	}
	s.right(s.flow(news.Plain(text), s.width, manner{role: Source, keep: true}), s.width)
}

// right adds lines pushed to the right edge.
func (s *setter) right(lines []Line, width int) {
	for _, l := range lines {
		l.Indent = max(0, width-l.cells())
		s.add(l)
	}
}

// role is what the line begins with.
func (l Line) role() Role {
	if len(l.Spans) == 0 {
		return Body
	}
	return l.Spans[0].Role
}
