package config

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

// document is the text of a configuration that is edited in place: what an edit
// does not concern keeps every byte.
type document struct {
	text    []byte
	newline string
}

func newDocument(text []byte) *document {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	d := &document{text: bytes.Clone(text), newline: "\n"}
	if i := bytes.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		d.newline = "\r\n"
	}
	return d
}

func (d *document) find(key string) (typo.Entry, bool) {
	for _, e := range typo.Outline(d.text) {
		if e.Name() == key && !e.Header {
			return e, true
		}
	}
	return typo.Entry{}, false
}

func (d *document) replace(start, end int, with string) {
	d.text = slices.Concat(d.text[:start], []byte(with), d.text[end:])
}

// set gives a key a value, which is TOML already.
func (d *document) set(key, value string) {
	if e, ok := d.find(key); ok {
		d.replace(e.Value.Start, e.Value.End, value)
		return
	}
	table, leaf := "", key
	if dot := strings.LastIndexByte(key, '.'); dot >= 0 {
		table, leaf = key[:dot], key[dot+1:]
	}
	line := bare(leaf) + " = " + value
	switch at, how, before := d.place(table); how {
	case inTable:
		d.insertLine(at, line)
	case inDotted:
		d.insertLine(at, before+line)
	case inBraces:
		d.insertInner(table, line)
	case beforeTables:
		d.replace(at, at, line+d.newline+d.newline)
	case nowhere:
		d.insertLine(len(d.text), line)
	case newTable:
		if len(bytes.TrimSpace(d.text)) > 0 {
			d.insertLine(len(d.text), "")
		}
		d.insertLine(len(d.text), "["+dotted(table)+"]")
		d.insertLine(len(d.text), line)
	}
}

// placing is how a new key gets into its table.
type placing int

const (
	nowhere      placing = iota // the document has no keys and no tables
	inTable                     // on a line of its own after the offset
	inDotted                    // the same, with the rest of the table's name before the key
	inBraces                    // into an inline table
	beforeTables                // at the offset, above the first table
	newTable                    // at the end, with a header of its own
)

// place finds where a new key of a table belongs, and what of the table's name stands
// before it there; the table "" is the top of the document.
func (d *document) place(table string) (at int, how placing, before string) {
	current := ""
	if table != "" {
		how = newTable
	}
	for _, e := range typo.Outline(d.text) {
		switch {
		case e.Header:
			if table == "" && how == nowhere {
				return d.aboveHeader(e), beforeTables, ""
			}
			if current = e.Name(); current == table {
				at, how = e.Key.End, inTable
			}
		case e.Name() == table:
			how = inBraces
		case e.Inner:
		case current == table:
			at, how = e.Value.End, inTable
		case parent(e) == table:
			at, how, before = e.Value.End, inDotted, d.stem(e)
		}
	}
	return at, how, before
}

// parent is the name of the table that a key is in.
func parent(e typo.Entry) string { return strings.Join(e.Path[:len(e.Path)-1], ".") }

// stem is what stands before the last name of a dotted key.
func (d *document) stem(e typo.Entry) string {
	written := d.text[e.Key.Start:e.Key.End]
	return string(written[:bytes.LastIndexByte(written, '.')+1])
}

// aboveHeader is the start of a header's line or of the comment that stands on it.
func (d *document) aboveHeader(e typo.Entry) int {
	start := d.lineStart(e.Key.Start)
	for start > 0 {
		above := d.lineStart(start - 1)
		if !bytes.HasPrefix(bytes.TrimLeft(d.text[above:start], " \t"), []byte("#")) {
			break
		}
		start = above
	}
	return start
}

// insertLine puts a line below the one that the offset is in.
func (d *document) insertLine(offset int, line string) {
	end := d.lineEnd(offset)
	if end > 0 && d.text[end-1] != '\n' {
		d.replace(end, end, d.newline)
		end += len(d.newline)
	}
	d.replace(end, end, line+d.newline)
}

func (d *document) insertInner(table, pair string) {
	e, _ := d.find(table)
	last := -1
	for _, inner := range typo.Outline(d.text) {
		if inner.Inner && parent(inner) == table {
			last = inner.Value.End
		}
	}
	if last < 0 {
		d.replace(e.Value.Start, e.Value.End, "{ "+pair+" }")
		return
	}
	d.replace(last, last, ", "+pair)
}

// remove takes a key away, with the comment behind it; comments above it stay.
func (d *document) remove(key string) {
	e, ok := d.find(key)
	switch {
	case !ok:
	case e.Inner:
		d.cut(e.Key.Start, e.Value.End)
	default:
		d.replace(d.lineStart(e.Key.Start), d.lineEnd(e.Value.End), "")
	}
}

// cut takes an element out of a list between commas.
func (d *document) cut(start, end int) {
	if comma, ok := d.comma(end); ok {
		end = comma + 1
		for end < len(d.text) && (d.text[end] == ' ' || d.text[end] == '\t') {
			end++
		}
	} else if before := bytes.TrimRight(d.text[:start], " \t\r\n"); bytes.HasSuffix(before, []byte(",")) {
		start = len(before) - 1
	}
	d.replace(start, end, "")
}

// comma finds the comma behind an element, past blanks and comments.
func (d *document) comma(offset int) (int, bool) {
	for offset < len(d.text) {
		switch d.text[offset] {
		case ',':
			return offset, true
		case ' ', '\t', '\r', '\n':
			offset++
		case '#':
			offset = d.lineEnd(offset)
		default:
			return 0, false
		}
	}
	return 0, false
}

func (d *document) lineStart(offset int) int {
	return bytes.LastIndexByte(d.text[:offset], '\n') + 1
}

// lineEnd is the offset behind the line's end.
func (d *document) lineEnd(offset int) int {
	if i := bytes.IndexByte(d.text[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(d.text)
}

// bare writes a key, in quotes where TOML wants them.
func bare(key string) string {
	if news.IsSlug(strings.ReplaceAll(strings.ToLower(key), "_", "-")) {
		return key
	}
	return quote(key)
}

// dotted writes the name of a table, or that of a section under "section".
func dotted(table string) string {
	outer, inner, nested := strings.Cut(table, ".")
	if !nested {
		return bare(table)
	}
	return bare(outer) + "." + bare(inner)
}

// quote writes a string as TOML.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
