package tui_test

import (
	"fmt"
	"image/color"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// reader is a program that is driven without a terminal. Timers run out at once
// but for those of toasts, which are kept in later.
type reader struct {
	t     testing.TB
	root  *tui.Root
	desk  *newstest.Desk
	later []tea.Msg
}

func open(t testing.TB, width, height int, edit ...func(*tui.Options)) *reader {
	t.Helper()
	r := &reader{t: t, desk: newstest.NewDesk(60)}
	o := tui.Options{
		Desk: r.desk, Dark: newstest.Theme(t, "dem"), Light: newstest.Theme(t, "giay"), Context: t.Context(),
		Now: func() time.Time { return newstest.Now },
		After: func(d time.Duration, msg tea.Msg) tea.Cmd {
			if d >= 400*time.Millisecond {
				r.later = append(r.later, msg)
				return nil
			}
			return kit.Send(msg)
		},
	}
	for _, e := range edit {
		e(&o)
	}
	r.root = tui.New(o)
	r.send(newstest.Run(r.root.Init())...)
	r.send(tea.WindowSizeMsg{Width: width, Height: height})
	return r
}

func (r *reader) send(msgs ...tea.Msg) {
	r.t.Helper()
	newstest.DriveModel(r.t, r.root, msgs...)
}

func (r *reader) press(keys string) { r.t.Helper(); r.send(newstest.Keys(keys)...) }

func (r *reader) text() string { return newstest.Text(r.root.View().Content) }

func (r *reader) title() string { return r.root.View().WindowTitle }

// status is the last line of the screen.
func (r *reader) status() string {
	lines := strings.Split(strings.TrimSuffix(r.text(), "\n"), "\n")
	return lines[len(lines)-1]
}

// ended reports whether a message leads to the program's end.
func (r *reader) ended(msg tea.Msg) bool {
	_, cmd := r.root.Update(msg) // what it brings is not handed on
	for _, msg := range newstest.Run(cmd) {
		if _, ok := msg.(tea.QuitMsg); ok {
			return true
		}
	}
	return false
}

func TestTheFrameAtEverySize(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		r := open(t, size[0], size[1])
		newstest.GoldenView(t, fmt.Sprintf("root-%dx%d", size[0], size[1]), r.root.View().Content, size[0], size[1])
	}
}

func TestFromTheFrontPageToTheArticleAndBack(t *testing.T) {
	r := open(t, 120, 40)
	r.press("1 enter")
	if got := r.title(); got != "Thời sự – Sạp Báo" {
		t.Fatalf("the section's title is %q", got)
	}
	r.press("j j")
	below := r.text()
	r.press("enter")
	if !strings.Contains(r.text(), "CHUYỆN CỦA NGƯỜI GIỮ ĐÊ") {
		t.Fatalf("the article is not shown:\n%s", r.text())
	}
	r.press("q")
	if got := chosenLine(r.text()); got != chosenLine(below) {
		t.Errorf("back in the section the cursor is on %q, want %q", got, chosenLine(below))
	}
	r.press("q")
	if got := r.title(); got != "Trang nhất – Sạp Báo" {
		t.Errorf("back again is %q, want the front page", got)
	}
}

func TestLeftGoesBackWhereTheScreenHasNoUseForIt(t *testing.T) {
	r := open(t, 80, 24)
	r.press("1 enter enter h")
	if got := r.title(); got != "Thời sự – Sạp Báo" {
		t.Errorf("left in an article leads to %q, want its section", got)
	}
	r.press("h")
	if got := r.title(); got != "Thời sự – Sạp Báo" {
		t.Errorf("left in a section leads to %q, want its own left pane", got)
	}
	r.press("h")
	if got := r.title(); got != "Trang nhất – Sạp Báo" {
		t.Errorf("left of the left pane is %q, want the front page", got)
	}
}

func chosenLine(text string) string {
	for _, line := range strings.Split(text, "\n") {
		if _, after, ok := strings.Cut(line, "▌"); ok {
			return strings.Trim(strings.SplitN(after, "│", 2)[0], " •")
		}
	}
	return ""
}

func TestASavedStoryStandsOnTheShelf(t *testing.T) {
	r := open(t, 80, 24)
	r.press("m M")
	if !strings.Contains(r.text(), "Xóm chài ven kênh") {
		t.Errorf("the saved story is not on the shelf:\n%s", r.text())
	}
	r.press("q U")
	if r.desk.All[0].Status.Saved() {
		t.Error("the undo key did not take the bookmark away")
	}
	if !strings.Contains(r.status(), "Đã hoàn tác") {
		t.Errorf("status line %q, want that it was undone", r.status())
	}
}

func TestWhatIsSavedIsCompletedBehindTheScreen(t *testing.T) {
	r := open(t, 80, 24)
	r.desk.All[0].Offline = false
	r.press("m")
	if !r.desk.All[0].Offline {
		t.Error("the saved story has no copy on disk")
	}
	if !strings.Contains(r.status(), "Đã lưu") {
		t.Errorf("status line %q, want the word on the bookmark alone", r.status())
	}
}

