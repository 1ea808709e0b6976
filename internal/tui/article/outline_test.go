package article_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
)

// partsDesk opens articles of several parts.
type partsDesk struct{ *newstest.Desk }

func (d partsDesk) body(a news.Article) news.Article {
	para := a.Blocks[0]
	for i, title := range []string{"NGƯỜI Ở LẠI", "Con đê và con nước: bảy mươi năm đắp rồi lở, lở rồi đắp của một xóm nhỏ cuối kênh", "Mùa sau"} {
		a.Blocks = append(a.Blocks, news.Heading{Level: 2 + i%2, Text: news.Plain(title)}, para, para, para, para)
	}
	return a
}

func TestTheOutlineGoesToAPart(t *testing.T) {
	desk := partsDesk{newstest.NewDesk(20)}
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := openWith(t, desk.Desk, desk.body, size[0], size[1])
		press(t, s, "O")
		newstest.GoldenView(t, fmt.Sprintf("outline-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
		if !s.Typing() {
			t.Error("the outline does not take the keys")
		}
		press(t, s, "j j enter")
		if got := firstText(s); got != "NGƯỜI Ở LẠI" || s.Typing() {
			t.Errorf("at %v Enter goes to %q", size, got)
		}
		press(t, s, "j O")
		if got := screen(s); !strings.Contains(got, "▸ NGƯỜI Ở LẠI") && !strings.Contains(got, "▸   NGƯỜI Ở LẠI") {
			t.Errorf("the part being read is not marked:\n%s", got)
		}
		before := s.Position()
		if press(t, s, "j esc"); s.Position() != before || s.Typing() {
			t.Error("Esc moves the reader, or leaves the outline open")
		}
	}
}

func TestTheOutlineFollowsTheMouse(t *testing.T) {
	desk := partsDesk{newstest.NewDesk(20)}
	s := openWith(t, desk.Desk, desk.body, 80, 24)
	press(t, s, "O")
	for y, line := range strings.Split(screen(s), "\n") {
		if strings.Contains(line, "NGƯỜI Ở LẠI") {
			newstest.Drive(t, s, tea.MouseClickMsg{X: 12, Y: y, Button: tea.MouseLeft})
			break
		}
	}
	if got := firstText(s); got != "NGƯỜI Ở LẠI" || s.Typing() {
		t.Errorf("a click goes to %q", got)
	}
}

func TestAnArticleWithoutPartsSaysSo(t *testing.T) {
	s := openWith(t, newstest.NewDesk(3), func(a news.Article) news.Article {
		a.Blocks = a.Blocks[:1]
		return a
	}, 80, 24)
	if text := toast(press(t, s, "O")).Text; text == "" || s.Typing() {
		t.Errorf("said %q", text)
	}
}
