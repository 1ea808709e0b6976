package demo

import (
	"context"
	"net/http"
	"strings"
	"testing"
)

func status(t *testing.T, url string) (int, error) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	w, err := client.Do(r)
	if err != nil {
		return 0, err
	}
	return w.StatusCode, w.Body.Close()
}

func TestServerServesUntilClosed(t *testing.T) {
	s, err := Start(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(s.URL(), "http://127.0.0.1:") {
		t.Errorf("served at %s", s.URL())
	}
	if got := s.Definition().Home; got != s.URL()+"/" {
		t.Errorf("home is %s, want %s/", got, s.URL())
	}
	if got, err := status(t, s.URL()+"/"); err != nil || got != http.StatusOK {
		t.Errorf("got %d, %v", got, err)
	}
	for range 2 {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if got, err := status(t, s.URL()+"/"); err == nil {
		t.Errorf("still answers %d after Close", got)
	}
}

func TestServerEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s, err := Start(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	<-s.done
	if got, err := status(t, s.URL()+"/"); err == nil {
		t.Errorf("still answers %d", got)
	}
}

func TestAnotherRunHasThePortOfTheOneBefore(t *testing.T) {
	holder, err := Start(t.Context(), "") // has the usual port, or somebody has
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	first, err := Start(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	home := first.Definition().Home
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Start(t.Context(), home)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if got := again.Definition().Home; got != home {
		t.Errorf("the next run is at %s, the one before was at %s", got, home)
	}
	if _, err := Start(t.Context(), home); err != nil {
		t.Errorf("with the port taken: %v", err)
	}
}