func TestUndoGoesBackStepByStep(t *testing.T) {
	r := open(t, 80, 24)
	r.press("m u")
	r.press("U")
	if s := r.desk.All[0].Status; !s.Unread() || !s.Saved() {
		t.Errorf("after one undo %+v, want unread and saved", s)
	}
	r.press("U U")
	if s := r.desk.All[0].Status; !s.Unread() || s.Saved() {
		t.Errorf("after two undos %+v, want unread and not saved", s)
	}
	if !strings.Contains(r.status(), "Không có gì để hoàn tác") {
		t.Errorf("status line %q, want that nothing is left to undo", r.status())
	}
}

func TestAToastGoesAway(t *testing.T) {
	r := open(t, 80, 24)
	r.press("m")
	first := r.later[len(r.later)-1]
	r.press("u")
	r.send(first)
	if !strings.Contains(r.status(), "đã đọc") {
		t.Errorf("the first toast's end took the second away: %q", r.status())
	}
	r.send(r.later[len(r.later)-1])
	if strings.Contains(r.status(), "Đã đánh dấu") {
		t.Errorf("the toast still stands: %q", r.status())
	}
}

// TestKeysTypedAheadReachTheScreenThatOpens gives keys without running commands between them.
func TestKeysTypedAheadReachTheScreenThatOpens(t *testing.T) {
	r := open(t, 80, 24)
	for _, key := range newstest.Keys("enter q ? esc M q") {
		if r.ended(key) {
			t.Fatalf("%v ended the program", key)
		}
	}
	if got := r.title(); got != "Trang nhất – Sạp Báo" {
		t.Errorf("after all keys %q, want the front page", got)
	}
}

func TestQuitting(t *testing.T) {
	quit := tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	tests := []struct {
		name, before string
		msg          tea.Msg
		want         bool
	}{
		{"q on the front page", "", newstest.Keys("q")[0], true},
		{"Esc on the front page", "", newstest.Keys("esc")[0], false},
		{"a right click there", "", tea.MouseClickMsg{Button: tea.MouseRight}, false},
		{"q in a section", "1 enter", newstest.Keys("q")[0], false},
		{"ctrl+c in a section", "1 enter", quit, true},
		{"ctrl+c in help", "?", quit, true},
		{"q in a text field", "?", newstest.Keys("q")[0], false},
	}
	for _, tt := range tests {
		r := open(t, 80, 24)
		r.press(tt.before)
		if got := r.ended(tt.msg); got != tt.want {
			t.Errorf("%s: the program ends: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestThePlaceIsKeptAndFoundAgain(t *testing.T) {
	var kept tui.Place
	r := open(t, 80, 24, func(o *tui.Options) {
		o.Remember = func(p tui.Place) error { kept = p; return nil }
	})
	r.press("1 enter ] enter")
	before := r.text()
	r.send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
	if len(kept.Screens) != 2 || kept.Screens[0].Section != "dongbang/nong-nghiep" || kept.Screens[1].Headline == "" {
		t.Fatalf("kept %+v, want the second section and its article", kept)
	}
	again := open(t, 80, 24, func(o *tui.Options) { o.Start, o.Desk = kept, r.desk })
	if again.text() != before {
		t.Errorf("opened at\n%s\nwant\n%s", again.text(), before)
	}
	again.press("q")
	if got := again.title(); got != "Nông nghiệp – Sạp Báo" {
		t.Errorf("below the article is %q, want its section", got)
	}
}

func TestTheThemeFollowsTheTerminal(t *testing.T) {
	r := open(t, 80, 24)
	if r.root.View().BackgroundColor != nil {
		t.Error("the paper is painted before the terminal told its colour")
	}
	dark := r.root.View().Content
	r.send(tea.BackgroundColorMsg{Color: color.White})
	if v := r.root.View(); v.Content == dark || v.BackgroundColor == nil {
		t.Error("the light theme is not worn on a white terminal")
	}
	r = open(t, 80, 24)
	r.send(tea.BackgroundColorMsg{Color: color.Black})
	if v := r.root.View(); v.Content != dark || v.BackgroundColor == nil {
		t.Error("the dark theme is not worn on a black terminal")
	}
	r = open(t, 80, 24)
	r.send(r.later[0])
	if v := r.root.View(); v.BackgroundColor == nil {
		t.Error("without an answer the dark theme is not settled on")
	}
}

func TestHelpListsTheKeysOfTheScreenBelow(t *testing.T) {
	r := open(t, 80, 40)
	r.press("1 enter ?")
	for _, want := range []string{"hiện/ẩn sa-pô", "hoàn tác"} {
		r.press("ctrl+u")
		r.send(tea.PasteMsg{Content: want})
		if strings.Count(r.text(), want) < 2 {
			t.Errorf("help does not tell of %q:\n%s", want, r.text())
		}
	}
	r.press("esc esc")
	if got := r.title(); got != "Thời sự – Sạp Báo" {
		t.Errorf("after help %q, want the section", got)
	}
}

func TestAClickOnTheStatusLineRunsItsKey(t *testing.T) {
	r := open(t, 80, 24)
	at := strings.Index(r.status(), "trợ giúp")
	r.send(tea.MouseClickMsg{X: at, Y: 23, Button: tea.MouseLeft})
	if !strings.Contains(r.title(), "Trợ giúp") && !strings.Contains(r.title(), "Phím") {
		t.Errorf("after a click on help: %q", r.title())
	}
}

func TestOnlyWebAddressesAreOpened(t *testing.T) {
	var opened []string
	r := open(t, 80, 24, func(o *tui.Options) {
		o.Browse = func(url string) error { opened = append(opened, url); return nil }
	})
	for _, url := range []string{"file:///etc/passwd", "javascript:x", "-h", "", "https://dongbang.example/a"} {
		r.send(kit.Browse{URL: url})
	}
	if got, want := fmt.Sprint(opened), "[https://dongbang.example/a]"; got != want {
		t.Errorf("opened %s, want %s", got, want)
	}
}

func TestAMachineWithoutABrowserOffersTheLink(t *testing.T) {
	r := open(t, 80, 24, func(o *tui.Options) {
		o.Browse = func(string) error { return fmt.Errorf("%w: xdg-open", news.ErrNoBrowser) }
	})
	r.send(kit.Browse{URL: "https://dongbang.example/a"})
	if got := r.status(); !strings.Contains(got, "bấm y để chép liên kết") || strings.Contains(got, "xdg") {
		t.Errorf("status line %q, want what can be done", got)
	}
}

func TestScreensDoNotPileUp(t *testing.T) {
	r := open(t, 80, 24)
	for range 40 {
		r.send(kit.OpenSection{ID: "song/van-hoa"})
	}
	backs := 0
	for r.title() != "Trang nhất – Sạp Báo" && backs < 100 {
		r.press("q")
		backs++
	}
	if backs > 12 {
		t.Errorf("%d screens were on the stack", backs)
	}
}

func TestBothLanguagesAreWholeInTheFrame(t *testing.T) {
	r := open(t, 80, 24, func(o *tui.Options) { o.Lang = lang.English })
	if !strings.Contains(r.status(), "help") || strings.Contains(r.status(), "trợ giúp") {
		t.Errorf("status line %q, want English", r.status())
	}
}

func BenchmarkKey(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			desk := newstest.NewDesk(n)
			r := open(b, 120, 40, func(o *tui.Options) { o.Desk = desk })
			r.press("a")
			keys := newstest.Keys("j j j k k k")
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				newstest.DriveModel(b, r.root, keys[i%len(keys)])
				_ = r.root.View()
			}
		})
	}
}

