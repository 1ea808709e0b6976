package article

import (
	"slices"
	"strings"
	"unicode"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// here is the line that the reader is at: in linear mode that of the terminal's
// cursor, which moves from line to line; else the first of the window.
func (p *pager) here() int {
	if p.linear {
		return p.line
	}
	return p.top
}

// unseen is the first line behind what the reader is at: behind the window, or behind
// the line of linear mode.
func (p *pager) unseen() int {
	if p.linear {
		return p.line + 1
	}
	return p.bottom()
}

// reached is the last line that the reader got to, as nearly as it is known: what
// stands well within the window is.
func (p *pager) reached() int {
	switch {
	case p.linear:
		return p.line
	case p.bottom() == len(p.page.Lines):
		return p.bottom() - 1
	}
	return p.top + p.height/3
}

// step moves on by lines with words. More than one begin a page.
func (p *pager) step(lines int) bool {
	if lines < -1 || lines > 1 {
		p.top = p.clamp(p.line + lines)
	}
	return p.stand(p.line + lines)
}

// stand goes to a line, or to the next behind it that has words, and brings it into
// the window. It reports whether the reader was at another.
func (p *pager) stand(line int) bool {
	line = p.worded(line)
	if line < 0 {
		return false
	}
	moved := line != p.line
	p.line = line
	p.top = p.clamp(max(min(p.top, line), line-p.height+1))
	p.drop(line)
	return moved
}

// worded is the line with words that is nearest to one, looked for from where the
// reader is first; -1 where there is none.
func (p *pager) worded(line int) int {
	lines := p.page.Lines
	line = max(0, min(line, len(lines)-1))
	by := 1
	if line < p.line {
		by = -1
	}
	for range 2 {
		for i := line; i >= 0 && i < len(lines); i += by {
			if hasWords(lines[i]) {
				return i
			}
		}
		by = -by
	}
	return -1
}

// hasWords reports whether there is something in a line to be said.
func hasWords(l typeset.Line) bool {
	return slices.ContainsFunc(l.Spans, func(s typeset.Span) bool {
		return strings.ContainsFunc(s.Text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) })
	})
}

// resettle keeps the reader at the anchor's line, and that where it was in the window.
func (p *pager) resettle(at int) {
	row := max(0, min(p.line-p.top, p.height-1))
	p.line = max(0, min(at, len(p.page.Lines)-1))
	if line := p.worded(p.line); line >= 0 {
		p.line = line
	}
	p.top = p.clamp(p.line - row)
}

// spelt is a line for a voice: the dot of a list's item is not that of a headline that
// nobody has read, a quotation's stroke says nothing, and what was added or removed is
// told in words.
func (s *Screen) spelt(l typeset.Line) typeset.Line {
	spans := slices.Clone(l.Spans)
	for i := range spans {
		span := &spans[i]
		switch span.Role {
		case typeset.ListMark:
			span.Text = dots.Replace(span.Text)
		case typeset.QuoteBar:
			span.Text = ""
		}
		switch span.Shade {
		case typeset.Added:
			span.Text = s.env.Say(lang.LinearAdded, span.Text)
		case typeset.Removed:
			span.Text = s.env.Say(lang.LinearRemoved, span.Text)
		}
	}
	l.Spans = spans
	return l
}

var dots = strings.NewReplacer("•", "-", "◦", "-")

// beside puts a label before a span, where it is heard apart from the words.
func beside(l typeset.Line, span int, text string) typeset.Line {
	l.Spans = slices.Insert(slices.Clone(l.Spans), span, typeset.Span{Text: "[" + text + "] ", Role: typeset.FootMark})
	return l
}

// tenths makes steps of a share in percent, so that a voice is not given another number
// with every line.
func tenths(percent int) int { return percent / 10 * 10 }

// toldAside is the footer of a sheet or of labels in linear mode, where there is no bar
// of keys; it may be longer than a line.
func (s *Screen) toldAside(what, where string) string {
	parts := []string{where, what}
	for _, b := range s.Keys().ShortHelp() {
		if b.Enabled() {
			parts = append(parts, b.Help().Desc+": "+b.Help().Key)
		}
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " · ")
}
