package frontpage_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/frontpage"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

func TestTheLeadHasItsPictureWhereThereIsRoom(t *testing.T) {
	for _, tt := range []struct {
		width, height int
		protocol      picture.Protocol
		off           bool
		want          bool
	}{
		{120, 40, picture.Blocks, false, true},
		{200, 60, picture.Kitty, false, true},
		{80, 24, picture.Blocks, false, true},
		{120, 40, picture.Blocks, true, false},
		{120, 40, picture.None, false, false},
		{60, 40, picture.Blocks, false, false},
		{120, 16, picture.Blocks, false, false},
	} {
		desk := newstest.NewDesk(60)
		desk.All[0].Picture = "https://dongbang.example/anh/xom.png"
		desk.Images = map[string][]byte{desk.All[0].Picture: painting(t)}
		env := newstest.Env(t)
		env.Pictures = &kit.Pictures{Protocol: tt.protocol}
		s := frontpage.New(env, desk, frontpage.Options{NoPictures: &tt.off})
		sent := newstest.Start(t, s, tt.width, tt.height)
		rows := 0
		for _, line := range strings.Split(view(s), "\n") {
			if strings.Count(line, "▄") > 12 {
				rows++
			}
		}
		if rows < 4 == tt.want {
			t.Errorf("%+v: %d rows of a picture in\n%s", tt, rows, view(s))
		}
		if asks := slices.Contains(sent, tea.Msg(kit.AskPictures{})); asks != (tt.protocol == picture.None) {
			t.Errorf("%+v: asked how pictures get onto the terminal: %v", tt, asks)
		}
		for width := 0; width < 210; width += 11 {
			s.Resize(width, tt.height)
			newstest.Fits(t, s.View(), width, tt.height)
		}
	}
}

func TestALeadWithoutItsPictureTakesTheWholeWidth(t *testing.T) {
	desk := newstest.NewDesk(60)
	without := start(t, desk, 120, 40)
	desk.All[0].Picture = "https://dongbang.example/anh/khong-co.png"
	env := newstest.Env(t)
	env.Pictures = &kit.Pictures{Protocol: picture.Blocks}
	s := frontpage.New(env, desk, frontpage.Options{})
	newstest.Start(t, s, 120, 40)
	if view(s) != view(without) {
		t.Errorf("with a picture that does not come:\n%s", view(s))
	}
}

// painting is a PNG of many tints.
func painting(t *testing.T) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 320, 200))
	for y := range 200 {
		for x := range 320 {
			m.SetRGBA(x, y, color.RGBA{uint8(x), uint8(y), uint8(x * y), 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// written drives the screen, then brings what was to come later, and returns what was
// written to the terminal beside the view.
func written(t *testing.T, s *frontpage.Screen, sent []tea.Msg) string {
	t.Helper()
	var out strings.Builder
	for len(sent) > 0 {
		msg := sent[0]
		sent = sent[1:]
		switch msg := msg.(type) {
		case kit.After:
			sent = append(sent, newstest.Drive(t, watched{s, &out}, msg.Msg)...)
		case tea.RawMsg:
			fmt.Fprint(&out, msg.Msg)
		}
	}
	return out.String()
}

// watched is the screen with what is written beside its view.
type watched struct {
	*frontpage.Screen
	out *strings.Builder
}

func (w watched) Update(msg tea.Msg) tea.Cmd {
	if raw, ok := msg.(tea.RawMsg); ok {
		fmt.Fprint(w.out, raw.Msg)
	}
	return w.Screen.Update(msg)
}

func TestTheLeadsPictureIsLaidByTheTerminalsBestWay(t *testing.T) {
	for _, tt := range []struct {
		how  picture.Protocol
		want string // in what is written
	}{
		{picture.Kitty, "a=p"},
		{picture.KittyPlaceholders, "U=1"},
		{picture.Sixel, "\x1bP"},
		{picture.ITerm2, "1337;File"},
		{picture.Blocks, ""},
	} {
		desk := newstest.NewDesk(60)
		desk.All[0].Picture = "https://dongbang.example/anh/xom.png"
		desk.Images = map[string][]byte{desk.All[0].Picture: painting(t)}
		env := newstest.Env(t)
		env.Pictures = &kit.Pictures{Protocol: tt.how, Cell: picture.Cell{Width: 10, Height: 20}}
		s := frontpage.New(env, desk, frontpage.Options{})
		got := written(t, s, newstest.Start(t, s, 120, 40))
		if !strings.Contains(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%v: got %.80q, want %q in it", tt.how, got, tt.want)
		}
		gone := fmt.Sprint(newstest.Run(s.Paint(false)))
		if kept := tt.how == picture.Kitty || tt.how == picture.KittyPlaceholders; kept && !strings.Contains(gone, "a=d") {
			t.Errorf("%v: another screen on top leaves it there: %q", tt.how, gone)
		}
	}
}

func TestAPictureLowerThanTheTextLeavesTheColumnsAlone(t *testing.T) {
	desk := newstest.NewDesk(60)
	desk.All[0].Picture = "https://dongbang.example/anh/hep.png"
	var strip bytes.Buffer
	if err := png.Encode(&strip, image.NewRGBA(image.Rect(0, 0, 400, 40))); err != nil {
		t.Fatal(err)
	}
	desk.Images = map[string][]byte{desk.All[0].Picture: strip.Bytes()}
	env := newstest.Env(t)
	env.Pictures = &kit.Pictures{Protocol: picture.Blocks}
	s := frontpage.New(env, desk, frontpage.Options{})
	newstest.Start(t, s, 120, 40)
	const stroke = "│"
	at := -1
	for _, line := range strings.Split(view(s), "\n") {
		before, _, found := strings.Cut(line, stroke)
		switch {
		case !found:
			at = -1 // another band of columns
		case at >= 0 && viet.Width(before) != at:
			t.Fatalf("the column's border leaves its place in\n%s", view(s))
		default:
			at = viet.Width(before)
		}
	}
}

func TestTheLeadStaysUnderTheCursorWhenItWasRead(t *testing.T) {
	const lead = 9 // the first with a sapo, and too old to stand elsewhere on the page
	for _, width := range []int{60, 80} {
		desk := newstest.NewDesk(60)
		for i := range desk.All {
			h := &desk.All[i]
			h.Section, h.Portal = desk.All[0].Section, desk.All[0].Portal
			h.Status = news.Status{}
			if i < lead {
				h.Lead = ""
			}
		}
		s := start(t, desk, width, 24)
		if err := desk.MarkRead(t.Context(), []news.HeadlineID{desk.All[lead].ID}, true); err != nil {
			t.Fatal(err)
		}
		for _, msg := range newstest.Drive(t, s, kit.Marked{}) {
			if after, ok := msg.(kit.After); ok {
				newstest.Drive(t, s, after.Msg)
			}
		}
		newstest.Drive(t, s, newstest.Keys("m")...)
		for i, h := range desk.All {
			if h.Status.Saved() != (i == lead) {
				t.Errorf("%d cells: story %d saved: %v; want the lead that was read, %d", width, i, h.Status.Saved(), lead)
			}
		}
	}
}
