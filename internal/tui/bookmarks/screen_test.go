package bookmarks_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/bookmarks"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

// shelf is a desk with saved stories: the older the headline, the later it was saved.
func shelf() *newstest.Desk {
	desk := newstest.NewDesk(20)
	save := func(i int, ago time.Duration, note string, shelves ...string) {
		desk.All[i].Status.Bookmark = &news.Bookmark{Saved: newstest.Now.Add(-ago), Note: note, Shelves: shelves}
	}
	save(0, 50*time.Hour, "", "Sông nước")
	save(7, 3*time.Hour, "Đọc lại trước khi về quê; hỏi má tên chợ cũ, và coi bức ảnh ông ngoại đứng bên cây cầu khỉ còn không.", "Sông nước", "Nghề cũ")
	save(4, 10*time.Minute, "")
	return desk
}

func open(t testing.TB, desk *newstest.Desk, width, height int) *bookmarks.Screen {
	t.Helper()
	s := bookmarks.New(newstest.Env(t), desk)
	newstest.Start(t, s, width, height)
	return s
}

func press(t testing.TB, s *bookmarks.Screen, keys string) []tea.Msg {
	t.Helper()
	return newstest.Drive(t, s, newstest.Keys(keys)...)
}

func typed(t testing.TB, s *bookmarks.Screen, text string) {
	t.Helper()
	newstest.Drive(t, s, tea.PasteMsg{Content: text})
}

func screen(s *bookmarks.Screen) string { return newstest.Text(s.View()) }

func undo(t testing.TB, s *bookmarks.Screen, sent []tea.Msg) {
	t.Helper()
	for _, msg := range sent {
		if toast, ok := msg.(kit.Toast); ok && toast.Undo != nil {
			newstest.Drive(t, s, newstest.Run(toast.Undo)...)
			return
		}
	}
	t.Fatal("nothing to undo was sent")
}

// bookmark is that of the story that was saved third to last.
func bookmark(desk *newstest.Desk) *news.Bookmark { return desk.All[7].Status.Bookmark }

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		s := open(t, shelf(), size[0], size[1])
		press(t, s, "j")
		newstest.GoldenView(t, "shelf-"+name, s.View(), size[0], size[1])
		press(t, s, "M")
		newstest.GoldenView(t, "prompt-"+name, s.View(), size[0], size[1])
		empty := newstest.NewDesk(0)
		newstest.GoldenView(t, "empty-"+name, open(t, empty, size[0], size[1]).View(), size[0], size[1])
	}
}

func TestTheLastSavedIsFirst(t *testing.T) {
	desk := shelf()
	s := open(t, desk, 100, 60)
	var last int
	for _, i := range []int{4, 2, 7, 0} {
		at := strings.Index(screen(s), desk.All[i].Title[:30])
		if at <= last {
			t.Errorf("%q stands at %d, behind %d", desk.All[i].Title, at, last)
		}
		last = at
	}
}

func TestEnterOpensAmongTheShelf(t *testing.T) {
	desk := shelf()
	s := open(t, desk, 80, 24)
	sent := press(t, s, "] enter")
	want := kit.OpenArticle{ID: desk.All[2].ID, Among: news.Query{Bookmarked: true, Shelf: "Âm nhạc"}}
	if len(sent) != 1 || fmt.Sprint(sent[0]) != fmt.Sprint(want) {
		t.Errorf("enter sends %v, want %v", sent, want)
	}
}

func TestUnsavingTakesTheStoryAwayAndUndoBringsItBack(t *testing.T) {
	desk := shelf()
	s := open(t, desk, 80, 40)
	sent := press(t, s, "j j m")
	title := desk.All[7].Title[:30]
	if bookmark(desk) != nil || strings.Contains(screen(s), title) {
		t.Fatal("m does not take the story off the shelf")
	}
	undo(t, s, sent)
	if bookmark(desk) == nil || !strings.Contains(screen(s), title) || !strings.Contains(screen(s), "Đọc lại trước khi về quê") {
		t.Errorf("undo does not bring it back with its note:\n%s", screen(s))
	}
}

