package search_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/search"
	"github.com/sapbao/sapbao/internal/tui/style"
)

func open(t testing.TB, desk *newstest.Desk, width, height int) *search.Screen {
	t.Helper()
	s := search.New(newstest.Env(t), desk, "")
	newstest.Start(t, s, width, height)
	return s
}

func press(t testing.TB, s *search.Screen, keys string) []tea.Msg {
	t.Helper()
	return newstest.Drive(t, s, newstest.Keys(keys)...)
}

// typed types a text and lets the reader rest.
func typed(t testing.TB, s *search.Screen, text string) {
	t.Helper()
	for _, msg := range newstest.Drive(t, s, tea.PasteMsg{Content: text}) {
		if after, ok := msg.(kit.After); ok {
			newstest.Drive(t, s, after.Msg)
		}
	}
}

func screen(s *search.Screen) string { return newstest.Text(s.View()) }

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		s := open(t, newstest.NewDesk(20), size[0], size[1])
		newstest.GoldenView(t, "empty-"+name, s.View(), size[0], size[1])
		typed(t, s, "kenh xang")
		newstest.GoldenView(t, "hits-"+name, s.View(), size[0], size[1])
		typed(t, s, " zzz")
		newstest.GoldenView(t, "none-"+name, s.View(), size[0], size[1])
	}
}

func TestHitsComeAsTheReaderTypes(t *testing.T) {
	desk := newstest.NewDesk(30)
	s := open(t, desk, 100, 30)
	if len(desk.Searched) > 0 {
		t.Errorf("an empty field was searched for: %v", desk.Searched)
	}
	press(t, s, "tôm")
	if got := screen(s); !strings.Contains(got, "Vụ lúa trên đất nuôi tôm") || strings.Contains(got, "Ong mật") {
		t.Errorf("the screen shows\n%s", got)
	}
	if n := len(desk.Searched); n != 3 || !desk.Searched[0].Quick || desk.Searched[2].Text != "tôm" {
		t.Errorf("searched %+v, want a quick search a key", desk.Searched)
	}
	press(t, s, "backspace backspace backspace")
	if got := screen(s); strings.Contains(got, "Vụ lúa") {
		t.Errorf("an emptied field shows\n%s", got)
	}
}

func TestMatchesAreShownWithTheirMarks(t *testing.T) {
	env := newstest.Env(t)
	s := search.New(env, newstest.NewDesk(20), "kenh xang")
	newstest.Start(t, s, 100, 30)
	press(t, s, "down")
	if got := s.View(); !strings.Contains(got, env.Styles.Row.Hit.Render("kênh xáng")) && !strings.Contains(got, env.Styles.Chosen.Hit.Render("kênh xáng")) {
		t.Errorf("no kênh xáng is drawn as a match:\n%q", got)
	}
}

func TestTheRestIsLookedThroughWhenTheReaderRests(t *testing.T) {
	desk := newstest.NewDesk(200)
	s := open(t, desk, 80, 30)
	typed(t, s, "mùa")
	last := desk.Searched[len(desk.Searched)-1]
	if last.Quick || last.Limit <= 20 {
		t.Errorf("after a rest %+v was searched for", last)
	}
	if !strings.Contains(screen(s), "100 bài đầu") {
		t.Errorf("the screen does not tell how many:\n%s", screen(s))
	}
	press(t, s, "esc G")
	if last = desk.Searched[len(desk.Searched)-1]; last.Limit <= 100 {
		t.Errorf("at the end of the list %+v was searched for, want more", last)
	}
}

func TestEnterOpensTheHitAmongTheOthers(t *testing.T) {
	desk := newstest.NewDesk(12)
	s := open(t, desk, 80, 24)
	press(t, s, "giá")
	sent := press(t, s, "enter")
	if len(sent) != 1 {
		t.Fatalf("enter sends %v", sent)
	}
	got, ok := sent[0].(kit.OpenArticle)
	if !ok || len(got.Among.Among) == 0 || got.Among.Among[0] != got.ID || got.Find[got.ID] != "giá" {
		t.Errorf("enter sends %+v", sent[0])
	}
	if s.Typing() {
		t.Error("back from the article, letters are still text")
	}
}

