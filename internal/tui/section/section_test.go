package section_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/section"
	"github.com/sapbao/sapbao/internal/tui/style"
)

func start(t *testing.T, desk *newstest.Desk, id news.SectionID, width, height int) *section.Screen {
	t.Helper()
	s := section.New(newstest.Env(t), desk, id, &section.Settings{})
	newstest.Start(t, s, width, height)
	return s
}

// drive also brings what the screen waits for, as root's timer does.
func drive(t *testing.T, s kit.Screen, msgs ...tea.Msg) (sent []tea.Msg) {
	t.Helper()
	for len(msgs) > 0 {
		var later []tea.Msg
		for _, msg := range newstest.Drive(t, s, msgs...) {
			if after, ok := msg.(kit.After); ok {
				later = append(later, after.Msg)
				continue
			}
			sent = append(sent, msg)
		}
		msgs = later
	}
	return sent
}

func opened(t *testing.T, s kit.Screen) kit.OpenArticle {
	t.Helper()
	for _, msg := range drive(t, s, newstest.Keys("enter")...) {
		if open, ok := msg.(kit.OpenArticle); ok {
			return open
		}
	}
	t.Fatal("no article was opened")
	return kit.OpenArticle{}
}

func sizeName(size [2]int) string { return fmt.Sprintf("%dx%d", size[0], size[1]) }

func TestSectionScreen(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
		for _, l := range []lang.Lang{lang.Vietnamese, lang.English} {
			env := newstest.Env(t)
			env.Lang = l
			s := section.New(env, newstest.NewDesk(60), "", &section.Settings{})
			drive(t, s, newstest.Start(t, s, size[0], size[1])...)
			drive(t, s, newstest.Keys("j j")...)
			newstest.GoldenView(t, fmt.Sprintf("section-%dx%d-%s", size[0], size[1], l), s.View(), size[0], size[1])
		}
	}
}

func TestSectionScreenInBothThemes(t *testing.T) {
	for _, name := range []string{"dem", "giay"} {
		env := newstest.Env(t)
		env.Styles = style.New(newstest.Theme(t, name))
		s := section.New(env, newstest.NewDesk(12), "dongbang/thoi-su", &section.Settings{})
		newstest.Start(t, s, 80, 16)
		newstest.Golden(t, "styled-"+name, s.View()+"\n")
	}
}

func TestItFitsEveryWindow(t *testing.T) {
	s := section.New(newstest.Env(t), newstest.NewDesk(60), "", &section.Settings{})
	newstest.Start(t, s, 120, 40)
	for _, keys := range []string{"", "tab", "s", "tab", "s", "/ dờn"} {
		drive(t, s, newstest.Keys(keys)...)
		for _, width := range []int{0, 1, 2, 5, 9, 19, 20, 40, 59, 60, 80, 115, 116, 129} {
			for _, height := range []int{0, 1, 2, 3, 5, 24} {
				s.Resize(width, height)
				newstest.Fits(t, s.View(), width, height)
			}
		}
	}
}

func TestOpeningTellsTheListItStandsIn(t *testing.T) {
	desk := newstest.NewDesk(60)
	s := start(t, desk, "song/van-hoa", 80, 24)
	open := opened(t, s)
	if want := (news.Query{Section: "song/van-hoa"}); open.Among.Section != want.Section || open.Among.Followed != nil {
		t.Errorf("among %+v, want %+v", open.Among, want)
	}
	if got, _ := desk.Headlines(t.Context(), open.Among); got[0].ID != open.ID {
		t.Errorf("opened %s, want the newest, %s", open.ID, got[0].ID)
	}
}

func TestNextUnreadPassesWhatWasRead(t *testing.T) {
	desk := newstest.NewDesk(600)
	for i := range desk.All {
		if i > 0 && i != 480 {
			desk.All[i].Status.ReadAt = newstest.Now
		}
	}
	s := start(t, desk, "", 80, 24)
	drive(t, s, newstest.Keys("n")...)
	if got, want := opened(t, s).ID, desk.All[480].ID; got != want {
		t.Errorf("next unread is %s, want %s, far below what was loaded", got, want)
	}
	sent := drive(t, s, newstest.Keys("n")...)
	if len(sent) != 1 || sent[0].(kit.Toast).Text == "" {
		t.Errorf("after the last one the screen sent %v, want a toast", sent)
	}
	drive(t, s, newstest.Keys("N")...)
	if got, want := opened(t, s).ID, desk.All[0].ID; got != want {
		t.Errorf("previous unread is %s, want %s", got, want)
	}
}

