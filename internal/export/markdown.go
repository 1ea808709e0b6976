package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// Markdown writes an article as CommonMark, with tables as GitHub has them.
func Markdown(w io.Writer, a news.Article) error {
	m := &markdown{level: 1}
	m.article(a)
	_, err := io.WriteString(w, m.String())
	return err
}

type markdown struct {
	strings.Builder
	level   int    // of an article's title
	missing string // said of an article without a body
}

// article writes one article; what stands between its head and its lead comes from
// the caller.
func (m *markdown) article(a news.Article, between ...string) {
	m.line(strings.Repeat("#", m.level) + " " + Escape(titleOf(a.Headline)))
	var about []string
	for _, s := range []string{a.Label, published(a), byline(a)} {
		if s != "" {
			about = append(about, Escape(s))
		}
	}
	m.line(strings.Join(about, " · "))
	for _, s := range between {
		m.line(s)
	}
	if a.Lead != "" {
		m.line("**" + Escape(a.Lead) + "**")
	}
	m.blocks(a.Blocks)
	if len(a.Blocks) == 0 && m.missing != "" {
		m.line("*" + Escape(m.missing) + "*")
	}
	if link := news.CleanLink(a.URL); link != "" {
		m.line("<" + link + ">")
	}
}

// line writes a paragraph of its own; an empty one is left out.
func (m *markdown) line(s string) {
	if s == "" {
		return
	}
	if m.Len() > 0 {
		m.WriteString("\n")
	}
	m.WriteString(s)
	m.WriteString("\n")
}

func (m *markdown) blocks(blocks news.Blocks) {
	for _, b := range blocks {
		m.block(b)
	}
}

func (m *markdown) block(b news.Block) {
	switch b := b.(type) {
	case news.Paragraph:
		m.line(inline(b.Text))
	case news.Heading:
		m.line(strings.Repeat("#", min(max(b.Level, 2)-1+m.level, 6)) + " " + inline(b.Text))
	case news.Picture:
		m.picture(b.Src, b.Alt)
		m.caption(b.Caption, b.Credit)
	case news.Quote:
		quote := inline(b.Text)
		if b.Credit != "" {
			quote += "\n\n— " + Escape(b.Credit)
		}
		m.line(quoted(quote))
	case news.List:
		m.list(b)
	case news.Table:
		m.table(b)
	case news.Box:
		inner := &markdown{level: m.level}
		if len(b.Title) > 0 {
			inner.line("**" + inline(plain(b.Title)) + "**")
		}
		inner.blocks(b.Blocks)
		m.line(quoted(strings.TrimSuffix(inner.String(), "\n")))
	case news.Media:
		if link := news.CleanLink(b.URL); link != "" {
			m.line("<" + link + ">")
		}
		m.caption(b.Caption, b.Credit)
	case news.Rule:
		m.line("---")
	}
}

func (m *markdown) picture(src, alt string) {
	if link := news.CleanLink(src); link != "" {
		m.line("![" + Escape(alt) + "](<" + link + ">)")
	}
}

func (m *markdown) caption(caption news.Text, credit string) {
	line := strings.TrimSpace(inline(plain(caption)) + " " + Escape(credit))
	if line != "" {
		m.line("*" + line + "*")
	}
}

func (m *markdown) list(l news.List) {
	var items []string
	for i, item := range l.Items {
		mark := "- "
		if l.Ordered {
			mark = fmt.Sprintf("%d. ", i+1)
		}
		items = append(items, mark+inline(item))
	}
	m.line(strings.Join(items, "\n"))
}

func (m *markdown) table(t news.Table) {
	columns := 0
	for _, row := range t.Rows {
		columns = max(columns, len(row))
	}
	if columns == 0 {
		return
	}
	rows := t.Rows
	if !t.Header {
		rows = append([][]news.Text{{}}, rows...)
	}
	var lines []string
	for i, row := range rows {
		cells := make([]string, columns)
		for c, cell := range row {
			cells[c] = strings.ReplaceAll(inline(cell), "|", `\|`)
		}
		lines = append(lines, "| "+strings.Join(cells, " | ")+" |")
		if i == 0 {
			lines = append(lines, strings.Repeat("| --- ", columns)+"|")
		}
	}
	m.line(strings.Join(lines, "\n"))
}

func quoted(s string) string { return "> " + strings.ReplaceAll(s, "\n", "\n> ") }

// plain drops the styles of a text that is set in one style as a whole.
func plain(t news.Text) news.Text { return news.Plain(t.String()) }

func inline(t news.Text) string {
	var b strings.Builder
	for _, s := range t {
		text := Escape(s.Text)
		// Markers must touch the words they mark, so the blanks around stay outside.
		core := strings.TrimSpace(text)
		if core == "" {
			b.WriteString(text)
			continue
		}
		before, after, _ := strings.Cut(text, core)
		marked := core
		if s.Italic {
			marked = "*" + marked + "*"
		}
		if s.Bold {
			marked = "**" + marked + "**"
		}
		if link := news.CleanLink(s.Link); link != "" {
			marked = "[" + marked + "](<" + link + ">)"
		}
		b.WriteString(before + marked + after)
	}
	return b.String()
}

var escaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`, "~", `\~`, "&", `\&`, "\n", " ", "\r", " ")

// Escape keeps text from being read as markup by CommonMark, at the start of a line too.
func Escape(s string) string {
	s = escaper.Replace(s)
	if s == "" {
		return s
	}
	switch s[0] {
	case '-', '+', '=', '>':
		return `\` + s
	}
	rest := strings.TrimLeft(s, "0123456789")
	if len(rest) < len(s) && (strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ") ")) {
		return s[:len(s)-len(rest)] + `\` + rest
	}
	return s
}
