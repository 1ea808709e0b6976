package web

import (
	"net/http"
	"testing"
	"time"
)

func TestDue(t *testing.T) {
	now := time.Date(2026, 11, 22, 1, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		headers http.Header
		want    time.Duration // 0: not said
	}{
		{http.Header{}, 0},
		{http.Header{"Cache-Control": {"max-age=300"}}, 5 * time.Minute},
		{http.Header{"Cache-Control": {"public, Max-Age=\"60\""}}, time.Minute},
		{http.Header{"Cache-Control": {"private", "max-age=60"}}, time.Minute},
		{http.Header{"Cache-Control": {"max-age=300"}, "Age": {"120"}}, 3 * time.Minute},
		{http.Header{"Cache-Control": {"max-age=300"}, "Age": {"900"}}, 0},
		{http.Header{"Cache-Control": {"no-cache, max-age=300"}}, 0},
		{http.Header{"Cache-Control": {"no-store"}, "Expires": {"Sun, 22 Nov 2026 01:10:00 GMT"}}, 0},
		{http.Header{"Cache-Control": {"max-age=-1"}}, 0},
		{http.Header{"Cache-Control": {"max-age=99999999999999"}}, 0},
		{http.Header{"Cache-Control": {"max-age=31536000"}}, longestDue},
		{http.Header{"Expires": {"Sun, 22 Nov 2026 01:10:00 GMT"}}, 10 * time.Minute},
		{http.Header{"Expires": {"Sun, 22 Nov 2026 03:10:00 GMT"}, "Date": {"Sun, 22 Nov 2026 03:00:00 GMT"}}, 10 * time.Minute},
		{http.Header{"Expires": {"-1"}}, 0},
		{http.Header{"Expires": {"Sun, 22 Nov 2026 00:10:00 GMT"}}, 0},
		{http.Header{"Cache-Control": {"max-age=60"}, "Expires": {"Sun, 22 Nov 2026 01:10:00 GMT"}}, time.Minute},
		{http.Header{"Retry-After": {"120"}, "Cache-Control": {"no-cache"}}, 2 * time.Minute},
		{http.Header{"Retry-After": {"Sun, 22 Nov 2026 01:30:00 GMT"}}, 30 * time.Minute},
		{http.Header{"Retry-After": {"soon"}}, 0},
	} {
		var want time.Time
		if row.want != 0 {
			want = now.Add(row.want)
		}
		if got := due(row.headers, now); !got.Equal(want) {
			t.Errorf("%v: got %s, want %s", row.headers, got, want)
		}
	}
}
