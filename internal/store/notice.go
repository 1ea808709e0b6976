package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Weather returns what the page read last told of the weather, unless that was
// before since: then, and without any, [news.ErrUnknown].
func (s *Store) Weather(ctx context.Context, since time.Time) (w news.Forecast, err error) {
	err = s.read(ctx, func(c *session) error {
		var body string
		var fetched int64
		err := c.one(ctx, []any{&body, &w.Portal, &fetched}, "SELECT body, portal, fetched FROM notice WHERE kind = ? AND fetched >= ? ORDER BY fetched DESC LIMIT 1",
			news.Weather, unix(since))
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("weather: %w", news.ErrUnknown)
		}
		if err != nil {
			return err
		}
		var notice news.Notice
		err = json.Unmarshal([]byte(body), &notice)
		w.Text, w.Read = notice.Text, moment(fetched)
		return err
	})
	return w, err
}

// keepNotices remembers those notices that speak of the day rather than of
// their article.
func (b *batch) keepNotices(notices []news.Notice, portal news.PortalID, fetched int64) error {
	for _, x := range notices {
		if x.Kind != news.Weather {
			continue
		}
		body, err := json.Marshal(x)
		if err != nil {
			return err
		}
		err = b.exec(b.ctx, `INSERT INTO notice (kind, portal, fetched, body) VALUES (?, ?, ?, ?)
			ON CONFLICT (kind, portal) DO UPDATE SET fetched = excluded.fetched, body = excluded.body
			WHERE excluded.fetched >= fetched`, x.Kind, portal, fetched, string(body))
		if err != nil {
			return err
		}
	}
	return nil
}
