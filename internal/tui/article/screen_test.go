package article_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
)

// open is the screen of one of the desk's headlines, driven to rest.
func open(t testing.TB, desk *newstest.Desk, i, width, height int) *article.Screen {
	t.Helper()
	s := article.New(newstest.Env(t), desk, kit.OpenArticle{ID: desk.All[i].ID}, nil)
	newstest.Start(t, s, width, height)
	return s
}

// rewritten is a desk whose articles have another body.
type rewritten struct {
	*newstest.Desk
	body func(news.Article) news.Article
}

func (d rewritten) Open(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	a, err := d.Desk.Open(ctx, id)
	return d.body(a), err
}

// openWith is the screen of the desk's first story with another body.
func openWith(t testing.TB, desk *newstest.Desk, body func(news.Article) news.Article, width, height int) *article.Screen {
	t.Helper()
	s := article.New(newstest.Env(t), rewritten{desk, body}, kit.OpenArticle{ID: desk.All[0].ID}, nil)
	newstest.Start(t, s, width, height)
	return s
}

func press(t testing.TB, s *article.Screen, keys string) []tea.Msg {
	t.Helper()
	return newstest.Drive(t, s, newstest.Keys(keys)...)
}

func screen(s *article.Screen) string { return newstest.Text(s.View()) }

func shown(s *article.Screen) news.HeadlineID { return s.Return().(kit.OpenArticle).ID }

func toast(sent []tea.Msg) (last kit.Toast) {
	for _, msg := range sent {
		if t, ok := msg.(kit.Toast); ok {
			last = t
		}
	}
	return last
}

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		s := open(t, newstest.NewDesk(20), 0, size[0], size[1])
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		newstest.GoldenView(t, "top-"+name, s.View(), size[0], size[1])
		press(t, s, "G")
		newstest.GoldenView(t, "end-"+name, s.View(), size[0], size[1])
	}
}

func TestOpeningMarksAsRead(t *testing.T) {
	desk := newstest.NewDesk(20)
	open(t, desk, 0, 80, 24)
	if desk.All[0].Status.Unread() {
		t.Error("the article was opened and is still unread")
	}
}

func TestThePlaceIsSavedWhenTheReaderRestsAndWhenLeaving(t *testing.T) {
	desk := newstest.NewDesk(20)
	s := open(t, desk, 0, 40, 12)
	var after kit.After
	for _, msg := range press(t, s, "j j j j j j j j") {
		if a, ok := msg.(kit.After); ok {
			after = a
		}
	}
	if after.Delay == 0 {
		t.Fatal("scrolling asks for no delayed saving")
	}
	newstest.Drive(t, s, after.Msg)
	first := desk.All[0].Status.Position
	if first == (news.Position{}) || first != s.Position() {
		t.Errorf("after a rest %v is saved, want %v", first, s.Position())
	}
	press(t, s, "space")
	newstest.Drive(t, s, newstest.Run(s.Leave())...)
	if got := desk.All[0].Status.Position; got == first || got != s.Position() {
		t.Errorf("after leaving %v is saved, want %v", got, s.Position())
	}
}

func TestAnArticleOpensWhereItWasLeft(t *testing.T) {
	desk := newstest.NewDesk(20)
	s := open(t, desk, 0, 60, 16)
	for range 30 {
		press(t, s, "j")
		newstest.Drive(t, s, newstest.Run(s.Leave())...)
		// A frame counts as one place, so it may open up to three lines higher.
		want := firstText(s)
		if got := strings.Split(screen(open(t, desk, 0, 60, 16)), "\n")[:5]; !strings.Contains(strings.Join(got, "\n"), want) {
			t.Fatalf("opened at\n%s\nwant %q", strings.Join(got, "\n"), want)
		}
	}
}

func firstText(s *article.Screen) string {
	for line := range strings.Lines(screen(s)) {
		if text := strings.TrimSpace(line); text != "" {
			return text
		}
	}
	return ""
}

func TestTheParagraphStaysUnderTheEyeWhenTheWidthChanges(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 120, 14)
	press(t, s, "space space")
	before := s.Position()
	for _, width := range []int{30, 200, 44, 120} {
		s.Resize(width, 14)
		if got := s.Position(); got != before {
			t.Fatalf("at width %d the place is %v, want %v", width, got, before)
		}
	}
	press(t, s, "< < < >")
	if got := s.Position(); got != before {
		t.Errorf("after < and > the place is %v, want %v", got, before)
	}
}

