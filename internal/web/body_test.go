package web

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/sapbao/sapbao/internal/news"
)

func compress(t *testing.T, encoding string, content io.Reader) []byte {
	t.Helper()
	var out bytes.Buffer
	var w io.WriteCloser
	switch encoding {
	case "gzip", "x-gzip":
		w = gzip.NewWriter(&out)
	case "br":
		w = brotli.NewWriterLevel(&out, brotli.BestSpeed)
	case "zstd":
		z, err := zstd.NewWriter(&out)
		if err != nil {
			t.Fatal(err)
		}
		w = z
	default:
		t.Fatalf("no way to write %q", encoding)
	}
	if _, err := io.Copy(w, content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestBodyIsDecompressed(t *testing.T) {
	const want = "chợ nổi Ngã Bảy họp từ lúc trời chưa sáng"
	home := serve(t, func(w http.ResponseWriter, r *http.Request) {
		encoding := r.URL.Query().Get("as")
		w.Header().Set("Content-Encoding", encoding)
		body := []byte(want)
		for one := range strings.SplitSeq(encoding, ", ") {
			if r.URL.Path != "/plain" && one != "identity" && one != "deflate" {
				body = compress(t, one, bytes.NewReader(body))
			}
		}
		_, _ = w.Write(body)
	})
	for _, row := range []struct {
		path string
		ok   bool
	}{
		{"/?as=gzip", true}, {"/?as=x-gzip", true}, {"/?as=br", true}, {"/?as=zstd", true}, {"/?as=identity", true},
		{"/?as=gzip,%20br", true}, {"/plain?as=gzip", true},
		{"/?as=deflate", false}, {"/?as=gzip,%20gzip,%20gzip", false},
	} {
		page, err := New(Options{}).Get(t.Context(), news.Request{URL: home + row.path})
		if row.ok && (err != nil || string(page.Body) != want) {
			t.Errorf("%s: got %q, %v", row.path, page.Body, err)
		}
		if !row.ok && !errors.Is(err, errEncoding) {
			t.Errorf("%s: got %v, want %v", row.path, err, errEncoding)
		}
	}
}

func TestBombsStopAtTheLimit(t *testing.T) {
	bombs := map[string][]byte{}
	for _, encoding := range []string{"gzip", "br", "zstd"} {
		bombs[encoding] = compress(t, encoding, io.LimitReader(zeros{}, 16<<20))
	}
	home := serve(t, func(w http.ResponseWriter, r *http.Request) {
		encoding := r.URL.Path[1:]
		w.Header().Set("Content-Encoding", encoding)
		_, _ = w.Write(bombs[encoding])
	})
	client := New(Options{})
	for encoding := range bombs {
		page, err := client.Get(t.Context(), news.Request{URL: home + "/" + encoding})
		if !errors.Is(err, news.ErrTooLarge) || page.Body != nil {
			t.Errorf("%s: got %d bytes, %v", encoding, len(page.Body), err)
		}
	}
}

func TestBodyIsBounded(t *testing.T) {
	home := serve(t, func(w http.ResponseWriter, r *http.Request) {
		var size int
		_, _ = fmt.Sscanf(r.URL.Path, "/%d", &size)
		if r.URL.Query().Has("declared") {
			w.Header().Set("Content-Length", strconv.Itoa(size))
		}
		_, _ = io.Copy(w, io.LimitReader(zeros{}, int64(size)))
	})
	for _, row := range []struct {
		path  string
		limit int64
		ok    bool
	}{
		{"/1000", 1000, true}, {"/1001", 1000, false},
		{"/1000?declared", 1000, true}, {"/1001?declared", 1000, false},
		{"/5000", 0, true}, {"/5001", 0, false},
	} {
		page, err := New(Options{Limit: 5000}).Get(t.Context(), news.Request{URL: home + row.path, Limit: row.limit})
		if row.ok != (err == nil) || (!row.ok && !errors.Is(err, news.ErrTooLarge)) {
			t.Errorf("%s with a limit of %d: got %d bytes, %v", row.path, row.limit, len(page.Body), err)
		}
	}
}
