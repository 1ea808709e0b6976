package typeset_test

import (
	"strings"
	"testing"

	"github.com/sapbao/sapbao/internal/tui/typeset"
)

func TestChangesAreShadedWhereTheyStand(t *testing.T) {
	words := strings.Fields(long)
	var pieces []typeset.Piece
	want := ""
	for i, w := range words {
		shade := typeset.Unshaded
		switch i % 5 {
		case 1:
			shade, w = typeset.Added, "+"+w
		case 3:
			shade, w = typeset.Removed, "-"+w
		}
		if shade != typeset.Unshaded {
			want += w
		}
		pieces = append(pieces, typeset.Piece{Text: w, Shade: shade}, typeset.Piece{Text: " "})
	}
	for width := 8; width < 80; width += 3 {
		page := typeset.Changes([]typeset.Passage{{Role: typeset.Title, Pieces: pieces[:2]}, {Pieces: pieces}}, width)
		got := ""
		for _, l := range page.Lines {
			if l.At.Block == 0 {
				continue
			}
			for _, s := range l.Spans {
				if s.Shade != typeset.Unshaded {
					got += s.Text
				}
			}
		}
		if got != want {
			t.Fatalf("at %d cells %q is shaded, want %q", width, got, want)
		}
	}
}
