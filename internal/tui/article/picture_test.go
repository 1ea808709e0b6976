package article_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newstest"
	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/article"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// dike is the address of the picture in newstest's articles.
const dike = "https://dongbang.example/anh/de.jpg"

// drawing is a PNG of stripes.
func drawing(t testing.TB, width, height int) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			m.Set(x, y, color.RGBA{R: uint8(x * 3), G: uint8(y * 2), B: uint8((x / 20) * 40), A: 255})
		}
	}
	var file bytes.Buffer
	if err := png.Encode(&file, m); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// easel is an article screen on a terminal that shows pictures; what is written
// to that terminal beside the view is kept.
type easel struct {
	*article.Screen
	raw     []string
	cleared int // how often the whole screen was
}

func (e *easel) Update(msg tea.Msg) tea.Cmd {
	if raw, ok := msg.(tea.RawMsg); ok {
		e.raw = append(e.raw, fmt.Sprint(raw.Msg))
	}
	if fmt.Sprintf("%T", msg) == fmt.Sprintf("%T", tea.ClearScreen()) {
		e.cleared++
	}
	return e.Screen.Update(msg)
}

// rest presses keys, and then lets the text rest.
func (e *easel) rest(t testing.TB, keys string) string {
	t.Helper()
	e.raw = nil
	return e.after(t, newstest.Drive(t, e, newstest.Keys(keys)...))
}

// after brings what was to come later.
func (e *easel) after(t testing.TB, sent []tea.Msg) string {
	t.Helper()
	for _, msg := range sent {
		if a, ok := msg.(kit.After); ok {
			newstest.Drive(t, e, a.Msg)
		}
	}
	return strings.Join(e.raw, "")
}

func hang(t testing.TB, desk article.Desk, id news.HeadlineID, how picture.Protocol, width, height int) *easel {
	t.Helper()
	env := newstest.Env(t)
	env.Pictures = &kit.Pictures{Protocol: how, Cell: picture.Cell{Width: 10, Height: 20}}
	e := &easel{Screen: article.New(env, desk, kit.OpenArticle{ID: id}, nil)}
	e.after(t, newstest.Start(t, e, width, height))
	return e
}

func illustrated(t testing.TB, width, height int) *newstest.Desk {
	t.Helper()
	desk := newstest.NewDesk(20)
	desk.Images = map[string][]byte{dike: drawing(t, width, height)}
	return desk
}

func rowsOf(e *easel, glyphs string) int {
	n := 0
	for line := range strings.Lines(newstest.Text(e.View())) {
		if strings.ContainsAny(line, glyphs) {
			n++
		}
	}
	return n
}

func TestAPictureStandsInItsPlace(t *testing.T) {
	for _, size := range [][2]int{{40, 14}, {80, 24}, {120, 40}} {
		desk := illustrated(t, 640, 400)
		e := hang(t, desk, desk.All[0].ID, picture.Blocks, size[0], size[1])
		e.rest(t, "/ Xem")
		e.rest(t, "enter j j")
		newstest.GoldenView(t, fmt.Sprintf("picture-%dx%d", size[0], size[1]), e.View(), size[0], size[1])
		if rows := rowsOf(e, "▄"); rows == 0 || rows > size[1]-4-2 {
			t.Errorf("at %v the picture takes %d lines", size, rows)
		}
		if e.rest(t, "i"); rowsOf(e, "▄") != 0 || !strings.Contains(newstest.Text(e.View()), "▧ Ảnh") {
			t.Error("i leaves the picture there")
		}
		if e.rest(t, "i"); rowsOf(e, "▄") == 0 {
			t.Error("a second i does not bring it back")
		}
	}
}

func TestTheParagraphStaysUnderTheEyeWhenAPictureComes(t *testing.T) {
	desk := illustrated(t, 600, 500)
	e := hang(t, desk, desk.All[0].ID, picture.Blocks, 80, 16)
	for range 40 {
		before, text := e.Position(), firstLetters(e)
		e.rest(t, "i")
		e.rest(t, "i")
		if got := e.Position(); got != before && text != firstLetters(e) {
			t.Fatalf("at %v (%q) two i lead to %v (%q)", before, text, got, firstLetters(e))
		}
		e.rest(t, "j")
	}
}

