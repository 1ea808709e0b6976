package tui_test

import (
	"fmt"
	"image/color"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// chooser opens a reader with choices and notes what is written down.
func chooser(t testing.TB, width, height int, edit ...func(*tui.Options)) (r *reader, kept *[]string) {
	t.Helper()
	kept = new([]string)
	standard := kit.Choices{Column: 72, Pictures: "auto", Interval: 15 * time.Minute, OnStart: true, Mouse: true}
	r = open(t, width, height, append([]func(*tui.Options){func(o *tui.Options) {
		o.Sixteen, o.Colourless = newstest.Theme(t, "ansi"), newstest.Theme(t, "mono")
		o.Choosing = tui.Choosing{
			Choices: standard, Default: standard,
			Themes: func() []theme.Theme {
				return []theme.Theme{newstest.Theme(t, "dem"), newstest.Theme(t, "giay"), newstest.Theme(t, "nord")}
			},
			Keep: func(key string, value any) error {
				*kept = append(*kept, fmt.Sprint(key, "=", value))
				return nil
			},
		}
	}}, edit...)...)
	return r, kept
}

// rest lets all that waits come.
func (r *reader) rest() {
	waiting := r.later
	r.later = nil
	r.send(waiting...)
}

func (r *reader) paper() string { return fmt.Sprint(r.root.View().BackgroundColor) }

func TestTheThemeKeyGoesOnAndCanBeUndone(t *testing.T) {
	r, kept := chooser(t, 80, 24)
	r.rest()
	dark := r.paper()
	r.press("T")
	if r.paper() == dark || !strings.Contains(r.status(), "Giấy") {
		t.Errorf("T leaves the paper %s, status %q", r.paper(), r.status())
	}
	r.press("T")
	if !strings.Contains(r.status(), "Nord") {
		t.Errorf("the third theme is told as %q", r.status())
	}
	r.press("U U")
	if r.paper() != dark {
		t.Errorf("after two undos the paper is %s, want %s", r.paper(), dark)
	}
	r.press("T")
	r.rest()
	if got := fmt.Sprint(*kept); got != "[theme=giay]" {
		t.Errorf("written down: %s", got)
	}
}

func TestAChangedLanguageIsEverywhereAtOnce(t *testing.T) {
	r, kept := chooser(t, 80, 24)
	r.press("1 enter ,")
	r.press("j l")
	if got := r.title(); !strings.HasPrefix(got, "Settings") {
		t.Errorf("the settings' title is %q", got)
	}
	if got := chosenLine(r.text()); !strings.HasPrefix(strings.TrimSpace(got), "Language") {
		t.Errorf("the cursor is on %q, want the language", got)
	}
	r.press("q q")
	if got := r.title(); !strings.HasPrefix(got, "Front page") {
		t.Errorf("two screens back is %q", got)
	}
	if !strings.Contains(r.status(), "help") {
		t.Errorf("status line %q, want English", r.status())
	}
	r.rest()
	if got := fmt.Sprint(*kept); got != "[language=en]" {
		t.Errorf("written down: %s", got)
	}
}

func TestSettingsAreTakenBack(t *testing.T) {
	r, kept := chooser(t, 120, 40)
	r.rest()
	page := func() string {
		text := strings.TrimSpace(r.text())
		return text[:strings.LastIndex(text, "\n")]
	}
	r.press(", j")
	before := page()
	r.press("l j l")
	if got := r.status(); !strings.Contains(got, "76 cells, was 72 cells") || !strings.Contains(got, "U undo") {
		t.Errorf("status line %q", got)
	}
	r.press("q U U")
	if got := r.title(); !strings.HasPrefix(got, "Trang nhất") {
		t.Errorf("the language is not taken back: %q", got)
	}
	if got := r.status(); !strings.Contains(got, "Đã hoàn tác") {
		t.Errorf("undone, the status line is %q", got)
	}
	if r.press(", j"); page() != before {
		t.Errorf("two changes and two undos leave\n%s\nwant\n%s", page(), before)
	}
	r.press("j l U")
	if got := chosenLine(r.text()); !strings.Contains(got, "72 ô") {
		t.Errorf("the open settings show %q", got)
	}
	if r.rest(); len(*kept) != 0 {
		t.Errorf("written down: %v", *kept)
	}
}

func TestTheColumnIsSetAnewBelowTheSettings(t *testing.T) {
	r, _ := chooser(t, 120, 40)
	r.press("1 enter enter")
	before := r.text()
	r.press(", j j h h h h q")
	if r.text() == before {
		t.Error("a narrower column changes nothing")
	}
}

func TestDefaultsAreNotWritten(t *testing.T) {
	r, kept := chooser(t, 80, 24, func(o *tui.Options) { o.Choosing.Choices.Justify = true })
	r.press(", j j j l")
	r.rest()
	if got := fmt.Sprint(*kept); got != "[column.justify=<nil>]" {
		t.Errorf("written down: %s", got)
	}
}

func TestChoicesAreWrittenBeforeTheEnd(t *testing.T) {
	r, kept := chooser(t, 80, 24)
	r.press("T")
	if !r.ended(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}) || fmt.Sprint(*kept) != "[theme=giay]" {
		t.Errorf("written down: %s", *kept)
	}
}

