package web

import (
	"context"
	"net/http"
	"net/url"
)

const (
	accept          = "text/html, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, image/webp;q=0.8, image/jpeg;q=0.8, image/png;q=0.8, image/gif;q=0.8, */*;q=0.5"
	acceptLanguage  = "vi, en;q=0.5"
	acceptEncodings = "gzip, br, zstd"
)

// build states the request, with what is known of the copy at hand.
func (x *exchange) build(ctx context.Context, at *url.URL) (*http.Request, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, err
	}
	h := request.Header
	h.Set("User-Agent", x.options.UserAgent)
	if x.request.UserAgent != "" {
		h.Set("User-Agent", x.request.UserAgent)
	}
	h.Set("Accept", accept)
	h.Set("Accept-Language", acceptLanguage)
	h.Set("Accept-Encoding", acceptEncodings)
	if etag := x.request.Stamp.ETag; etag != "" {
		h.Set("If-None-Match", etag)
	}
	if modified := x.request.Stamp.LastModified; modified != "" {
		h.Set("If-Modified-Since", modified)
	}
	return request, nil
}
