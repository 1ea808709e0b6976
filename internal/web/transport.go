package web

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"time"
)

// newTransport connects through the given proxies. Compression is left to this
// package, which bounds what comes out of it.
func newTransport(o Options, proxy func(*http.Request) (*url.URL, error)) *http.Transport {
	dialer := &net.Dialer{Timeout: o.Stall, KeepAlive: 30 * time.Second}
	return &http.Transport{
		Proxy:                  proxy,
		DialContext:            dialer.DialContext,
		TLSHandshakeTimeout:    o.Stall,
		ResponseHeaderTimeout:  o.Stall,
		ForceAttemptHTTP2:      true,
		DisableCompression:     true,
		MaxIdleConns:           4 * o.AtOnce,
		MaxIdleConnsPerHost:    o.PerHost,
		IdleConnTimeout:        30 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
		OnProxyConnectResponse: proxyAnswer,
	}
}

// proxyAnswer tells a proxy that does not let us out (4xx) from one that tells
// of the host's failure (5xx).
func proxyAnswer(_ context.Context, _ *url.URL, _ *http.Request, answer *http.Response) error {
	switch {
	case answer.StatusCode >= 500:
		return statusError(answer.StatusCode)
	case answer.StatusCode >= 400:
		return errProxy{statusError(answer.StatusCode)}
	}
	return nil
}

// errProxy is a proxy's own refusal.
type errProxy struct{ error }

func (e errProxy) Error() string { return "proxy: " + e.error.Error() }
func (e errProxy) Unwrap() error { return e.error }