func TestAPoorTerminalKeepsItsOwnColours(t *testing.T) {
	for _, row := range []struct {
		profile colorprofile.Profile
		want    string
	}{{colorprofile.ANSI, "\x1b[35m"}, {colorprofile.ASCII, ""}} {
		r, _ := chooser(t, 80, 24, func(o *tui.Options) { o.Choosing.Theme = newstest.Theme(t, "giay"); o.Choosing.Choices.Theme = "giay" })
		r.send(tea.ColorProfileMsg{Profile: row.profile}, tea.BackgroundColorMsg{Color: color.White})
		v := r.root.View()
		if v.BackgroundColor != nil || strings.Contains(v.Content, "38;2;") || !strings.Contains(v.Content, row.want) {
			t.Errorf("%v: other colours than the terminal's own are used", row.profile)
		}
		r.press("T")
		if !strings.Contains(r.status(), "16") {
			t.Errorf("%v: T says %q", row.profile, r.status())
		}
	}
}

func TestATerminalWith256ColoursIsGivenTheNearest(t *testing.T) {
	r, _ := chooser(t, 80, 24)
	r.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI256}, tea.BackgroundColorMsg{Color: color.White})
	v := r.root.View()
	if strings.Contains(v.Content, "38;2;") || !strings.Contains(v.Content, "38;5;") {
		t.Error("other colours than the 256 are used")
	}
	if got, want := r.paper(), fmt.Sprint(color.RGBA{0xf6, 0xf1, 0xe4, 0xff}); got != want {
		t.Errorf("the paper is %s, want %s", got, want)
	}
}

func TestBackToTheTerminalsChoice(t *testing.T) {
	r, _ := chooser(t, 80, 24, func(o *tui.Options) { o.Choosing.Theme = newstest.Theme(t, "nord"); o.Choosing.Choices.Theme = "nord" })
	nord := r.paper()
	r.press(", backspace")
	r.send(tea.BackgroundColorMsg{Color: color.White})
	if got := r.paper(); got == nord || got != fmt.Sprint(color.RGBA{0xf6, 0xf1, 0xe4, 0xff}) {
		t.Errorf("on a white terminal the paper is %s", got)
	}
}

func TestThePaletteRunsACommandOfTheScreenBelow(t *testing.T) {
	r, _ := chooser(t, 80, 24)
	r.press(":")
	if !strings.HasPrefix(r.title(), "Lệnh") {
		t.Fatalf("the palette's title is %q", r.title())
	}
	r.press("luu enter")
	if !r.desk.All[0].Status.Saved() {
		t.Errorf("nothing was saved:\n%s", r.text())
	}
	r.press("ctrl+p")
	r.send(tea.PasteMsg{Content: "cai dat"})
	r.press("enter")
	if !strings.HasPrefix(r.title(), "Cài đặt") {
		t.Errorf("the command of root leads to %q", r.title())
	}
}

