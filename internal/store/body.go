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

// leafOf is an article as it is written, with the seconds that the database knows.
func leafOf(a news.Article) news.Leaf {
	l := news.LeafOf(a)
	l.Updated = moment(unix(a.Updated))
	return l
}

// hashOf tells texts apart: what a reader reads, not how it is marked up or where
// its pictures lie.
func hashOf(l news.Leaf) []byte {
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
	l.Read = time.Time{} // has a column
	plain, err := json.Marshal(l)
	if err != nil {
		return packedArticle{}, fmt.Errorf("article %s: %w", a.ID, err)
	}
	return packedArticle{Article: a, hash: hashOf(l), body: encoder().EncodeAll(plain, nil)}, nil
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

func unpack(body []byte) (l news.Leaf, err error) {
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
