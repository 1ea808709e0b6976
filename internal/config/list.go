package config

import (
	"bytes"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

// addItem appends an id to an array, in the array's own manner:
// on the same line, or on a line of its own with the indent of the others.
func (d *document) addItem(key string, item news.SectionID) {
	e, ok := d.find(key)
	if !ok {
		d.set(key, d.list(item))
		return
	}
	text, closing := quote(string(item)), e.Value.End-1
	ownLines := bytes.IndexByte(d.text[e.Value.Start:closing], '\n') >= 0
	closingAlone := strings.TrimSpace(string(d.text[d.lineStart(closing):closing])) == ""
	if len(e.Items) == 0 {
		if ownLines && closingAlone {
			d.replace(d.lineStart(closing), d.lineStart(closing), "  "+text+","+d.newline)
		} else {
			d.replace(e.Value.Start+1, closing, text)
		}
		return
	}
	last := e.Items[len(e.Items)-1]
	comma, trailing := d.comma(last.End)
	after := last.End
	if trailing {
		after, text = comma+1, text+","
	}
	switch {
	case ownLines && closingAlone:
		at := d.lineStart(closing)
		d.replace(at, at, d.indent(last)+text+d.newline)
		if !trailing {
			d.replace(last.End, last.End, ",")
		}
	case ownLines:
		d.replace(after, after, separator(trailing)+d.newline+d.indent(last)+text)
	default:
		d.replace(after, after, separator(trailing)+" "+text)
	}
}

// insertItem puts an id before the nth element of an array, on a line of its own where
// that one has one.
func (d *document) insertItem(key string, n int, item news.SectionID) {
	e, ok := d.find(key)
	if !ok {
		return
	}
	at, text := e.Items[n].Start, quote(string(item))+","
	start := d.lineStart(at)
	if strings.TrimSpace(string(d.text[start:at])) == "" {
		d.replace(start, start, d.indent(e.Items[n])+text+d.newline)
		return
	}
	d.replace(at, at, text+" ")
}

func separator(trailing bool) string {
	if trailing {
		return ""
	}
	return ","
}

// indent is what stands before an element on its line, or two blanks where that
// is more than blanks.
func (d *document) indent(item typo.Span) string {
	before := string(d.text[d.lineStart(item.Start):item.Start])
	if strings.TrimSpace(before) != "" {
		return "  "
	}
	return before
}

// removeItem takes the nth element away: with its line and the comment on it
// where it has a line of its own.
func (d *document) removeItem(key string, n int) {
	e, ok := d.find(key)
	if !ok {
		return
	}
	item := e.Items[n]
	start, end := d.lineStart(item.Start), d.lineEnd(item.End)
	before := strings.TrimSpace(string(d.text[start:item.Start]))
	after := strings.TrimSpace(string(d.text[item.End:end]))
	after = strings.TrimSpace(strings.TrimPrefix(after, ","))
	if before == "" && (after == "" || after[0] == '#') {
		d.replace(start, end, "")
		return
	}
	d.cut(item.Start, item.End)
}

// list writes an array of ids, with a line for each.
func (d *document) list(items ...news.SectionID) string {
	if len(items) == 0 {
		return "[]"
	}
	var b strings.Builder
	b.WriteString("[" + d.newline)
	for _, item := range items {
		b.WriteString("  " + quote(string(item)) + "," + d.newline)
	}
	b.WriteString("]")
	return b.String()
}
