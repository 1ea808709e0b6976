package article

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/typeset"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// Heights from which a line is spared above the text, and one below it.
const (
	roomy   = 16
	roomier = 20
)

// chrome is how many lines are not text.
func (s *Screen) chrome(height int) int {
	switch {
	case s.settings.Zoom && !s.find.typing || height < 3:
		return s.margin(height)
	case height < roomier || s.env.Linear:
		return s.margin(height) + 1
	}
	return s.margin(height) + 2
}

func (s *Screen) margin(height int) int {
	if height >= roomy && !s.env.Linear {
		return 1
	}
	return 0
}

// left is the width of the margin beside the column.
func (s *Screen) left() int { return max(0, (s.width-s.column())/2) }

// View implements [kit.Screen].
func (s *Screen) View() string {
	if s.width <= 0 || s.height <= 0 {
		return ""
	}
	var b strings.Builder
	for range s.margin(s.height) {
		b.WriteByte('\n')
	}
	s.text(&b)
	if below := s.chrome(s.height) - s.margin(s.height); below > 0 {
		b.WriteString(strings.Repeat("\n", below))
		b.WriteString(s.footer())
	}
	return b.String()
}

// text draws the lines in the window, or what lies over them, and empty ones up
// to its height.
func (s *Screen) text(b *strings.Builder) {
	lines := s.window()
	if s.sheet != nil {
		for i, over := range s.sheet.lines(s) {
			switch {
			case i < len(lines) && (over != "" || s.sheet.bare()):
				lines[i] = over
			case i >= len(lines):
				lines = append(lines, over)
			}
		}
	}
	left := strings.Repeat(" ", s.left())
	narrow := s.width < typeset.MinWidth
	for i := range s.pager.height {
		if i > 0 {
			b.WriteByte('\n')
		}
		switch {
		case i >= len(lines):
			if i == 0 {
				b.WriteString(s.quiet())
			}
		case lines[i] == "":
		case narrow:
			b.WriteString(ansi.Truncate(left+lines[i], s.width, ""))
		default:
			b.WriteString(left)
			b.WriteString(lines[i])
		}
	}
}

// window draws the lines of the page that are in the window.
func (s *Screen) window() []string {
	chosen, some := s.chosen()
	var labels []label
	if s.hints.on {
		labels = s.labels()
	}
	lines := make([]string, 0, s.pager.height)
	for at := s.pager.top; at < s.pager.bottom(); at++ {
		focus := ""
		if some && chosen.First <= at && at <= chosen.Last {
			focus = chosen.URL
		}
		line := s.hintedLine(s.drawn(s.spoken(s.shaded(at), at)), at, labels)
		lines = append(lines, s.render(line, focus, at == s.pager.line))
	}
	return lines
}

// render draws a line of a page. In linear mode the terminal's cursor stands on the
// line that the reader is at.
func (s *Screen) render(l typeset.Line, focus string, here bool) string {
	if !s.env.Linear {
		return typeset.Render(l, &s.env.Styles.Article, focus)
	}
	drawn := typeset.Render(s.spelt(l), &s.env.Styles.Article, focus)
	if here {
		return widget.MarkCursor + drawn
	}
	return drawn
}

// quiet is what stands there while the article is on its way.
func (s *Screen) quiet() string {
	text := viet.Truncate(s.env.Say(lang.ArticleOpening), s.width)
	pad := max(0, (s.width-viet.Width(text))/2)
	return strings.Repeat(" ", pad) + s.env.Styles.Dim.Render(text)
}

// footer is the line below the text: the chosen link, or where the reader is.
func (s *Screen) footer() string {
	left := s.left()
	room := s.width - 2*left
	st := s.env.Styles
	if s.find.typing {
		count := st.Dim.Render(s.tally())
		field := s.find.field.View(st, max(room-lipgloss.Width(count)-1, 0))
		gap := max(room-lipgloss.Width(field)-lipgloss.Width(count), 0)
		return widget.Cut(strings.Repeat(" ", left)+field+strings.Repeat(" ", gap)+count, s.width)
	}
	if s.sheet != nil || s.hints.on {
		return s.aside(room)
	}
	if link, ok := s.chosen(); ok {
		if s.env.Linear {
			return widget.Cut(s.env.Say(lang.LinearLink, typeset.Harmless(link.Text), news.Host(link.URL)), s.width)
		}
		host := viet.Truncate("→ "+news.Host(link.URL), room)
		rest := room - viet.Width(host) - 2
		line := strings.Repeat(" ", left) + st.Accent.Render(host)
		if rest >= 8 {
			line += "  " + st.Dim.Render(viet.Truncate(link.URL, rest))
		}
		return line
	}
	where, marks := s.aloud()+s.progress(), s.marks()
	if s.find.query != "" {
		where = s.tally() + " · " + where
	}
	place := ""
	if spare := room - viet.Width(where) - viet.Width(marks) - 2; spare >= 4 {
		place = viet.Truncate(s.place, spare)
	}
	gap := max(0, room-viet.Width(place)-viet.Width(where)-viet.Width(marks))
	return ansi.Truncate(strings.Repeat(" ", left)+st.Dim.Render(place)+st.Row.Saved.Render(marks)+
		strings.Repeat(" ", gap)+st.Dim.Render(where), s.width, "")
}

