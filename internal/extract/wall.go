package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// challengeSigns are parts of pages that only a browser gets past, in lower case.
var challengeSigns = []string{
	"cf-browser-verification", "cf-challenge", "challenge-platform", "_cf_chl", "just a moment...", "checking your browser",
	"cloudrity", "ddos-guard", "ddos protection", "__ddg", "g-recaptcha", "hcaptcha", "aws-waf", "incapsula", "access denied",
	"verify you are human", "xác minh bạn là người", "d2n_cookie",
}

// loginSigns are sentences of login walls, folded.
var loginSigns = []string{
	"dang nhap de doc", "dang nhap de xem", "dang nhap de tiep tuc", "danh cho thanh vien", "danh cho thue bao",
	"noi dung danh cho hoi vien", "dang ky goi doc bao", "dang ky thue bao de doc", "sign in to continue", "log in to continue", "subscribe to read", "subscribers only",
}

// wall tells why a page has nothing, or hardly anything, to read. A page that is
// merely short gives whatever the caller thought of it.
func (r *reader) wall(otherwise error) error {
	if r.challenged() {
		return news.ErrChallenge
	}
	if r.loginWanted() {
		return news.ErrLogin
	}
	return otherwise
}

// challenged looks at small pages that are scripts more than text.
func (r *reader) challenged() bool {
	if len(text(r.page.body)) > 1500 {
		return false
	}
	var b strings.Builder
	walk(r.page.doc, func(n *html.Node) bool {
		if n.Type == html.TextNode && b.Len() < 200_000 {
			b.WriteString(strings.ToLower(n.Data))
		}
		if n.Type == html.ElementNode {
			for _, a := range n.Attr {
				if a.Key == "src" || a.Key == "id" || a.Key == "class" || a.Key == "action" {
					b.WriteByte(' ')
					b.WriteString(strings.ToLower(a.Val))
				}
			}
		}
		return true
	})
	all := b.String()
	reloads := strings.Contains(all, "location.reload") || strings.Contains(all, "location.href") || strings.Contains(all, "location.replace")
	cookie := strings.Contains(all, "document.cookie")
	if reloads && cookie && len(r.art.Blocks) == 0 {
		return true
	}
	for _, sign := range challengeSigns {
		if strings.Contains(all, sign) && r.title < 0 {
			return true
		}
	}
	return false
}

func (r *reader) loginWanted() bool {
	if r.page.meta.ld.Paywalled {
		return true
	}
	fold := viet.Fold(text(r.page.body))
	for _, sign := range loginSigns {
		if strings.Contains(fold, sign) {
			return true
		}
	}
	password := find(r.page.body, func(n *html.Node) bool {
		return n.DataAtom == atom.Input && attr(n, "type") == "password" && r.furniture.marks[n.Parent] == none
	})
	return password != nil && len(r.art.Blocks) == 0 && len(fold) < 1500
}
