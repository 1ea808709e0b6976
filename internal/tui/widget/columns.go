package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Pane is a column of drawn lines.
type Pane struct {
	Width int
	Lines []string
	Exact bool // every line is empty or takes exactly Width cells: none need be measured
}

// Beside puts panes next to each other, height lines tall, with a drawn gap
// between them. Lines that are too wide for their pane are cut.
func Beside(height int, gap string, panes ...Pane) []string {
	lines := make([]string, height)
	var b strings.Builder
	for y := range lines {
		b.Reset()
		for i, p := range panes {
			if i > 0 {
				b.WriteString(gap)
			}
			line := ""
			if y < len(p.Lines) {
				line = p.Lines[y]
			}
			b.WriteString(p.fit(line, i == len(panes)-1))
		}
		lines[y] = b.String()
	}
	return lines
}

// fit gives a line the pane's width; the last pane needs no blanks at its end.
func (p Pane) fit(line string, last bool) string {
	switch {
	case line == "" && last, line != "" && p.Exact:
		return line
	case line == "":
		return strings.Repeat(" ", max(p.Width, 0))
	case last:
		return Cut(line, p.Width)
	}
	return Pad(line, p.Width)
}

// Pad makes a drawn line exactly width cells wide with blanks at its end, cutting it where it is longer.
func Pad(line string, width int) string {
	cells := ansi.StringWidth(line)
	if cells > width {
		return Pad(Cut(line, width), width)
	}
	return line + strings.Repeat(" ", width-cells)
}

// Cut cuts a drawn line to at most width cells.
func Cut(line string, width int) string {
	if width <= 0 {
		return ""
	}
	return ansi.Truncate(line, width, "")
}

// Centre puts a drawn line in the middle of width cells by blanks before it.
func Centre(line string, width int) string {
	return strings.Repeat(" ", max((width-ansi.StringWidth(line))/2, 0)) + Cut(line, width)
}

// Progress draws how much of a whole is done as a stroke of width cells, split
// into its done and its open part.
func Progress(done, total, width int) (full, open string) {
	if total <= 0 || width <= 0 {
		return "", ""
	}
	n := min(max(done*width/total, 0), width)
	return strings.Repeat("━", n), strings.Repeat("─", width-n)
}
