package feed

import (
	"net/url"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
)

// base is what relative addresses of a feed are relative to.
type base struct{ *url.URL }

// newBase is the first of the addresses that is absolute.
func newBase(addresses ...string) base {
	for _, a := range addresses {
		if u, err := url.Parse(strings.TrimSpace(a)); err == nil && u.Host != "" {
			return base{u}
		}
	}
	return base{&url.URL{}}
}

// absolute is the clean absolute form of an address, or "" where it is none that
// a reader could open.
func (b base) absolute(address string) string {
	address = strings.TrimSpace(unescape(address))
	if address == "" {
		return ""
	}
	u, err := b.Parse(strings.ReplaceAll(address, " ", "%20"))
	if err != nil {
		return ""
	}
	return news.CleanLink(u.String())
}