// firstLetters is the first line of text in the window.
func firstLetters(e *easel) string {
	for line := range strings.Lines(newstest.Text(e.View())) {
		if text := strings.TrimSpace(line); text != "" && !strings.ContainsAny(text, "▄╭│╰") {
			return text
		}
	}
	return ""
}

func TestAPictureThatDoesNotComeLeavesItsPlace(t *testing.T) {
	for name, data := range map[string][]byte{"icon": drawing(t, 99, 50), "no picture": []byte("<html>"), "gone": nil} {
		desk := newstest.NewDesk(3)
		desk.Images = map[string][]byte{dike: data}
		e := hang(t, desk, desk.All[0].ID, picture.Blocks, 100, 60)
		if text := newstest.Text(e.View()); !strings.Contains(text, "▧ Ảnh") || strings.Contains(text, "▄") {
			t.Errorf("%s: the screen shows\n%s", name, text)
		}
	}
}

func TestPicturesComeWhenTheNetworkIsBack(t *testing.T) {
	off := true
	desk := illustrated(t, 640, 400)
	e := hang(t, album{desk, func(url string) ([]byte, error) {
		if off {
			return nil, news.ErrOffline
		}
		return desk.Images[url], nil
	}}, desk.All[0].ID, picture.Blocks, 100, 60)
	if off = false; rowsOf(e, "▄") != 0 {
		t.Fatal("a picture came without network")
	}
	newstest.Drive(t, e, kit.Shelved{Section: "bien/khoa-hoc"})
	if rowsOf(e, "▄") == 0 {
		t.Error("with the network back no picture comes")
	}
}

func TestKittyIsToldWhatToShowAndToForget(t *testing.T) {
	desk := illustrated(t, 640, 400)
	e := hang(t, desk, desk.All[0].ID, picture.Kitty, 100, 40)
	if e.raw == nil {
		t.Fatal("nothing was sent")
	}
	first := strings.Join(e.raw, "")
	if !strings.Contains(first, "a=t") && !strings.Contains(first, "f=100") || !strings.Contains(first, "a=p") {
		t.Errorf("the picture is not sent and placed: %.200q", first)
	}
	e.raw = nil
	sent := newstest.Drive(t, e, newstest.Keys("j")...)
	if hidden := strings.Join(e.raw, ""); !strings.Contains(hidden, "a=d,d=i") && !strings.Contains(hidden, "a=d") || strings.Contains(hidden, "a=p") {
		t.Errorf("when the text moves the picture stays: %.200q", hidden)
	}
	if rowsOf(e, "▄") == 0 {
		t.Error("nothing stands in for the picture while the text moves")
	}
	e.raw = nil
	if again := e.after(t, sent); !strings.Contains(again, "a=p") || strings.Contains(again, "f=100") {
		t.Errorf("at rest the picture is not placed again: %.200q", again)
	}
	if outline := e.rest(t, "O"); !strings.Contains(outline, "a=d") || strings.Contains(outline, "a=p") {
		t.Errorf("the outline opens below the picture: %.200q", outline)
	}
	if closed := e.rest(t, "esc"); !strings.Contains(closed, "a=p") {
		t.Errorf("the picture does not come back: %.200q", closed)
	}
	e.raw = nil
	newstest.Drive(t, e, newstest.Run(e.Leave())...)
	if left := strings.Join(e.raw, ""); !strings.Contains(left, "d=I") {
		t.Errorf("after leaving the terminal keeps the picture: %.200q", left)
	}
}

func TestSixelsComeAtRestAndGoWithTheScreen(t *testing.T) {
	desk := illustrated(t, 640, 400)
	e := hang(t, desk, desk.All[0].ID, picture.Sixel, 100, 40)
	if first := strings.Join(e.raw, ""); !strings.Contains(first, "\x1bP") {
		t.Fatalf("no sixels were sent: %.200q", first)
	}
	e.cleared = 0
	sent := newstest.Drive(t, e, newstest.Keys("j")...)
	if e.cleared != 1 || rowsOf(e, "▄") == 0 {
		t.Errorf("when the text moves the screen is cleared %d times; want once, and half blocks", e.cleared)
	}
	// Before the text comes to rest it moves again: nothing is drawn at the old place.
	newstest.Drive(t, e, newstest.Keys("j")...)
	e.raw = nil
	if late := e.after(t, sent); late != "" || e.cleared != 1 {
		t.Errorf("a picture was drawn where the text has moved on: %.100q", late)
	}
}