func TestShelvesAreTypedPartedByCommas(t *testing.T) {
	desk := shelf()
	s := open(t, desk, 80, 24)
	sent := press(t, s, "j j M ctrl+u")
	if !s.Typing() {
		t.Fatal("M opens no field")
	}
	typed(t, s, "  NGHỀ CŨ, quê ngoại,, #quê ngoại ")
	sent = append(sent, press(t, s, "enter")...)
	if got, want := bookmark(desk).Shelves, []string{"Nghề cũ", "quê ngoại"}; !slices.Equal(got, want) {
		t.Errorf("shelves %q, want %q", got, want)
	}
	if note := bookmark(desk).Note; note == "" {
		t.Error("the note is lost")
	}
	undo(t, s, sent)
	if got, want := bookmark(desk).Shelves, []string{"Sông nước", "Nghề cũ"}; !slices.Equal(got, want) {
		t.Errorf("after undo shelves %q, want %q", got, want)
	}
}

func TestANoteIsEdited(t *testing.T) {
	desk := shelf()
	s := open(t, desk, 80, 24)
	press(t, s, "j j e ctrl+u")
	typed(t, s, "mai đọc")
	if press(t, s, "enter"); bookmark(desk).Note != "mai đọc" || !strings.Contains(screen(s), "mai đọc") {
		t.Errorf("the note is %q; the screen:\n%s", bookmark(desk).Note, screen(s))
	}
}

func TestEscLeavesTheFieldWithoutAChange(t *testing.T) {
	desk := shelf()
	s := open(t, desk, 80, 24)
	press(t, s, "j j e")
	typed(t, s, "thừa")
	if press(t, s, "esc"); s.Typing() || strings.Contains(bookmark(desk).Note, "thừa") {
		t.Error("esc kept the field or changed the note")
	}
}

func TestLettersTypedIntoAFieldAreText(t *testing.T) {
	desk := shelf()
	s := open(t, desk, 80, 24)
	press(t, s, "j j e")
	if sent := press(t, s, "m q M o"); bookmark(desk) == nil || len(sent) != 0 {
		t.Errorf("letters in the field sent %v", sent)
	}
	c := s.Cursor()
	if c == nil || c.Y != 23 {
		t.Errorf("the cursor is at %v, want the last line", c)
	}
}

func TestTheFilterNeedsNoMarks(t *testing.T) {
	s := open(t, shelf(), 100, 40)
	press(t, s, "/")
	typed(t, s, "chieu khung cui")
	if got := screen(s); !strings.Contains(got, "Người giữ nghề dệt chiếu") || strings.Contains(got, "Đờn ca tài tử") {
		t.Errorf("the filter shows\n%s", got)
	}
	press(t, s, "enter")
	if s.Typing() {
		t.Error("enter does not leave the field")
	}
	if press(t, s, "/ ctrl+u"); !strings.Contains(screen(s), "Đờn ca tài tử") {
		t.Error("an empty filter does not show everything")
	}
	if typed(t, s, "không có gì như vậy"); !strings.Contains(screen(s), "Không có bài nào khớp") {
		t.Errorf("nothing is said where nothing fits:\n%s", screen(s))
	}
	if press(t, s, "esc"); !strings.Contains(screen(s), "Đờn ca tài tử") {
		t.Error("esc does not take the filter away")
	}
}

func TestSortingByTitleFollowsTheAlphabet(t *testing.T) {
	s := open(t, shelf(), 100, 40)
	press(t, s, "s s")
	got := screen(s)
	if a, b := strings.Index(got, "Đờn ca"), strings.Index(got, "Người giữ"); a < 0 || b < a {
		t.Errorf("Đ does not stand before N:\n%s", got)
	}
}

