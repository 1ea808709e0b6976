package tui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/tui"
)

func linear(t testing.TB, width, height int, edit ...func(*tui.Options)) *reader {
	t.Helper()
	r, _ := chooser(t, width, height, append(edit, func(o *tui.Options) { o.Choosing.Choices.Linear = true })...)
	return r
}

// current is the line that the terminal's cursor stands on.
func (r *reader) current() string {
	v := r.root.View()
	if v.Cursor == nil {
		return ""
	}
	lines := strings.Split(v.Content, "\n")
	if v.Cursor.Y < 0 || v.Cursor.Y >= len(lines) {
		return fmt.Sprintf("(line %d of %d)", v.Cursor.Y, len(lines))
	}
	return lines[v.Cursor.Y]
}

func TestLinearGoldens(t *testing.T) {
	for name, keys := range map[string]string{
		"frontpage": "", "section": "1 enter", "article": "1 enter enter", "help": "?", "settings": ",", "newsstand": "B", "bookmarks": "m M", "palette": ": luu", "outline": "1 enter enter O",
	} {
		for _, size := range [][2]int{{40, 12}, {80, 24}} {
			r := linear(t, size[0], size[1])
			r.press(keys)
			view := r.root.View()
			newstest.GoldenView(t, fmt.Sprintf("linear-%s-%dx%d", name, size[0], size[1]), view.Content+"\n@"+r.current(), size[0], size[1]+1)
		}
	}
}

func TestLinearHasNothingForTheEyeAlone(t *testing.T) {
	for _, keys := range []string{"", "1 enter", "1 enter tab", "1 enter enter", "?", ",", "B", "M", ":", "R", "m"} {
		r := linear(t, 100, 40)
		r.press(keys)
		audible(t, r.root.View())
	}
}

func TestTheCursorFollowsTheChosenLine(t *testing.T) {
	r := linear(t, 80, 24)
	r.press("1 enter")
	first := r.current()
	if !strings.Contains(first, "Xóm chài ven kênh") {
		t.Errorf("the cursor is on %q, want the first headline", first)
	}
	r.press("j")
	if got := r.current(); got == first || strings.TrimSpace(got) == "" {
		t.Errorf("after j the cursor is on %q", got)
	}
	r.press("?")
	if v := r.root.View(); v.Cursor.X == 0 || !strings.Contains(r.current(), "Tìm:") {
		t.Errorf("in the help the cursor is at %v on %q, want it in the field", v.Cursor, r.current())
	}
}

func TestAListInAnArticleIsNoUnreadNews(t *testing.T) {
	r := linear(t, 100, 200)
	r.press("1 enter enter")
	if text := r.text(); !strings.Contains(text, "\n- 3 cống ngăn mặn mới") || strings.ContainsAny(text, "▎•") {
		t.Errorf("the list is not told as one:\n%s", text)
	}
}

func TestTheCursorGoesThroughAnArticleLineByLine(t *testing.T) {
	r := linear(t, 80, 24)
	r.press("1 enter enter")
	heard := map[string]int{}
	last := ""
	for range 200 {
		here := r.current()
		if here == last {
			break
		}
		heard[here]++
		last = here
		r.press("j")
	}
	title := r.title()
	for _, line := range strings.Split(strings.TrimSpace(r.text()), "\n") {
		if strings.Contains(line, "hết bài") {
			break
		}
		if heard[line] == 0 && !strings.Contains(title, line) { // the title stands above every part
			t.Errorf("the cursor never came to %q", line)
		}
	}
	if heard[""] > 0 || len(heard) < 20 {
		t.Errorf("%d lines were heard, %d of them empty", len(heard), heard[""])
	}
	r.press("g")
	if r.press("k"); !strings.Contains(r.current(), "NHỊP SỐNG") && !strings.Contains(r.current(), "Nhịp sống") {
		t.Errorf("at the top the cursor is on %q", r.current())
	}
}