func TestPlaceholdersStandInTheTextOnceThePictureWasSent(t *testing.T) {
	desk := illustrated(t, 640, 400)
	e := hang(t, desk, desk.All[0].ID, picture.KittyPlaceholders, 100, 40)
	if sent := strings.Join(e.raw, ""); !strings.Contains(sent, "U=1") {
		t.Fatalf("no picture was sent: %.200q", sent)
	}
	if rowsOf(e, "\U0010eeee") == 0 {
		t.Errorf("no placeholders stand in the text:\n%s", newstest.Text(e.View()))
	}
	if moved := e.rest(t, "j"); moved != "" || rowsOf(e, "\U0010eeee") == 0 {
		t.Errorf("scrolling sends %.100q", moved)
	}
}

func TestWhatIsOnTheScreenIsAskedForFirst(t *testing.T) {
	desk := newstest.NewDesk(3)
	var asked []string
	many := func(a news.Article) news.Article {
		para := a.Blocks[0]
		a.Blocks = nil
		for i := range 30 {
			a.Blocks = append(a.Blocks, para, para, para, news.Picture{Src: fmt.Sprintf("https://dongbang.example/%d.jpg", i)})
		}
		return a
	}
	d := album{desk, func(url string) ([]byte, error) {
		asked = append(asked, url)
		return drawing(t, 300, 100), nil
	}}
	e := hang(t, rewrittenAlbum{d, many}, desk.All[0].ID, picture.Blocks, 80, 24)
	if len(asked) == 0 || len(asked) > 8 || asked[0] != "https://dongbang.example/0.jpg" {
		t.Errorf("at first %q were asked for", asked)
	}
	asked = nil
	e.rest(t, "G")
	if len(asked) == 0 || len(asked) > 6 || !strings.Contains(asked[0], "/28.") && !strings.Contains(asked[0], "/29.") {
		t.Errorf("at the end %q were asked for", asked)
	}
}

func TestNoSizeIsTooSmallForPictures(t *testing.T) {
	desk := illustrated(t, 640, 400)
	for _, how := range []picture.Protocol{picture.Blocks, picture.Sixel, picture.Kitty} {
		e := hang(t, desk, desk.All[0].ID, how, 80, 24)
		for width := 0; width < 60; width += 7 {
			for _, height := range []int{0, 1, 5, 7, 9, 16, 30} {
				e.Resize(width, height)
				e.rest(t, "g space j j O esc F esc z L L i i")
				newstest.Fits(t, e.View(), width, max(height, 1))
			}
		}
	}
}

func TestWhoHearsTheScreenGetsNoPictures(t *testing.T) {
	env := newstest.Env(t)
	env.Linear, env.Pictures = true, &kit.Pictures{Protocol: picture.Kitty}
	desk := illustrated(t, 640, 400)
	e := &easel{Screen: article.New(env, desk, kit.OpenArticle{ID: desk.All[0].ID}, nil)}
	e.after(t, newstest.Start(t, e, 100, 60))
	if e.rest(t, "i"); len(e.raw) > 0 || rowsOf(e, "▄") > 0 || !strings.Contains(newstest.Text(e.View()), "▧ Ảnh") {
		t.Errorf("the screen shows\n%s", newstest.Text(e.View()))
	}
}

// album is a desk with pictures of its own.
type album struct {
	*newstest.Desk
	picture func(url string) ([]byte, error)
}

func (a album) Picture(_ context.Context, url string) ([]byte, string, error) {
	data, err := a.picture(url)
	return data, "image/png", err
}

// rewrittenAlbum is an album whose articles have another body.
type rewrittenAlbum struct {
	album
	body func(news.Article) news.Article
}

func (d rewrittenAlbum) Open(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	a, err := d.album.Open(ctx, id)
	return d.body(a), err
}
