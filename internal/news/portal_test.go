package news_test

import (
	"testing"

	"github.com/sapbao/sapbao/internal/news"
)

func TestIDsOfPortalsAndSections(t *testing.T) {
	for _, tt := range []struct {
		id           news.SectionID
		valid, whole bool
		portal       news.PortalID
	}{
		{"baocamau", true, true, "baocamau"},
		{"baocamau/thoi-su", true, false, "baocamau"},
		{"24h/1", true, false, "24h"},
		{"", false, true, ""},
		{"-bao", false, true, "-bao"},
		{"Bao", false, true, "Bao"},
		{"báo", false, true, "báo"},
		{"bao/", false, false, "bao"},
		{"/tin", false, false, ""},
		{"bao/tin/nhanh", false, false, "bao"},
		{"bao/-tin", false, false, "bao"},
	} {
		if tt.id.Valid() != tt.valid || tt.id.Whole() != tt.whole || tt.id.Portal() != tt.portal {
			t.Errorf("%q: valid %v, whole %v, portal %q", tt.id, tt.id.Valid(), tt.id.Whole(), tt.id.Portal())
		}
	}
}
