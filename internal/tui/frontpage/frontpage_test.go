package frontpage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/frontpage"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
)

func start(t testing.TB, desk *newstest.Desk, width, height int) *frontpage.Screen {
	t.Helper()
	s := frontpage.New(newstest.Env(t), desk, frontpage.Options{})
	newstest.Start(t, s, width, height)
	return s
}

// press drives the screen by keys and lets root's timers run out.
func press(t *testing.T, s kit.Screen, keys string) (sent []tea.Msg) {
	t.Helper()
	return drive(t, s, newstest.Keys(keys)...)
}

func drive(t *testing.T, s kit.Screen, msgs ...tea.Msg) (sent []tea.Msg) {
	t.Helper()
	for _, msg := range newstest.Drive(t, s, msgs...) {
		if after, ok := msg.(kit.After); ok {
			sent = append(sent, drive(t, s, after.Msg)...)
			continue
		}
		sent = append(sent, msg)
	}
	return sent
}

func view(s kit.Screen) string { return newstest.Text(s.View()) }

func TestFrontPage(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
		for _, l := range []lang.Lang{lang.Vietnamese, lang.English} {
			env := newstest.Env(t)
			env.Lang = l
			desk := newstest.NewDesk(60)
			desk.Forecast = &news.Forecast{Portal: "dongbang", Read: newstest.Now, Text: "31°, chiều có mưa rào"}
			s := frontpage.New(env, desk, frontpage.Options{})
			newstest.Start(t, s, size[0], size[1])
			newstest.GoldenView(t, fmt.Sprintf("front-%dx%d-%s", size[0], size[1], l), s.View(), size[0], size[1])
		}
	}
}

func TestFrontPageInBothThemes(t *testing.T) {
	for _, name := range []string{"dem", "giay"} {
		env := newstest.Env(t)
		env.Styles = style.New(newstest.Theme(t, name))
		s := frontpage.New(env, newstest.NewDesk(20), frontpage.Options{})
		newstest.Start(t, s, 80, 24)
		newstest.Golden(t, "styled-"+name, s.View()+"\n")
	}
}