func TestTheReadingLineSurvivesAnotherSize(t *testing.T) {
	r := linear(t, 80, 24)
	r.press("1 enter enter j j j j j j j j j")
	before := r.current()
	r.send(tea.WindowSizeMsg{Width: 80, Height: 9})
	if got := r.current(); got != before {
		t.Errorf("in a lower window the cursor is on %q, want %q", got, before)
	}
	r.send(tea.WindowSizeMsg{Width: 30, Height: 24})
	if got := r.current(); got == "" || !strings.Contains(before, strings.Fields(got)[0]) {
		t.Errorf("in a narrower window the cursor is on %q, want what begins %q", got, before)
	}
}

func TestTheChosenLineBelowAFieldIsTold(t *testing.T) {
	r := linear(t, 80, 24)
	r.press(": luu")
	first := r.text()
	if !strings.Contains(first, "Đang ở: lưu: m") {
		t.Errorf("the first command is not told:\n%s", first)
	}
	r.press("down")
	if got := r.text(); !strings.Contains(got, "Đang ở: kệ bài đã lưu: Shift M") {
		t.Errorf("the next command is not told:\n%s", got)
	}
}

func TestTheChosenShelfIsTold(t *testing.T) {
	r := linear(t, 80, 24)
	r.press("M tab")
	if got := r.text(); !strings.Contains(got, "Tất cả 1, đang chọn Âm nhạc 1") {
		t.Errorf("it is not told which shelf is shown:\n%s", got)
	}
}

func TestWhatIsOnTheStatusLineIsHeardToo(t *testing.T) {
	r := linear(t, 80, 24, func(o *tui.Options) { o.Offline = true })
	if !strings.Contains(r.text(), "ngoại tuyến") {
		t.Errorf("it is not told that the network is not used:\n%s", r.text())
	}
	r.press("m")
	if !strings.Contains(r.text(), "hoàn tác: Shift U") {
		t.Errorf("it is not told how to take it back:\n%s", r.text())
	}
	r.press("M 2 4")
	if !strings.HasSuffix(r.text(), "\n24\n") {
		t.Errorf("the count is not told:\n%s", r.text())
	}
}

func TestLinksAreLabelledBesideTheirWords(t *testing.T) {
	r := linear(t, 80, 60)
	r.press("1 enter enter F")
	if got := r.text(); !strings.Contains(got, "[F] bản đồ") {
		t.Errorf("no label stands before the link:\n%s", got)
	}
}

func TestTheCursorStandsOnWhatIsFoundInAnArticle(t *testing.T) {
	r := linear(t, 80, 24)
	r.press("1 enter enter /")
	r.press("b ế n enter")
	first := r.current()
	if !strings.Contains(first, "bến") {
		t.Fatalf("the cursor is on %q, want a line with the word:\n%s", first, r.text())
	}
	r.press("n")
	if got := r.current(); !strings.Contains(got, "bến") || got == first {
		t.Errorf("the cursor is on %q, want the next line with the word", got)
	}
}

func TestAnnouncementsStayUntilTheNextKey(t *testing.T) {
	r := linear(t, 80, 24, func(o *tui.Options) { o.Choosing.Choices.Interval = 0 })
	r.press("m")
	r.rest()
	if !strings.Contains(r.text(), "Đã lưu") {
		t.Errorf("it is not told that the story was saved:\n%s", r.text())
	}
	r.press("j")
	if strings.Contains(r.text(), "Đã lưu") {
		t.Error("the announcement stays after another key")
	}
}

func TestLinearCanBeTurnedOnAndOff(t *testing.T) {
	r, _ := chooser(t, 80, 24)
	r.press(", G k k k l")
	if strings.Contains(r.text(), "▌") || !strings.Contains(r.current(), "Cho trình đọc màn hình") {
		t.Errorf("linear mode is on, the cursor on %q:\n%s", r.current(), r.text())
	}
	r.press("l")
	if !strings.Contains(r.text(), "▌") {
		t.Error("linear mode stays on")
	}
}

func TestLinearFitsEverySize(t *testing.T) {
	r := linear(t, 80, 24)
	for width := 1; width < 70; width += 3 {
		for height := 1; height < 20; height++ {
			r.send(tea.WindowSizeMsg{Width: width, Height: height})
			newstest.Fits(t, r.root.View().Content, width, height)
			if c := r.root.View().Cursor; c != nil && (c.Y >= height || c.Y < 0) {
				t.Errorf("%dx%d: the cursor is on line %d", width, height, c.Y)
			}
		}
	}
}
