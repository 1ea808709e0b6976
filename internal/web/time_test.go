package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func TestEightAtOnceAndTwoToAHost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		now, most := map[string]int{}, map[string]int{}
		count := func(host string, by int) {
			mu.Lock()
			defer mu.Unlock()
			for _, key := range []string{host, "all"} {
				now[key] += by
				most[key] = max(most[key], now[key])
			}
		}
		client := New(Options{Transport: handled(func(r *http.Request) (*http.Response, error) {
			count(r.URL.Host, 1)
			time.Sleep(time.Second)
			count(r.URL.Host, -1)
			return answer(r, http.StatusOK, strings.NewReader("x")), nil
		})})
		var wg sync.WaitGroup
		for i := range 60 {
			wg.Go(func() {
				if _, err := client.Get(t.Context(), news.Request{URL: fmt.Sprintf("https://%c.vn/%d", 'a'+i%6, i)}); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if most["all"] != 8 || most["a.vn"] != 2 {
			t.Errorf("at most %d at once and %d to a host, want 8 and 2", most["all"], most["a.vn"])
		}
		if len(client.gate.hosts) != 0 {
			t.Errorf("the gate still remembers %d hosts", len(client.gate.hosts))
		}
	})
}

func TestSlowHostDoesNotHoldTheOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client := New(Options{Transport: handled(func(r *http.Request) (*http.Response, error) {
			if r.URL.Host == "slow.vn" {
				<-r.Context().Done()
				return nil, r.Context().Err()
			}
			return answer(r, http.StatusOK, strings.NewReader("x")), nil
		})})
		var wg sync.WaitGroup
		for range 20 {
			wg.Go(func() { _, _ = client.Get(t.Context(), news.Request{URL: "https://slow.vn/"}) })
		}
		synctest.Wait()
		began := time.Now()
		if _, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/"}); err != nil {
			t.Error(err)
		}
		if waited := time.Since(began); waited != 0 {
			t.Errorf("the other host waited %s", waited)
		}
		wg.Wait()
	})
}

func TestWaitingForATurnEndsWithTheContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, options := range []Options{{AtOnce: 1}, {PerHost: 1}} {
			options.Transport = handled(func(r *http.Request) (*http.Response, error) {
				time.Sleep(5 * time.Second)
				return answer(r, http.StatusOK, strings.NewReader("x")), nil
			})
			client := New(options)
			var first sync.WaitGroup
			first.Go(func() { _, _ = client.Get(t.Context(), news.Request{URL: "https://a.vn/1"}) })
			synctest.Wait()
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			host := "a.vn"
			if options.AtOnce == 1 {
				host = "b.vn"
			}
			if _, err := client.Get(ctx, news.Request{URL: "https://" + host + "/2"}); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("%+v: got %v", options, err)
			}
			cancel()
			first.Wait()
			if len(client.gate.hosts) != 0 || len(client.gate.all) != 0 {
				t.Error("a place was not given back")
			}
		}
	})
}

// drip gives a byte, then waits, until the context of its request ends.
type drip struct {
	ctx   context.Context
	every time.Duration
}

func (d drip) Read(p []byte) (int, error) {
	select {
	case <-time.After(d.every):
		p[0] = 'x'
		return 1, nil
	case <-d.ctx.Done():
		return 0, d.ctx.Err()
	}
}

func TestSilenceAndSlownessEnd(t *testing.T) {
	silent := func(r *http.Request) (*http.Response, error) {
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	dripping := func(every time.Duration) handled {
		return func(r *http.Request) (*http.Response, error) {
			return answer(r, http.StatusOK, drip{r.Context(), every}), nil
		}
	}
	for _, row := range []struct {
		name      string
		transport handled
		want      error
		after     time.Duration
	}{
		{"no header", silent, errStalled, 10 * time.Second},
		{"a silent body", dripping(time.Hour), errStalled, 10 * time.Second},
		{"a dripping body", dripping(3 * time.Second), errSlow, 20 * time.Second},
	} {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				began := time.Now()
				_, err := New(Options{Transport: row.transport}).Get(t.Context(), news.Request{URL: "https://a.vn/"})
				if !errors.Is(err, row.want) || !errors.Is(err, os.ErrDeadlineExceeded) {
					t.Errorf("got %v, want %v", err, row.want)
				}
				if took := time.Since(began); took != row.after {
					t.Errorf("it took %s, want %s", took, row.after)
				}
			})
		})
	}
}

func TestRedirectsShareOneTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client := New(Options{Transport: handled(func(r *http.Request) (*http.Response, error) {
			select {
			case <-time.After(8 * time.Second):
			case <-r.Context().Done():
				return nil, r.Context().Err()
			}
			onward := answer(r, http.StatusFound, strings.NewReader(""))
			onward.Header.Set("Location", "/next")
			return onward, nil
		})})
		began := time.Now()
		_, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/"})
		if took := time.Since(began); !errors.Is(err, errSlow) || took != 20*time.Second {
			t.Errorf("got %v after %s", err, took)
		}
	})
}

func TestRetry(t *testing.T) {
	reset := &brokenPipe{}
	for _, row := range []struct {
		name   string
		first  handled
		asked  int32
		failed bool
	}{
		{"a server's failure", status(500, ""), 2, false},
		{"an overloaded server", status(503, ""), 2, false},
		{"a broken connection", func(*http.Request) (*http.Response, error) { return nil, reset }, 2, false},
		{"a body that ends early", func(r *http.Request) (*http.Response, error) {
			return answer(r, 200, io.MultiReader(strings.NewReader("x"), failing{io.ErrUnexpectedEOF})), nil
		}, 2, false},
		{"a server that says when", status(503, "120"), 1, true},
		{"too many requests", status(429, ""), 1, true},
		{"not found", status(404, ""), 1, true},
		{"forbidden", status(403, ""), 1, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				var asked atomic.Int32
				client := New(Options{Transport: handled(func(r *http.Request) (*http.Response, error) {
					if asked.Add(1) == 1 {
						return row.first(r)
					}
					return answer(r, http.StatusOK, strings.NewReader("well")), nil
				})})
				page, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/"})
				if (err != nil) != row.failed || asked.Load() != row.asked {
					t.Errorf("got %v after %d requests, want %d", err, asked.Load(), row.asked)
				}
				if !row.failed && string(page.Body) != "well" {
					t.Errorf("got %q", page.Body)
				}
			})
		})
	}
}

func TestSecondFailureIsFinal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var asked atomic.Int32
		client := New(Options{Transport: handled(func(r *http.Request) (*http.Response, error) {
			asked.Add(1)
			return status(502, "")(r)
		})})
		_, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/"})
		if err == nil || err.Error() != "502 Bad Gateway" || asked.Load() != 2 {
			t.Errorf("got %v after %d requests", err, asked.Load())
		}
	})
}

func TestServerSaysWhenToComeBack(t *testing.T) {
	now := time.Date(2026, 11, 22, 8, 0, 0, 0, news.Zone)
	for _, code := range []int{429, 503} {
		client := New(Options{Transport: status(code, "120"), Now: func() time.Time { return now }})
		page, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/"})
		if err == nil || !page.Due.Equal(now.Add(2*time.Minute)) {
			t.Errorf("%d: got %v, due %s", code, err, page.Due)
		}
	}
}

func status(code int, retryAfter string) handled {
	return func(r *http.Request) (*http.Response, error) {
		a := answer(r, code, strings.NewReader("sorry"))
		if retryAfter != "" {
			a.Header.Set("Retry-After", retryAfter)
		}
		return a, nil
	}
}

type brokenPipe struct{}

func (*brokenPipe) Error() string { return "broken pipe" }

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestWaitingForRoomIsNotTheServersTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		client := New(Options{Transport: handled(func(r *http.Request) (*http.Response, error) {
			return answer(r, http.StatusOK, strings.NewReader("x")), nil
		})})
		page, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/", Room: func(context.Context) error {
			time.Sleep(time.Minute)
			return nil
		}})
		if err != nil || string(page.Body) != "x" {
			t.Errorf("got %q and %v after a long wait for room", page.Body, err)
		}
	})
}

func TestNoRoomEndsTheRequest(t *testing.T) {
	full := errors.New("full")
	client := New(Options{Transport: handled(func(r *http.Request) (*http.Response, error) {
		return answer(r, http.StatusOK, strings.NewReader("x")), nil
	})})
	page, err := client.Get(t.Context(), news.Request{URL: "https://a.vn/", Room: func(context.Context) error { return full }})
	if !errors.Is(err, full) || page.Body != nil {
		t.Errorf("got %q and %v, want no body and %v", page.Body, err, full)
	}
}
