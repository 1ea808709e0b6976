package typeset

import (
	"strings"

	"github.com/sapbao/sapbao/internal/tui/style"
)

// Render draws a line with its indent. Links become hyperlinks of the terminal.
// The link whose address is focus is shown as chosen; "" chooses none.
func Render(l Line, s *style.Article, focus string) string {
	var b strings.Builder
	for range l.Indent {
		b.WriteByte(' ')
	}
	for _, span := range l.Spans {
		if span.Drawn != "" {
			b.WriteString(span.Drawn)
			continue
		}
		if strings.Trim(span.Text, " ") == "" && span.Link == "" && span.Shade == Unshaded {
			b.WriteString(span.Text)
			continue
		}
		b.WriteString(look(span, s, focus).Render(span.Text))
	}
	return b.String()
}

// look is the style of a span: that of its role, with what the span adds.
func look(span Span, s *style.Article, focus string) style.Pen {
	st := roleStyle(span.Role, s)
	if span.Link != "" {
		link := s.Link
		if span.Link == focus {
			link = s.LinkUnderFocus
		}
		st = link.Hyperlink(span.Link)
	}
	switch span.Shade {
	case Found, Spoken:
		st = s.Hit
	case FoundHere:
		st = s.HitUnderFocus
	case Added:
		st = s.Added
	case Removed:
		st = s.Removed
	}
	own := span.Link == "" && span.Shade == Unshaded // the role's own style, which may be bold already
	if span.Bold && !(own && heavy(span.Role)) {
		st = st.Bold(true)
	}
	if span.Italic && !(own && span.Role == Quote) {
		st = st.Italic(true)
	}
	return st
}

// heavy reports whether the style of a role is bold as a whole.
func heavy(r Role) bool {
	switch r {
	case Title, Lead, Heading, TableHead, BoxTitle, NoticeTitle:
		return true
	}
	return false
}

func roleStyle(r Role, s *style.Article) style.Pen {
	switch r {
	case Label:
		return s.Label
	case Title:
		return s.Title
	case Date:
		return s.Date
	case Lead:
		return s.Lead
	case Heading:
		return s.Heading
	case Caption:
		return s.Caption
	case Credit, PictureText:
		return s.Credit
	case Byline:
		return s.Byline
	case Source:
		return s.Source
	case NoticeTitle:
		return s.NoticeTitle
	case NoticeText:
		return s.Notice
	}
	return ornament(r, s)
}

// ornament is the style of what stands around the running text.
func ornament(r Role, s *style.Article) style.Pen {
	switch r {
	case Quote:
		return s.Quote
	case QuoteBar:
		return s.QuoteBar
	case ListMark:
		return s.ListMark
	case TableHead:
		return s.TableHead
	case TableText:
		return s.TableText
	case TableBorder:
		return s.TableBorder
	case BoxTitle:
		return s.BoxTitle
	case BoxText:
		return s.BoxText
	case BoxBorder:
		return s.BoxBorder
	case PicturePlace:
		return s.PicturePlace
	case MediaMark:
		return s.MediaMark
	case Rule, CutMark:
		return s.Rule
	case FootMark:
		return s.Credit
	}
	return s.Body
}