func TestNextAndPreviousWalkTheListItWasOpenedFrom(t *testing.T) {
	desk := newstest.NewDesk(20)
	section := desk.All[0].Section
	var among []news.Headline
	for _, h := range desk.All {
		if h.Section == section {
			among = append(among, h)
		}
	}
	s := article.New(newstest.Env(t), desk, kit.OpenArticle{ID: among[0].ID, Among: news.Query{Section: section}}, nil)
	newstest.Start(t, s, 80, 24)
	press(t, s, "J J")
	if shown(s) != among[2].ID {
		t.Errorf("J J leads to %q, want %q", s.Title(), among[2].Title)
	}
	press(t, s, "K")
	if shown(s) != among[1].ID {
		t.Errorf("K leads to %q, want %q", s.Title(), among[1].Title)
	}
	press(t, s, "K")
	if sent := press(t, s, "K"); shown(s) != among[0].ID || toast(sent).Text == "" {
		t.Errorf("K at the beginning leads to %q, told %q", s.Title(), toast(sent).Text)
	}
}

func TestNextUnreadSkipsWhatWasRead(t *testing.T) {
	desk := newstest.NewDesk(8)
	for i := range desk.All {
		desk.All[i].Status.ReadAt = newstest.Now
	}
	desk.All[5].Status = news.Status{}
	s := open(t, desk, 2, 80, 24)
	press(t, s, "n")
	if shown(s) != desk.All[5].ID {
		t.Errorf("n leads to %q, want %q", s.Title(), desk.All[5].Title)
	}
	if sent := press(t, s, "n"); shown(s) != desk.All[5].ID || toast(sent).Text == "" {
		t.Error("n at the last unread went on or said nothing")
	}
}

func TestBookmarkCanBeUndone(t *testing.T) {
	desk := newstest.NewDesk(20)
	s := open(t, desk, 0, 80, 24)
	sent := press(t, s, "m")
	if !desk.All[0].Status.Saved() || !strings.Contains(screen(s), "★") {
		t.Fatal("m does not save, or the screen does not show it")
	}
	newstest.Drive(t, s, newstest.Run(toast(sent).Undo)...)
	if desk.All[0].Status.Saved() || strings.Contains(screen(s), "★") {
		t.Error("undo does not take the bookmark away, or the screen still shows it")
	}
}

func TestUndoOfUnsavingBringsShelvesAndNoteBack(t *testing.T) {
	desk := newstest.NewDesk(20)
	want := *desk.All[2].Status.Bookmark
	s := open(t, desk, 2, 80, 24)
	sent := press(t, s, "m")
	if desk.All[2].Status.Saved() {
		t.Fatal("m did not take the bookmark away")
	}
	newstest.Drive(t, s, newstest.Run(toast(sent).Undo)...)
	if got := desk.All[2].Status.Bookmark; got == nil || got.Note != want.Note || got.Shelves[0] != want.Shelves[0] || !got.Saved.Equal(want.Saved) {
		t.Errorf("undo brought back %+v, want %+v", got, want)
	}
}

func TestReadAndUnreadToggle(t *testing.T) {
	desk := newstest.NewDesk(20)
	s := open(t, desk, 0, 80, 24)
	sent := press(t, s, "u")
	if !desk.All[0].Status.Unread() {
		t.Error("u does not mark as unread")
	}
	newstest.Drive(t, s, newstest.Run(toast(sent).Undo)...)
	if desk.All[0].Status.Unread() {
		t.Error("undo does not mark as read again")
	}
}

func TestTabChoosesLinksAndEnterOpensThem(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 24)
	press(t, s, "tab")
	if got := screen(s); !strings.Contains(got, "→ dongbang.example  https://dongbang.example/ban-do") {
		t.Errorf("the footer does not tell host and address:\n%s", got)
	}
	sent := press(t, s, "enter")
	if want := (kit.Browse{URL: "https://dongbang.example/ban-do"}); len(sent) != 1 || sent[0] != want {
		t.Errorf("enter sends %v, want %v", sent, want)
	}
}

func TestAClickFollowsALink(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 40)
	for y, line := range strings.Split(screen(s), "\n") {
		before, _, found := strings.Cut(line, "bản đồ")
		if !found {
			continue
		}
		click := tea.MouseClickMsg{X: len([]rune(before)) + 1, Y: y, Button: tea.MouseLeft}
		if sent := newstest.Drive(t, s, click); len(sent) != 1 || sent[0] != (kit.Browse{URL: "https://dongbang.example/ban-do"}) {
			t.Errorf("a click on the link sends %v", sent)
		}
		click.X = 0
		if sent := newstest.Drive(t, s, click); len(sent) != 0 {
			t.Errorf("a click beside it sends %v", sent)
		}
		return
	}
	t.Fatalf("no link on the screen:\n%s", screen(s))
}

