package typeset

import (
	"strings"
	"unicode"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Sentence is a sentence of a page, and where it stands.
type Sentence struct {
	Text  string
	Parts Hit
	At    news.Position // of its first letter, nearly: widened blanks count
}

// Sentences lists the sentences that are to be read, in reading order. Captions are
// among them; credits, dates and what stands around the article are not.
func (p Page) Sentences() []Sentence {
	r := reciter{}
	for i := 0; i < len(p.Lines); i++ {
		l := p.Lines[i]
		if len(l.Spans) == 0 {
			r.end()
		}
		n := rowHeight(p.Lines[i:])
		if n == 0 {
			r.line(l, i, everything)
			continue
		}
		r.row(p.Lines[i:i+n], i)
		i += n - 1
	}
	r.end()
	return r.all
}

// rowHeight is how many lines the row of a table takes that begins with the first one;
// 0 where there is none.
func rowHeight(lines []Line) int {
	n := 0
	for n < len(lines) && columns(lines[n]) > 1 && lines[n].At == lines[0].At {
		n++
	}
	return n
}

// columns counts the cells that a line has side by side.
func columns(l Line) int {
	n := 1
	for _, s := range l.Spans {
		if s.Role == TableBorder && s.Text == cellBorder {
			n++
		}
	}
	return n
}

// reciter gathers a paragraph and cuts it into sentences.
type reciter struct {
	all    []Sentence
	text   []rune
	places []place
	role   Role
	joined bool // the line before ended within a word
}

// place is where a rune stands.
type place struct {
	line, rune int
	at         news.Position
}

// row reads the cells of a table's row one after another.
func (r *reciter) row(lines []Line, number int) {
	for column := range columns(lines[0]) {
		r.end()
		for i, l := range lines {
			r.line(l, number+i, column)
		}
	}
	r.end()
}

// everything is the column of a line that is no row of a table.
const everything = -1

func (r *reciter) line(l Line, number, column int) {
	runes, bytes, at := 0, 0, 0
	begun := false
	for _, s := range l.Spans {
		if s.Role == TableBorder {
			at++
		}
		if s.Role == ListMark && strings.TrimSpace(s.Text) != "" {
			r.end()
		}
		words := s.Role == Title || s.Role != Credit && read(s.Role)
		aloud := words && (column == everything || column == at)
		if aloud && strings.TrimSpace(s.Text) != "" {
			if s.Role != r.role {
				r.end()
				r.role = s.Role
			}
			if !begun && !r.joined && len(r.text) > 0 {
				r.put(' ', place{line: -1})
			}
			begun = true
		}
		for _, c := range s.Text {
			if aloud && begun {
				from := l.At
				from.Offset += bytes
				r.put(c, place{number, runes, from})
			}
			runes++
			if words {
				bytes += len(string(c))
			}
		}
		if s.Role == TableBorder && column == everything {
			r.end()
		}
	}
	r.joined = len(l.Spans) > 0 && l.Spans[len(l.Spans)-1].Role == CutMark
}

// put adds a rune; of blanks that follow each other one is enough.
func (r *reciter) put(c rune, at place) {
	if c == ' ' && (len(r.text) == 0 || r.text[len(r.text)-1] == ' ') {
		return
	}
	r.text, r.places = append(r.text, c), append(r.places, at)
}

// end cuts the paragraph that was gathered.
func (r *reciter) end() {
	from := 0
	for i := range r.text {
		if i+1 == len(r.text) || ends(r.text, i) {
			r.cut(from, i+1)
			from = i + 1
		}
	}
	r.text, r.places, r.joined = nil, nil, false
}

func (r *reciter) cut(from, to int) {
	for from < to && r.text[from] == ' ' {
		from++
	}
	text := strings.TrimRight(string(r.text[from:to]), " ")
	if strings.IndexFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) < 0 {
		return
	}
	s := Sentence{Text: text, At: r.places[from].at}
	for _, at := range r.places[from : from+len([]rune(text))] {
		switch n := len(s.Parts) - 1; {
		case at.line < 0:
		case n >= 0 && s.Parts[n].Line == at.line:
			s.Parts[n].To = at.rune + 1
		default:
			s.Parts = append(s.Parts, Part{Line: at.line, From: at.rune, To: at.rune + 1})
		}
	}
	r.all = append(r.all, s)
}

const (
	stops   = ".!?…"
	closers = "”’»\")]"
	openers = "“‘«\"([–—-"
)

// ends reports whether a sentence ends with rune i: a stop with what closes behind
// it, a blank, and what a sentence can begin with.
func ends(text []rune, i int) bool {
	j := i
	for j >= 0 && strings.ContainsRune(closers, text[j]) {
		j--
	}
	if j < 0 || !strings.ContainsRune(stops, text[j]) || i+2 >= len(text) || text[i+1] != ' ' {
		return false
	}
	next := text[i+2]
	if !unicode.IsUpper(next) && !unicode.IsDigit(next) && !strings.ContainsRune(openers, next) {
		return false
	}
	return text[j] != '.' || j != i || !abbreviates(text[:j])
}

// abbreviations that a full stop stands behind within a sentence, folded.
var abbreviations = map[string]bool{
	"tp": true, "tx": true, "tt": true, "gs": true, "pgs": true, "ts": true, "ths": true, "bs": true, "ks": true,
	"ls": true, "kts": true, "ncs": true, "nxb": true, "st": true, "tr": true, "vs": true, "no": true,
}

// abbreviates reports whether the text ends with a word that is written short.
func abbreviates(text []rune) bool {
	from := len(text)
	for from > 0 && (unicode.IsLetter(text[from-1]) || text[from-1] == '.') {
		from--
	}
	word := viet.Fold(string(text[from:]))
	if cut := strings.LastIndexByte(word, '.'); cut >= 0 {
		word = word[cut+1:]
	}
	return len([]rune(word)) == 1 || abbreviations[word]
}
