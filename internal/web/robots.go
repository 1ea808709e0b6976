package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/temoto/robotstxt"

	"github.com/sapbao/sapbao/internal/news"
)

// robotsName is what the program goes by in robots.txt, whatever it sends as its agent.
const robotsName = "SapBao"

const (
	robotsLimit = 512 << 10 // bytes that are read of a robots.txt; RFC 9309 asks for 500 KiB
	robotsAge   = 24 * time.Hour
)

// rulebook remembers what the robots.txt of each host says.
type rulebook struct {
	mu    sync.Mutex
	sites map[string]*siteRules // by scheme and host
}

// siteRules are read once; who comes second waits for the first.
type siteRules struct {
	mu    sync.Mutex
	rules *robotstxt.RobotsData // nil: not known
	good  time.Time             // until then
}

// Allowed reports whether a site's robots.txt lets programs fetch an address
// unasked. A page that the reader opens needs no such leave. As RFC 9309 says, a
// site without the file allows everything, and one whose file cannot be had for
// the moment allows nothing yet: that is the error, which is the site's or the
// network's and passes, while a site that says no means it.
func (c *Client) Allowed(ctx context.Context, r news.Request) (bool, error) {
	u, err := url.Parse(r.URL)
	if err != nil || u.Host == "" {
		return false, nil //nolint:nilerr // what is no address is not to be fetched
	}
	site := c.robots.site(u.Scheme + "://" + u.Host)
	site.mu.Lock()
	defer site.mu.Unlock()
	if now := c.options.Now(); site.rules == nil || now.After(site.good) {
		rules, err := c.readRobots(ctx, u.Scheme+"://"+u.Host, r.UserAgent)
		if err != nil {
			return false, err
		}
		site.rules, site.good = rules, now.Add(robotsAge)
	}
	path := u.EscapedPath()
	if u.RawQuery != "" {
		path += "?" + u.RawQuery
	}
	if path == "" {
		path = "/"
	}
	return site.rules.TestAgent(path, robotsName), nil
}

func (b *rulebook) site(address string) *siteRules {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.sites == nil {
		b.sites = map[string]*siteRules{}
	}
	if b.sites[address] == nil {
		b.sites[address] = &siteRules{}
	}
	return b.sites[address]
}

// readRobots returns the rules of a site.
func (c *Client) readRobots(ctx context.Context, site, agent string) (*robotstxt.RobotsData, error) {
	page, err := c.Get(ctx, news.Request{URL: site + "/robots.txt", UserAgent: agent, Limit: robotsLimit})
	answer := http.StatusOK
	var status statusError
	switch {
	case err == nil:
	case errors.Is(err, news.ErrChallenge) || errors.Is(err, news.ErrTooLarge) || errors.As(err, &status) && status/100 == 4:
		answer = http.StatusNotFound
	default:
		return nil, fmt.Errorf("robots.txt: %w", err)
	}
	rules, err := robotstxt.FromStatusAndBytes(answer, page.Body)
	if err != nil {
		// Some hosts answer every address with their home page: that is no robots.txt.
		return robotstxt.FromStatusAndBytes(http.StatusNotFound, nil)
	}
	return rules, nil
}
