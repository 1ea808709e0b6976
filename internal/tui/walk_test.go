package tui_test

import (
	"bytes"
	"context"
	"flag"
	"image"
	"image/png"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

var (
	walkSteps = flag.Int("steps", 20_000, "how far the random walk goes")
	walkSeed  = flag.Uint64("seed", 22, "where the random walk leads")
)

// stay is the steps after which the walk is put onto the next screen, wherever it is
// by then.
const stay = 80

// glance is how many steps are taken between two looks at the screen.
const glance = 3

// walk is a reader who does anything, to a program with all that it can have.
type walk struct {
	*reader
	*rand.Rand
	keys          []tea.Msg
	doors         []tea.Msg // every screen there is
	width, height int
}

// TestAnythingMayHappen walks over every screen by keys, clicks, pastes and sizes.
func TestAnythingMayHappen(t *testing.T) {
	t.Run("seen", func(t *testing.T) {
		newWalk(t, false).wander(*walkSteps, func(tea.View) {})
	})
	t.Run("heard", func(t *testing.T) {
		newWalk(t, true).wander(*walkSteps/4, func(v tea.View) {
			if v.BackgroundColor == nil { // the walk finds the way to turn linear mode off, and on again
				audible(t, v)
			}
		})
	})
}

// wander takes steps and looks at the screen now and then.
func (w *walk) wander(steps int, check func(tea.View)) {
	for i := range steps {
		if i%stay == 0 {
			w.send(w.doors[i/stay%len(w.doors)])
		}
		done := w.step()
		if i%glance != 0 {
			continue
		}
		v := w.root.View()
		newstest.Fits(w.t, v.Content, w.width, w.height)
		if check(v); w.t.Failed() {
			w.t.Fatalf("step %d on %q: %#v\n%s", i, v.WindowTitle, done, v.Content)
		}
	}
}

// audible fails where a screen in linear mode has something for the eye alone, or no
// cursor on one of its lines.
func audible(t *testing.T, v tea.View) {
	t.Helper()
	if i := strings.IndexAny(v.Content, forTheEye); i >= 0 {
		t.Errorf("for the eye: %q", v.Content[i:min(i+40, len(v.Content))])
	}
	if lines := strings.Count(v.Content, "\n") + 1; v.Cursor == nil || v.Cursor.Y < 0 || v.Cursor.Y >= lines || v.MouseMode != tea.MouseModeNone {
		t.Errorf("cursor %v in %d lines, mouse %v", v.Cursor, lines, v.MouseMode)
	}
}

// forTheEye are signs that a voice has no word for.
const forTheEye = "\x1b─━│┼▌▏▀▄█▸▾•◆◇★✎✓▧▦␣↵‹›"

func newWalk(t *testing.T, linear bool) *walk {
	w := &walk{Rand: rand.New(rand.NewPCG(*walkSeed, 11)), width: 80, height: 24}
	desk := newstest.NewDesk(60)
	desk.All[0].Others, desk.All[0].Edited = 2, true
	desk.Prints = map[news.HeadlineID][]news.HeadlineID{desk.All[0].ID: {desk.All[4].ID, desk.All[9].ID}}
	var photo bytes.Buffer
	if err := png.Encode(&photo, image.NewRGBA(image.Rect(0, 0, 300, 200))); err != nil {
		t.Fatal(err)
	}
	desk.Images = map[string][]byte{"https://dongbang.example/anh/de.jpg": photo.Bytes()}
	w.reader, _ = chooser(t, w.width, w.height, func(o *tui.Options) {
		o.Desk, o.Choosing.Choices.Linear, o.Speaker = desk, linear, quiet{}
		o.Pictures = tui.Pictures{Protocol: picture.Blocks, Cell: func() picture.Cell { return picture.Cell{Width: 9, Height: 18} }}
		o.Choosing.KeepSection = func(news.SectionID, string, any) error { return nil }
		o.Browse = func(string) error { return nil }
	})
	w.desk = desk
	first, section := desk.All[0].ID, desk.All[0].Section
	w.doors = []tea.Msg{
		kit.OpenFrontPage{}, kit.OpenSection{}, kit.OpenSection{ID: section}, kit.OpenArticle{ID: first}, kit.OpenArticle{ID: first, Find: map[news.HeadlineID]string{desk.All[0].ID: "song "}},
		kit.OpenStory{ID: first}, kit.OpenSearch{Text: "song"}, kit.OpenBookmarks{}, kit.OpenNewsstand{}, kit.OpenSettings{},
		kit.OpenSectionSettings{ID: section}, kit.OpenWelcome{}, kit.OpenHelp{}, kit.OpenPalette{},
	}
	w.keys = everyKey()
	return w
}

// quiet reads aloud without a sound.
type quiet struct{}

func (quiet) Speak(context.Context, string) error { return nil }

// everyKey is every key that any screen has a use for, but for those that end or
// suspend the program; and a few letters to be typed.
func everyKey() (keys []tea.Msg) {
	sheets := tui.Sheets(kit.Env{})
	sheets[""] = tui.DefaultKeyMap(kit.Env{}).Sheet()
	names := strings.Fields("esc backspace ư ơ 0")
	for _, sheet := range sheets {
		for _, group := range sheet.Groups {
			for _, b := range group {
				if b.Command != "quit" && b.Command != "suspend" {
					names = append(names, b.Keys()...)
				}
			}
		}
	}
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		keys = append(keys, newstest.Keys(name)...)
	}
	return keys
}

// step does one thing, and tells which.
func (w *walk) step() (done tea.Msg) {
	at := tea.Mouse{X: w.IntN(140), Y: w.IntN(50), Button: tea.MouseLeft}
	if w.IntN(4) == 0 {
		at.X, at.Y = w.IntN(w.width), w.IntN(w.height)
	}
	switch w.IntN(36) {
	case 0:
		w.width, w.height = 1+w.IntN(140), 1+w.IntN(50)
		done = tea.WindowSizeMsg{Width: w.width, Height: w.height}
	case 1, 2:
		done = tea.MouseClickMsg(at)
	case 3:
		at.Button = tea.MouseWheelUp + tea.MouseButton(w.IntN(2))
		done = tea.MouseWheelMsg(at)
	case 4:
		done = tea.MouseMotionMsg(at)
	case 5:
		done = tea.MouseReleaseMsg(at)
	case 6:
		done = tea.PasteMsg{Content: "bến\x1b[2Jđò"}
	case 7:
		w.rest()
	case 8:
		at.Button = tea.MouseRight
		done = tea.MouseClickMsg(at)
	default:
		done = w.keys[w.IntN(len(w.keys))]
	}
	w.send(done)
	return done
}
