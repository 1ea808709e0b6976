package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func TestOfflineOptionAsksNobody(t *testing.T) {
	client := New(Options{Offline: true, Transport: handled(func(r *http.Request) (*http.Response, error) {
		t.Errorf("%s was asked", r.URL)
		return nil, errors.New("asked")
	})})
	if _, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/"}); !errors.Is(err, news.ErrOffline) {
		t.Errorf("got %v", err)
	}
}

func TestNoNetworkIsToldFromOneHostsFailure(t *testing.T) {
	dial := func(err error) error {
		return &net.OpError{Op: "dial", Net: "tcp", Err: err}
	}
	system := func(code syscall.Errno) error { return dial(os.NewSyscallError("connect", code)) }
	for _, row := range []struct {
		err      error
		want     bool
		nameless bool // no name is known at all
	}{
		{system(unreachable[0]), true, false},
		{dial(&net.DNSError{Err: "server misbehaving", Name: "a.vn", IsTemporary: true}), true, false},
		{dial(&net.DNSError{Err: "i/o timeout", Name: "a.vn", IsTimeout: true}), true, false},
		{dial(&net.DNSError{Err: "no such host", Name: "a.vn", IsNotFound: true}), !connected(), false},
		{dial(&net.DNSError{Err: "no such host", Name: "a.vn", IsNotFound: true}), true, true},
		{&net.OpError{Op: "proxyconnect", Net: "tcp", Err: os.NewSyscallError("connect", syscall.ECONNREFUSED)}, true, false},
		{system(syscall.ECONNREFUSED), false, false},
		{system(syscall.ECONNRESET), false, false},
		{dial(os.ErrDeadlineExceeded), false, false},
	} {
		synctest.Test(t, func(t *testing.T) {
			began := time.Now()
			asked := 0
			named := func(context.Context) bool { return !row.nameless }
			client := New(Options{Resolves: named, Transport: handled(func(*http.Request) (*http.Response, error) {
				asked++
				return nil, row.err
			})})
			_, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/"})
			if got := errors.Is(err, news.ErrOffline); got != row.want {
				t.Errorf("%v: offline is %t, want %t", row.err, got, row.want)
			}
			if row.want && (asked != 1 || time.Since(began) != 0) {
				t.Errorf("%v: asked %d times in %s", row.err, asked, time.Since(began))
			}
		})
	}
}

func TestRefusedConnectionIsTheHostsFailure(t *testing.T) {
	_, err := New(Options{}).Get(t.Context(), news.Request{URL: "http://" + deadAddress(t) + "/"})
	if err == nil || errors.Is(err, news.ErrOffline) {
		t.Errorf("got %v", err)
	}
}

func TestDeadProxyIsNoNetwork(t *testing.T) {
	proxy := func(*http.Request) (*url.URL, error) { return &url.URL{Scheme: "http", Host: deadAddress(t)}, nil }
	for _, address := range []string{"http://a.vn/", "https://a.vn/"} {
		options := Options{}.withDefaults()
		options.Transport = newTransport(options, proxy)
		if _, err := New(options).Get(t.Context(), news.Request{URL: address}); !errors.Is(err, news.ErrOffline) {
			t.Errorf("%s: got %v", address, err)
		}
	}
}

func TestProxyThatRefusesIsNoNetwork(t *testing.T) {
	code := http.StatusForbidden
	gateway := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }))
	defer gateway.Close()
	at, err := url.Parse(gateway.URL)
	if err != nil {
		t.Fatal(err)
	}
	options := Options{}.withDefaults()
	options.Transport = newTransport(options, http.ProxyURL(at))
	if _, err := New(options).Get(t.Context(), news.Request{URL: "https://a.vn/"}); !errors.Is(err, news.ErrOffline) {
		t.Errorf("after 403: got %v", err)
	}
	code = http.StatusBadGateway
	if _, err := New(options).Get(t.Context(), news.Request{URL: "https://a.vn/"}); err == nil || err.Error() != "502 Bad Gateway" {
		t.Errorf("after 502: got %v", err)
	}
}

// TestProxyVariablesAreHonoured runs itself in another process, since the
// variables are read once in a process.
func TestProxyVariablesAreHonoured(t *testing.T) {
	if os.Getenv("SAPBAO_TEST_BEHIND_PROXY") != "" {
		page, err := New(Options{}).Get(t.Context(), news.Request{URL: "http://a.example/tin.rss"})
		fmt.Printf("got %s %v\n", page.Body, err)
		return
	}
	gateway := serve(t, func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "proxied "+r.URL.String()) })
	self := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestProxyVariablesAreHonoured$")
	self.Env = append(os.Environ(), "SAPBAO_TEST_BEHIND_PROXY=1", "HTTP_PROXY="+gateway, "http_proxy="+gateway, "NO_PROXY=", "no_proxy=", "REQUEST_METHOD=")
	out, err := self.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "got proxied http://a.example/tin.rss <nil>") {
		t.Errorf("%v: %s", err, out)
	}
}

// deadAddress is an address on loopback where nobody listens any more.
func deadAddress(t *testing.T) string {
	t.Helper()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if err := listener.Close(); err != nil {
		t.Fatal(err)
	}
	return listener.Addr().String()
}
