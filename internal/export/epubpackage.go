package export

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// packageFile lists what the book is and holds.
func (e *epub) packageFile() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="vi">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
`)
	fmt.Fprintf(&b, "<dc:identifier id=\"id\">%s</dc:identifier>\n<dc:title>%s</dc:title>\n<dc:language>vi</dc:language>\n",
		e.uuid(), plainText(e.title()))
	if h, ok := e.single(); ok && h.Author != "" {
		fmt.Fprintf(&b, "<dc:creator>%s</dc:creator>\n", plainText(h.Author))
	}
	fmt.Fprintf(&b, "<dc:publisher>Sạp Báo</dc:publisher>\n<dc:date>%s</dc:date>\n", e.Made.In(news.Zone).Format(time.DateOnly))
	fmt.Fprintf(&b, "<meta property=\"dcterms:modified\">%s</meta>\n</metadata>\n<manifest>\n", e.Made.UTC().Format("2006-01-02T15:04:05Z"))
	for _, item := range e.manifest {
		properties := ""
		if item.properties != "" {
			properties = ` properties="` + item.properties + `"`
		}
		fmt.Fprintf(&b, "<item id=\"%s\" href=\"%s\" media-type=\"%s\"%s/>\n", item.id, item.file, item.kind, properties)
	}
	b.WriteString("</manifest>\n<spine>\n")
	for _, id := range e.spine {
		fmt.Fprintf(&b, "<itemref idref=\"%s\"/>\n", id)
	}
	b.WriteString("</spine>\n</package>\n")
	return b.String()
}

// uuid names the book by what is in it and when it was made.
func (e *epub) uuid() string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\x00%s\x00", e.Title, e.Made.UTC().Format(time.RFC3339))
	for _, c := range e.Chapters {
		for _, h := range c.Headlines {
			fmt.Fprintf(sum, "%s\x00", h.ID)
		}
	}
	id := sum.Sum(nil)[:16]
	id[6], id[8] = id[6]&0x0F|0x80, id[8]&0x3F|0x80 // version 8, free use, of RFC 9562
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}
