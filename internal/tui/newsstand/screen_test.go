package newsstand_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/newsstand"
	"github.com/sapbao/sapbao/internal/tui/style"
)

// stand is a desk with portals of every kind. The reader follows two sections of
// the first; the second of them fails.
func stand() *newstest.Desk {
	desk := newstest.NewDesk(20)
	off := func(p *news.Portal) {
		for i := range p.Sections {
			p.Sections[i].Followed = false
			p.Sections[i].Health = news.Health{}
		}
	}
	desk.Places[0].Sections[1].Health = news.Health{Asked: newstest.Now, Answered: newstest.Now.Add(-26 * time.Hour), Failure: "503 Service Unavailable"}
	off(&desk.Places[1])
	off(&desk.Places[2])
	desk.Places[1].Starter = true
	desk.Places[1].Sections[0].Starter = true
	desk.Places[2].Aliases = []string{"Báo Duyên Hải"}
	desk.Places = append(desk.Places,
		news.Portal{ID: "xua", Name: "Báo Bến Xưa", Home: "https://xua.example/", Successor: "dongbang", Grade: news.Guessed},
		news.Portal{ID: "rieng", Name: "Trang của tôi", Home: "https://rieng.example/", Own: true, Sections: []news.Section{
			{ID: "rieng/ghi-chep", Name: "Ghi chép", Source: news.Source{Kind: news.Listing, URL: "https://rieng.example/ghi-chep"}}}},
	)
	return desk
}

// fresh is the same desk for a reader who follows nothing yet.
func fresh() *newstest.Desk {
	desk := stand()
	for i := range desk.Places[0].Sections {
		desk.Places[0].Sections[i].Followed = false
		desk.Places[0].Sections[i].Health = news.Health{}
	}
	desk.Places[0].Sections[0].Starter = true
	return desk
}

func open(t testing.TB, desk newsstand.Desk, width, height int) *newsstand.Screen {
	t.Helper()
	s := newsstand.New(newstest.Env(t), desk, kit.OpenNewsstand{})
	newstest.Start(t, s, width, height)
	return s
}

func press(t testing.TB, s *newsstand.Screen, keys string) []tea.Msg {
	t.Helper()
	return newstest.Drive(t, s, newstest.Keys(keys)...)
}

func typed(t testing.TB, s *newsstand.Screen, text string) {
	t.Helper()
	newstest.Drive(t, s, tea.PasteMsg{Content: text})
}

func screen(s *newsstand.Screen) string { return newstest.Text(s.View()) }

func followed(desk *newstest.Desk) string {
	var ids []string
	for _, p := range desk.Places {
		for _, sec := range p.Sections {
			if sec.Followed {
				ids = append(ids, string(sec.ID))
			}
		}
	}
	return strings.Join(ids, " ")
}

func toast(t *testing.T, sent []tea.Msg) kit.Toast {
	t.Helper()
	for _, msg := range sent {
		if toast, ok := msg.(kit.Toast); ok {
			return toast
		}
	}
	t.Fatalf("nothing was said, but %v sent", sent)
	return kit.Toast{}
}

func has[M any](sent []tea.Msg) bool {
	for _, msg := range sent {
		if _, ok := msg.(M); ok {
			return true
		}
	}
	return false
}

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		s := open(t, stand(), size[0], size[1])
		press(t, s, "j j")
		newstest.GoldenView(t, "stand-"+name, s.View(), size[0], size[1])
		newstest.GoldenView(t, "first-"+name, open(t, fresh(), size[0], size[1]).View(), size[0], size[1])
		press(t, s, "z / mien")
		newstest.GoldenView(t, "filter-"+name, s.View(), size[0], size[1])
	}
}

func TestSpaceFollowsASectionAndUndoUnfollowsIt(t *testing.T) {
	desk := stand()
	s := open(t, desk, 80, 24)
	press(t, s, "z z ] ] j")
	sent := press(t, s, "space")
	if got, want := followed(desk), "dongbang/thoi-su dongbang/nong-nghiep song/van-hoa"; got != want {
		t.Fatalf("followed %s, want %s", got, want)
	}
	newstest.Drive(t, s, newstest.Run(toast(t, sent).Undo)...)
	if got, want := followed(desk), "dongbang/thoi-su dongbang/nong-nghiep"; got != want {
		t.Errorf("after undo followed %s, want %s", got, want)
	}
}

