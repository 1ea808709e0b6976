package picture_test

import (
	"bytes"
	"encoding/base64"
	"flag"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-sixel"

	"github.com/sapbao/sapbao/internal/picture"
)

var update = flag.Bool("update", false, "rewrite the goldens")

func plate(t testing.TB, m image.Image, room picture.Room) picture.Plate {
	t.Helper()
	return picture.Fit(decoded(t, asPNG(t, m)), room)
}

func drawn(t testing.TB, p picture.Plate, how picture.Protocol, id int) picture.Drawing {
	t.Helper()
	d, err := p.Draw(how, id)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func shown(t testing.TB, d picture.Drawing, from, to int) string {
	t.Helper()
	s, err := d.Show(from, to)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestHalfBlocks(t *testing.T) {
	for name, m := range map[string]image.Image{"quarters": quarters(120, 120), "photo": photo(160, 100)} {
		d := drawn(t, plate(t, m, picture.Room{Cols: 12, Rows: 5}), picture.Blocks, 0)
		var got strings.Builder
		for _, line := range d.Lines {
			got.WriteString(strconv.QuoteToGraphic(line) + "\n")
		}
		path := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(path, []byte(got.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got.String() != strings.ReplaceAll(string(want), "\r\n", "\n") {
			t.Errorf("%s differs from %s:\n%s", name, path, got.String())
		}
	}
}

// greys is a palette of two.
type greys struct{}

func (greys) Nearest(r, g, b uint8) (uint8, [3]uint8) {
	if int(r)+int(g)+int(b) < 3*128 {
		return 16, [3]uint8{}
	}
	return 231, [3]uint8{255, 255, 255}
}

func TestHalfBlocksHaveThePalettesColoursAlone(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 120, 120))
	for y := range 120 {
		for x := range 120 {
			m.Set(x, y, color.Gray{uint8(x * 2)})
		}
	}
	room := picture.Room{Cols: 12, Rows: 6, Palette: greys{}}
	d := drawn(t, plate(t, m, room), picture.Blocks, 0)
	for _, line := range d.Lines {
		if want := "\x1b[48;5;16m      \x1b[48;5;231m      \x1b[m"; line != want {
			t.Errorf("a line is %q, want %q", line, want)
		}
	}
}

func TestAPictureFillsTheWidthOfItsRoom(t *testing.T) {
	for _, size := range [][2]int{{900, 600}, {960, 540}, {800, 600}, {1000, 628}, {600, 400}} {
		for _, cols := range []int{64, 72, 76} {
			p := plate(t, photo(size[0], size[1]), picture.Room{Cols: cols, Rows: 60, Cell: picture.Cell{Width: 10, Height: 22}})
			if p.Cols != cols {
				t.Errorf("a picture of %v is %d cells wide in a room of %d", size, p.Cols, cols)
			}
		}
	}
}

func TestLinesAreAsWideAsThePlate(t *testing.T) {
	p := plate(t, photo(160, 100), picture.Room{Cols: 33, Rows: 9})
	for _, how := range []picture.Protocol{picture.Blocks, picture.Sixel, picture.ITerm2, picture.Kitty, picture.KittyPlaceholders} {
		d := drawn(t, p, how, 7)
		if len(d.Lines) != p.Rows {
			t.Errorf("%v: %d lines for %d rows", how, len(d.Lines), p.Rows)
		}
		for _, line := range d.Lines {
			if got := ansi.StringWidth(line); got != p.Cols {
				t.Errorf("%v: a line of %d cells, want %d", how, got, p.Cols)
			}
			if plain := strings.TrimSpace(ansi.Strip(line)); how.Overlaid() != (plain == "") {
				t.Errorf("%v: line %q", how, line)
			}
		}
		if got := shown(t, d, 0, p.Rows); how.Overlaid() != (got != "") {
			t.Errorf("%v is overlaid: %v, but shows %.20q", how, how.Overlaid(), got)
		}
		if got := d.Hide(p.Rows); how.Overlaid() != (got != "") {
			t.Errorf("%v is overlaid: %v, but hides by %.20q", how, how.Overlaid(), got)
		}
	}
}

func TestNothingOutsideThePlateIsShown(t *testing.T) {
	p := plate(t, photo(160, 100), picture.Room{Cols: 16, Rows: 5})
	for _, how := range []picture.Protocol{picture.Sixel, picture.ITerm2, picture.Kitty} {
		d := drawn(t, p, how, 1)
		whole := shown(t, d, 0, p.Rows)
		if got := shown(t, d, -3, p.Rows+9); got != whole {
			t.Errorf("%v: rows beyond the plate change what is shown", how)
		}
		for _, rows := range [][2]int{{3, 3}, {4, 2}, {99, 120}, {-9, -1}} {
			if got := shown(t, d, rows[0], rows[1]); got != "" {
				t.Errorf("%v: rows %v show %.20q", how, rows, got)
			}
		}
	}
}

func TestDrawRefusesWhatItCannot(t *testing.T) {
	p := plate(t, photo(16, 16), picture.Room{Cols: 4, Rows: 4})
	for _, row := range []struct {
		how picture.Protocol
		id  int
	}{{picture.None, 1}, {picture.Protocol(99), 1}, {picture.Kitty, 0}, {picture.KittyPlaceholders, picture.MaxID + 1}} {
		if _, err := p.Draw(row.how, row.id); err == nil {
			t.Errorf("Draw(%v, %d) gave no error", row.how, row.id)
		}
	}
}

var apc = regexp.MustCompile(`\x1b_G([^;\x1b]*);?([^\x1b]*)\x1b\\`)

func TestKittyReceivesThePixels(t *testing.T) {
	p := plate(t, photo(400, 300), picture.Room{Cols: 40, Rows: 20})
	for how, want := range map[picture.Protocol]string{
		picture.Kitty:             "f=100,q=2,i=9,m=1",
		picture.KittyPlaceholders: "f=100,q=2,i=9,U=1,c=40,r=15,a=T,m=1",
	} {
		setup := drawn(t, p, how, 9).Setup
		chunks := apc.FindAllStringSubmatch(setup, -1)
		var payload strings.Builder
		for i, chunk := range chunks {
			keys := want
			if i > 0 {
				keys = "q=2,m=1"
			}
			if i == len(chunks)-1 {
				keys = "q=2,m=0"
			}
			if chunk[1] != keys || len(chunk[2]) > 4096 {
				t.Fatalf("%v: chunk %d has keys %q and %d bytes, want %q and at most 4096", how, i, chunk[1], len(chunk[2]), keys)
			}
			payload.WriteString(chunk[2])
		}
		if rest := apc.ReplaceAllString(setup, ""); rest != "" {
			t.Errorf("%v: %.40q stands between the chunks", how, rest)
		}
		file, err := base64.StdEncoding.DecodeString(payload.String())
		if err != nil {
			t.Fatal(err)
		}
		m, err := png.Decode(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		if size := m.Bounds().Size(); size != image.Pt(400, 300) {
			t.Errorf("%v: sent %v", how, size)
		}
	}
}

func TestKittyShowsPartOfAPicture(t *testing.T) {
	p := plate(t, photo(400, 300), picture.Room{Cols: 40, Rows: 20})
	d := drawn(t, p, picture.Kitty, 9)
	for _, row := range []struct{ got, want string }{
		{shown(t, d, 0, 15), "\x1b_Gq=2,i=9,p=1,C=1,w=400,h=300,c=40,r=15,a=p\x1b\\"},
		{shown(t, d, 4, 10), "\x1b_Gq=2,i=9,p=1,C=1,y=80,w=400,h=120,c=40,r=6,a=p\x1b\\"},
		{d.Hide(6), "\x1b_Gq=2,i=9,p=1,d=i,a=d\x1b\\"},
		{d.Remove(), "\x1b_Gq=2,i=9,d=I,a=d\x1b\\"},
	} {
		if got := strings.Replace(row.got, "f=32,", "", 1); got != row.want {
			t.Errorf("got  %q\nwant %q", got, row.want)
		}
	}
}

func TestEveryPlaceholderSaysItsPlace(t *testing.T) {
	p := plate(t, photo(2000, 1500), picture.Room{Cols: 160, Rows: 70})
	d := drawn(t, p, picture.KittyPlaceholders, 42)
	seen := map[string]bool{}
	for _, line := range d.Lines {
		body, ok := strings.CutPrefix(line, "\x1b[38;5;42m")
		if !ok || !strings.HasSuffix(body, "\x1b[m") {
			t.Fatalf("line %.30q is not in the picture's colour", line)
		}
		runes := []rune(strings.TrimSuffix(body, "\x1b[m"))
		if len(runes) != 3*p.Cols {
			t.Fatalf("%d runes in a line of %d cells", len(runes), p.Cols)
		}
		for cell := range p.Cols {
			if runes[3*cell] != 0x10eeee {
				t.Fatalf("cell %d begins with %U", cell, runes[3*cell])
			}
			seen[string(runes[3*cell:3*cell+3])] = true
		}
	}
	if len(seen) != p.Cols*p.Rows {
		t.Errorf("%d different placeholders for %d cells", len(seen), p.Cols*p.Rows)
	}
}

func TestSixelsHaveThePixelsOfTheirRows(t *testing.T) {
	p := plate(t, quarters(400, 240), picture.Room{Cols: 40, Rows: 20})
	d := drawn(t, p, picture.Sixel, 0)
	for _, row := range []struct {
		from, to    int
		upper, last color.RGBA // the colours left above and right below
	}{{0, 12, red, white}, {0, 6, red, green}, {6, 12, blue, white}, {5, 7, red, white}} {
		var m image.Image
		s := shown(t, d, row.from, row.to)
		if err := sixel.NewDecoder(strings.NewReader(s)).Decode(&m); err != nil {
			t.Fatal(err)
		}
		height := 20 * (row.to - row.from)
		if !strings.Contains(s[:30], `"1;1;400;`+strconv.Itoa(height)+"#") {
			t.Errorf("rows %d to %d begin with %.30q", row.from, row.to, s)
		}
		for at, want := range map[image.Point]color.RGBA{{X: 50, Y: 5}: row.upper, {X: 350, Y: height - 6}: row.last} {
			if got := color.RGBAModel.Convert(m.At(at.X, at.Y)).(color.RGBA); !near(got, want) {
				t.Errorf("rows %d to %d: %v at %v, want %v", row.from, row.to, got, at, want)
			}
		}
	}
}

func TestSixelsKeepASmallBrightSpot(t *testing.T) {
	m := photo(400, 240)
	for i := 0; i < len(m.Pix); i += 4 {
		m.Pix[i+2] = m.Pix[i] / 4 // reds and greens but for the spot
	}
	spot := image.Rect(100, 100, 112, 112)
	for y := spot.Min.Y; y < spot.Max.Y; y++ {
		for x := spot.Min.X; x < spot.Max.X; x++ {
			m.SetRGBA(x, y, blue)
		}
	}
	p := plate(t, m, picture.Room{Cols: 40, Rows: 20})
	var got image.Image
	if err := sixel.NewDecoder(strings.NewReader(shown(t, drawn(t, p, picture.Sixel, 0), 0, p.Rows))).Decode(&got); err != nil {
		t.Fatal(err)
	}
	var r, g, b, n int
	for y := spot.Min.Y + 2; y < spot.Max.Y-2; y++ {
		for x := spot.Min.X + 2; x < spot.Max.X-2; x++ {
			c := color.RGBAModel.Convert(got.At(x, y)).(color.RGBA)
			r, g, b, n = r+int(c.R), g+int(c.G), b+int(c.B), n+1
		}
	}
	if r/n > 80 || g/n > 110 || b/n < 130 {
		t.Errorf("the blue spot %v is %d %d %d", blue, r/n, g/n, b/n)
	}
}

// iterm2File takes the picture's bytes out of an inline file.
func iterm2File(t testing.TB, sequence string) []byte {
	t.Helper()
	_, body, _ := strings.Cut(strings.TrimSuffix(sequence, "\a"), ":")
	file, err := base64.StdEncoding.DecodeString(body)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestITerm2ShowsPartOfAPicture(t *testing.T) {
	p := plate(t, photo(400, 300), picture.Room{Cols: 40, Rows: 20})
	s := shown(t, drawn(t, p, picture.ITerm2, 0), 4, 10)
	file := iterm2File(t, s)
	want := "\x1b]1337;File=size=" + strconv.Itoa(len(file)) + ";width=40;height=6;preserveAspectRatio=0;inline=1;doNotMoveCursor=1:"
	if !strings.HasPrefix(s, want) {
		t.Errorf("got %.120q, want %q", s, want)
	}
	m, err := jpeg.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if size := m.Bounds().Size(); size != image.Pt(400, 120) {
		t.Errorf("sent %v, want 400×120", size)
	}
}

func TestAtPutsTheCursorBack(t *testing.T) {
	if got, want := picture.At(2, 0, "x"), "\x1b7\x1b[1;3Hx\x1b8"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := picture.At(2, 0, ""); got != "" {
		t.Errorf("nothing became %q", got)
	}
}

func TestTmuxWrapsEachSequence(t *testing.T) {
	got := picture.Tmux("\x1b_Ga=1\x1b\\\x1b_Ga=2\x1b\\")
	want := "\x1bPtmux;\x1b\x1b_Ga=1\x1b\x1b\\\x1b\\" + "\x1bPtmux;\x1b\x1b_Ga=2\x1b\x1b\\\x1b\\"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := picture.Tmux(""); got != "" {
		t.Errorf("nothing became %q", got)
	}
}
