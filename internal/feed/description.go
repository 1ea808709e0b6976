package feed

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/viet"
)

// reader gathers the text of a description.
type reader struct {
	paragraphs []string
	picture    string

	line     strings.Builder
	silent   int  // open elements whose text is not the description's
	links    int  // open links
	lists    int  // open lists
	before   int  // paragraphs before the outermost list
	onlyLink bool // that list holds nothing but links
	tagged   bool // there was a tag at all
}

// text is all paragraphs on one line.
func (r *reader) text() string { return strings.Join(r.paragraphs, " ") }

// description reads a piece of HTML. A list of nothing but links is the paper's
// related stories and left out. HTML that was escaped once too often is read once more.
func description(s string) *reader {
	r := &reader{}
	r.read(s)
	if text := r.text(); !r.tagged && tags.MatchString(text) {
		again := &reader{}
		again.read(text)
		return again
	}
	return r
}

func (r *reader) read(s string) {
	if !strings.Contains(s, "<") {
		r.say(unescape(s))
		r.flush()
		return
	}
	tokens := html.NewTokenizer(strings.NewReader(s))
	for {
		switch kind := tokens.Next(); kind {
		case html.ErrorToken:
			r.lists = min(r.lists, 1)
			r.endList()
			r.flush()
			return
		case html.TextToken:
			r.say(tokens.Token().Data)
		case html.StartTagToken, html.SelfClosingTagToken:
			r.begin(tokens.Token(), kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			r.end(tokens.Token().DataAtom)
		}
	}
}

func (r *reader) say(text string) {
	if r.silent > 0 {
		return
	}
	if r.lists > 0 && r.links == 0 && strings.TrimSpace(text) != "" {
		r.onlyLink = false
	}
	r.line.WriteString(text)
}

// flush ends a paragraph.
func (r *reader) flush() {
	if line := viet.Clean(unescape(r.line.String())); line != "" {
		r.paragraphs = append(r.paragraphs, line)
	}
	r.line.Reset()
}

func (r *reader) begin(token html.Token, closed bool) {
	r.tagged = true
	switch token.DataAtom {
	case atom.Img:
		if r.picture == "" && r.silent == 0 {
			r.picture = source(token.Attr)
		}
	case atom.A:
		r.links++
	case atom.Ul, atom.Ol:
		r.flush()
		if r.lists++; r.lists == 1 {
			r.before, r.onlyLink = len(r.paragraphs), true
		}
	}
	if isSilent(token.DataAtom) && !closed {
		r.silent++
	}
	if isBlock(token.DataAtom) {
		r.flush()
	}
}

func (r *reader) end(name atom.Atom) {
	r.tagged = true
	switch {
	case name == atom.A:
		r.links = max(0, r.links-1)
	case name == atom.Ul || name == atom.Ol:
		r.endList()
	case isSilent(name):
		r.silent = max(0, r.silent-1)
	case isBlock(name):
		r.flush()
	}
}

// endList drops the list that ends if it held nothing but links.
func (r *reader) endList() {
	if r.lists == 0 {
		return
	}
	r.flush()
	if r.lists--; r.lists == 0 && r.onlyLink {
		r.paragraphs = r.paragraphs[:r.before]
	}
}

func isSilent(name atom.Atom) bool {
	switch name {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Figcaption, atom.Form, atom.Button, atom.Video, atom.Audio:
		return true
	}
	return false
}

func isBlock(name atom.Atom) bool {
	switch name {
	case atom.Br, atom.P, atom.Div, atom.Li, atom.Tr, atom.Td, atom.Table, atom.Blockquote, atom.Section, atom.Figure, atom.Hr,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// source is the address of a picture that is one: not a counting pixel, and not
// the placeholder of a page that loads its pictures late.
func source(attributes []html.Attribute) string {
	named := map[string]string{}
	for _, a := range attributes {
		named[a.Key] = strings.TrimSpace(a.Val)
	}
	for _, side := range []string{"width", "height"} {
		if n, err := strconv.Atoi(named[side]); err == nil && n <= 2 {
			return ""
		}
	}
	for _, key := range []string{"data-src", "data-original", "src"} {
		if address := named[key]; address != "" && !strings.HasPrefix(address, "data:") {
			return address
		}
	}
	return ""
}