func TestNoticesAreShownOnDemand(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 60)
	const poll = "Xóm ta nên làm gì trước?"
	if strings.Contains(screen(s), poll) {
		t.Error("the poll stands there unasked")
	}
	press(t, s, "t")
	if !strings.Contains(screen(s), poll) {
		t.Errorf("the poll is not shown:\n%s", screen(s))
	}
}

func TestTheNoticesAreGoneToAndComeBackFrom(t *testing.T) {
	desk := newstest.NewDesk(20)
	s := open(t, desk, 0, 80, 16)
	press(t, s, "j j j")
	was, place := screen(s), s.Position()
	press(t, s, "t")
	if !strings.Contains(screen(s), "Xóm ta nên làm gì trước?") {
		t.Errorf("the notices are not on the screen:\n%s", screen(s))
	}
	newstest.Drive(t, s, newstest.Run(s.Leave())...)
	if got := desk.All[0].Status.Position; got != place {
		t.Errorf("%v is saved as the place in the article, want %v", got, place)
	}
	if press(t, s, "t"); screen(s) != was {
		t.Errorf("after a second t\n%s\nwant\n%s", screen(s), was)
	}
	if press(t, s, "t g"); s.Position() == place {
		t.Error("scrolling on from the notices leaves the place in the article where it was")
	}
}

// TestAPageDoesNotEndWithAHeading turns the pages of an article with many parts, in
// windows of many heights.
func TestAPageDoesNotEndWithAHeading(t *testing.T) {
	desk := newstest.NewDesk(3)
	a := news.Article{Headline: desk.All[0]}
	for part := range 40 {
		a.Blocks = append(a.Blocks, news.Heading{Level: 2, Text: news.Plain(fmt.Sprintf("Đoạn thứ %d", part))},
			news.Paragraph{Text: news.Plain(strings.Repeat("Nước về tới bậc thềm. ", 4+part%7))})
	}
	for height := 12; height < 40; height++ {
		s := article.New(newstest.Env(t), oneArticle{desk, a}, kit.OpenArticle{ID: a.ID}, nil)
		newstest.Start(t, s, 80, height)
		for page := 0; !strings.Contains(screen(s), "100%"); page++ {
			press(t, s, "space")
			lines := strings.Split(strings.TrimRight(screen(s), "\n "), "\n")
			body := strings.TrimRight(strings.Join(lines[:len(lines)-1], "\n"), "\n ")
			last := body[strings.LastIndexByte(body, '\n')+1:]
			if page > 100 || strings.Contains(last, "Đoạn thứ") {
				t.Fatalf("page %d in %d lines ends with %q:\n%s", page, height, last, screen(s))
			}
		}
	}
}

// oneArticle opens the same article whatever is asked for.
type oneArticle struct {
	*newstest.Desk
	article news.Article
}

func (d oneArticle) Open(context.Context, news.HeadlineID) (news.Article, error) {
	return d.article, nil
}

func TestZoomLeavesTheTextAlone(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 24)
	if press(t, s, "z"); strings.Contains(screen(s), "%") || !s.Zoomed() {
		t.Error("zoomed, the progress is still shown")
	}
	newstest.Fits(t, s.View(), 80, 24)
	if press(t, s, "z"); !strings.Contains(screen(s), "%") {
		t.Error("the progress does not come back")
	}
}

func TestAFailureShowsTheSapoAndWhatToDo(t *testing.T) {
	for _, failure := range []error{news.ErrOffline, news.ErrGone, news.ErrChallenge, news.ErrLogin, news.ErrEmpty} {
		desk := newstest.NewDesk(20)
		id := desk.All[0].ID
		desk.Closed[id] = fmt.Errorf("article %s: %w", id, failure)
		s := open(t, desk, 0, 80, 30)
		got := strings.Join(strings.Fields(screen(s)), " ")
		sentence := newstest.Env(t).Explain(failure)
		for _, want := range []string{"Ba năm trước, nơi đây", sentence, "m " + newstest.Env(t).Say(lang.KeyBookmark)} {
			if !strings.Contains(got, want) {
				t.Errorf("%v: %q is missing:\n%s", failure, want, screen(s))
			}
		}
		if gone := errors.Is(failure, news.ErrGone); desk.All[0].Status.Unread() == gone {
			t.Errorf("%v: counts as read: %v", failure, !gone)
		}
		delete(desk.Closed, id)
		press(t, s, "r")
		if !strings.Contains(screen(s), "Con nước lên từ nửa đêm") {
			t.Errorf("%v: r does not open it:\n%s", failure, screen(s))
		}
	}
}

