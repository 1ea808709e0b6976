package typo

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Entry is a key with its value, or the name of a table, as it stands in a document.
type Entry struct {
	Path   []string // the whole path; elements of lists of tables are counted: "sections[0]"
	Header bool     // the name in a [table] or [[list of tables]] line
	Inner  bool     // inside an inline table
	Key    Span     // the key, or the header's name
	Value  Span     // empty for a header
	Items  []Span   // the elements of an array of plain values
}

// Span is a half-open range of bytes.
type Span struct{ Start, End int }

// Name is the path with dots.
func (e Entry) Name() string { return strings.Join(e.Path, ".") }

// Outline lists the entries of a document in their order; those of an inline
// table follow the one that holds them. It ends at a fault of syntax.
func Outline(data []byte) []Entry {
	var all []Entry
	var table []string
	var p unstable.Parser
	p.Reset(data)
	counts := map[string]int{}
	for p.NextExpression() {
		node := p.Expression()
		switch node.Kind {
		case unstable.Table, unstable.ArrayTable:
			table, all = appendHeader(all, node, counts)
		case unstable.KeyValue:
			all = appendEntries(all, table, node, data)
		}
	}
	return all
}

func appendHeader(all []Entry, node *unstable.Node, counts map[string]int) ([]string, []Entry) {
	path, at := key(node.Key())
	if node.Kind == unstable.ArrayTable {
		name := strings.Join(path, ".")
		path[len(path)-1] += "[" + strconv.Itoa(counts[name]) + "]"
		counts[name]++
	}
	return path, append(all, Entry{Path: path, Header: true, Key: at})
}

func appendEntries(all []Entry, table []string, node *unstable.Node, data []byte) []Entry {
	path, at := key(node.Key())
	e := Entry{Path: append(slices.Clone(table), path...), Key: at}
	e.Value.End = int(node.Raw.Offset + node.Raw.Length)
	equals := at.End + bytes.IndexByte(data[at.End:], '=')
	e.Value.Start = equals + 1 + len(data[equals+1:]) - len(bytes.TrimLeft(data[equals+1:], " \t"))
	children := node.Value().Children()
	switch node.Value().Kind {
	case unstable.Array:
		e.Items = items(children)
	case unstable.InlineTable:
		all = append(all, e)
		for children.Next() {
			from := len(all)
			all = appendEntries(all, e.Path, children.Node(), data)
			for i := from; i < len(all); i++ {
				all[i].Inner = true
			}
		}
		return all
	}
	return append(all, e)
}

func items(children unstable.Iterator) []Span {
	var spans []Span
	for children.Next() {
		raw := children.Node().Raw
		spans = append(spans, Span{int(raw.Offset), int(raw.Offset + raw.Length)})
	}
	return spans
}

func key(parts unstable.Iterator) ([]string, Span) {
	var path []string
	var at Span
	for parts.Next() {
		raw := parts.Node().Raw
		if path == nil {
			at.Start = int(raw.Offset)
		}
		at.End = int(raw.Offset + raw.Length)
		path = append(path, string(parts.Node().Data))
	}
	return path, at
}

// entryAt finds the innermost key whose text an offset falls in.
func entryAt(data []byte, offset int) (Entry, bool) {
	var found Entry
	ok := false
	for _, e := range Outline(data) {
		if !e.Header && e.Key.Start <= offset && offset < e.Value.End {
			found, ok = e, true
		}
	}
	return found, ok
}

// Line is the line of a key or table, from 1, or 0 where it is not there. The
// name is a path with dots, in which the elements of arrays and of lists of
// tables are counted from 0: "follow[2]", "sections[0].feed".
func Line(data []byte, name string) int {
	data = withoutMark(data)
	for _, e := range Outline(data) {
		own := e.Name()
		if own == name || strings.HasPrefix(own, name+".") {
			return lineAt(data, e.Key.Start)
		}
		for i, item := range e.Items {
			if own+"["+strconv.Itoa(i)+"]" == name {
				return lineAt(data, item.Start)
			}
		}
	}
	return 0
}

func lineAt(data []byte, offset int) int {
	return 1 + bytes.Count(data[:offset], []byte("\n"))
}

// withoutMark drops the byte order mark that some editors put in front.
func withoutMark(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\ufeff")) }
