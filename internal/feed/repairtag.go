package feed

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"
)

// begin writes a start tag.
func (m *mender) begin(body string) {
	name := nameOf(body)
	if m.doc.root == "" {
		m.prefix, m.doc.root = split(name)
	} else if len(m.open) == 0 {
		return // after the root, or before it: no part of the feed
	}
	empty := strings.HasSuffix(body, "/")
	if len(m.open) >= maxDepth && !empty {
		return
	}
	if m.isItem(name) && !empty {
		m.endItem()
		m.item, m.start = len(m.open), m.out.Len()
		if len(m.doc.items) == 0 {
			m.doc.open = append([]element(nil), m.open...)
		}
	}
	from := m.out.Len()
	m.out.WriteByte('<')
	m.markedUp(body)
	m.out.WriteByte('>')
	if !empty {
		m.open = append(m.open, element{name, m.out.String()[from:]})
	}
}

// end writes an end tag, unless it ends nothing.
func (m *mender) end(name string) {
	lowest := 0
	if m.item >= 0 {
		lowest = m.item
	}
	for i := len(m.open) - 1; i >= lowest; i-- {
		if m.open[i].name != name {
			continue
		}
		for len(m.open) > i {
			m.pop()
		}
		if i == m.item {
			m.doc.items = append(m.doc.items, span{m.start, m.out.Len()})
			m.item = -1
		}
		return
	}
	if strings.EqualFold(name, "br") && len(m.open) > 0 {
		m.out.WriteString("<br/>")
	}
}

// pop ends the innermost element.
func (m *mender) pop() {
	last := len(m.open) - 1
	m.out.WriteString("</" + m.open[last].name + ">")
	m.open = m.open[:last]
}

// endItem ends an item whose end tag is missing before the next one begins.
func (m *mender) endItem() {
	if m.item >= 0 {
		m.end(m.open[m.item].name)
	}
}

func (m *mender) isItem(name string) bool {
	prefix, local := split(name)
	return (local == "item" || local == "entry") && (prefix == "" || prefix == m.prefix)
}

// split parts a name into its prefix with the colon, and the rest in lower case.
func split(name string) (prefix, local string) {
	colon := strings.IndexByte(name, ':') + 1
	return name[:colon], strings.ToLower(name[colon:])
}

func nameStart(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' || c == ':' || c >= utf8.RuneSelf
}

// nameOf is the name at the beginning of a tag.
func nameOf(body string) string {
	if end := strings.IndexAny(body, " \t\r\n/"); end >= 0 {
		return body[:end]
	}
	return body
}

// text writes what stands between tags.
func (m *mender) text(s string) {
	if len(m.open) == 0 {
		return
	}
	if strings.Contains(s, "]]>") {
		s = strings.ReplaceAll(s, "]]>", "]]&gt;")
	}
	m.markedUp(s)
}

// markedUp writes what stands outside of CDATA, where an ampersand that begins
// no reference must be written as one.
func (m *mender) markedUp(s string) {
	for {
		i := strings.IndexByte(s, '&')
		if i < 0 {
			m.legal(s)
			return
		}
		m.legal(s[:i])
		switch skip := illegalReference(s[i:]); {
		case skip > 0:
			s = s[i+skip:]
			continue
		case isReference(s[i:]):
			m.out.WriteByte('&')
		default:
			m.out.WriteString("&amp;")
		}
		s = s[i+1:]
	}
}

// isReference reports whether s begins with an entity or a character reference.
func isReference(s string) bool {
	end := strings.IndexByte(s[:min(len(s), longestEntity+1)], ';')
	return end > 1 && strings.Trim(s[1:end], "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// legal writes s without the characters and the references that XML forbids.
func (m *mender) legal(s string) {
	from := 0
	for i := 0; i < len(s); {
		skip := illegal(s[i:])
		if skip == 0 {
			i++
			continue
		}
		m.out.WriteString(s[from:i])
		i += skip
		from = i
	}
	m.out.WriteString(s[from:])
}

// illegal is the length of a forbidden character or reference at the beginning
// of s: a control, U+FFFE, U+FFFF, or a reference such as "&#8;".
func illegal(s string) int {
	switch c := s[0]; {
	case c == '&':
		return illegalReference(s)
	case c == 0xef && (strings.HasPrefix(s, "\ufffe") || strings.HasPrefix(s, "\uffff")):
		return 3
	case c < ' ' && c != '\t' && c != '\n' && c != '\r', c == 0x7f:
		return 1
	}
	return 0
}

// illegalReference is the length of a numeric reference that names no character of XML.
func illegalReference(s string) int {
	end := strings.IndexByte(s[:min(len(s), 12)], ';')
	if end < 3 || s[1] != '#' {
		return 0
	}
	digits, base := s[2:end], 10
	if digits[0]|0x20 == 'x' {
		digits, base = digits[1:], 16
	}
	r, err := strconv.ParseUint(digits, base, 32)
	switch {
	case errors.Is(err, strconv.ErrSyntax):
		return 0
	case err == nil && (r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r < 0xd800 || r >= 0xe000 && r < 0xfffe || r > 0xffff && r <= utf8.MaxRune):
		return 0
	}
	return end + 1
}