func TestEscLeavesTheFieldAndThenTheKeysWork(t *testing.T) {
	desk := newstest.NewDesk(12)
	s := open(t, desk, 80, 24)
	press(t, s, "m j q")
	if desk.All[0].Status.Saved() {
		t.Error("a letter typed into the field saved a story")
	}
	press(t, s, "ctrl+u")
	typed(t, s, "xóm chài")
	if c := s.Cursor(); c == nil || c.Y != 1 {
		t.Errorf("the cursor is at %v, want in the field", c)
	}
	press(t, s, "esc m")
	saved := false
	for _, h := range desk.All {
		saved = saved || h.Status.Saved() && strings.Contains(h.Title, "Xóm chài")
	}
	if !saved || s.Cursor() != nil || !strings.Contains(screen(s), "★") {
		t.Errorf("m does not save the hit, or the screen does not show it:\n%s", screen(s))
	}
	if press(t, s, "/"); !s.Typing() {
		t.Error("/ does not go back to the field")
	}
	press(t, s, "ctrl+u")
	if sent := press(t, s, "esc"); len(sent) != 1 || sent[0] != (kit.Back{}) {
		t.Errorf("esc in the empty field sends %v", sent)
	}
}

func TestWhatIsStoredIsIndexedFirst(t *testing.T) {
	desk := newstest.NewDesk(3)
	s := open(t, desk, 80, 24)
	if desk.Indexed != 1 {
		t.Errorf("indexed %d times at the start, want once", desk.Indexed)
	}
	press(t, s, "ong")
	asked := len(desk.Searched)
	newstest.Drive(t, s, kit.Shelved{Section: "song/van-hoa"})
	if desk.Indexed != 2 || len(desk.Searched) != asked+1 {
		t.Errorf("after news came: indexed %d times, searched %d times more", desk.Indexed, len(desk.Searched)-asked)
	}
}

func TestFailuresAreToldInOneSentence(t *testing.T) {
	for text, failure := range map[string]error{
		"Không có báo nào tên “abc”":      &news.FilterError{Filter: news.ByPortal, Value: "abc"},
		"Không có chuyên mục nào tên “x”": &news.FilterError{Filter: news.BySection, Value: "x"},
		"Không hiểu “từ:hômkia”":          fmt.Errorf("search: %w", &news.FilterError{Filter: news.BySince, Value: "hômkia"}),
		"ổ đĩa đầy":                       errors.New("ổ đĩa đầy"),
	} {
		desk := newstest.NewDesk(3)
		desk.Failure = failure
		s := open(t, desk, 80, 24)
		if typed(t, s, "báo:abc"); !strings.Contains(screen(s), text) {
			t.Errorf("%v is told as\n%s", failure, screen(s))
		}
	}
}

func TestAReadTextIsToldToTheReader(t *testing.T) {
	s := search.New(newstest.Env(t), telexDesk{newstest.NewDesk(3)}, "nhijp")
	newstest.Start(t, s, 80, 24)
	if !strings.Contains(screen(s), "đọc là “nhịp”") {
		t.Errorf("the screen shows\n%s", screen(s))
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 80, 24)
	typed(t, s, "mùa")
	for width := range 30 {
		for height := range 14 {
			s.Resize(width, height)
			newstest.Fits(t, s.View(), width, max(height, 1))
			s.Cursor()
			press(t, s, "esc j tab")
		}
	}
}

func TestAStyledScreenInEachTheme(t *testing.T) {
	for _, name := range []string{"dem", "giay"} {
		env := newstest.Env(t)
		env.Styles = style.New(newstest.Theme(t, name))
		s := search.New(env, newstest.NewDesk(20), "nuoc")
		newstest.Start(t, s, 60, 20)
		newstest.Golden(t, "styled-"+name, s.View())
	}
}
