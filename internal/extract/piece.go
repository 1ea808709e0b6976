package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
)

// piece is a block as it stands on the page, with what its setting tells of it.
type piece struct {
	block   news.Block
	node    *html.Node
	plain   string // the text of a paragraph or heading
	bold    bool
	italic  bool
	right   bool // set to the right
	center  bool
	linked  bool   // all of it is a link
	caption bool   // named or placed as a caption
	byline  bool   // named as an author's line
	href    string // of the first link
}

// layout is what a block inherits from those around it.
type layout struct {
	style
	right, center, caption, byline bool
}

// below is the layout within n.
func (at layout) below(n *html.Node, p *page) layout {
	at.style = at.within(n, p)
	s, align := styled(n), strings.ToLower(attr(n, "align"))
	switch {
	case align == "right" || strings.Contains(s, "text-align:right") || strings.Contains(s, "text-align:end"):
		at.right, at.center = true, false
	case align == "center" || n.DataAtom == atom.Center || strings.Contains(s, "text-align:center"):
		at.right, at.center = false, true
	case align == "left" || align == "justify" || strings.Contains(s, "text-align:"):
		at.right, at.center = false, false
	}
	called := names(n)
	if called == "" {
		return at
	}
	if strings.Contains(called, "caption") || strings.Contains(called, " cap ") || strings.Contains(called, "chuthich") || strings.Contains(called, "chu thich") ||
		(n.DataAtom == atom.P && strings.Contains(called, " image ")) {
		at.caption = true
	}
	for _, word := range authorWords {
		if strings.Contains(called, word) {
			at.byline = true
		}
	}
	if strings.Contains(called, " text center ") {
		at.right, at.center = false, true
	}
	if strings.Contains(called, "text right") || strings.Contains(called, " text end ") || strings.Contains(called, "align right ") && n.DataAtom == atom.P {
		at.right = true
	}
	return at
}

// authorWords name elements that hold who wrote the story.
var authorWords = []string{" author", "byline", "tacgia", "tac gia", " nguoi viet", "writer"}
