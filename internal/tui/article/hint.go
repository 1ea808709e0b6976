package article

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// hints are labels on the links in the window; typing one opens its link. The
// zero value shows none.
type hints struct {
	on      bool
	numbers bool // labelled by the numbers of the footnotes
	typed   string
}

// hintLetters are what labels are made of: no vowel and neither d nor w, which an
// input method could join into another letter.
const hintLetters = "fjghklsrtvbnmcpxqz"

// label is a hint at its place.
type label struct {
	text string
	link typeset.Anchor
	line int // of the page
	span int
}

// labels are those of the links in the window, in reading order.
func (s *Screen) labels() []label {
	var all []label
	page, top := s.pager.page, s.pager.top
	for i, a := range page.Links {
		if a.Last >= top && a.First < s.pager.bottom() {
			line, span := page.From(a, top)
			text := strconv.Itoa(s.number(page.Links[i].URL))
			all = append(all, label{text: text, link: a, line: line, span: span})
		}
	}
	if !s.hints.numbers {
		for i := range all {
			all[i].text = lettered(i, len(all))
		}
	}
	return all
}

// number is that of the link's footnote.
func (s *Screen) number(url string) int {
	for i, known := range s.pager.page.Notes {
		if known == url {
			return i + 1
		}
	}
	return 0
}

// lettered is label i of n: one letter each as long as they last, else two.
func lettered(i, n int) string {
	if n <= len(hintLetters) {
		return hintLetters[i : i+1]
	}
	first, second := i/len(hintLetters)%len(hintLetters), i%len(hintLetters)
	return hintLetters[first:first+1] + hintLetters[second:second+1]
}

// startHints labels the links.
func (s *Screen) startHints() tea.Cmd {
	if len(s.labels()) == 0 {
		if len(s.pager.page.Links) > 0 {
			return s.tell(lang.ArticleNoLinkHere)
		}
		return s.tell(lang.ArticleNoLinks)
	}
	s.hints = hints{on: true}
	return nil
}

// hintSheet is the keys while links are labelled.
func (s *Screen) hintSheet() kit.Sheet {
	other := s.keys.Hints
	help := lang.ArticleKeyNumbers
	if s.hints.numbers {
		help = lang.ArticleKeyLetters
	}
	other.SetHelp(other.Help().Key, s.env.Say(help))
	f := kit.NewField(s.env, lang.ArticleKeyGoThere, lang.FieldKeyCancel)
	f.Done.SetEnabled(s.hints.typed != "")
	return f.Sheet(other)
}

// hinted takes what is typed while links are labelled. A digit, or the key that
// labelled them, turns the letters into numbers.
func (s *Screen) hinted(msg tea.Msg) tea.Cmd {
	h := &s.hints
	press, ok := msg.(tea.KeyPressMsg)
	if s.keys.Hints.Matches(msg) {
		*h = hints{on: true, numbers: !h.numbers}
		return nil
	} else if !ok {
		*h = hints{}
		return nil
	}
	typed := strings.ToLower(press.Text)
	switch {
	case press.Code == tea.KeyBackspace:
		h.typed = h.typed[:max(len(h.typed)-1, 0)]
		return nil
	case press.Code == tea.KeyEnter && h.typed != "":
		return s.openHint(func(text string) bool { return text == h.typed })
	case len(typed) != 1:
		s.hints = hints{}
		return nil
	}
	switch letter := typed[0]; {
	case letter >= '0' && letter <= '9':
		if !h.numbers {
			*h = hints{on: true, numbers: true}
		}
	case strings.IndexByte(hintLetters, letter) < 0:
		s.hints = hints{}
		return nil
	}
	h.typed += typed
	return s.openHint(func(text string) bool { return strings.HasPrefix(text, h.typed) })
}

// openHint opens the link whose label fits when no other one's does. With none
// that fits the labels go.
func (s *Screen) openHint(fits func(text string) bool) tea.Cmd {
	url := ""
	for _, l := range s.labels() {
		if !fits(l.text) {
			continue
		}
		if url != "" && url != l.link.URL {
			return nil
		}
		url = l.link.URL
	}
	s.hints = hints{}
	if url == "" {
		return nil
	}
	return s.visit(url)
}

// visit opens a link: a story that is known in the reader, anything else in the browser.
func (s *Screen) visit(url string) tea.Cmd {
	desk, env, among := s.desk, s.env, s.among
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(env.Context, saveWithin)
		defer cancel()
		if h, err := desk.Headline(ctx, news.IDOf(url)); err == nil {
			return kit.OpenArticle{ID: h.ID, Among: among}
		}
		return kit.Browse{URL: url}
	}
}

// hintedLine lays the labels over a line of the page.
func (s *Screen) hintedLine(l typeset.Line, line int, labels []label) typeset.Line {
	// From the right, so that the numbers of the spans before stay.
	for i := len(labels) - 1; i >= 0; i-- {
		if at := labels[i]; at.line == line && at.span < len(l.Spans) && strings.HasPrefix(at.text, s.hints.typed) {
			if text := strings.ToUpper(at.text); s.env.Linear {
				l = beside(l, at.span, text)
			} else {
				l = l.Cover(at.span, text)
			}
		}
	}
	return l
}