func TestSpaceOnAPortalFollowsAllOfItThenNoneOfIt(t *testing.T) {
	desk := stand()
	s := open(t, desk, 80, 24)
	press(t, s, "] ] space")
	if got := followed(desk); !strings.HasSuffix(got, "song/van-hoa song/giao-duc") {
		t.Errorf("followed %s", got)
	}
	sent := press(t, s, "space")
	if got := followed(desk); strings.Contains(got, "song/") {
		t.Errorf("still followed %s", got)
	}
	newstest.Drive(t, s, newstest.Run(toast(t, sent).Undo)...)
	if got := followed(desk); !strings.HasSuffix(got, "song/van-hoa song/giao-duc") {
		t.Errorf("after undo followed %s", got)
	}
}

func TestWhatWasFollowedIsFetchedWhenLeaving(t *testing.T) {
	s := open(t, stand(), 80, 24)
	press(t, s, "] ] space z z j space")
	msgs := newstest.Run(s.Leave())
	want := kit.Refresh{Sections: []news.SectionID{"song/giao-duc"}}
	if len(msgs) != 1 || fmt.Sprint(msgs[0]) != fmt.Sprint(want) {
		t.Errorf("leaving sends %v, want %v", msgs, want)
	}
	if again := newstest.Run(s.Leave()); len(again) != 0 {
		t.Errorf("leaving again sends %v", again)
	}
}

func TestAFirstReaderFindsAChoiceTickedAndFollowsItByOneKey(t *testing.T) {
	desk := fresh()
	s := open(t, desk, 80, 24)
	if followed(desk) != "" {
		t.Fatal("something is followed unasked")
	}
	sent := press(t, s, "enter")
	if got, want := followed(desk), "dongbang/thoi-su song/van-hoa"; got != want {
		t.Errorf("followed %s, want %s", got, want)
	}
	if !has[kit.Refresh](sent) || !has[kit.OpenFrontPage](sent) {
		t.Errorf("sent %v, want a refresh and the front page", sent)
	}
}

func TestAFirstReaderTicksBeforeFollowing(t *testing.T) {
	desk := fresh()
	s := open(t, desk, 80, 24)
	press(t, s, "g ] l j space j space")
	if followed(desk) != "" {
		t.Fatal("ticking follows")
	}
	press(t, s, "enter")
	if got, want := followed(desk), "dongbang/nong-nghiep song/van-hoa"; got != want {
		t.Errorf("followed %s, want %s", got, want)
	}
	none := fresh()
	s = open(t, none, 80, 24)
	press(t, s, "] space space ] space space")
	if sent := press(t, s, "enter"); followed(none) != "" || toast(t, sent).Text == "" {
		t.Error("nothing was ticked, and nothing is said")
	}
}

func TestAKeptFilterIsReadInANarrowWindow(t *testing.T) {
	s := open(t, stand(), 40, 12)
	press(t, s, "/")
	typed(t, s, "song")
	if press(t, s, "enter"); !strings.Contains(screen(s), "/song") {
		t.Errorf("the filter that is kept is not told:\n%s", screen(s))
	}
}

func TestTheFilterFindsByAliasWithoutMarks(t *testing.T) {
	s := open(t, stand(), 80, 24)
	press(t, s, "/")
	typed(t, s, "duyen hai")
	got := screen(s)
	if !strings.Contains(got, "Biển và Rừng") || !strings.Contains(got, "Khoa học") || strings.Contains(got, "Báo Đồng Bằng") {
		t.Errorf("the filter shows\n%s", got)
	}
	press(t, s, "ctrl+u")
	typed(t, s, "song giao")
	if got := screen(s); !strings.Contains(got, "Giáo dục") || strings.Contains(got, "Văn hóa") {
		t.Errorf("the filter for portal and section shows\n%s", got)
	}
	if c := s.Cursor(); c == nil || c.Y != 23 {
		t.Errorf("the cursor is at %v, want the last line", c)
	}
	press(t, s, "enter j space")
	if s.Typing() {
		t.Error("enter does not leave the field")
	}
	press(t, s, "/ ctrl+u")
	if typed(t, s, "không đâu có"); !strings.Contains(screen(s), "Không có báo hay chuyên mục nào khớp") {
		t.Errorf("nothing is said where nothing fits:\n%s", screen(s))
	}
	if press(t, s, "esc"); !strings.Contains(screen(s), "Báo Đồng Bằng") {
		t.Error("esc does not take the filter away")
	}
}

