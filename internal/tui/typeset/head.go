package typeset

import (
	"strings"

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
	if line := s.dateLine(a); line != "" {
		s.step()
		s.add(s.flow(news.Plain(line), s.width, manner{role: Date, keep: true})...)
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

func (s *setter) dateLine(a news.Article) string {
	words := s.measure.Words
	var parts []string
	if words.Date != nil && !a.Published.IsZero() {
		parts = append(parts, words.Date(a.Time()))
	}
	if words.Reading != nil && len(a.Blocks) > 0 {
		parts = append(parts, words.Reading(viet.Minutes(a.Words())))
	}
	return strings.Join(parts, " · ")
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
