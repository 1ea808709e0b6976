package article

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

// changes shows what the paper changed from one version of the article to the next.
type changes struct {
	pairs []pair // newest first
	at    int
	pager pager
}

// pair is two versions that follow each other, compared.
type pair struct {
	newer, older news.Article
	passages     []typeset.Passage
}

// startChanges asks for the versions and compares them.
func (s *Screen) startChanges() tea.Cmd {
	if !s.article.Edited {
		return s.tell(lang.ArticleNoChanges)
	}
	desk, id := s.desk, s.id
	return s.errands.versions.Start(s.env.Context, func(ctx context.Context) ([]pair, error) {
		all, err := desk.Versions(ctx, id)
		var pairs []pair
		for i := 0; i+1 < len(all) && err == nil; i++ {
			pairs = append(pairs, pair{all[i], all[i+1], changed(all[i+1], all[i])})
			err = ctx.Err()
		}
		return pairs, err
	})
}

func (s *Screen) layChanges(msg kit.Answer[[]pair]) tea.Cmd {
	switch {
	case msg.Err != nil:
		return kit.Send(failure(s.env, msg.Err))
	case len(msg.Value) == 0:
		return s.tell(lang.ArticleNoChanges)
	}
	s.find.typing, s.hints = false, hints{}
	s.lay(&changes{pairs: msg.Value, pager: pager{anchor: head}})
	return nil
}

func (c *changes) resize(s *Screen) {
	p := c.pairs[c.at]
	when := func(a news.Article) string { return s.env.Ago(a.Read) }
	title := s.env.Say(lang.ArticleChanges, p.newer.Version, when(p.newer), p.older.Version, when(p.older))
	passages := []typeset.Passage{{Role: typeset.NoticeTitle, Pieces: []typeset.Piece{{Text: title}}}}
	if len(p.passages) == 0 {
		passages = append(passages, typeset.Passage{Role: typeset.NoticeText, Pieces: []typeset.Piece{{Text: s.env.Say(lang.ArticleSameText)}}})
	}
	c.pager.height = s.pager.height
	c.pager.show(typeset.Changes(append(passages, p.passages...), s.column()))
}

func (c *changes) take(s *Screen, msg tea.Msg) (tea.Cmd, bool) {
	if lines, ok := s.keys.travel(msg, &c.pager); ok {
		c.pager.scroll(lines)
		return nil, false
	}
	switch {
	case s.closes(msg):
		return nil, true
	case s.keys.Changes.Matches(msg):
		if c.at++; c.at == len(c.pairs) {
			return nil, true
		}
		c.pager.anchor = head
		c.resize(s)
	}
	return nil, false
}

func (c *changes) lines(s *Screen) []string {
	lines := make([]string, s.pager.height)
	for i := range min(len(lines), c.pager.bottom()-c.pager.top) {
		lines[i] = typeset.Render(c.pager.page.Lines[c.pager.top+i], &s.env.Styles.Article, "")
	}
	return lines
}

// bare implements sheet: nothing of the text shows below.
func (c *changes) bare() bool { return true }

func (c *changes) help(s *Screen) string {
	return s.env.Say(lang.ArticleChangesKeys, s.keys.Changes.Help().Key)
}

func (c *changes) where(*Screen) string { return fmt.Sprintf("%d/%d", c.at+1, len(c.pairs)) }

// paragraphEnd stands in a comparison where a paragraph ends.
const paragraphEnd = "\n"

// script is a text as the words of a comparison, each with the role of its paragraph.
type script struct {
	words []string
	roles []typeset.Role
}

func scriptOf(a news.Article) script {
	var s script
	add := func(text string, role typeset.Role) {
		for _, w := range append(strings.Fields(text), paragraphEnd) {
			s.words, s.roles = append(s.words, w), append(s.roles, role)
		}
	}
	add(a.Title, typeset.Title)
	add(a.Lead, typeset.Lead)
	for _, b := range a.Blocks {
		role := typeset.Body
		switch b.Kind() {
		case news.KindHeading:
			role = typeset.Heading
		case news.KindPicture, news.KindMedia:
			role = typeset.Caption
		}
		for _, t := range b.Texts() {
			if len(t) > 0 {
				add(t.String(), role)
			}
		}
	}
	return s
}

// changed is the paragraphs that differ; an ellipsis stands for those between.
func changed(older, newer news.Article) []typeset.Passage {
	was, is := scriptOf(older), scriptOf(newer)
	var out []typeset.Passage
	var p draft
	skipped := false
	for _, step := range compare(was.words, is.words) {
		word, role := "", typeset.Body
		if step.edit == removed {
			word, role = was.words[step.index], was.roles[step.index]
		} else {
			word, role = is.words[step.index], is.roles[step.index]
		}
		if word != paragraphEnd {
			p.add(word, role, step.edit)
			continue
		}
		if p.differs {
			if skipped {
				out = append(out, typeset.Passage{Role: typeset.Rule, Pieces: []typeset.Piece{{Text: "⋯"}}})
			}
			out = append(out, p.passage())
		}
		skipped = !p.differs && (skipped || len(p.words) > 0)
		p = draft{}
	}
	return out
}

// draft is a paragraph of a comparison while it is gathered.
type draft struct {
	role    typeset.Role
	words   []string
	edits   []edit
	differs bool
}

func (d *draft) add(word string, role typeset.Role, e edit) {
	if e != removed || len(d.words) == 0 {
		d.role = role
	}
	d.words, d.edits = append(d.words, word), append(d.edits, e)
	d.differs = d.differs || e != same
}

var shades = map[edit]typeset.Shade{same: typeset.Unshaded, added: typeset.Added, removed: typeset.Removed}

// passage joins the words of one kind; a change's blanks are outside it.
func (d *draft) passage() typeset.Passage {
	d.join()
	p := typeset.Passage{Role: d.role}
	for i := 0; i < len(d.words); {
		j := i + 1
		for j < len(d.words) && d.edits[j] == d.edits[i] {
			j++
		}
		if i > 0 {
			p.Pieces = append(p.Pieces, typeset.Piece{Text: " "})
		}
		p.Pieces = append(p.Pieces, typeset.Piece{Text: strings.Join(d.words[i:j], " "), Shade: shades[d.edits[i]]})
		i = j
	}
	return p
}

// join puts changes that follow each other in the order out, then in: words that
// were replaced one by one read as one phrase replaced by another.
func (d *draft) join() {
	for i := 0; i < len(d.words); {
		j := i
		for j < len(d.words) && d.edits[j] != same {
			j++
		}
		var out, in []string
		for k := i; k < j; k++ {
			if d.edits[k] == removed {
				out = append(out, d.words[k])
			} else {
				in = append(in, d.words[k])
			}
		}
		for k, w := range append(out, in...) {
			d.words[i+k], d.edits[i+k] = w, added
			if k < len(out) {
				d.edits[i+k] = removed
			}
		}
		i = j + 1
	}
}
