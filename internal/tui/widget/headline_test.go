package widget_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/widget"
	"github.com/sapbao/sapbao/internal/viet"
)

// TestAHeadlineShowsWhyItWasFound holds that of a headline in a narrowed list something
// is lit: in its title or, where not all words are there, in its sapo.
func TestAHeadlineShowsWhyItWasFound(t *testing.T) {
	env := newstest.Env(t)
	const far = "Ba năm trước nơi đây còn là bãi đất bỏ hoang sau mùa nước mặn, nay mỗi sáng sớm người trong xóm gặp nhau nói chuyện giá lúa."
	h := news.Headline{Title: "Xóm chài đón con nước", Lead: far, Published: newstest.Now}
	for _, row := range []struct {
		typed string
		lines int    // of title and sapo
		lit   string // in the sapo
	}{
		{"", 1, ""},
		{"con nuoc", 1, ""},
		{"giá", 2, "giá"},
		{"gia ", 2, "giá"},
		{"ba nam", 3, "Ba năm"},
		{"xom gia", 2, "xóm"},
	} {
		look := widget.Look{Width: 60, Sieve: viet.NewSieve(row.typed)}
		lines := widget.DrawHeadline(env, h, look)
		if len(lines) != row.lines+1 {
			t.Errorf("%q: %d lines, want %d and one for the time:\n%s", row.typed, len(lines), row.lines, newstest.Text(strings.Join(lines, "\n")))
			continue
		}
		sapo := strings.Join(lines[1:len(lines)-1], "")
		if row.lit != "" && !strings.Contains(sapo, env.Styles.Row.Hit.Render(row.lit)) {
			t.Errorf("%q: %q is not lit in %q", row.typed, row.lit, sapo)
		}
	}
}