func TestAFailureLooksCalm(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}} {
		desk := newstest.NewDesk(20)
		desk.Closed[desk.All[0].ID] = news.ErrOffline
		s := open(t, desk, 0, size[0], size[1])
		newstest.GoldenView(t, fmt.Sprintf("offline-%dx%d", size[0], size[1]), s.View(), size[0], size[1])
	}
}

func TestAnUnknownArticleIsToldInOneSentence(t *testing.T) {
	desk := newstest.NewDesk(3)
	s := article.New(newstest.Env(t), desk, kit.OpenArticle{ID: "vvvvvvvvvvvv"}, nil)
	newstest.Start(t, s, 60, 12)
	if got := screen(s); !strings.Contains(got, newstest.Env(t).Explain(news.ErrUnknown)) {
		t.Errorf("the screen shows\n%s", got)
	}
	press(t, s, "j J m u o y d f tab enter space G")
}

func TestALateArticleIsDropped(t *testing.T) {
	desk := newstest.NewDesk(20)
	s := article.New(newstest.Env(t), desk, kit.OpenArticle{ID: desk.All[0].ID}, nil)
	s.Resize(80, 24)
	late := s.Init()
	newstest.Drive(t, s, newstest.Run(s.Init())...)
	press(t, s, "J")
	want := screen(s)
	newstest.Drive(t, s, newstest.Run(late)...)
	if got := screen(s); got != want {
		t.Error("an answer that came late replaced the article")
	}
}

func TestFollowIsUndoable(t *testing.T) {
	desk := newstest.NewDesk(20)
	section := desk.All[0].Section
	if _, err := desk.Unfollow(context.Background(), section); err != nil {
		t.Fatal(err)
	}
	s := open(t, desk, 0, 80, 24)
	sent := press(t, s, "f")
	if !follows(t, desk, section) {
		t.Error("f does not follow the section")
	}
	newstest.Run(toast(sent).Undo)
	if follows(t, desk, section) {
		t.Error("undo does not unfollow it")
	}
}

func TestUndoAfterFollowingWhatIsFollowedTakesNothingAway(t *testing.T) {
	desk := newstest.NewDesk(20)
	section := desk.All[0].Section
	s := open(t, desk, 0, 80, 24)
	told := toast(press(t, s, "f"))
	if told.Undo != nil || told.Bad || !strings.Contains(told.Text, "từ trước") {
		t.Errorf("f on a followed section tells %+v, want that it is followed and no undo", told)
	}
	if !follows(t, desk, section) {
		t.Error("the section is no longer followed")
	}
}

func follows(t *testing.T, desk *newstest.Desk, id news.SectionID) bool {
	t.Helper()
	sections, err := desk.Sections(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sections {
		if s.ID == id {
			return true
		}
	}
	return false
}

func TestFindGoesFromMatchToMatch(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 14)
	press(t, s, "/")
	if !s.Typing() || s.Cursor() == nil || s.Cursor().Y != 13 {
		t.Fatalf("/ opens no field with a cursor: %v", s.Cursor())
	}
	newstest.Drive(t, s, tea.PasteMsg{Content: "con nuoc len"})
	if got := screen(s); !strings.Contains(got, "1/4") || !strings.Contains(got, "Con nước lên") {
		t.Errorf("while typing the screen shows\n%s", got)
	}
	press(t, s, "enter n n")
	if got := screen(s); !strings.Contains(got, "3/4") || !strings.Contains(got, "Con nước lên") {
		t.Errorf("after n n the screen shows\n%s", got)
	}
	s.Resize(40, 14)
	if got := screen(s); !strings.Contains(got, "3/4") {
		t.Errorf("at another width the screen shows\n%s", got)
	}
	press(t, s, "N N N")
	if got := screen(s); !strings.Contains(got, "4/4") {
		t.Errorf("N before the first does not go round to the last:\n%s", got)
	}
}

func TestWordsThatDoNotStandTogetherAreFoundApart(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 14)
	press(t, s, "/")
	newstest.Drive(t, s, tea.PasteMsg{Content: "nuoc con"})
	if got := screen(s); !strings.Contains(got, "1/") || strings.Contains(got, "1/4") {
		t.Errorf("words in another order are not found apart:\n%s", got)
	}
	newstest.Drive(t, s, tea.PasteMsg{Content: " zzz"})
	if got := screen(s); !strings.Contains(got, "0/0") {
		t.Errorf("a word that is not there leaves\n%s", got)
	}
}