func TestAFirstStartSaysWhatToDo(t *testing.T) {
	none := newstest.NewDesk(0)
	none.Places = nil
	for _, size := range [][2]int{{30, 12}, {80, 24}} {
		s := start(t, none, size[0], size[1])
		newstest.GoldenView(t, fmt.Sprintf("first-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
		press(t, s, "j k h l enter n ] 1 g G u m A r d o y space b")
	}
	if s := start(t, newstest.NewDesk(0), 80, 24); !strings.Contains(view(s), "lấy tin từ các báo") {
		t.Errorf("papers without news: no word of what to do in\n%s", view(s))
	}
	offline := newstest.NewDesk(3)
	offline.Failure = news.ErrOffline
	if s := start(t, offline, 80, 24); !strings.Contains(view(s), "Không có mạng") {
		t.Errorf("a failure is not told in\n%s", view(s))
	}
}

func TestItFitsEveryWindow(t *testing.T) {
	s := start(t, newstest.NewDesk(60), 120, 40)
	for _, width := range []int{0, 1, 2, 3, 7, 20, 39, 49, 63, 64, 103, 104, 156, 400} {
		for _, height := range []int{0, 1, 2, 5, 16, 20, 60} {
			s.Resize(width, height)
			newstest.Fits(t, s.View(), width, height)
		}
	}
}

// chosen is the title, or the section's name, that the cursor stands on.
func chosen(s kit.Screen) string {
	var words []string
	for _, line := range strings.Split(view(s), "\n") {
		if _, after, ok := strings.Cut(line, "▌"); ok {
			before, _, _ := strings.Cut(after, "│")
			words = append(words, strings.TrimSpace(before))
		}
	}
	return strings.Join(words, " ")
}

func TestWhatCameInSinceTheLastVisitIsTold(t *testing.T) {
	desk := newstest.NewDesk(60)
	for i := range desk.All {
		desk.All[i].Status.FirstSeen = newstest.Now.Add(-time.Duration(i+1) * time.Hour)
	}
	for hours, want := range map[int]string{0: "", 5: "4 tin mới từ lần trước", 100: "60 tin mới từ lần trước"} {
		o := frontpage.Options{Visited: newstest.Now.Add(-time.Duration(hours) * time.Hour)}
		s := frontpage.New(newstest.Env(t), desk, o)
		newstest.Start(t, s, 120, 40)
		if got := view(s); !strings.Contains(got, want) || want == "" && strings.Contains(got, "từ lần trước") {
			t.Errorf("after %d hours: %q is not told in\n%s", hours, want, got)
		}
	}
}

func TestTheCursorGoesInTwoDimensions(t *testing.T) {
	s := start(t, newstest.NewDesk(60), 120, 60)
	lead := chosen(s)
	press(t, s, "l")
	if side := chosen(s); side == lead || !strings.Contains(side, "trước") {
		t.Errorf("right of the lead is %q, want one of the latest", side)
	}
	press(t, s, "h")
	if got := chosen(s); got != lead {
		t.Errorf("left again is %q, want the lead", got)
	}
	press(t, s, "j")
	if got := chosen(s); !strings.HasPrefix(got, "Thời sự · Báo Đồng Bằng") {
		t.Errorf("below the lead is %q, want the first section", got)
	}
	press(t, s, "l")
	if got := chosen(s); !strings.HasPrefix(got, "Nông nghiệp") {
		t.Errorf("right of it is %q, want the second section", got)
	}
	press(t, s, "l l l")
	if got := chosen(s); !strings.HasPrefix(got, "Văn hóa") {
		t.Errorf("at the right edge is %q, want the third section", got)
	}
	press(t, s, "k k k")
	if got := chosen(s); got == lead || !strings.Contains(got, "trước") {
		t.Errorf("up at the right is %q, want one of the latest", got)
	}
}

// TestEverySectionIsReachedByArrows walks down and up each column.
func TestEverySectionIsReachedByArrows(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
		desk := newstest.NewDesk(60)
		s := start(t, desk, size[0], size[1])
		seen := map[string]bool{}
		for column := range 4 {
			press(t, s, "g j j"+strings.Repeat(" l", column))
			for _, way := range []string{"j", "k"} {
				for range 40 {
					seen[chosen(s)] = true
					press(t, s, way)
				}
			}
		}
		for _, name := range []string{"Thời sự", "Nông nghiệp", "Văn hóa", "Giáo dục", "Khoa học"} {
			if !slices.ContainsFunc(keys(seen), func(s string) bool { return strings.HasPrefix(s, name) }) {
				t.Errorf("%v: section %s was not reached", size, name)
			}
		}
	}
}

func keys(m map[string]bool) []string {
	var all []string
	for k := range m {
		all = append(all, k)
	}
	return all
}

func TestEnterOpensTheStoryOrTheSection(t *testing.T) {
	desk := newstest.NewDesk(60)
	s := start(t, desk, 80, 24)
	sent := press(t, s, "enter")
	if open, ok := sent[0].(kit.OpenArticle); !ok || open.ID != desk.All[0].ID || len(open.Among.Followed) != 5 {
		t.Errorf("enter on the lead sent %+v", sent)
	}
	sent = press(t, s, "2 enter")
	if want := (kit.OpenSection{ID: "dongbang/nong-nghiep"}); len(sent) != 1 || sent[0] != want {
		t.Errorf("enter on the second section sent %+v, want %+v", sent, want)
	}
	sent = press(t, s, "j enter")
	if open, ok := sent[0].(kit.OpenArticle); !ok || open.Among.Section != "dongbang/nong-nghiep" {
		t.Errorf("enter on its first story sent %+v", sent)
	}
}

func TestNewsThatComesInLeavesTheCursorOnItsStory(t *testing.T) {
	desk := newstest.NewDesk(60)
	late := desk.All[:4]
	desk.All = desk.All[4:]
	s := start(t, desk, 120, 40)
	press(t, s, "3 j")
	was := chosen(s)
	desk.All = append(slices.Clone(late), desk.All...)
	drive(t, s, kit.Shelved{Section: late[0].Section})
	if got := chosen(s); got != was {
		t.Errorf("cursor on %q, want %q as before", got, was)
	}
	press(t, s, "g")
	if !strings.Contains(chosen(s), "Xóm chài") {
		t.Errorf("the lead is %q, want the newest", chosen(s))
	}
}

func TestASectionWithoutHeadlinesTakesNoRoom(t *testing.T) {
	desk := newstest.NewDesk(60)
	desk.All = slices.DeleteFunc(desk.All, func(h news.Headline) bool { return h.Section == "song/van-hoa" })
	if s := start(t, desk, 120, 60); strings.Contains(view(s), "Văn hóa") {
		t.Error("the empty section stands on the page")
	}
}

func TestFurtherSectionsComeAsOneScrolls(t *testing.T) {
	desk := newstest.NewDesk(400)
	for i := range 60 {
		id := news.SectionID(fmt.Sprintf("song/muc-%d", i))
		desk.Places[1].Sections = append(desk.Places[1].Sections, news.Section{ID: id, Name: fmt.Sprintf("Mục %d", i), Followed: true})
		for j := range 2 {
			desk.All[5*i+j].Section = id
		}
	}
	s := start(t, desk, 80, 24)
	if asked := desk.Asked.Load(); asked > 14 {
		t.Errorf("the store was asked %d times for the first screen", asked)
	}
	for range 40 {
		press(t, s, "space")
	}
	if got := view(s); !strings.Contains(got, "Mục 59") && !strings.Contains(got, "Khoa học") {
		t.Errorf("the last sections were not reached:\n%s", got)
	}
}

func TestActsCanBeUndone(t *testing.T) {
	for _, key := range []string{"m", "u", "A"} {
		desk := newstest.NewDesk(60)
		before := fmt.Sprint(desk.All[0].Status)
		s := start(t, desk, 80, 24)
		sent := press(t, s, key)
		if again, ok := sent[len(sent)-1].(kit.Again); ok {
			sent = newstest.Run(again.Do)
		}
		if fmt.Sprint(desk.All[0].Status) == before {
			t.Errorf("%s changed nothing", key)
		}
		toast, ok := sent[len(sent)-1].(kit.Toast)
		if !ok || toast.Undo == nil {
			t.Fatalf("%s sent %v, want a toast with an undo", key, sent)
		}
		drive(t, s, newstest.Run(toast.Undo)...)
		if got := fmt.Sprint(desk.All[0].Status); got != before {
			t.Errorf("%s undone: %s, want %s", key, got, before)
		}
	}
}

func TestAllReadTellsHowFarItGoes(t *testing.T) {
	desk := newstest.NewDesk(60)
	unread := desk.Unread()
	s := start(t, desk, 80, 24)
	sent := press(t, s, "A")
	again, ok := sent[0].(kit.Again)
	if want := fmt.Sprintf("Bấm A lần nữa: đánh dấu đã đọc %d tin của 3 báo", unread); !ok || again.Text != want {
		t.Fatalf("on the lead A sent %+v, want %q to be asked", sent, want)
	}
	if got := desk.Unread(); got != unread {
		t.Fatalf("asking marked %d headlines", unread-got)
	}
	sent = press(t, s, "1 A")
	toast, ok := sent[len(sent)-1].(kit.Toast)
	marked := unread - desk.Unread()
	if want := fmt.Sprintf("Đã đọc %d tin của Thời sự", marked); !ok || toast.Text != want {
		t.Errorf("on a section A sent %+v, want %q to be said", sent, want)
	}
}

func TestTheMouseChoosesAndOpens(t *testing.T) {
	s := start(t, newstest.NewDesk(60), 120, 40)
	y := slices.IndexFunc(strings.Split(view(s), "\n"), func(l string) bool { return strings.Contains(l, "Nông nghiệp") })
	click := tea.MouseClickMsg{X: 50, Y: y, Button: tea.MouseLeft}
	drive(t, s, click)
	if got := chosen(s); !strings.HasPrefix(got, "Nông nghiệp") {
		t.Errorf("a click chose %q", got)
	}
	if sent := drive(t, s, click); len(sent) != 1 || sent[0] != (kit.OpenSection{ID: "dongbang/nong-nghiep"}) {
		t.Errorf("a second click sent %v", sent)
	}
	for range 50 {
		drive(t, s, tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	}
	if chosen(s) == "" {
		t.Error("the cursor left the screen with the wheel")
	}
}

func BenchmarkKey(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s := start(b, newstest.NewDesk(n), 120, 40)
			moves := newstest.Keys("j l j k h k")
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				newstest.Drive(b, s, moves[i%len(moves)])
				_ = s.View()
			}
		})
	}
}

