package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// reader reads one page.
type reader struct {
	page      *page
	hint      news.Headline
	rule      *ruleset
	scan      *scan
	furniture *furniture
	body      *html.Node
	other     *html.Node // the body that the library found, where it is taken instead
	title     int        // index of the title's line; -1 when no line shows it
	first     int        // index of the first line of prose behind the title
	lead      int        // index of the sapo's line; -1 when no line before the body shows it
	taken     map[*html.Node]bool

	sites      []string
	dateAuthor string
	art        news.Article
	why        Explanation
}

func (r *reader) note(field, from string) {
	r.why.Fields = append(r.why.Fields, Origin{field, from})
}

// take keeps a line out of the body.
func (r *reader) take(l line) {
	for n := l.first; n != nil; n = n.NextSibling {
		r.taken[n] = true
		if n == l.last {
			break
		}
	}
}

func (r *reader) read() error {
	r.taken = map[*html.Node]bool{}
	r.art.Headline = r.hint
	r.art.Title, r.art.Lead, r.art.Author, r.art.Picture = "", "", "", ""
	r.art.Published, r.art.Updated = r.hint.Published, r.hint.Updated
	r.settleAddress()
	r.scan = newScan(r.page.body)
	r.ruleTitle()
	if r.art.Title == "" {
		r.findTitle()
	}
	r.furniture = mark(r.scan, r.page.body, r.title, r.rule.marks(r.page.doc))
	r.rule.drop(r.page.doc, r.furniture)
	if err := r.chooseBody(); err != nil {
		r.settleTitle()
		r.fill()
		return err
	}
	r.settleTitle()
	r.readLabel()
	r.readLead()
	r.readDates()
	r.takeHead()
	r.readNext()
	r.readBody()
	r.fill()
	if len(r.art.Blocks) == 0 {
		return r.wall(news.ErrEmpty)
	}
	if r.art.Words() < 60 {
		return r.wall(nil)
	}
	return nil
}

func (r *reader) settleAddress() {
	if r.art.URL == "" {
		r.art.URL = r.page.url
	}
	if r.art.ID == "" && r.art.URL != "" {
		r.art.ID = news.IDOf(r.art.URL)
	}
}

// ruleTitle takes the title that a rule points at, with its line.
func (r *reader) ruleTitle() {
	r.title = -1
	n, from := r.rule.first("title", r.page.doc)
	if n == nil {
		return
	}
	r.setTitle(text(n), from)
	r.title = r.scan.lineAt(n)
}

// chooseBody finds the element that holds the text, by rule or by weight.
func (r *reader) chooseBody() error {
	if n, from := r.rule.first("body", r.page.doc); n != nil && len(text(n)) >= 80 {
		r.body = n
		r.note("blocks", from)
	} else if r.body = r.furniture.chooseBody(); r.body != nil {
		r.note("blocks", "the weight of its text")
	}
	if r.body == nil || !r.vietnamese() {
		r.secondOpinion()
	}
	if r.body == nil && r.other == nil {
		return r.wall(news.ErrEmpty)
	}
	if r.body == nil {
		r.body = r.page.body
	}
	r.first = r.furniture.firstProse(r.body)
	if r.first < 0 {
		r.first = r.scan.stats[r.body].from
	}
	return nil
}

// takeHead keeps what stands between title and sapo out of the body: tools,
// counts, names. Behind the sapo only the author's line goes.
func (r *reader) takeHead() {
	if r.title < 0 {
		return
	}
	led := r.lead
	if led < 0 {
		led = r.title
	}
	for i := r.title + 1; i < r.first; i++ {
		l := r.scan.lines[i]
		if l.size < 90 && (i < led && headingOf(l) == 0 && !r.besidePicture(l) || l.named(authorWords, 3)) {
			r.take(l)
		}
	}
}

// besidePicture reports whether a line stands with a picture in an element that
// holds little else: a caption above the sapo.
func (r *reader) besidePicture(l line) bool {
	if l.captions() {
		return true
	}
	for n := range ancestors(l.box, 4) {
		st := r.scan.stats[n]
		if r.title >= st.from && r.title < st.to || st.to-st.from > 3 {
			return false
		}
		if findTag(n, atom.Img) != nil {
			return true
		}
	}
	return false
}

// readBody builds the blocks and reads from them what stands in the text.
func (r *reader) readBody() {
	st := r.scan.stats[r.body]
	for i := st.from; i <= r.title && i < st.to; i++ {
		r.take(r.scan.lines[i])
	}
	b := &builder{page: r.page, marks: r.furniture.of, taken: r.taken, prose: st.prose}
	if r.other != nil {
		b.marks, b.trusted, b.prose = nil, true, len(text(r.other))
		b.children(r.other, layout{})
	} else {
		b.start = r.titleNode()
		b.children(r.body, layout{})
	}
	pieces := r.leadInBody(r.withoutTitle(b.sifted()))
	end := readEnding(append(r.headPieces(pieces), pieces...))
	r.readAuthor(end.credit)
	r.art.Blocks = blocksOf(read(end.pieces))
	r.leadFromMeta(news.PlainText(r.art.Blocks))
	r.readNotices(b.related)
}

// titleNode is where the title stands, nil where no line shows it.
func (r *reader) titleNode() *html.Node {
	if r.title < 0 {
		return nil
	}
	return r.scan.lines[r.title].first
}

// withoutTitle drops the title where the body repeats it.
func (r *reader) withoutTitle(pieces []piece) []piece {
	title := viet.Fold(r.art.Title)
	for i, p := range pieces {
		if i > 3 {
			break
		}
		if p.plain != "" && viet.Fold(p.plain) == title {
			return without(pieces, i)
		}
	}
	return pieces
}

// fill takes from the feed what the page lacks, and settles the leading picture.
func (r *reader) fill() {
	if r.art.Title == "" && r.hint.Title != "" {
		r.art.Title = viet.Clean(r.hint.Title)
		r.note("title", "the feed")
	}
	if r.art.Lead == "" && r.art.Blocks == nil {
		r.art.Lead = r.hint.Lead
	}
	if r.art.Author == "" && r.art.Blocks == nil {
		r.art.Author = r.hint.Author
	}
	r.art.Picture = r.leadingPicture()
}

func (r *reader) leadingPicture() string {
	for _, s := range []string{r.page.meta.get("og:image", "og:image:secure_url", "twitter:image"), r.page.meta.ld.Image} {
		if s = r.page.image(s); s != "" {
			return s
		}
	}
	for _, b := range r.art.Blocks {
		if p, ok := b.(news.Picture); ok && p.Src != "" {
			return p.Src
		}
	}
	return r.hint.Picture
}