func TestSlipsInTheReadersFilesAreToldAtTheStart(t *testing.T) {
	const first, second = "config.toml:1: không có giao diện “giaay”", "config.toml:4: không có lệnh “luuu”"
	r := open(t, 120, 24, func(o *tui.Options) { o.Slips = []string{first} })
	if got := r.status(); !strings.Contains(got, first) {
		t.Errorf("status line %q, want the slip", got)
	}
	r.send(kit.Toast{Text: "Có 3 tin mới"})
	if got := r.status(); !strings.Contains(got, first) {
		t.Errorf("status line %q, want the slip until a key is pressed", got)
	}
	r.press("j")
	if got := r.status(); strings.Contains(got, first) {
		t.Errorf("status line %q, want no slip behind the first key", got)
	}
	r = open(t, 120, 24, func(o *tui.Options) { o.Slips = []string{first, second} })
	if got := r.status(); !strings.Contains(got, first) || !strings.Contains(got, "1 lỗi nữa") {
		t.Errorf("status line %q, want the first slip and that there is another", got)
	}
	r = open(t, 60, 24, func(o *tui.Options) { o.Slips = []string{first, second} })
	if got := r.status(); !strings.Contains(got, "không có giao diện “giaay”") {
		t.Errorf("status line %q, want the first slip whole where there is little room", got)
	}
}

func TestANarrowScreenStandsInTheMiddle(t *testing.T) {
	r := open(t, 200, 40)
	r.press("ctrl+f")
	r.press("sông")
	view := r.root.View()
	line := strings.Split(r.text(), "\n")[1]
	left := len(line) - len(strings.TrimLeft(line, " "))
	if left < 40 || left > 60 {
		t.Errorf("the field is at cell %d of 200, want it in the middle", left)
	}
	if view.Cursor == nil || view.Cursor.X <= left {
		t.Errorf("the cursor is at %v, want it in the field, behind cell %d", view.Cursor, left)
	}
}
