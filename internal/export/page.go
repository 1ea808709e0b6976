package export

import (
	"strconv"
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// look is the style sheet of pages and books alike.
const look = `body { max-width: 36em; margin: 2em auto; padding: 0 1em; font-family: serif; line-height: 1.6; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
figcaption, .about, .credit { color: #555; font-size: .9em; }
aside { border: 1px solid #999; padding: 0 1em; }
table { border-collapse: collapse; }
th, td { border: 1px solid #999; padding: .2em .5em; text-align: left; }
.lead, .box { font-weight: bold; }
.byline { text-align: right; }
.note { border-left: .2em solid #999; padding-left: .8em; }
nav ol { padding-left: 1.5em; }
`

// article writes one article from its label to its address. The title has an
// anchor where id is not empty.
func (b Book) article(m *markup, a news.Article, id string) {
	title := "h" + strconv.Itoa(m.level)
	m.element(`p class="about"`, plainText(a.Label), "p")
	open := title
	if id != "" {
		open += ` id="` + id + `"`
	}
	m.element(open, plainText(titleOf(a.Headline)), title)
	if when := b.time(a); when != "" {
		m.put("<p class=\"about\"><time datetime=\"%s\">%s</time></p>\n", published(a), plainText(when))
	}
	b.mark(m, a.Status.Bookmark)
	m.element(`p class="lead"`, plainText(a.Lead), "p")
	m.blocks(a.Blocks)
	if len(a.Blocks) == 0 {
		m.element(`p class="about"`, plainText(b.Lang.Say(lang.ExportNoText)), "p")
	}
	m.element(`p class="byline"`, plainText(byline(a)), "p")
	if link := plainText(address(a.URL)); link != "" {
		m.put("<p class=\"about\"><a href=\"%[1]s\">%[1]s</a></p>\n", link)
	}
}

// mark writes what the reader noted.
func (b Book) mark(m *markup, mark *news.Bookmark) {
	if mark == nil {
		return
	}
	if len(mark.Shelves) > 0 {
		m.element(`p class="about"`, plainText(b.shelves(mark)), "p")
	}
	if mark.Note != "" {
		m.element(`p class="note"`, strings.ReplaceAll(plainText(b.note(mark)), "\n", "<br/>"), "p")
	}
}

func (b Book) shelves(mark *news.Bookmark) string {
	return b.Lang.Say(lang.ExportShelves) + ": " + strings.Join(cleanNames(mark.Shelves), ", ")
}

func (b Book) note(mark *news.Bookmark) string {
	return b.Lang.Say(lang.ExportNote) + ": " + viet.CleanLines(mark.Note)
}
