package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/sapbao/sapbao/internal/news"
)

// leaf is an article as it is written, in the database and in the journal: what
// the page said, without what the headline's row holds. It is a format on
// readers' disks: fields are added, never renamed.
type leaf struct {
	Read    time.Time     `json:"read,omitzero"` // in the journal only; the database has a column
	Title   string        `json:"title,omitempty"`
	Lead    string        `json:"lead,omitempty"`
	Author  string        `json:"author,omitempty"`
	Picture string        `json:"picture,omitempty"`
	Updated time.Time     `json:"updated,omitzero"`
	Label   string        `json:"label,omitempty"`
	Source  string        `json:"source,omitempty"`
	Blocks  news.Blocks   `json:"blocks"`
	Notices []news.Notice `json:"notices,omitempty"`
}

func leafOf(a news.Article) leaf {
	return leaf{
		Title: a.Title, Lead: a.Lead, Author: a.Author, Picture: a.Picture, Updated: moment(unix(a.Updated)),
		Label: a.Label, Source: a.Source, Blocks: a.Blocks, Notices: a.Notices,
	}
}

// article puts a leaf on its headline. What the page did not say is the headline's.
func (l leaf) article(h news.Headline) news.Article {
	for _, field := range []struct {
		to   *string
		from string
	}{{&h.Title, l.Title}, {&h.Lead, l.Lead}, {&h.Author, l.Author}, {&h.Picture, l.Picture}} {
		if field.from != "" {
			*field.to = field.from
		}
	}
	if !l.Updated.IsZero() {
		h.Updated = l.Updated.In(news.Zone)
	}
	return news.Article{Headline: h, Label: l.Label, Source: l.Source, Blocks: l.Blocks, Notices: l.Notices}
}

// hash tells texts apart: what a reader reads, not how it is marked up or where
// its pictures lie.
func (l leaf) hash() []byte {
	sum := sha256.Sum256([]byte(l.Title + "\x00" + l.Lead + "\x00" + news.PlainText(l.Blocks)))
	return sum[:16]
}

// packedArticle is an article ready for the database.
type packedArticle struct {
	news.Article
	hash, body []byte
}

func pack(a news.Article) (packedArticle, error) {
	l := leafOf(a)
	plain, err := json.Marshal(l)
	if err != nil {
		return packedArticle{}, fmt.Errorf("article %s: %w", a.ID, err)
	}
	return packedArticle{Article: a, hash: l.hash(), body: encoder().EncodeAll(plain, nil)}, nil
}

// packAll packs with every processor there is.
func packAll(articles []news.Article) ([]packedArticle, error) {
	packed := make([]packedArticle, len(articles))
	errs := make([]error, len(articles))
	var wait sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), len(articles))
	for w := range workers {
		wait.Go(func() {
			for i := w; i < len(articles); i += workers {
				packed[i], errs[i] = pack(articles[i])
			}
		})
	}
	wait.Wait()
	return packed, errors.Join(errs...)
}

func unpack(body []byte) (l leaf, err error) {
	plain, err := decoder().DecodeAll(body, nil)
	if err == nil {
		err = json.NewDecoder(bytes.NewReader(plain)).Decode(&l)
	}
	return l, err
}

// largestBody bounds what a body may unpack to.
const largestBody = 64 << 20

// Both are made when the first article is wanted, never at the start. A window
// of 256 KiB holds any article and keeps their tables small.
var (
	encoder = sync.OnceValue(func() *zstd.Encoder {
		return must(zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderCRC(false),
			zstd.WithWindowSize(256<<10), zstd.WithEncoderConcurrency(2), zstd.WithLowerEncoderMem(true)))
	})
	decoder = sync.OnceValue(func() *zstd.Decoder {
		return must(zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxMemory(largestBody)))
	})
)

// must is for the fixed options above, whose only errors are of programming.
func must[T any](made T, err error) T {
	if err != nil {
		panic(err)
	}
	return made
}
