package export

import (
	"bufio"
	"fmt"
	"html"
	"strconv"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// markup writes HTML that is well-formed XML too: every element is closed, every
// attribute quoted, and no text holds what XML forbids. Errors of the writer
// underneath are kept until its Flush.
type markup struct {
	*bufio.Writer
	level int                     // of an article's title: 1 is h1
	image func(src string) string // the whole img element; "" for none
	see   string                  // the words that stand for a picture that is not there
}

// put writes a format whose arguments are markup already.
func (m *markup) put(format string, args ...any) { fmt.Fprintf(m, format, args...) }

// plainText escapes text, and drops what XML cannot hold.
func plainText(s string) string { return html.EscapeString(holdable(s)) }

// holdable is what XML can hold of a text.
func holdable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// element writes an element of one text; nothing for none.
func (m *markup) element(open, content, tag string) {
	if content != "" {
		m.put("<%s>%s</%s>\n", open, content, tag)
	}
}

func (m *markup) blocks(blocks news.Blocks) {
	for _, b := range blocks {
		m.block(b)
	}
}

func (m *markup) block(b news.Block) {
	switch b := b.(type) {
	case news.Paragraph:
		m.element("p", styledText(b.Text), "p")
	case news.Heading:
		tag := "h" + strconv.Itoa(min(max(b.Level, 2)-1+m.level, 6))
		m.element(tag, styledText(b.Text), tag)
	case news.Picture:
		m.figure(m.image(b.Src), b.Src, m.see, b.Caption, b.Credit, b.Alt)
	case news.Quote:
		m.put("<blockquote><p>%s</p>", styledText(b.Text))
		m.element("p class=\"credit\"", plainText(b.Credit), "p")
		m.put("</blockquote>\n")
	case news.List:
		m.list(b)
	case news.Table:
		m.table(b)
	case news.Box:
		m.put("<aside>\n")
		m.element("p class=\"box\"", styledText(b.Title), "p")
		m.blocks(b.Blocks)
		m.put("</aside>\n")
	case news.Media:
		m.figure("", b.URL, b.URL, b.Caption, b.Credit, "")
	case news.Rule:
		m.put("<hr/>\n")
	}
}

// figure writes a picture, or the link that stands for it, with what is said below.
func (m *markup) figure(img, link, words string, caption news.Text, credit, alt string) {
	below := strings.TrimSpace(styledText(caption) + " " + plainText(credit))
	if img != "" {
		img = strings.Replace(img, "<img ", `<img alt="`+plainText(alt)+`" `, 1)
	} else if to := address(link); to != "" {
		img = `<a href="` + plainText(to) + `">` + plainText(words) + `</a>`
	}
	if img == "" && below == "" {
		return
	}
	m.put("<figure>%s", img)
	if below != "" {
		m.put("<figcaption>%s</figcaption>", below)
	}
	m.put("</figure>\n")
}

func (m *markup) list(l news.List) {
	if len(l.Items) == 0 {
		return
	}
	tag := "ul"
	if l.Ordered {
		tag = "ol"
	}
	m.put("<%s>\n", tag)
	for _, item := range l.Items {
		m.put("<li>%s</li>\n", styledText(item))
	}
	m.put("</%s>\n", tag)
}

func (m *markup) table(t news.Table) {
	if len(t.Rows) == 0 {
		return
	}
	m.put("<table>\n")
	for i, row := range t.Rows {
		tag := "td"
		if t.Header && i == 0 {
			tag = "th"
		}
		m.put("<tr>")
		for _, cell := range row {
			m.put("<%[1]s>%[2]s</%[1]s>", tag, styledText(cell))
		}
		m.put("</tr>\n")
	}
	m.put("</table>\n")
}

// styledText is a text with its styles as inline elements.
func styledText(t news.Text) string {
	var b strings.Builder
	for _, s := range t {
		text := strings.ReplaceAll(plainText(s.Text), "\n", "<br/>")
		if text == "" {
			continue
		}
		if s.Italic {
			text = "<em>" + text + "</em>"
		}
		if s.Bold {
			text = "<strong>" + text + "</strong>"
		}
		if link := address(s.Link); link != "" {
			text = `<a href="` + plainText(link) + `">` + text + "</a>"
		}
		b.WriteString(text)
	}
	return b.String()
}
