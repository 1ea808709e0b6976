package extract

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/sapbao/sapbao/internal/news"
)

// Limits of what is read of a page.
const (
	maxPage   = 4 << 20 // bytes; what follows is not looked at
	maxNodes  = 200_000 // nodes of the parsed page; a larger one is refused
	maxBlocks = 3_000   // blocks of an article
	maxLinks  = 5_000   // links looked at on a listing page
)

// page is a parsed page with what its head tells.
type page struct {
	doc  *html.Node
	body *html.Node // the body element, or the document where there is none
	base *url.URL   // what relative links are relative to; nil when unknown
	url  string     // the page's own address, http or https, or ""
	host string     // of url, lower case, without "www."
	meta meta
}

// open parses a page. Its address is the one it was fetched from, else the one
// it states itself.
func open(p news.Page) (*page, error) {
	body := p.Body
	if len(body) > maxPage {
		body = body[:maxPage]
	}
	body, err := decode(body, p.Type)
	if err != nil {
		return nil, err
	}
	doc, err := html.ParseWithOptions(bytes.NewReader(body), html.ParseOptionEnableScripting(false))
	if err != nil {
		// The reader of the page cannot fail: what the parser refuses is a page too deep.
		return nil, fmt.Errorf("parse page: %w: %w", news.ErrTooLarge, err)
	}
	out := &page{doc: doc, body: doc}
	nodes := 0
	walk(doc, func(*html.Node) bool {
		nodes++
		return true
	})
	if nodes > maxNodes {
		return nil, fmt.Errorf("page of %d nodes: %w", nodes, news.ErrTooLarge)
	}
	out.meta = readMeta(doc)
	if b := findTag(doc, bodyTag); b != nil {
		out.body = b
	}
	out.settle(p.URL)
	return out, nil
}

// settle finds the page's own address and the base of its links.
func (p *page) settle(fetched string) {
	own := webAddress(fetched)
	if own == nil {
		for _, s := range []string{p.meta.canonical, p.meta.get("og:url"), p.meta.ld.URL} {
			if own = webAddress(s); own != nil {
				break
			}
		}
	}
	if own == nil {
		return
	}
	p.url = own.String()
	p.host = strings.TrimPrefix(strings.ToLower(own.Hostname()), "www.")
	p.base = own
	if b := p.meta.base; b != "" {
		if ref, err := own.Parse(b); err == nil && (ref.Scheme == "http" || ref.Scheme == "https") {
			p.base = ref
		}
	}
}

// webAddress parses an absolute http or https address; anything else gives nil.
func webAddress(s string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return nil
	}
	return u
}

// link makes an address of the page absolute. It gives "" for what is not http
// or https and for what cannot be resolved.
func (p *page) link(ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" || ref[0] == '#' || len(ref) > 2000 {
		return ""
	}
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	if p.base != nil {
		u = p.base.ResolveReference(u)
	}
	if u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	u.User = nil
	return u.String()
}

// decode turns a page into UTF-8 by its header, its byte order mark or its own word.
func decode(body []byte, contentType string) ([]byte, error) {
	if rest, marked := bytes.CutPrefix(body, []byte("\xEF\xBB\xBF")); marked {
		return rest, nil
	}
	if utf8.Valid(body) && !bytes.HasPrefix(body, []byte{0xFE, 0xFF}) && bytes.IndexByte(body, 0) < 0 {
		return body, nil
	}
	enc, name, _ := charset.DetermineEncoding(body, contentType)
	if name == "utf-8" {
		return bytes.ToValidUTF8(body, []byte("\uFFFD")), nil
	}
	out, err := io.ReadAll(io.LimitReader(enc.NewDecoder().Reader(bytes.NewReader(body)), 4*maxPage))
	if err != nil {
		return nil, fmt.Errorf("decode page from %s: %w", name, err)
	}
	return out, nil
}