func TestNumbersFollowTheReadersOrder(t *testing.T) {
	for _, width := range []int{40, 80, 120, 200} {
		s := start(t, newstest.NewDesk(60), width, 40)
		for i, want := range []string{"Thời sự", "Nông nghiệp", "Văn hóa", "Giáo dục", "Khoa học"} {
			if press(t, s, fmt.Sprint(i+1)); !strings.HasPrefix(chosen(s), want) {
				t.Errorf("%d cells, key %d: %q, want %s", width, i+1, chosen(s), want)
			}
		}
		press(t, s, "1 ] ]")
		if got := chosen(s); !strings.HasPrefix(got, "Văn hóa") {
			t.Errorf("%d cells, two sections after the first: %q", width, got)
		}
		press(t, s, "[ j [")
		if got := chosen(s); !strings.HasPrefix(got, "Thời sự") {
			t.Errorf("%d cells, back before the second: %q", width, got)
		}
	}
}

func TestTheWheelStopsAtItemsTallerThanTheScreen(t *testing.T) {
	s := start(t, newstest.NewDesk(60), 30, 4)
	for _, button := range []tea.MouseButton{tea.MouseWheelDown, tea.MouseWheelUp, tea.MouseWheelDown} {
		for range 30 {
			drive(t, s, tea.MouseWheelMsg{Button: button})
		}
	}
	for range 60 {
		drive(t, s, tea.MouseWheelMsg{Button: tea.MouseWheelUp})
	}
	if got := view(s); !strings.Contains(got, "S Ạ P   B Á O") {
		t.Errorf("the wheel does not lead back to the masthead:\n%s", got)
	}
}

