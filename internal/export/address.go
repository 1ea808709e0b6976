package export

import (
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// address is an http or https address as the strictest reader of a document wants
// it, or "" where it cannot be that: signs outside of RFC 3986 are escaped.
func address(link string) string {
	link = news.CleanLink(link)
	scheme, rest, _ := strings.Cut(link, "://")
	at := strings.IndexAny(rest, "/?")
	if at < 0 {
		at = len(rest)
	}
	host, path := rest[:at], rest[at:]
	if !validHost(host) {
		return ""
	}
	return scheme + "://" + host + escapePath(path)
}

func validHost(host string) bool {
	name, port, _ := strings.Cut(host, ":")
	if strings.HasPrefix(host, "[") {
		inner, after, closed := strings.Cut(host[1:], "]")
		return closed && strings.Trim(inner, "0123456789abcdef:.") == "" && strings.Trim(after, ":0123456789") == ""
	}
	return name != "" && strings.Trim(port, "0123456789") == "" && len(port) <= 5 &&
		strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-._") == ""
}

const hexDigits = "0123456789ABCDEF"

func escapePath(path string) string {
	var b strings.Builder
	for i := range len(path) {
		switch c := path[i]; {
		case c == '%' && !isEscape(path[i:]), c <= ' ', c > '~', strings.IndexByte("\"<>\\^`{|}[]", c) >= 0:
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isEscape(s string) bool {
	return len(s) >= 3 && strings.Trim(s[1:3], "0123456789abcdefABCDEF") == ""
}
