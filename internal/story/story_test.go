package story_test

import (
	"bufio"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/story"
	"github.com/sapbao/sapbao/internal/viet"
)

// piece is one of testdata.
type piece struct {
	name, paper, title, text string
	story.Sketch
}

func (p piece) topic() string {
	topic, _, _ := strings.Cut(p.name, "/")
	return topic
}

func pieces(t *testing.T) (all []piece) {
	t.Helper()
	f, err := os.Open("testdata/pieces.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		name, begins := strings.CutPrefix(line, "== ")
		switch n := len(all) - 1; {
		case begins:
			label, paper, _ := strings.Cut(name, " ")
			all = append(all, piece{name: label, paper: paper})
		case n < 0 || line == "":
		case all[n].title == "":
			all[n].title = line
		default:
			all[n].text += line + " "
		}
	}
	for i, p := range all {
		all[i].Sketch = story.New(viet.Fold(p.title), viet.Fold(p.text))
	}
	return all
}

func TestNoTwoEventsAreOneAndMostPiecesAreFound(t *testing.T) {
	all := pieces(t)
	var found, missed, wrong, near int
	for i, a := range all {
		for _, b := range all[i+1:] {
			got, want := story.Same(a.Sketch, b.Sketch), a.name == b.name
			if a.topic() == b.topic() {
				near++
			}
			switch {
			case got && want:
				found++
			case got:
				wrong++
				t.Errorf("%s by %s and %s by %s are taken for one", a.name, a.paper, b.name, b.paper)
			case want:
				missed++
				t.Logf("%s: missed between %s and %s", a.name, a.paper, b.paper)
			}
			if got != story.Same(b.Sketch, a.Sketch) {
				t.Errorf("%s and %s: the order of the two counts", a.name, b.name)
			}
		}
	}
	recall := float64(found) / float64(found+missed)
	t.Logf("%d pieces, %d pairs of one topic: precision %.2f, recall %.2f (%d of %d)",
		len(all), near, float64(found)/float64(found+wrong), recall, found, found+missed)
	if recall < 0.8 {
		t.Errorf("recall %.2f, want 0.8", recall)
	}
}

func TestPiecesThatAreOneShareAKey(t *testing.T) {
	all := pieces(t)
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.Same(b) && !share(a.Keys(), b.Keys()) {
				t.Errorf("%s by %s and by %s share no key", a.name, a.paper, b.paper)
			}
		}
	}
}

func (p piece) Same(q piece) bool { return story.Same(p.Sketch, q.Sketch) }

func share(a, b []uint32) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

func TestASketchSurvivesStoring(t *testing.T) {
	for _, p := range append(pieces(t), piece{}) {
		data, err := p.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var got story.Sketch
		if err := got.UnmarshalBinary(data); err != nil || !reflect.DeepEqual(got, p.Sketch) && p.title != "" {
			t.Errorf("%s: %v, %d bytes", p.name, err, len(data))
		}
		if err := got.UnmarshalBinary(data[:len(data)-1]); err == nil {
			t.Errorf("%s: a cut sketch is taken for whole", p.name)
		}
	}
}

func FuzzUnmarshal(f *testing.F) {
	whole, err := story.New("giá vàng", "giá vàng hôm nay 21/11 tăng nhẹ").MarshalBinary()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	f.Fuzz(func(t *testing.T, data []byte) {
		var s story.Sketch
		if s.UnmarshalBinary(data) != nil {
			return
		}
		again, err := s.MarshalBinary()
		if err != nil || len(again) > len(data)+32 {
			t.Errorf("%d bytes became %d, %v", len(data), len(again), err)
		}
		story.Same(s, s)
	})
}