func TestAnEmptyPageOffersNoKeyThatWantsNews(t *testing.T) {
	offered := func(s *frontpage.Screen) (commands []string) {
		for _, b := range s.Keys().Bar {
			if b.Enabled() {
				commands = append(commands, b.Command)
			}
		}
		return commands
	}
	if got, want := offered(start(t, newstest.NewDesk(0), 80, 24)), []string{"bookmarks"}; !slices.Equal(got, want) {
		t.Errorf("without news the bar offers %v, want %v", got, want)
	}
	bare := start(t, newstest.NewDesk(0), 80, 24)
	for _, command := range []string{"bookmark", "toggle-read", "story", "browser", "copy-link", "mute", "highlight", "watch"} {
		if b, ok := bare.Keys().Find(kit.Do{Command: command}); ok {
			t.Errorf("without news %s is offered", b.Command)
		}
	}
	if got := offered(start(t, newstest.NewDesk(20), 80, 24)); !slices.Contains(got, "next-unread") || !slices.Contains(got, "all-headlines") {
		t.Errorf("with news the bar offers %v", got)
	}
}

func TestSectionsWithoutHeadlinesLeaveNoHole(t *testing.T) {
	desk := newstest.NewDesk(60)
	empty := make([]news.Section, 30)
	for i := range empty {
		id := news.SectionID(fmt.Sprintf("%s/trong-%d", desk.Places[0].ID, i))
		empty[i] = news.Section{ID: id, Name: string(id), Followed: true}
	}
	desk.Places[0].Sections = append(empty, desk.Places[0].Sections...)
	got := view(start(t, desk, 120, 40))
	if !strings.Contains(got, "Thời sự · Báo Đồng Bằng") || !strings.Contains(got, "Nông nghiệp · Báo Đồng Bằng") {
		t.Errorf("behind sections without headlines there is nothing:\n%s", got)
	}
}
