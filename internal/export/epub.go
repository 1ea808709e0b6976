package export

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"io"
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
)

// EPUB writes a book as EPUB 3: a cover, a table of contents, a page for each
// chapter and one for each article, and every picture of a kind that reading
// systems know: JPEG, PNG and GIF. The same book gives the same bytes.
func (b Book) EPUB(ctx context.Context, w io.Writer) error {
	e := &epub{Book: b, zip: zip.NewWriter(w), pictures: map[string]string{}}
	if err := e.mimetype(); err != nil {
		return err
	}
	e.add("META-INF/container.xml", "", "", container)
	e.add("EPUB/style.css", "text/css", "", look)
	e.add("EPUB/cover.svg", "image/svg+xml", "cover-image", b.cover())
	e.page("cover", b.Lang.Say(lang.ExportCover), "", func(m *markup) {
		m.put("<section epub:type=\"cover\" class=\"cover\"><img src=\"cover.svg\" alt=\"%s\"/></section>\n", plainText(b.title()))
	})
	// The table of contents is read second and written last.
	e.spine = append(e.spine, "nav")
	for c := range b.Chapters {
		if err := e.chapter(ctx, c); err != nil {
			return err
		}
	}
	e.contents()
	e.add("EPUB/package.opf", "", "", e.packageFile())
	if e.err != nil {
		return e.err
	}
	return e.zip.Close()
}

// epub is a book on its way into a file. The first error stops all writing.
type epub struct {
	Book
	zip      *zip.Writer
	err      error
	manifest []manifestItem
	spine    []string
	pictures map[string]string // file names by the hash of their bytes
	toc      strings.Builder
}

type manifestItem struct{ id, file, kind, properties string }

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

// mimetype is the first entry, neither compressed nor with any extra field, so that
// the file can be told by its first bytes.
func (e *epub) mimetype() error {
	const kind = "application/epub+zip"
	w, err := e.zip.CreateRaw(&zip.FileHeader{
		Name: "mimetype", Method: zip.Store, CRC32: crc32.ChecksumIEEE([]byte(kind)),
		CompressedSize64: uint64(len(kind)), UncompressedSize64: uint64(len(kind)),
	})
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, kind)
	return err
}

// add writes a file of a media type, and lists it where it has one.
func (e *epub) add(name, kind, properties, content string) {
	method := zip.Deflate
	if strings.HasPrefix(kind, "image/") && kind != "image/svg+xml" {
		method = zip.Store
	}
	if e.err != nil {
		return
	}
	w, err := e.zip.CreateHeader(&zip.FileHeader{Name: name, Method: method, Modified: e.Made.UTC()})
	if err == nil {
		_, err = io.WriteString(w, content)
	}
	e.err = err
	if kind != "" {
		file := strings.TrimPrefix(name, "EPUB/")
		id := strings.NewReplacer(".xhtml", "", ".", "-").Replace(file)
		e.manifest = append(e.manifest, manifestItem{id, file, kind, properties})
	}
}

// page writes one XHTML page and puts it next in the order of reading.
func (e *epub) page(id, title, properties string, body func(m *markup)) {
	var page bytes.Buffer
	m := &markup{Writer: bufio.NewWriter(&page), level: 1, see: e.Lang.Say(lang.ExportPicture)}
	m.put("%s", xhtmlHead)
	m.put("<title>%s</title>\n<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>\n</head>\n<body>\n", plainText(title))
	body(m)
	m.put("</body>\n</html>\n")
	if err := m.Flush(); err != nil && e.err == nil {
		e.err = err
	}
	e.add("EPUB/"+id+".xhtml", "application/xhtml+xml", properties, page.String())
	if id != "nav" {
		e.spine = append(e.spine, id)
	}
}

const xhtmlHead = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi" xml:lang="vi">
<head>
<meta charset="utf-8"/>
`

func (e *epub) chapter(ctx context.Context, c int) error {
	chapter := e.Chapters[c]
	if len(chapter.Headlines) == 0 {
		return nil
	}
	if chapter.Title != "" {
		e.chapterPage(c)
		fmt.Fprintf(&e.toc, "<li><a href=\"%s.xhtml\">%s</a>\n<ol>\n", anchor(c, -1), plainText(chapter.Title))
	}
	for i, h := range chapter.Headlines {
		a, err := e.open(ctx, h)
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		id := anchor(c, i)
		e.page(id, titleOf(a.Headline), "", func(m *markup) {
			m.image = func(src string) string { return e.image(ctx, src) }
			m.put("<section epub:type=\"chapter\">\n")
			e.article(m, a, "")
			m.put("</section>\n")
		})
		fmt.Fprintf(&e.toc, "<li><a href=\"%s.xhtml\">%s</a></li>\n", id, plainText(titleOf(a.Headline)))
		if e.err != nil {
			return e.err
		}
	}
	if chapter.Title != "" {
		e.toc.WriteString("</ol>\n</li>\n")
	}
	return nil
}

// chapterPage lists the articles of a chapter.
func (e *epub) chapterPage(c int) {
	chapter := e.Chapters[c]
	e.page(anchor(c, -1), chapter.Title, "", func(m *markup) {
		m.put("<section epub:type=\"part\">\n<h1>%s</h1>\n<ol>\n", plainText(chapter.Title))
		for i, h := range chapter.Headlines {
			m.put("<li><a href=\"%s.xhtml\">%s</a></li>\n", anchor(c, i), plainText(titleOf(h)))
		}
		m.put("</ol>\n</section>\n")
	})
}

// contents writes the page of the table of contents.
func (e *epub) contents() {
	words := e.Lang.Say(lang.ExportContents)
	if e.toc.Len() == 0 {
		fmt.Fprintf(&e.toc, "<li><a href=\"cover.xhtml\">%s</a></li>\n", plainText(e.title()))
	}
	e.page("nav", words, "nav", func(m *markup) {
		m.put("<nav epub:type=\"toc\" lang=\"%[1]s\" xml:lang=\"%[1]s\">\n<h1>%[2]s</h1>\n<ol>\n%[3]s</ol>\n</nav>\n",
			e.Lang, plainText(words), e.toc.String())
	})
}

// image is the element of a picture that is in the book, or nothing.
func (e *epub) image(ctx context.Context, src string) string {
	d, ok := e.picture(ctx, src)
	if !ok || d.kind == "image/webp" {
		return ""
	}
	sum := sha256.Sum256(d.data)
	key := hex.EncodeToString(sum[:8])
	name, there := e.pictures[key]
	if !there {
		name = "picture-" + key + d.ending()
		e.pictures[key] = name
		e.add("EPUB/"+name, d.kind, "", string(d.data))
	}
	return fmt.Sprintf(`<img src="%s" width="%d" height="%d"/>`, name, d.width, d.height)
}
