package store

import (
	"context"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Purgeable is what purges would remove if they ran now. Of what goes for want of
// room it knows the bytes alone.
func (s *Store) Purgeable(ctx context.Context, keep news.Retention) (p news.Purged, err error) {
	err = s.read(ctx, func(c *session) error {
		for _, due := range []struct {
			question string
			age      time.Duration
			sum      *int
		}{
			{readHeadlines, keep.Read, &p.Headlines},
			{unreadHeadlines, keep.Unread, &p.Headlines},
			{offlineArticles, keep.Offline, &p.Articles},
		} {
			at, limited := s.before(due.age)
			if !limited {
				continue
			}
			var count int
			var bytes int64
			err := c.one(ctx, []any{&count, &bytes}, `SELECT count(DISTINCT d.n), coalesce(sum(length(a.body)), 0)
				FROM (`+due.question+`) d LEFT JOIN article a ON a.headline = d.n`, at, -1)
			if err != nil {
				return err
			}
			*due.sum += count
			p.Bytes += bytes
		}
		return s.purgeablePictures(ctx, c, keep, &p)
	})
	return p, err
}

func (s *Store) purgeablePictures(ctx context.Context, c *session, keep news.Retention, p *news.Purged) error {
	if at, limited := s.before(keep.Offline); limited {
		var bytes int64
		err := c.one(ctx, []any{&p.Pictures, &bytes}, `SELECT count(*), coalesce(sum(bytes), 0)
			FROM picture INDEXED BY picture_fetched WHERE bytes > 0 AND fetched < ?`, at)
		if err != nil {
			return err
		}
		p.Bytes += bytes
	}
	if keep.Size <= 0 {
		return nil
	}
	used, err := c.usage(ctx)
	p.Bytes = max(p.Bytes, used.rows+used.pictures-keep.Size)
	return err
}
