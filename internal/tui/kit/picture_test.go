package kit_test

import (
	"testing"

	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

func TestPicturesOnTheTerminalHaveDifferentNumbers(t *testing.T) {
	var p kit.Pictures
	taken := map[int]bool{}
	for range picture.MaxID {
		id := p.Take()
		if id < 1 || id > picture.MaxID || taken[id] {
			t.Fatalf("number %d after %d others", id, len(taken))
		}
		taken[id] = true
	}
	p.Give(77)
	if id := p.Take(); id != 77 {
		t.Errorf("got %d, want the only free number 77", id)
	}
	if id := p.Take(); id < 1 || id > picture.MaxID {
		t.Errorf("with all taken the number is %d", id)
	}
}
