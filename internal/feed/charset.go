package feed

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode makes valid UTF-8 of a feed's bytes. Labels lie, so what reads as UTF-8
// is UTF-8 whatever the label says. Else the encoding is that of the byte order
// mark, of the header or of the XML declaration; without a usable one it is
// windows-1258, the only other encoding that Vietnamese was written in under a
// label. Bytes that mean nothing become U+FFFD.
func decode(body []byte, contentType string) string {
	if enc := wide(body); enc != nil {
		return convert(enc, body)
	}
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	if utf8.Valid(body) {
		return string(body)
	}
	enc := labelled(contentType, body)
	if enc == nil || mostlyUTF8(body) {
		return strings.ToValidUTF8(string(body), "\ufffd")
	}
	return convert(enc, body)
}

func convert(enc encoding.Encoding, body []byte) string {
	text, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		text = body
	}
	return strings.ToValidUTF8(string(text), "\ufffd")
}

// wide recognises UTF-16 by its mark, or by the NULs around the first bracket.
func wide(body []byte) encoding.Encoding {
	if len(body) < 4 {
		return nil
	}
	switch {
	case bytes.HasPrefix(body, []byte("\xff\xfe")), bytes.HasPrefix(body, []byte("<\x00")), bytes.HasPrefix(body, []byte("{\x00")):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(body, []byte("\xfe\xff")), bytes.HasPrefix(body, []byte("\x00<")), bytes.HasPrefix(body, []byte("\x00{")):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']`)

// labelled is the encoding that the header names, or the declaration; the latter
// goes first where the header names only what servers send by themselves. It is
// nil where both claim UTF-8.
func labelled(contentType string, body []byte) encoding.Encoding {
	_, header, _ := strings.Cut(strings.ToLower(contentType), "charset=")
	header, _, _ = strings.Cut(strings.Trim(header, ` "'`), ";")
	header = strings.Trim(header, ` "'`)
	var declaration string
	if match := declared.FindSubmatch(body[:min(len(body), 1024)]); match != nil {
		declaration = strings.ToLower(string(match[1]))
	}
	labels := []string{header, declaration}
	if header == "iso-8859-1" || header == "us-ascii" {
		labels = []string{declaration, header}
	}
	claimed := false
	for _, label := range labels {
		enc, name := charset.Lookup(label)
		switch {
		case name == "utf-8":
			claimed = true
		case enc != nil && !strings.HasPrefix(name, "utf-16") && name != "replacement":
			return enc
		}
	}
	if claimed {
		return nil
	}
	return charmap.Windows1258
}

// mostlyUTF8 reports whether a text is UTF-8 with some damage: of its letters
// beyond ASCII at most one in ten is broken.
func mostlyUTF8(body []byte) bool {
	whole, broken := 0, 0
	for len(body) > 0 {
		r, size := utf8.DecodeRune(body)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		body = body[size:]
	}
	return broken*10 <= whole
}