func TestTheCountFollowsTheReading(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 14)
	press(t, s, "/")
	newstest.Drive(t, s, tea.PasteMsg{Content: "con nuoc len"})
	press(t, s, "enter")
	if got := screen(s); !strings.Contains(got, "1/4") {
		t.Fatalf("at the first hit the screen shows\n%s", got)
	}
	press(t, s, "G")
	if got := screen(s); !strings.Contains(got, "4/4") {
		t.Errorf("at the end the count is still\n%s", got)
	}
	press(t, s, "N")
	if got := screen(s); !strings.Contains(got, "3/4") {
		t.Errorf("N from the end goes to\n%s", got)
	}
	press(t, s, "g")
	if got := screen(s); !strings.Contains(got, "1/4") {
		t.Errorf("at the head the count is\n%s", got)
	}
	for want := 2; want <= 4; want++ {
		press(t, s, "n")
		if got := screen(s); !strings.Contains(got, fmt.Sprintf("%d/4", want)) || !strings.Contains(got, "on nước lên") {
			t.Errorf("n goes to another than %d:\n%s", want, got)
		}
	}
}

func TestEscLeavesTheSearchWhereItBegan(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 14)
	press(t, s, "j j")
	before := screen(s)
	press(t, s, "/ rằm")
	if screen(s) == before {
		t.Fatal("typing goes to no match")
	}
	if press(t, s, "esc"); screen(s) != before || s.Typing() {
		t.Errorf("after esc the screen shows\n%s\nwant\n%s", screen(s), before)
	}
}

func TestASearchThatFindsNothingIsTold(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 24)
	press(t, s, "/ zzz")
	if sent := press(t, s, "enter"); !strings.Contains(toast(sent).Text, "zzz") || s.Typing() {
		t.Errorf("said %q", toast(sent).Text)
	}
	first := shown(s)
	if sent := press(t, s, "n"); shown(s) != first || !strings.Contains(toast(sent).Text, "zzz") {
		t.Errorf("n leaves the article or says %q", toast(sent).Text)
	}
	s.Unwind()
	if press(t, s, "n"); shown(s) == first {
		t.Error("n does not go to the next unread article any more")
	}
}

func TestNoSizeIsTooSmall(t *testing.T) {
	s := open(t, newstest.NewDesk(20), 0, 80, 24)
	for width := range 26 {
		for _, height := range []int{0, 1, 2, 3, 15, 16, 17} {
			s.Resize(width, height)
			newstest.Fits(t, s.View(), max(width, 0), max(height, 1))
			press(t, s, "j tab G g z / o")
			newstest.Fits(t, s.View(), max(width, 0), max(height, 1))
			s.Cursor()
			press(t, s, "enter n")
		}
	}
}

func TestAStyledScreenInEachTheme(t *testing.T) {
	for _, name := range []string{"dem", "giay"} {
		env := newstest.Env(t)
		env.Styles = style.New(newstest.Theme(t, name))
		desk := newstest.NewDesk(20)
		s := article.New(env, desk, kit.OpenArticle{ID: desk.All[0].ID}, nil)
		newstest.Start(t, s, 60, 24)
		newstest.Golden(t, "styled-"+name, s.View())
	}
}

func TestASearchOpensTheArticleAtItsMatch(t *testing.T) {
	desk := newstest.NewDesk(20)
	among := []news.HeadlineID{desk.All[4].ID, desk.All[0].ID, desk.All[9].ID}
	s := article.New(newstest.Env(t), desk, kit.OpenArticle{ID: among[0], Among: news.Query{Among: among}, Find: map[news.HeadlineID]string{
		among[0]: `"con nuoc len" `, among[1]: `"con nước lên" `, among[2]: `"con nước lên" `,
	}}, nil)
	newstest.Start(t, s, 80, 16)
	first := screen(s)
	if !strings.Contains(first, "Con nước lên") || s.Typing() {
		t.Errorf("the match is not on the screen:\n%s", first)
	}
	press(t, s, "n")
	if shown(s) != among[0] {
		t.Errorf("n leads to %q and not to the next match", s.Title())
	}
	press(t, s, "J")
	if shown(s) != among[1] || !strings.Contains(screen(s), "Con nước lên") {
		t.Errorf("J leads to %q:\n%s", s.Title(), screen(s))
	}
	press(t, s, "J J")
	if shown(s) != among[2] {
		t.Errorf("the last of the hits is %q", s.Title())
	}
}
