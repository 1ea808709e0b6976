package web

import (
	"bytes"
	"net/http"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

const (
	// largestChallenge is more than any challenge page seen, and less than most articles.
	largestChallenge = 128 << 10
	// fewLetters is more than the text of any challenge page seen; the menus of a
	// portal alone have more.
	fewLetters = 1000
	// hardlyAny is what is left of a page that does nothing but test the visitor.
	hardlyAny = 300
)

// named are marks of products that stand between visitor and portal. They are
// looked for in scripts, attributes and the title, never in text.
var named = []string{
	"cf_chl_", "cf-chl-", "cf-turnstile", "cf-browser-verification", "just a moment...", "attention required! | cloudflare",
	"cloudrity", "ddos-guard", "_incapsula_resource", "sucuri_cloudproxy_js", "awswafcookiedomainlist", "gokuprops",
}

// challenged reports whether an answer is a page that tests whether a person is
// asking, instead of what was asked for. It must be HTML with next to no text,
// so that an article about captchas, or one with a captcha at its comment form,
// is not taken for one.
func challenged(answer *http.Response, body []byte) bool {
	h := answer.Header
	if h.Get("Cf-Mitigated") == "challenge" || h.Get("X-Amzn-Waf-Action") != "" {
		return true
	}
	if len(body) > largestChallenge || !isHTML(h.Get("Content-Type"), body) {
		return false
	}
	letters, hidden := look(body)
	if letters > fewLetters {
		return false
	}
	for _, mark := range named {
		if strings.Contains(hidden, mark) {
			return true
		}
	}
	if letters > hardlyAny {
		return false
	}
	return strings.Contains(hidden, "captcha") || setsCookieAndReloads(hidden)
}

func setsCookieAndReloads(script string) bool {
	return strings.Contains(script, "document.cookie") &&
		(strings.Contains(script, "location.reload") || strings.Contains(script, "location.href") || strings.Contains(script, "location.replace"))
}

func isHTML(contentType string, body []byte) bool {
	start := bytes.TrimLeft(body[:min(len(body), 512)], "\ufeff \t\r\n")
	if bytes.HasPrefix(start, []byte("<?xml")) || bytes.HasPrefix(start, []byte("{")) {
		return false
	}
	return strings.Contains(strings.ToLower(contentType), "html") ||
		strings.Contains(strings.ToLower(http.DetectContentType(start)), "html")
}

// look counts the letters that a visitor sees, up to a few more than fewLetters,
// and gathers what is not seen, in lower case.
func look(page []byte) (letters int, hidden string) {
	var unseen strings.Builder
	tokens := html.NewTokenizer(bytes.NewReader(page))
	var inside atom.Atom // a script, style or title: its text is not the page's
	for letters <= fewLetters {
		switch tokens.Next() {
		case html.ErrorToken:
			return letters, strings.ToLower(unseen.String())
		case html.StartTagToken, html.SelfClosingTagToken:
			inside = 0
			token := tokens.Token()
			switch token.DataAtom {
			case atom.Script, atom.Style, atom.Title:
				inside = token.DataAtom
			}
			for _, a := range token.Attr {
				unseen.WriteString(a.Val + "\n")
			}
		case html.EndTagToken:
			inside = 0
		case html.TextToken:
			text := tokens.Text()
			if inside != 0 {
				unseen.Write(text)
				continue
			}
			for _, r := range string(text) {
				if unicode.IsLetter(r) {
					letters++
				}
			}
		}
	}
	return letters, ""
}
