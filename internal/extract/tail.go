package extract

import (
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// ending is what the end of a body tells beside the text.
type ending struct {
	credit
	pieces []piece // the body without its bylines, what follows one framed
}

// readEnding finds the byline, wherever in the last part it stands, cuts what is
// furniture behind it, and frames what is text: the box after the byline or after a rule.
func readEnding(pieces []piece) ending {
	pieces, behind := cutFurniture(pieces)
	for n := len(pieces); n > 1; n-- { // a heading with nothing below it
		if _, ok := pieces[n-1].block.(news.Heading); !ok || bylinePiece(pieces, n-1) {
			break
		}
		pieces = pieces[:n-1]
	}
	if i := lastByline(pieces); i >= 0 {
		e := ending{credit: takeCredits(pieces, i)}
		head, tail := pieces[:i], pieces[i+creditLines(pieces, i):]
		e.pieces = slices.Concat(head, frameTail(tail))
		return e
	}
	e := ending{pieces: pieces, credit: creditBehind(behind)}
	if n := len(pieces); n > 0 && e.source == "" {
		e.source = agency(pieces[n-1].plain)
	}
	if i := lastRule(pieces); i > 0 && size(pieces[i:])*3 < size(pieces) {
		e.pieces = slices.Concat(pieces[:i], frameTail(pieces[i+1:]))
		if c, ok := endCredit(e.pieces, i); ok && e.source == "" && e.author == "" {
			e.credit = c
		}
	}
	return e
}

// endCredit takes nothing away: it reads the line before a rule as a byline if it is one.
func endCredit(pieces []piece, at int) (credit, bool) {
	if at == 0 || at > len(pieces) || (!pieces[at-1].right && !pieces[at-1].byline) {
		return credit{}, false
	}
	return readByline(pieces[at-1].plain)
}

// lastByline is the index of the first line of the byline, or -1. A byline stands
// at the end, before a rule, or to the right; it is bold, capitals, set to the
// right, or worded as one.
func lastByline(pieces []piece) int {
	total, seen := size(pieces), 0
	for i := len(pieces) - 1; i >= 0; i-- {
		p := pieces[i]
		if seen*2 > total && seen > 0 {
			return -1
		}
		if bylinePiece(pieces, i) {
			for i > 0 && bylinePiece(pieces, i-1) {
				i--
			}
			return i
		}
		seen += len(p.plain)
	}
	return -1
}

func bylinePiece(pieces []piece, i int) bool {
	p := pieces[i]
	switch p.block.(type) {
	case news.Paragraph, news.Heading:
	default:
		return false
	}
	if p.plain == "" || len(p.plain) > 160 {
		return false
	}
	if _, ok := readByline(p.plain); !ok {
		return false
	}
	last := i+1 == len(pieces) || isRule(pieces[i+1]) || onlyPictures(pieces[i+1:])
	next := i+1 < len(pieces) && !last && (pieces[i+1].right || pieces[i+1].byline) && len(pieces[i+1].plain) < 80
	_, opened := afterOpening(p.plain)
	_, theo := cutTheo(p.plain)
	switch {
	case p.right || p.byline:
		return true
	case last && (p.bold || p.italic || allCaps(p.plain) || opened || theo || strings.HasPrefix(p.plain, "(")):
		return true
	case last && len(p.plain) <= 50 && !strings.HasSuffix(p.plain, "."):
		return true
	case opened && len(p.plain) < 80:
		return true
	case i+4 > len(pieces) && len(p.plain) < 80 && compiled(p.plain):
		return true
	}
	return next && (p.bold || allCaps(p.plain))
}

// compiled reports whether a line is a name with what its bearer did: "Lê An (tổng hợp)".
func compiled(s string) bool {
	_, source, ok := tailSource(s)
	return ok && source == ""
}

func onlyPictures(pieces []piece) bool {
	for _, p := range pieces {
		switch p.block.(type) {
		case news.Picture, news.Media, news.Rule:
		default:
			return false
		}
	}
	return true
}

// creditLines is how many pieces the byline at i takes.
func creditLines(pieces []piece, i int) int {
	n := 1
	for i+n < len(pieces) && n < 3 && bylinePiece(pieces, i+n) {
		n++
	}
	return n
}

// takeCredits joins the lines of a byline: names, then whose they are.
func takeCredits(pieces []piece, i int) credit {
	var c credit
	for n := range creditLines(pieces, i) {
		p := pieces[i+n]
		line, _ := readByline(p.plain)
		switch {
		case n > 0 && line.author != "" && line.source == "" && c.author == "" && c.source != "":
			c.author, c.source = c.source, line.author // "Theo An Bình", below it the paper
		case n > 0 && line.author != "" && p.italic && c.source == "":
			c.source = line.author
		default:
			c.author = joinNames(c.author, line.author)
			if line.source != "" {
				c.source = line.source
			}
		}
	}
	return c
}

func joinNames(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	return a + " - " + b
}

// frameTail makes a box of the text behind the byline or rule.
func frameTail(tail []piece) []piece {
	for len(tail) > 0 && isRule(tail[0]) {
		tail = tail[1:]
	}
	if onlyPictures(tail) {
		return tail
	}
	if !worthReading(tail) {
		return nil
	}
	if len(tail) == 1 {
		if _, boxed := tail[0].block.(news.Box); boxed {
			return tail
		}
	}
	node := tail[0].node
	return []piece{{block: boxOf(read(tail)), node: node}}
}

// worthReading reports whether there is running text among the pieces, or a
// block that only authors make.
func worthReading(pieces []piece) bool {
	for _, p := range pieces {
		switch p.block.(type) {
		case news.List, news.Table, news.Box, news.Quote:
			return true
		}
		if len(p.plain) >= 100 && !strings.Contains(p.plain, "://") {
			return true
		}
	}
	return false
}

// cutFurniture parts the text from what stands behind a line such as "Tin liên
// quan" or "Từ khóa:", unless there is prose behind it.
func cutFurniture(pieces []piece) (text, behind []piece) {
	passed := 0
	at := len(pieces)
	for i := len(pieces) - 1; i > 0; i-- {
		head, _, _ := strings.Cut(pieces[i].plain, ":")
		if pieces[i].plain != "" && passed < 300 && useOf(head) != none {
			at, passed = i, 0
			continue
		}
		passed += size(pieces[i : i+1])
	}
	return pieces[:at:at], pieces[at:]
}

// creditBehind reads the byline among the furniture behind the text: one that is
// set or named as such.
func creditBehind(pieces []piece) credit {
	for i, p := range pieces {
		if (p.right || p.byline) && bylinePiece(pieces, i) {
			return takeCredits(pieces, i)
		}
	}
	return credit{}
}

func lastRule(pieces []piece) int {
	for i := len(pieces) - 1; i >= 0; i-- {
		if isRule(pieces[i]) {
			return i
		}
	}
	return -1
}

// size is the bytes of text in paragraphs, headings, lists, tables and boxes.
func size(pieces []piece) int {
	n := 0
	for _, p := range pieces {
		for _, t := range p.block.Texts() {
			n += len(t.String())
		}
	}
	return n
}
