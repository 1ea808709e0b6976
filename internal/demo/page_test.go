package demo

import (
	"strings"
	"testing"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

func TestStoryPageHasItsPartsInOrder(t *testing.T) {
	p := opened(t)
	for _, s := range p.stories {
		body := strings.Join(words(t, page(t, p, s.Path())), " ")
		parts := []string{
			s.Section.Name + " " + s.Title,
			s.Date(),
			strings.Join(strings.Fields(s.Lead), " "),
			s.Pictures[0].Caption + " " + s.Pictures[0].Credit,
			s.Author,
		}
		if s.Box != "" {
			parts = append(parts, strings.Join(words(t, string(s.Box)), " "))
		}
		parts = append(parts, "Tin liên quan", "Viết bình luận mới", "Thăm dò ý kiến", s.Poll, s.Choices[0], "THÔNG TIN CẦN BIẾT", forecast(time.November))
		rest := body
		for _, part := range parts {
			_, after, ok := strings.Cut(rest, part)
			if !ok {
				t.Errorf("%s: %q is missing or out of order", s.Path(), part)
				break
			}
			rest = after
		}
	}
}

func TestDateLine(t *testing.T) {
	got := dateLine(time.Date(2023, 11, 8, 15, 30, 0, 0, news.Zone))
	if want := "Thứ Tư, 08/11/2023 | 15:30"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTimesStandStill(t *testing.T) {
	now := morning
	p := New(func() time.Time { return now })
	before := page(t, p, "/rss/huong-dan.rss")
	now = now.Add(time.Hour)
	if after := page(t, p, "/rss/huong-dan.rss"); after != before {
		t.Error("the feed changed while the portal was open")
	}
}

func TestEveryMonthHasItsForecast(t *testing.T) {
	seen := map[string]bool{}
	for month := time.January; month <= time.December; month++ {
		seen[forecast(month)] = true
	}
	if len(seen) != 4 || forecast(time.December) != forecast(time.January) {
		t.Errorf("got %d forecasts, want one for each of 4 seasons", len(seen))
	}
}