func TestANewReaderIsAskedThreeThings(t *testing.T) {
	fresh := func(o *tui.Options) {
		o.Choosing.Welcome = true
		d := o.Desk.(*newstest.Desk)
		for i := range d.Places {
			for j := range d.Places[i].Sections {
				d.Places[i].Sections[j].Followed = false
			}
		}
	}
	r, _ := chooser(t, 80, 24, fresh)
	r.press("j enter")
	if !strings.Contains(r.text(), "Choose a theme") {
		t.Fatalf("after English comes\n%s", r.text())
	}
	r.press("j j enter")
	if got := r.title(); !strings.HasPrefix(got, "Newsstand") {
		t.Fatalf("after the theme comes %q", got)
	}
	r.press("space enter")
	if got := r.title(); !strings.HasPrefix(got, "Front page") {
		t.Errorf("after the papers comes %q", got)
	}
	r, _ = chooser(t, 80, 24, fresh)
	r.press("esc")
	if got := r.title(); !strings.HasPrefix(got, "Trang nhất") {
		t.Errorf("Esc leads to %q, want the front page", got)
	}
}

func TestARefreshComesByItself(t *testing.T) {
	r, _ := chooser(t, 80, 24)
	late := r.desk.All[0]
	late.ID, late.Title, late.Published = "0000000000zz", "Tin vừa về tới bến", newstest.Now.Add(-time.Minute)
	r.desk.All = append([]news.Headline{late}, r.desk.All...)
	r.rest()
	if !strings.Contains(r.text(), late.Title) {
		t.Error("the new headline is not on the front page")
	}
	r, _ = chooser(t, 80, 24, func(o *tui.Options) { o.Choosing.Choices.Interval = 0 })
	before := len(r.later)
	r.press("r")
	for _, msg := range r.later[min(before, len(r.later)):] {
		if strings.Contains(fmt.Sprintf("%T", msg), "due") {
			t.Error("a refresh by itself is due though none is wanted")
		}
	}
}

func TestAWatchedWordIsTold(t *testing.T) {
	tests := []struct {
		word, title string
		want        bool
	}{
		{"bão", "Bão số 5 vào gần bờ", true},
		{"bão", "Báo chí họp bàn", false},
		{"bao", "Báo chí họp bàn", true},
		{"cà mau", "Người CÀ MAU đón Tết", true},
		{"mau", "Nước dâng nhanh và mạu", true},
		{"bờ", "Bờm có cái quạt mo", false},
		{"", "Bờm có cái quạt mo", false},
	}
	for _, tt := range tests {
		r, _ := chooser(t, 120, 24, func(o *tui.Options) { o.Choosing.Choices.Watch = tt.word })
		late := r.desk.All[0]
		late.ID, late.Title, late.Lead = "0000000000zz", tt.title, ""
		late.Fetched = newstest.Now
		r.desk.All = append([]news.Headline{late}, r.desk.All...)
		r.press("R")
		if got := strings.Contains(r.status(), tt.title); got != tt.want {
			t.Errorf("%q in %q: told is %v, want %v: %q", tt.word, tt.title, got, tt.want, r.status())
		}
	}
}

func TestTheMouseCanBeLeftToTheTerminal(t *testing.T) {
	r, _ := chooser(t, 80, 24)
	if r.root.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is not asked for")
	}
	r, _ = chooser(t, 80, 24, func(o *tui.Options) { o.Choosing.Choices.Mouse = false })
	if r.root.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is asked for though it is off")
	}
}

