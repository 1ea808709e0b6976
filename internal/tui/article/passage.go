package article

import (
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/typeset"
)

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
		from := is
		if step.edit == removed {
			from = was
		}
		if word := from.words[step.index]; word != paragraphEnd {
			p.add(word, from.roles[step.index], step.edit)
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
