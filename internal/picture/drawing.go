package picture

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Drawing is a plate made ready for one protocol.
//
// Lines stand in the text like any lines. With half blocks and placeholders they
// are the picture, and nothing else is needed than to write Setup once before. With
// an overlaid protocol they are blank: when the text has come to rest, what Show
// returns is written at the first visible cell, and before the text moves what Hide
// returns. The last row of the screen is to be left free: some terminals scroll
// after a picture that ends there.
type Drawing struct {
	Setup string   // to be written once, with the screen of the reader already up; often ""
	Lines []string // one for each row, each as wide as the plate

	plate  Plate
	how    Protocol
	id     int
	sixels *sixels
}

// MaxID is the highest number of a picture. Numbers are palette colours in
// placeholders, and only these survive any renderer.
const MaxID = 255

// Draw makes the plate ready. The id, 1 to [MaxID], tells pictures that are shown
// at the same time apart; only the kitty protocols need it. It takes tens of
// milliseconds for some protocols, as does [Drawing.Show].
func (p Plate) Draw(how Protocol, id int) (Drawing, error) {
	d := Drawing{plate: p, how: how, id: id}
	var err error
	switch how {
	case Blocks:
		d.Lines = p.halfBlocks()
		return d, nil
	case Kitty, KittyPlaceholders:
		if id < 1 || id > MaxID {
			return Drawing{}, fmt.Errorf("picture number %d is not within 1 and %d", id, MaxID)
		}
		if d.Setup, err = p.kittyTransmit(id, how == KittyPlaceholders); err != nil {
			return Drawing{}, fmt.Errorf("picture for kitty: %w", err)
		}
		if how == KittyPlaceholders {
			d.Lines = p.kittyPlaceholders(id)
			return d, nil
		}
	case Sixel:
		d.sixels = newSixels(p)
	case ITerm2:
	default:
		return Drawing{}, fmt.Errorf("nothing can be drawn by %v", how)
	}
	blank := strings.Repeat(" ", p.Cols)
	for range p.Rows {
		d.Lines = append(d.Lines, blank)
	}
	return d, nil
}

// Show returns what draws the rows from one to before another with the cursor at
// the first of them; "" where Lines are the picture, and for no rows. See [At].
func (d Drawing) Show(from, to int) (string, error) {
	from = between(from, 0, d.plate.Rows)
	to = between(to, from, d.plate.Rows)
	if from == to {
		return "", nil
	}
	switch d.how {
	case Kitty:
		return d.plate.kittyPlace(d.id, from, to), nil
	case Sixel:
		return d.sixels.encode(d.plate.part(from, to))
	case ITerm2:
		return iterm2Inline(d.plate.part(from, to), d.plate.Cols, to-from)
	}
	return "", nil
}

// Hide returns what takes so many shown rows away again, with the cursor at the
// first of them; "" where Lines are the picture.
func (d Drawing) Hide(rows int) string {
	switch d.how {
	case Kitty:
		return kittyHide(d.id)
	case Sixel, ITerm2:
		row := ansi.ResetStyle + ansi.EraseCharacter(d.plate.Cols)
		return strings.Repeat(row+ansi.CursorDown(1), between(rows, 0, d.plate.Rows))
	}
	return ""
}

// Remove returns what makes the terminal forget the picture; "" where it keeps none.
func (d Drawing) Remove() string {
	if d.how == Kitty || d.how == KittyPlaceholders {
		return kittyForget(d.id)
	}
	return ""
}

// At returns the sequence to be written with the cursor at a cell, counted from 0,
// and the cursor put back after it.
func At(col, row int, sequence string) string {
	if sequence == "" {
		return ""
	}
	return ansi.SaveCursor + ansi.CursorPosition(col+1, row+1) + sequence + ansi.RestoreCursor
}

// Tmux wraps sequences so that tmux hands them on to its terminal, each on its own,
// as tmux drops long ones. It does so only with allow-passthrough set.
func Tmux(sequences string) string {
	const end = "\x1b\\"
	var out strings.Builder
	for part := range strings.SplitAfterSeq(sequences, end) {
		if part != "" {
			out.WriteString(ansi.TmuxPassthrough(part))
		}
	}
	return out.String()
}
