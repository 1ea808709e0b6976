package export

import (
	"strings"
	"unicode"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// cleanNames drops names that have nothing to read.
func cleanNames(names []string) []string {
	var kept []string
	for _, name := range names {
		if name = viet.Clean(name); name != "" {
			kept = append(kept, name)
		}
	}
	return kept
}

func cleanHeadline(h news.Headline) news.Headline {
	h.Portal, h.Section, h.Picture = cleanID(h.Portal), cleanID(h.Section), cleanLink(h.Picture)
	h.Title, h.Lead, h.Author = viet.Clean(h.Title), viet.Clean(h.Lead), viet.Clean(h.Author)
	return h
}

// cleanID keeps the id of a portal or section, or nothing of what is none.
func cleanID[ID ~string](id ID) ID {
	if !news.SectionID(id).Valid() {
		return ""
	}
	return id
}

func cleanLeaf(l news.Leaf) news.Leaf {
	l.Title, l.Lead, l.Author, l.Picture = viet.Clean(l.Title), viet.Clean(l.Lead), viet.Clean(l.Author), cleanLink(l.Picture)
	l.Label, l.Source = viet.Clean(l.Label), viet.Clean(l.Source)
	l.Blocks, l.Notices = cleanBlocks(l.Blocks), cleanNotices(l.Notices)
	return l
}

func cleanBlocks(blocks news.Blocks) news.Blocks {
	out := make(news.Blocks, len(blocks))
	for i, b := range blocks {
		out[i] = cleanBlock(b)
	}
	return out
}

func cleanBlock(b news.Block) news.Block {
	switch b := b.(type) {
	case news.Paragraph:
		b.Text = cleanText(b.Text)
		return b
	case news.Heading:
		b.Text = cleanText(b.Text)
		return b
	case news.Picture:
		b.Src, b.Alt, b.Caption, b.Credit = cleanLink(b.Src), viet.Clean(b.Alt), cleanText(b.Caption), viet.Clean(b.Credit)
		return b
	case news.Quote:
		b.Text, b.Credit = cleanText(b.Text), viet.Clean(b.Credit)
		return b
	case news.List:
		b.Items = cleanTexts(b.Items)
		return b
	case news.Table:
		for i, row := range b.Rows {
			b.Rows[i] = cleanTexts(row)
		}
		return b
	case news.Box:
		b.Title, b.Blocks = cleanText(b.Title), cleanBlocks(b.Blocks)
		return b
	case news.Media:
		b.URL, b.Src = cleanLink(b.URL), cleanLink(b.Src)
		b.Caption, b.Credit = cleanText(b.Caption), viet.Clean(b.Credit)
		return b
	}
	return b
}

func cleanTexts(texts []news.Text) []news.Text {
	for i, t := range texts {
		texts[i] = cleanText(t)
	}
	return texts
}

// cleanText cleans the spans and keeps the blanks between them.
func cleanText(t news.Text) news.Text {
	for i, s := range t {
		text := viet.CleanLines(s.Text)
		if text != "" || i > 0 && i < len(t)-1 {
			if i > 0 && startsBlank(s.Text) {
				text = " " + text
			}
			if i < len(t)-1 && text != " " && endsBlank(s.Text) {
				text += " "
			}
		}
		t[i].Text, t[i].Link = text, cleanLink(s.Link)
	}
	return t
}

func startsBlank(s string) bool { return s != strings.TrimLeftFunc(s, unicode.IsSpace) }
func endsBlank(s string) bool   { return s != strings.TrimRightFunc(s, unicode.IsSpace) }

func cleanNotices(notices []news.Notice) []news.Notice {
	for i, n := range notices {
		notices[i].Kind = news.NoticeKind(viet.Clean(string(n.Kind)))
		notices[i].Title, notices[i].Text = viet.Clean(n.Title), viet.CleanLines(n.Text)
		for j, item := range n.Items {
			notices[i].Items[j] = news.NoticeItem{Text: viet.Clean(item.Text), URL: cleanLink(item.URL)}
		}
	}
	return notices
}

// cleanLink keeps an http or https address as it is written, or nothing.
func cleanLink(link string) string {
	if news.CleanLink(link) == "" || viet.Clean(link) != link {
		return ""
	}
	return link
}