func TestHealthTellsWhatFails(t *testing.T) {
	s := open(t, stand(), 100, 24)
	got := screen(s)
	for _, want := range []string{"4 tin · cập nhật 1 phút trước", "hỏng: máy chủ đang trục trặc (503 Service Unavailable)"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
}

func TestAKnownFailureIsToldInTheReadersWords(t *testing.T) {
	desk := stand()
	desk.Places[0].Sections[1].Health.Failure = "feed dongbang/nong-nghiep: " + news.ErrGone.Error()
	got := strings.Join(strings.Fields(screen(open(t, desk, 120, 24))), " ")
	if want := lang.Within(newstest.Env(t).ExplainSource(news.ErrGone)); !strings.Contains(got, want) {
		t.Errorf("%q is missing:\n%s", want, got)
	}
}

func TestWantOfANetworkIsNoFailureOfASection(t *testing.T) {
	offline := "feed dongbang/nong-nghiep: " + news.ErrOffline.Error()
	for _, row := range []struct {
		health news.Health
		want   string
	}{
		{news.Health{Asked: newstest.Now, Failure: offline}, lang.Within(newstest.Env(t).Explain(news.ErrOffline))},
		{news.Health{Asked: newstest.Now, Answered: newstest.Now.Add(-26 * time.Hour), Failure: offline}, "cập nhật hôm qua"},
	} {
		desk := stand()
		desk.Places[0].Sections[1].Health = row.health
		got := strings.Join(strings.Fields(screen(open(t, desk, 120, 24))), " ")
		if !strings.Contains(got, row.want) || strings.Contains(got, "hỏng") {
			t.Errorf("want %q and nothing that failed:\n%s", row.want, got)
		}
	}
}

func TestAFeedAddedByItsAddressIsFollowedAndInSight(t *testing.T) {
	desk := stand()
	s := open(t, desk, 80, 24)
	press(t, s, "G a")
	typed(t, s, "benque.example/tin.rss")
	sent := press(t, s, "enter")
	if got := toast(t, sent); got.Bad || !strings.Contains(got.Text, "Theo dõi benque.example · Tin mot") {
		t.Errorf("said %+v", got)
	}
	if got := followed(desk); !strings.HasSuffix(got, "benque.example/mot") {
		t.Errorf("followed %s", got)
	}
	if !slices.ContainsFunc(sent, func(msg tea.Msg) bool {
		return fmt.Sprint(msg) == fmt.Sprint(kit.Refresh{Sections: []news.SectionID{"benque.example/mot"}})
	}) {
		t.Errorf("its news is not asked for: %v", sent)
	}
	if !strings.Contains(screen(s), "▌    ✓ Tin mot") {
		t.Errorf("the cursor is not on it:\n%s", screen(s))
	}
	if again := newstest.Run(s.Leave()); len(again) != 0 {
		t.Errorf("leaving asks again: %v", again)
	}
	newstest.Drive(t, s, newstest.Run(toast(t, sent).Undo)...)
	if got := followed(desk); strings.Contains(got, "benque") {
		t.Errorf("after undo followed %s", got)
	}
}

func TestOfAHomePageTheReaderChoosesTheSections(t *testing.T) {
	desk := stand()
	s := open(t, desk, 80, 24)
	press(t, s, "a")
	typed(t, s, "benque.example/")
	sent := press(t, s, "enter")
	if got := toast(t, sent); got.Bad || !strings.Contains(got.Text, "benque.example có 2 chuyên mục") {
		t.Errorf("said %+v", got)
	}
	if strings.Contains(followed(desk), "benque") {
		t.Error("followed unasked")
	}
	if press(t, s, "space"); !strings.HasSuffix(followed(desk), "benque.example/mot benque.example/hai") {
		t.Errorf("the cursor is not on the new portal:\n%s", screen(s))
	}
}

func TestAFirstReadersFeedIsTicked(t *testing.T) {
	desk := fresh()
	s := open(t, desk, 80, 24)
	press(t, s, "a")
	typed(t, s, "benque.example/tin.rss")
	press(t, s, "enter")
	if !strings.Contains(screen(s), "▌    ✓ Tin mot") || followed(desk) != "" {
		t.Errorf("followed %q:\n%s", followed(desk), screen(s))
	}
}

func TestEnterUnfoldsAPortalAndOpensASection(t *testing.T) {
	desk := stand()
	s := open(t, desk, 80, 24)
	before := followed(desk)
	press(t, s, "] ] enter")
	if !strings.Contains(screen(s), "Giáo dục") {
		t.Errorf("enter does not unfold:\n%s", screen(s))
	}
	sent := press(t, s, "j enter")
	if !has[kit.OpenSection](sent) || !has[kit.Refresh](sent) {
		t.Errorf("enter on a section that is not followed sends %v", sent)
	}
	if sent := press(t, s, "g j enter"); !has[kit.OpenSection](sent) || has[kit.Refresh](sent) {
		t.Errorf("enter on one that is followed sends %v", sent)
	}
	if press(t, s, "g enter"); strings.Contains(screen(s), "Nông nghiệp") {
		t.Errorf("enter does not fold:\n%s", screen(s))
	}
	if got := followed(desk); got != before {
		t.Errorf("enter follows %s", got)
	}
}

func TestEnterOnAPortalFoundByTheFilterShowsAllOfIt(t *testing.T) {
	s := open(t, stand(), 80, 24)
	press(t, s, "/")
	typed(t, s, "giao duc")
	press(t, s, "enter g enter")
	if got := screen(s); !strings.Contains(got, "Văn hóa") || !strings.Contains(got, "▌▾ · Sông Nước") {
		t.Errorf("got\n%s", got)
	}
}

func TestAPortalAsAWholeIsWithoutItsGuesses(t *testing.T) {
	desk := stand()
	desk.Places[1].Sections[1].Grade = news.Guessed
	s := open(t, desk, 80, 24)
	if press(t, s, "] ] space"); !strings.HasSuffix(followed(desk), "song/van-hoa") {
		t.Errorf("followed %s", followed(desk))
	}
	if press(t, s, "enter j j space"); !strings.HasSuffix(followed(desk), "song/van-hoa song/giao-duc") {
		t.Errorf("by itself not followed: %s", followed(desk))
	}
	if press(t, s, "k k space"); strings.Contains(followed(desk), "song/") {
		t.Errorf("not all is left: %s", followed(desk))
	}
}

// closed is a desk to which no portal can be added.
type closed struct{ *newstest.Desk }

func (closed) AddPortal(context.Context, string) (news.Place, error) {
	return news.Place{}, fmt.Errorf("portal: %w", news.ErrGone)
}

func TestAPortalThatCannotBeAddedIsTold(t *testing.T) {
	s := open(t, closed{stand()}, 80, 24)
	press(t, s, "a")
	typed(t, s, "https://benque.example/")
	sent := press(t, s, "enter")
	if got := toast(t, sent); !got.Bad || !strings.Contains(got.Text, "không có gì ở địa chỉ này (404)") {
		t.Errorf("said %+v", got)
	}
	if got := screen(s); !s.Typing() || !strings.Contains(got, "Địa chỉ: https://benque.example/") {
		t.Errorf("the address is not there to be corrected:\n%s", got)
	}
}

// partly is a desk one of whose own portals is broken.
type partly struct{ *newstest.Desk }

func (p partly) Portals(ctx context.Context) ([]news.Portal, error) {
	portals, _ := p.Desk.Portals(ctx)
	return portals, errors.New("rieng.toml:3: unknown key")
}

func TestABrokenPortalDoesNotHideTheOthers(t *testing.T) {
	s := newsstand.New(newstest.Env(t), partly{stand()}, kit.OpenNewsstand{})
	sent := newstest.Start(t, s, 80, 24)
	if got := toast(t, sent); !got.Bad || !strings.Contains(got.Text, "rieng.toml:3") {
		t.Errorf("said %+v", got)
	}
	if !strings.Contains(screen(s), "Báo Đồng Bằng") {
		t.Errorf("the others are not there:\n%s", screen(s))
	}
}

func TestRefreshAsksFollowedSectionsOnly(t *testing.T) {
	s := open(t, stand(), 80, 24)
	sent := press(t, s, "r")
	want := kit.Refresh{Sections: []news.SectionID{"dongbang/thoi-su", "dongbang/nong-nghiep"}}
	if len(sent) != 1 || fmt.Sprint(sent[0]) != fmt.Sprint(want) {
		t.Errorf("r sends %v, want %v", sent, want)
	}
	if sent := press(t, s, "] r"); has[kit.Refresh](sent) || toast(t, sent).Text == "" {
		t.Errorf("r on what is not followed sends %v", sent)
	}
}

func TestFoldingKeepsThePortalUnderTheCursor(t *testing.T) {
	s := open(t, stand(), 80, 24)
	before := screen(s)
	press(t, s, "j j h")
	if got := screen(s); strings.Contains(got, "Nông nghiệp") || !strings.Contains(got, "▌▸ ✓ Báo Đồng Bằng") {
		t.Errorf("folded\n%s", got)
	}
	if press(t, s, "l"); screen(s) != before {
		t.Errorf("unfolded\n%s\nwant\n%s", screen(s), before)
	}
}

func TestTheCatalogueBeginsWithWhatIsFollowedAndStaysInOrder(t *testing.T) {
	s := open(t, stand(), 80, 24)
	press(t, s, "z z z")
	order := func() (names []string) {
		for line := range strings.Lines(screen(s)) {
			if _, name, ok := strings.Cut(line, "▸ "); ok {
				names = append(names, strings.Join(strings.Fields(name)[1:3], " "))
			}
		}
		return names
	}
	want := "[Báo Đồng Trang của Sông Nước Biển và Báo Bến]"
	if got := fmt.Sprint(order()); got != want {
		t.Errorf("order %s, want %s", got, want)
	}
	press(t, s, "G k space")
	if got := fmt.Sprint(order()); got != want {
		t.Errorf("after following one the order is %s, want %s", got, want)
	}
}

func TestClicksChooseOpenAndTick(t *testing.T) {
	desk := stand()
	s := open(t, desk, 80, 24)
	click := func(x, y int) []tea.Msg {
		return newstest.Drive(t, s, tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	}
	if click(10, 5); has[kit.OpenSection](click(10, 6)) {
		t.Error("the first click on a section opens it")
	}
	if !has[kit.OpenSection](click(10, 6)) {
		t.Error("the second click on a section does not open it")
	}
	if got := followed(desk); got != "dongbang/thoi-su dongbang/nong-nghiep" {
		t.Errorf("after clicks beside the ticks followed %s", got)
	}
	if click(5, 5); followed(desk) != "dongbang/nong-nghiep" {
		t.Errorf("after a click on a tick followed %s", followed(desk))
	}
	click(10, 3) // the name of a group
	click(10, 4)
	if click(10, 4); strings.Contains(screen(s), "Nông nghiệp") {
		t.Errorf("two clicks on a portal do not fold it:\n%s", screen(s))
	}
	press(t, s, "/")
	typed(t, s, "duyen hai")
	press(t, s, "enter")
	click(10, 4)
	click(10, 3)
	if click(10, 3); !strings.Contains(screen(s), "Báo Đồng Bằng") || !strings.Contains(screen(s), "Khoa học") {
		t.Errorf("a second click on a portal that was filtered does not show it open among the others:\n%s", screen(s))
	}
}

func TestAClickTicksWhileNothingIsFollowed(t *testing.T) {
	desk := fresh()
	s := open(t, desk, 80, 24)
	press(t, s, "] l")
	y := slices.IndexFunc(strings.Split(screen(s), "\n"), func(l string) bool { return strings.Contains(l, "✓ Thời sự") })
	if y < 0 {
		t.Fatalf("the offered section is not there:\n%s", screen(s))
	}
	for range 2 {
		if sent := newstest.Drive(t, s, tea.MouseClickMsg{X: 20, Y: y, Button: tea.MouseLeft}); has[kit.OpenSection](sent) {
			t.Errorf("a click sent %v", sent)
		}
	}
	if got := strings.Split(screen(s), "\n")[y]; !strings.Contains(got, "· Thời sự") {
		t.Errorf("two clicks leave the section as %q", got)
	}
}

func TestTheFilterSievesAsTheSearchDoes(t *testing.T) {
	for _, tt := range []struct {
		typed string
		found bool
	}{
		{"dong", true}, {"Đồng", true}, {"đông", false}, {"ồng", false}, {"bang dong", true},
		{"ngbang", true}, {"dongbang.exa", true}, {"dong zzz", false},
	} {
		s := open(t, stand(), 80, 24)
		press(t, s, "/")
		typed(t, s, tt.typed)
		if got := strings.Contains(screen(s), "Báo Đồng Bằng"); got != tt.found {
			t.Errorf("%q finds Báo Đồng Bằng: %t, want %t:\n%s", tt.typed, got, tt.found, screen(s))
		}
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	for _, desk := range []*newstest.Desk{stand(), fresh()} {
		s := open(t, desk, 80, 24)
		for width := range 30 {
			for height := range 20 {
				s.Resize(width, height)
				newstest.Fits(t, s.View(), width, max(height, 1))
				press(t, s, "/")
				newstest.Fits(t, s.View(), width, max(height, 1))
				s.Cursor()
				press(t, s, "esc j")
			}
		}
	}
}

func TestAStyledScreenInEachTheme(t *testing.T) {
	for _, name := range []string{"dem", "giay"} {
		env := newstest.Env(t)
		env.Styles = style.New(newstest.Theme(t, name))
		s := newsstand.New(env, stand(), kit.OpenNewsstand{})
		newstest.Start(t, s, 60, 20)
		newstest.Golden(t, "styled-"+name, s.View())
	}
}
