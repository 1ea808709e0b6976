package web

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/sapbao/sapbao/internal/news"
)

var errEncoding = errors.New("content encoding that was not asked for")

// readBody reads and decompresses an answer's body, neither form of which may
// be longer than limit bytes.
func readBody(answer *http.Response, limit int64) ([]byte, error) {
	if answer.ContentLength > limit {
		return nil, news.ErrTooLarge
	}
	body, done, err := decoded(&capped{answer.Body, limit}, answer.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, err
	}
	defer done()
	var read bytes.Buffer
	if answer.ContentLength > 0 {
		read.Grow(int(answer.ContentLength) + bytes.MinRead)
	}
	if _, err := read.ReadFrom(&capped{body, limit}); err != nil {
		return nil, err
	}
	return read.Bytes(), nil
}

// capped fails with [news.ErrTooLarge] where more than left bytes come.
type capped struct {
	from io.Reader
	left int64
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.from.Read(p)
	if c.left -= int64(n); c.left < 0 {
		return 0, news.ErrTooLarge
	}
	return n, err
}

// decoded undoes the encodings, the last one first. The caller calls done when
// the reading is over.
func decoded(body io.Reader, headers []string) (plain io.Reader, done func(), err error) {
	encodings := strings.FieldsFunc(strings.ToLower(strings.Join(headers, ",")), func(r rune) bool {
		return r == ',' || r == ' ' || r == '\t'
	})
	if len(encodings) > 2 {
		return nil, nil, fmt.Errorf("%w: %s", errEncoding, strings.Join(encodings, ", "))
	}
	done = func() {}
	for i := len(encodings) - 1; i >= 0; i-- {
		switch encodings[i] {
		case "identity":
		case "gzip", "x-gzip":
			body, err = gunzip(body)
		case "br":
			body = brotli.NewReader(body)
		case "zstd":
			var z *zstd.Decoder
			// A window of 8 MiB is what RFC 9659 allows a server to use.
			z, err = zstd.NewReader(body, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(8<<20))
			if err == nil {
				body, done = z, z.Close
			}
		default:
			err = fmt.Errorf("%w: %s", errEncoding, encodings[i])
		}
		if err != nil {
			done()
			return nil, nil, err
		}
	}
	return body, done, nil
}

// gunzip takes bytes that are not gzip for what they are: servers are known to
// label error pages so, and empty bodies.
func gunzip(body io.Reader) (io.Reader, error) {
	peek := bufio.NewReader(body)
	// An error here comes again when the bytes are read.
	if magic, _ := peek.Peek(2); string(magic) != "\x1f\x8b" {
		return peek, nil
	}
	return gzip.NewReader(peek)
}
