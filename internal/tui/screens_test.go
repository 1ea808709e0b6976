package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
)

// screens are the keys that lead to every screen from the front page.
var screens = map[string]string{
	"frontpage": "", "section": "1 enter", "article": "1 enter enter", "outline": "1 enter enter O", "story": "S",
	"bookmarks": "m M", "search": "ctrl+f", "newsstand": "B", "settings": ",", "help": "?", "palette": ": l u",
}

// TestEveryScreenInBothLanguages keeps each screen as the reader sees it, the status
// line included: one golden a screen and language, with all sizes below each other.
func TestEveryScreenInBothLanguages(t *testing.T) {
	for name, keys := range screens {
		for _, l := range []lang.Lang{lang.Vietnamese, lang.English} {
			var sheet strings.Builder
			for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
				r := open(t, size[0], size[1], func(o *tui.Options) {
					o.Lang = l
					desk := newstest.NewDesk(60)
					desk.All[0].Others = 2
					desk.Prints = map[news.HeadlineID][]news.HeadlineID{desk.All[0].ID: {desk.All[4].ID, desk.All[9].ID}}
					o.Desk = desk
				})
				r.press(keys)
				content := r.root.View().Content
				newstest.Fits(t, content, size[0], size[1])
				fmt.Fprintf(&sheet, "%d×%d\n%s\n", size[0], size[1], newstest.Text(content))
			}
			newstest.Golden(t, fmt.Sprintf("%s-%v", name, l), sheet.String())
		}
	}
}
