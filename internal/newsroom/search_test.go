package newsroom_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func TestASearchIsNarrowedByFilters(t *testing.T) {
	r := open(t, "thu/tot")
	settle(t, r.Refresh(t.Context()))
	if found, err := r.Search(t.Context(), news.Search{Text: "phien cho"}); err != nil || len(found.Hits) != 0 {
		t.Errorf("%d hits before it was indexed, %v", len(found.Hits), err)
	}
	if err := r.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	all, err := r.Search(t.Context(), news.Search{Text: "phien cho"})
	if err != nil || len(all.Hits) == 0 {
		t.Fatalf("%d hits, %v", len(all.Hits), err)
	}
	for _, row := range []struct {
		text string
		hits int
	}{
		{"báo:thu phien cho", len(all.Hits)},
		{"phien cho bao:THỬ", len(all.Hits)},
		{`portal:"báo thử" phien cho`, len(all.Hits)},
		{"mục:tot phien cho", len(all.Hits)},
		{`section:"muc tot" phien cho`, len(all.Hits)},
		{"muc:thu/cut phien cho", 0},
		{"muc:bang phien cho", 0},
		{"từ:hôm-nay phien cho", len(all.Hits)},
		{"since:2026 phien cho", len(all.Hits)},
		{"từ:22/11/2026 phien cho", len(all.Hits)},
		{"tu:22/11 phien cho", len(all.Hits)},
		{"từ:11/2026 phien cho", len(all.Hits)},
		{"tu:2n phien cho", len(all.Hits)},
		{"since:1m phien cho", 0},
		{"báo: phien cho", len(all.Hits)},
		{"báo:thu", 10},
	} {
		found, err := r.Search(t.Context(), news.Search{Text: row.text})
		if err != nil || len(found.Hits) != row.hits {
			t.Errorf("%q: %d hits, %v; want %d", row.text, len(found.Hits), err, row.hits)
		}
	}
}

func TestAFilterThatNamesNothingIsTold(t *testing.T) {
	r := open(t)
	for text, want := range map[string]news.FilterError{
		"báo:khongco":      {Filter: news.ByPortal, Value: "khongco"},
		"mục:khongco":      {Filter: news.BySection, Value: "khongco"},
		"từ:hômkia":        {Filter: news.BySince, Value: "hômkia"},
		`since:"32/13" ca`: {Filter: news.BySince, Value: "32/13"},
	} {
		_, err := r.Search(t.Context(), news.Search{Text: text})
		var fault *news.FilterError
		if !errors.As(err, &fault) || *fault != want || !errors.Is(err, news.ErrUnknown) || !strings.Contains(err.Error(), want.Value) {
			t.Errorf("%q: got %v, want %v", text, err, want)
		}
	}
}