func TestTheShelfMarksWhatIsUnreadAndWhatStandsOut(t *testing.T) {
	desk := shelf()
	desk.All[0].Status.ReadAt = newstest.Now
	env := newstest.Env(t)
	words := viet.NewWords([]string{"chim di cư"})
	env.Highlight = &words
	s := bookmarks.New(env, desk)
	newstest.Start(t, s, 80, 24)
	for _, want := range []string{"▌◆ Vì sao chim", " • Người giữ nghề", "   Xóm chài"} {
		if !strings.Contains(screen(s), "\n"+want) {
			t.Errorf("no line begins with %q:\n%s", want, screen(s))
		}
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	s := open(t, shelf(), 80, 24)
	for width := range 30 {
		for height := range 14 {
			s.Resize(width, height)
			newstest.Fits(t, s.View(), width, max(height, 1))
			press(t, s, "M")
			newstest.Fits(t, s.View(), width, max(height, 1))
			s.Cursor()
			press(t, s, "esc j")
		}
	}
}

func TestAStyledScreenInEachTheme(t *testing.T) {
	for _, name := range []string{"dem", "giay"} {
		env := newstest.Env(t)
		env.Styles = style.New(newstest.Theme(t, name))
		s := bookmarks.New(env, shelf())
		newstest.Start(t, s, 60, 20)
		newstest.Golden(t, "styled-"+name, s.View())
	}
}

func TestTheChosenStoryStandsBesideTheList(t *testing.T) {
	desk := shelf()
	for i := range desk.All {
		desk.All[i].Offline = true
	}
	s := open(t, desk, 120, 24)
	rest := func(msgs []tea.Msg) {
		for _, msg := range msgs {
			if after, ok := msg.(kit.After); ok {
				newstest.Drive(t, s, after.Msg)
			}
		}
	}
	rest(press(t, s, "j"))
	rest(press(t, s, "k"))
	beside := func() (text string) {
		for line := range strings.Lines(newstest.Text(s.View())) {
			if _, right, ok := strings.Cut(line, "│  "); ok {
				text += right
			}
		}
		return text
	}
	if got := beside(); !strings.Contains(got, "CHUYỆN CỦA NGƯỜI GIỮ ĐÊ") {
		t.Errorf("beside the list stands\n%s", got)
	}
	before := beside()
	newstest.Drive(t, s, tea.MouseWheelMsg{X: 100, Y: 10, Button: tea.MouseWheelDown})
	if beside() == before {
		t.Error("the wheel does not scroll it")
	}
	sent := newstest.Drive(t, s, tea.MouseClickMsg{X: 100, Y: 10, Button: tea.MouseLeft})
	if len(sent) != 1 || fmt.Sprintf("%T", sent[0]) != "kit.OpenArticle" {
		t.Errorf("a click on it sends %v", sent)
	}
}

func TestARowSaysWhyItHasNoText(t *testing.T) {
	desk := shelf()
	desk.All[4].Gone = true
	desk.All[7].Gone, desk.All[7].Title, desk.All[7].Published = true, desk.All[7].URL, time.Time{}
	got := screen(open(t, desk, 80, 24))
	for _, want := range []string{" · báo đã gỡ bài · ", " · không có gì ở địa chỉ này (404) · "} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q is not there once:\n%s", want, got)
		}
	}
}

func TestUndoPutsTheCursorBackOnTheStory(t *testing.T) {
	desk := shelf()
	s := open(t, desk, 80, 40)
	undo(t, s, press(t, s, "j j m"))
	if press(t, s, "m"); bookmark(desk) != nil {
		t.Error("after undo m is for another story")
	}
}

func TestAnEmptyShelfOffersNothingThatCannotWork(t *testing.T) {
	s := open(t, newstest.NewDesk(0), 80, 24)
	for _, b := range s.Keys().Bar {
		if b.Enabled() {
			t.Errorf("%s is offered", b.Command)
		}
	}
	s = open(t, shelf(), 80, 24)
	press(t, s, "/ zzz enter")
	offered := map[string]bool{}
	for _, b := range s.Keys().Bar {
		offered[b.Command] = b.Enabled()
	}
	if offered["open"] || !offered["filter"] {
		t.Errorf("where the filter lets nothing through, the bar offers %v", offered)
	}
}