// aside is the footer while a sheet or labels have the keys: what is typed, and where.
func (s *Screen) aside(room int) string {
	st := s.env.Styles
	what, where := "", ""
	switch {
	case s.hints.numbers:
		what, where = s.env.Say(lang.ArticleHintNumbers), s.hints.typed
	case s.hints.on:
		what, where = s.env.Say(lang.ArticleHintLetters), strings.ToUpper(s.hints.typed)
	default:
		where = s.sheet.where(s)
	}
	if s.env.Linear {
		return s.toldAside(what, where)
	}
	what = viet.Truncate(what, max(room-viet.Width(where)-1, 0))
	gap := strings.Repeat(" ", max(room-viet.Width(what)-viet.Width(where), 0))
	return widget.Cut(strings.Repeat(" ", s.left())+st.Dim.Render(what)+gap+st.Accent.Render(where), s.width)
}

// tally tells which of the matches the reader is at.
func (s *Screen) tally() string {
	f := &s.find
	switch {
	case f.query == "":
		return ""
	case len(f.hits) == 0:
		return "0/0"
	}
	return fmt.Sprintf("%d/%d", s.atHit()+1, len(f.hits))
}

// marks are the reader's own on this article.
func (s *Screen) marks() string {
	if s.article.Status.Saved() {
		return " " + widget.MarkSaved
	}
	return ""
}

// progress tells how far the reader is and how long the rest takes.
func (s *Screen) progress() string {
	if len(s.article.Blocks) == 0 || len(s.pager.page.Lines) == 0 {
		return ""
	}
	page := s.pager.page
	all, bottom := 0, s.pager.bottom()
	if s.env.Linear {
		bottom = s.pager.line + 1
	}
	if n := len(page.Words); n > 0 {
		all = page.Words[n-1]
	}
	// Words count, not lines: pictures, notices and footnotes take no time to read.
	done := all
	if bottom <= len(page.Words) {
		done = page.Words[max(bottom-1, 0)]
	}
	share := 100 * done / max(all, 1)
	if s.env.Linear {
		share = tenths(share)
	}
	percent := s.env.Say(lang.ArticleProgress, share)
	if done >= all || bottom == len(page.Lines) {
		return s.env.Say(lang.ArticleProgress, 100) + " · " + s.env.Say(lang.ArticleEnd)
	}
	left := all - done
	if viet.Minutes(left) <= 1 && left <= moment {
		return percent + " · " + s.env.Say(lang.ArticleNearEnd)
	}
	return percent + " · " + s.env.Count(lang.ArticleLeft, max(1, viet.Minutes(left)))
}

// moment is the words that are read in a quarter of a minute.
const moment = 60

// apology is what stands below the sapo when the article is not whole: why, and
// what can be done.
func (s *Screen) apology(h news.Headline, err error, width int) []typeset.Line {
	var lines []typeset.Line
	say := func(text string, role typeset.Role) {
		for _, line := range viet.Wrap(typeset.Harmless(text), max(width, typeset.MinWidth)) {
			lines = append(lines, typeset.Line{Spans: []typeset.Span{{Text: line, Role: role}}, At: news.Position{Block: 1}})
		}
	}
	blank := typeset.Line{At: news.Position{Block: 1}}
	lines = append(lines, blank)
	say(s.env.ExplainStory(h, err), typeset.NoticeTitle)
	lines = append(lines, blank)
	k := s.keys
	k.Bookmark = s.saving(h)
	for _, b := range k.cures(err) {
		say(b.Help().Key+"  "+b.Help().Desc, typeset.NoticeText)
	}
	return lines
}