func TestCommandsAreNamedOnce(t *testing.T) {
	names := tui.Commands()
	if len(names) < 40 {
		t.Errorf("only %d commands: %v", len(names), names)
	}
	for _, name := range []string{"bookmark", "palette", "quit", "next-value", "help-run"} {
		if !strings.Contains(" "+strings.Join(names, " ")+" ", " "+name+" ") {
			t.Errorf("%s is missing among %v", name, names)
		}
	}
}

func TestClashes(t *testing.T) {
	tests := []struct {
		keys map[string][]string
		want string
	}{
		{nil, "[]"},
		{map[string][]string{"bookmark": {"W"}}, "[]"},
		{map[string][]string{"zoom": {"j"}}, "[{j zoom down}]"},
		{map[string][]string{"zoom": {"Z"}, "outline": {"Z"}}, "[{Z outline zoom}]"},
		{map[string][]string{"bookmark": {"q"}}, "[{q bookmark back}]"},
		{map[string][]string{"leave": {"j"}}, "[]"},
		{map[string][]string{"help-down": {"j"}}, "[]"},
	}
	for _, tt := range tests {
		if got := fmt.Sprint(tui.Clashes(tt.keys)); got != tt.want {
			t.Errorf("Clashes(%v) = %s, want %s", tt.keys, got, tt.want)
		}
	}
}

// TestAnythingMayBeChosen walks over the screens while choices change under them.
func TestAnythingMayBeChosen(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 11))
	keys := strings.Fields(", , : ? T l l l h j j j k enter enter backspace q esc S M 1 5 9 0 G g space tab m U R d x")
	width, height := 80, 24
	r, _ := chooser(t, width, height, func(o *tui.Options) { o.Keys = map[string][]string{"top": {"g g"}} })
	for i := range 1500 {
		switch key := keys[random.IntN(len(keys))]; {
		case random.IntN(40) == 0:
			width, height = 1+random.IntN(140), 1+random.IntN(50)
			r.send(tea.WindowSizeMsg{Width: width, Height: height})
		case random.IntN(40) == 1:
			r.rest()
		case key == "q" && len(r.title()) > 0 && (strings.HasPrefix(r.title(), "Trang nhất") || strings.HasPrefix(r.title(), "Front page")):
		default:
			r.press(key)
		}
		if i%5 == 0 && !t.Failed() {
			newstest.Fits(t, r.root.View().Content, width, height)
		}
	}
}

func TestTheDesktopIsToldWhenAnotherWindowHasTheFocus(t *testing.T) {
	for _, row := range []struct {
		name  string
		focus tea.Msg
		want  bool
	}{{"this window has it", tea.FocusMsg{}, false}, {"another has it", tea.BlurMsg{}, true}, {"the terminal does not tell", nil, true}} {
		r, _ := chooser(t, 80, 24, func(o *tui.Options) { o.Choosing.Choices.Watch = "bão" })
		if !r.root.View().ReportFocus {
			t.Error("the terminal is not asked to tell of the focus")
		}
		late := r.desk.All[0]
		late.ID, late.Title, late.Fetched = "0000000000zz", "Bão số 5 vào gần bờ\x1b]0;x\a", newstest.Now
		r.desk.All = append([]news.Headline{late}, r.desk.All...)
		queue, raw := []tea.Msg{row.focus, kit.Refresh{}}, ""
		for len(queue) > 0 {
			if sent, ok := queue[0].(tea.RawMsg); ok {
				raw += fmt.Sprint(sent.Msg)
			}
			_, cmd := r.root.Update(queue[0])
			queue = append(queue[1:], newstest.Run(cmd)...)
		}
		if got := strings.Contains(raw, "\x1b]9;Tin có “bão”: Bão số 5 vào gần bờ"); got != row.want {
			t.Errorf("%s: told is %v, want %v: %q", row.name, got, row.want, raw)
		}
		if strings.Count(raw, "\x1b") > 1 {
			t.Errorf("%s: a sequence of the headline's own reaches the terminal: %q", row.name, raw)
		}
	}
}