func undo(t *testing.T, sent []tea.Msg) tea.Cmd {
	t.Helper()
	for _, msg := range sent {
		if toast, ok := msg.(kit.Toast); ok && toast.Undo != nil {
			return toast.Undo
		}
	}
	t.Fatalf("nothing to undo in %v", sent)
	return nil
}

func TestActsOnAHeadlineCanBeUndone(t *testing.T) {
	tests := []struct {
		key   string
		state func(news.Headline) bool
	}{
		{"m", func(h news.Headline) bool { return h.Status.Saved() }},
		{"u", func(h news.Headline) bool { return h.Status.Unread() }},
		{"A", func(h news.Headline) bool { return h.Status.Unread() }},
	}
	for _, tt := range tests {
		desk := newstest.NewDesk(60)
		s := start(t, desk, "dongbang/thoi-su", 80, 24)
		id := opened(t, s).ID
		find := func() bool {
			i := slices.IndexFunc(desk.All, func(h news.Headline) bool { return h.ID == id })
			return tt.state(desk.All[i])
		}
		before := find()
		sent := drive(t, s, newstest.Keys(tt.key)...)
		if find() == before {
			t.Errorf("%s changed nothing", tt.key)
		}
		drive(t, s, newstest.Run(undo(t, sent))...)
		if find() != before {
			t.Errorf("%s was not undone", tt.key)
		}
	}
}

func TestUndoBringsABookmarkBackAsItWas(t *testing.T) {
	desk := newstest.NewDesk(3)
	was := *desk.All[2].Status.Bookmark
	s := start(t, desk, desk.All[2].Section, 80, 24)
	sent := drive(t, s, newstest.Keys("m")...)
	if desk.All[2].Status.Saved() {
		t.Fatal("still saved")
	}
	drive(t, s, newstest.Run(undo(t, sent))...)
	if got := desk.All[2].Status.Bookmark; got == nil || got.Note != was.Note || !got.Saved.Equal(was.Saved) {
		t.Errorf("bookmark %+v, want %+v", got, was)
	}
}

func TestSectionsAreReachedByBracketAndNumber(t *testing.T) {
	s := start(t, newstest.NewDesk(60), "", 80, 24)
	for _, step := range []struct{ keys, want string }{
		{"]", "Thời sự"}, {"]", "Nông nghiệp"}, {"]", "Văn hóa"}, {"[", "Nông nghiệp"}, {"5", "Khoa học"}, {"]", "Khoa học"}, {"1", "Thời sự"}, {"[", "Tất cả"}, {"9", "Tất cả"},
	} {
		drive(t, s, newstest.Keys(step.keys)...)
		if got := s.Title(); got != step.want {
			t.Errorf("after %s: %s, want %s", step.keys, got, step.want)
		}
	}
}

func TestRefreshNamesTheSectionsChosen(t *testing.T) {
	s := start(t, newstest.NewDesk(60), "", 120, 40)
	for _, step := range []struct {
		keys string
		want []news.SectionID
	}{
		{"r", nil},
		{"h j r", []news.SectionID{"dongbang/thoi-su", "dongbang/nong-nghiep"}},
		{"j r", []news.SectionID{"dongbang/thoi-su"}},
	} {
		sent := drive(t, s, newstest.Keys(step.keys)...)
		got, ok := sent[len(sent)-1].(kit.Refresh)
		if !ok || !slices.Equal(got.Sections, step.want) {
			t.Errorf("%s sent %v, want a refresh of %v", step.keys, sent, step.want)
		}
	}
}

func TestAFoldedScreenShowsThePaneWithTheCursor(t *testing.T) {
	s := start(t, newstest.NewDesk(60), "", 40, 12)
	if strings.Contains(newstest.Text(s.View()), "Nông nghiệp\n") {
		t.Error("the tree is shown beside the list")
	}
	drive(t, s, newstest.Keys("h")...)
	if !strings.Contains(newstest.Text(s.View()), "Báo Đồng Bằng") {
		t.Error("the tree is not shown")
	}
	if sent := drive(t, s, newstest.Keys("h")...); len(sent) != 1 || sent[0] != (kit.Back{}) {
		t.Errorf("left of the tree the screen sent %v, want back", sent)
	}
}

