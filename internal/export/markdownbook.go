package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Markdown writes a book as one document that begins with front matter in YAML: of
// a single article its title, date, author, source, url, shelves and note, of
// several the book's title and date, and then a table of contents.
func (b Book) Markdown(ctx context.Context, w io.Writer) error {
	out := bufio.NewWriter(w)
	var err error
	if h, ok := b.single(); ok {
		err = b.markdownSingle(ctx, out, h)
	} else {
		err = b.markdownSeveral(ctx, out)
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

func (b Book) markdownSingle(ctx context.Context, out *bufio.Writer, h news.Headline) error {
	a, err := b.open(ctx, h)
	if err != nil {
		return err
	}
	f := frontMatter{}
	f.add("title", titleOf(a.Headline))
	f.add("date", published(a))
	f.add("author", a.Author)
	f.add("source", a.Source)
	f.add("url", news.CleanLink(a.URL))
	if mark := a.Status.Bookmark; mark != nil {
		f.addList("shelves", mark.Shelves)
		f.add("note", mark.Note)
	}
	m := &markdown{level: 1, missing: b.Lang.Say(lang.ExportNoText)}
	m.article(a)
	_, err = out.WriteString(f.String() + "\n" + m.String())
	return err
}

func (b Book) markdownSeveral(ctx context.Context, out *bufio.Writer) error {
	f := frontMatter{}
	f.add("title", b.title())
	f.add("date", b.Made.In(news.Zone).Format(time.RFC3339))
	m := &markdown{level: 1, missing: b.Lang.Say(lang.ExportNoText)}
	m.WriteString(f.String())
	m.line("# " + Escape(b.title()))
	m.line("## " + b.Lang.Say(lang.ExportContents))
	m.line(b.markdownContents())
	for c, chapter := range b.Chapters {
		if chapter.Title != "" {
			m.line(markdownAnchor(c, -1))
			m.line("## " + Escape(chapter.Title))
		}
		for i, h := range chapter.Headlines {
			a, err := b.open(ctx, h)
			if err != nil {
				return err
			}
			m.line(markdownAnchor(c, i))
			m.level = 3
			m.article(a, b.markdownMark(a.Status.Bookmark)...)
			// What is written need not be kept; the line feed stands for it.
			if _, err := out.WriteString(m.String()); err != nil {
				return err
			}
			m.Reset()
			m.WriteString("\n---\n")
			if err := ctx.Err(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (b Book) markdownMark(mark *news.Bookmark) []string {
	var lines []string
	if mark != nil && len(mark.Shelves) > 0 {
		lines = append(lines, Escape(b.shelves(mark)))
	}
	if mark != nil && mark.Note != "" {
		lines = append(lines, quoted(Escape(b.note(mark))))
	}
	return lines
}

func (b Book) markdownContents() string {
	var lines []string
	for c, chapter := range b.Chapters {
		indent := ""
		if chapter.Title != "" {
			lines = append(lines, "- ["+Escape(chapter.Title)+"](#"+anchor(c, -1)+")")
			indent = "  "
		}
		for i, h := range chapter.Headlines {
			lines = append(lines, indent+"- ["+Escape(titleOf(h))+"](#"+anchor(c, i)+")")
		}
	}
	return strings.Join(lines, "\n")
}

// markdownAnchor is where the table of contents leads: no two renderers make the
// same anchors of headings.
func markdownAnchor(chapter, article int) string {
	return `<a id="` + anchor(chapter, article) + `"></a>`
}

// frontMatter is YAML between two lines of hyphens. Its strings are quoted as JSON
// quotes them, which YAML reads.
type frontMatter struct{ lines []string }

func (f *frontMatter) add(key, value string) {
	if value = viet.CleanLines(value); value != "" {
		f.lines = append(f.lines, key+": "+quotedJSON(value))
	}
}

func (f *frontMatter) addList(key string, values []string) {
	var all []string
	for _, v := range values {
		all = append(all, quotedJSON(viet.Clean(v)))
	}
	if len(all) > 0 {
		f.lines = append(f.lines, key+": ["+strings.Join(all, ", ")+"]")
	}
}

func (f *frontMatter) String() string {
	return "---\n" + strings.Join(f.lines, "\n") + "\n---\n"
}

func quotedJSON(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e.Encode(s) != nil {
		return `""`
	}
	return strings.TrimSuffix(b.String(), "\n")
}
