package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// exchange is one request with its redirects and its retry.
type exchange struct {
	*Client
	request news.Request
	left    time.Duration // of the timeout
}

// follow asks for the address, and for those it is sent on to.
func (x *exchange) follow(ctx context.Context) (news.Page, error) {
	at, err := url.Parse(x.request.URL)
	if err != nil {
		return news.Page{URL: x.request.URL}, fmt.Errorf("%w: %w", news.ErrAddress, err)
	}
	for range maxRedirects + 1 {
		page, next, err := x.ask(ctx, at)
		if err != nil || next == nil {
			return page, err
		}
		at = next
	}
	return news.Page{URL: at.String()}, fmt.Errorf("%w: more than %d", news.ErrRedirects, maxRedirects)
}

// ask makes one request. A next address is a redirect to it.
func (x *exchange) ask(ctx context.Context, at *url.URL) (page news.Page, next *url.URL, err error) {
	at.Fragment, at.RawFragment = "", ""
	page.URL = at.String()
	if (at.Scheme != "http" && at.Scheme != "https") || at.Host == "" {
		return page, nil, fmt.Errorf("%w: %q", news.ErrAddress, page.URL)
	}
	leave, err := x.gate.enter(ctx, at.Host)
	if err != nil {
		return page, nil, err
	}
	defer leave()
	guarded, w := x.watch(ctx)
	defer func() { x.left = w.stop() }()
	request, err := x.build(guarded, at)
	if err != nil {
		return page, nil, err
	}
	answer, err := x.http.Do(request)
	if err != nil {
		return page, nil, x.options.explain(guarded, err)
	}
	defer func() { _ = answer.Body.Close() }() // what matters of it was read
	w.fed()
	answer.Body = watchedBody{answer.Body, w}
	if next := target(answer); next != nil {
		_, _ = io.CopyN(io.Discard, answer.Body, 4<<10) // so that the connection can be used again
		return page, next, nil
	}
	page.Fetched = x.options.Now()
	page.Due = due(answer.Header, page.Fetched)
	if err := x.makeRoom(ctx, answer, w); err != nil {
		return page, nil, err
	}
	if err := x.receive(answer, &page); err != nil {
		page.Body = nil
		return page, nil, x.options.explain(guarded, err)
	}
	return page, nil, nil
}

// makeRoom waits until whoever asked can hold the body of an answer.
func (x *exchange) makeRoom(ctx context.Context, answer *http.Response, w *watch) error {
	if x.request.Room == nil || answer.StatusCode == http.StatusNotModified {
		return nil
	}
	w.pause()
	defer w.resume()
	return x.request.Room(ctx)
}

// receive reads an answer that is no redirect.
func (x *exchange) receive(answer *http.Response, page *news.Page) error {
	page.Type = answer.Header.Get("Content-Type")
	page.Stamp = news.Stamp{ETag: answer.Header.Get("ETag"), LastModified: answer.Header.Get("Last-Modified")}
	asked := x.request.Stamp
	if answer.StatusCode == http.StatusNotModified && asked != (news.Stamp{}) {
		page.Unchanged = true
		if page.Stamp == (news.Stamp{}) {
			page.Stamp = asked
		}
		return nil
	}
	limit := x.options.Limit
	if x.request.Limit > 0 {
		limit = x.request.Limit
	}
	good := answer.StatusCode/100 == 2
	if !good {
		limit = min(limit, largestChallenge)
	}
	body, err := readBody(answer, limit)
	switch {
	case good && err != nil:
		return err
	case err == nil && challenged(answer, body):
		return news.ErrChallenge
	case !good:
		return statusError(answer.StatusCode)
	}
	page.Body = body
	return nil
}

// target is where an answer redirects to, or nil.
func target(answer *http.Response) *url.URL {
	switch answer.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		if next, err := answer.Location(); err == nil {
			return next
		}
	}
	return nil
}

// explain finds the reason of a failed exchange behind what the layers below made of it.
func (o Options) explain(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	var status statusError
	if errors.As(err, &status) && !errors.As(err, new(errProxy)) {
		return status
	}
	if errors.Is(err, news.ErrTooLarge) || errors.Is(err, news.ErrChallenge) || errors.Is(err, errEncoding) {
		return err
	}
	var wrapped *url.Error
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	if o.offline(ctx, err) {
		return fmt.Errorf("%w: %w", news.ErrOffline, err)
	}
	return broken{err}
}
