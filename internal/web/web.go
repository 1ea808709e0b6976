// Package web fetches feeds, pages and pictures as a polite guest: few requests
// at once, two to a host, everything bounded in time and size, compressed and
// conditional where the server can, and honest about who asks.
//
// [Client.Get] is most of it; [Client.Allowed] asks robots.txt before what is
// fetched unasked and in numbers. Get tells five failures apart by the errors of
// package news: ErrOffline, ErrGone, ErrChallenge, ErrTooLarge, and any other.
package web

import (
	"context"
	"errors"
	"net/http"
	"net/http/cookiejar"
	"time"

	"github.com/cenkalti/backoff/v5"
	"golang.org/x/net/publicsuffix"

	"github.com/sapbao/sapbao/internal/news"
)

// Options are the client's limits. The zero value of each is its default.
type Options struct {
	AtOnce    int           // requests under way; 8
	PerHost   int           // of them to one host; 2
	Timeout   time.Duration // one exchange with its redirects and its retry, waiting for a turn not counted; 20 s
	Stall     time.Duration // longest silence of a server, before and within its answer; 10 s
	Limit     int64         // bytes of a body, as sent and as decompressed; 8 MiB
	UserAgent string        // Agent("")
	Offline   bool          // ask nobody: every Get is [news.ErrOffline]

	Transport http.RoundTripper // a transport that honours the proxy variables
	Now       func() time.Time  // time.Now

	// Resolves reports whether any name of a host can be found at all; without it the
	// system's resolver is asked for the root of all names.
	Resolves func(context.Context) bool
}

// Client fetches pages. It is safe for concurrent use and keeps cookies as long
// as it lives.
type Client struct {
	options Options
	http    *http.Client
	gate    *gate
	robots  rulebook
}

// New returns a client.
func New(o Options) *Client {
	o = o.withDefaults()
	jar, err := cookiejar.New(&cookiejar.Options{PublicSuffixList: publicsuffix.List})
	if err != nil {
		panic(err) // documented never to happen
	}
	return &Client{
		options: o,
		gate:    newGate(o.AtOnce, o.PerHost),
		http: &http.Client{
			Transport:     o.Transport,
			Jar:           jar,
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
}

func (o Options) withDefaults() Options {
	if o.AtOnce <= 0 {
		o.AtOnce = 8
	}
	if o.PerHost <= 0 {
		o.PerHost = 2
	}
	if o.Timeout <= 0 {
		o.Timeout = 20 * time.Second
	}
	if o.Stall <= 0 {
		o.Stall = 10 * time.Second
	}
	if o.Limit <= 0 {
		o.Limit = 8 << 20
	}
	if o.UserAgent == "" {
		o.UserAgent = Agent("")
	}
	if o.Transport == nil {
		o.Transport = newTransport(o, http.ProxyFromEnvironment)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Resolves == nil {
		o.Resolves = resolves
	}
	return o
}

// Agent is the user agent of a version of the program; it says where to complain.
func Agent(version string) string {
	name := "SapBao"
	if version != "" {
		name += "/" + version
	}
	return name + " (+https://github.com/sapbao/sapbao)"
}

// Get fetches what is behind an http or https address, following at most five
// redirects. A broken connection or an answer of 5xx is tried once more after
// half a second or so; silence is not, and neither is what would only fail again.
//
// The errors say the cause alone ("503 Service Unavailable"), wrapping
//   - [news.ErrOffline] where nobody could be asked: see offline.go for the rule;
//   - [news.ErrGone] for 404 and 410;
//   - [news.ErrChallenge] for a page that tests whether a person is asking;
//   - [news.ErrTooLarge] for a body over the limit;
//   - the context's own error when it ended.
//
// With an error the page has no body, but its Due is set where the server said
// when to come back (Retry-After), and its URL is where the exchange ended.
func (c *Client) Get(ctx context.Context, r news.Request) (news.Page, error) {
	if c.options.Offline {
		return news.Page{URL: r.URL}, news.ErrOffline
	}
	x := exchange{Client: c, request: r, left: c.options.Timeout}
	wait := backoff.NewExponentialBackOff()
	wait.InitialInterval = 500 * time.Millisecond
	var page news.Page
	_, err := backoff.Retry(ctx, func() (struct{}, error) {
		var err error
		page, err = x.follow(ctx)
		if err != nil && !worthRetrying(page, err) {
			err = backoff.Permanent(err)
		}
		return struct{}{}, err
	}, backoff.WithBackOff(wait), backoff.WithMaxTries(2))
	var connection broken
	if errors.As(err, &connection) {
		err = connection.error
	}
	return page, err
}

// maxRedirects is the longest chain followed; browsers follow 20, portals need 2.
const maxRedirects = 5
