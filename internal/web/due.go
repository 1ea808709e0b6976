package web

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// longestDue bounds what a server may ask for, so that a careless header does
// not silence a section for a year.
const longestDue = 24 * time.Hour

// due is when the answer is worth asking for again: by Retry-After, else by
// Cache-Control, else by Expires. It is zero where they say nothing or "now".
func due(h http.Header, now time.Time) time.Time {
	wait, told := retryAfter(h, now)
	if !told {
		wait, told = maxAge(h)
	}
	if !told {
		wait = expires(h, now)
	}
	if wait <= 0 {
		return time.Time{}
	}
	return now.Add(min(wait, longestDue))
}

func retryAfter(h http.Header, now time.Time) (wait time.Duration, told bool) {
	value := strings.TrimSpace(h.Get("Retry-After"))
	if wait, ok := seconds(value); ok {
		return wait, true
	}
	if at, err := http.ParseTime(value); err == nil {
		return at.Sub(now), true
	}
	return 0, false
}

// maxAge is how much longer the answer is fresh; a cache on the way may have
// held it for a while.
func maxAge(h http.Header) (wait time.Duration, told bool) {
	for directive := range strings.SplitSeq(strings.Join(h.Values("Cache-Control"), ","), ",") {
		name, value, _ := strings.Cut(strings.ToLower(strings.TrimSpace(directive)), "=")
		switch name {
		case "no-cache", "no-store":
			return 0, true
		case "max-age":
			if age, ok := seconds(strings.Trim(value, `"`)); ok {
				wait, told = age, true
			}
		}
	}
	if held, ok := seconds(h.Get("Age")); ok {
		wait -= held
	}
	return wait, told
}

// expires goes by the server's own clock where it tells it.
func expires(h http.Header, now time.Time) time.Duration {
	at, err := http.ParseTime(h.Get("Expires"))
	if err != nil {
		return 0
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		now = date
	}
	return at.Sub(now)
}

func seconds(value string) (time.Duration, bool) {
	n, err := strconv.ParseUint(strings.TrimSpace(value), 10, 31)
	return time.Duration(n) * time.Second, err == nil
}