func TestOnlyWhatIsOnDiskIsOpenedForThePreview(t *testing.T) {
	desk := newstest.NewDesk(6)
	s := section.New(newstest.Env(t), desk, "", &section.Settings{})
	drive(t, s, newstest.Start(t, s, 120, 40)...)
	for i, h := range desk.All {
		if got := strings.Contains(newstest.Text(s.View()), "CHUYỆN CỦA NGƯỜI GIỮ ĐÊ"); got != h.Offline {
			t.Errorf("headline %d, on disk: %v, body shown: %v", i, h.Offline, got)
		}
		drive(t, s, newstest.Keys("j")...)
	}
}

func TestNewsThatCameInIsShownAndTheCursorStays(t *testing.T) {
	desk := newstest.NewDesk(60)
	late := desk.All[0]
	desk.All = desk.All[1:]
	s := start(t, desk, "", 80, 24)
	drive(t, s, newstest.Keys("j")...)
	was := opened(t, s).ID
	desk.All = append([]news.Headline{late}, desk.All...)
	drive(t, s, kit.Shelved{Section: late.Section})
	if got := opened(t, s).ID; got != was {
		t.Errorf("cursor on %s, want %s as before", got, was)
	}
	if !strings.Contains(newstest.Text(s.View()), "Xóm chài ven kênh") {
		t.Error("the new headline is not shown")
	}
}

func TestWhereThereIsNothingASentenceSaysWhatToDo(t *testing.T) {
	none := newstest.NewDesk(0)
	none.Places = nil
	failing := newstest.NewDesk(3)
	failing.Failure = news.ErrOffline
	tests := []struct {
		desk *newstest.Desk
		id   news.SectionID
		want string
	}{
		{none, "", "Bấm B"},
		{newstest.NewDesk(0), "song/van-hoa", "Bấm r"},
		{failing, "song/van-hoa", "Không có mạng"},
	}
	for _, tt := range tests {
		s := start(t, tt.desk, tt.id, 80, 24)
		if !strings.Contains(newstest.Text(s.View()), tt.want) {
			t.Errorf("%q is not said in\n%s", tt.want, newstest.Text(s.View()))
		}
		drive(t, s, newstest.Keys("j k enter n m u g G o y")...)
	}
}

func BenchmarkKey(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			desk := newstest.NewDesk(n)
			s := section.New(newstest.Env(b), desk, "", &section.Settings{})
			newstest.Start(b, s, 120, 40)
			keys := newstest.Keys("j j j k k k")
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				newstest.Drive(b, s, keys[i%len(keys)])
				_ = s.View()
			}
		})
	}
}

func TestTheHeadingTellsWhatIsMutedAndACommandShowsIt(t *testing.T) {
	desk := newstest.NewDesk(60)
	id := desk.All[0].Section
	desk.All[0].Title = "Quảng cáo rầm rộ"
	if err := desk.Mute(t.Context(), news.Muting{Words: []string{"quảng cáo"}}); err != nil {
		t.Fatal(err)
	}
	s := start(t, desk, id, 120, 40)
	if view := newstest.Text(s.View()); strings.Contains(view, "rầm rộ") || !strings.Contains(view, "1 tin bị ẩn") {
		t.Errorf("the muted headline is there, or not told of:\n%s", view)
	}
	newstest.GoldenView(t, "muted-120x40", s.View(), 120, 40)
	drive(t, s, newstest.Keys("X")...)
	if view := newstest.Text(s.View()); !strings.Contains(view, "rầm rộ") || len(strings.Split(view, "rầm rộ")) < 2 {
		t.Errorf("the muted headline is not shown:\n%s", view)
	}
	newstest.GoldenView(t, "muted-shown-120x40", s.View(), 120, 40)
	if open := opened(t, s); !open.Among.Muted {
		t.Error("the article after it is not one of the muted ones")
	}
	drive(t, s, newstest.Keys("] X")...)
	if view := newstest.Text(s.View()); strings.Contains(view, "rầm rộ") {
		t.Errorf("it is still shown:\n%s", view)
	}
}
