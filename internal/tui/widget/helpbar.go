package widget

import (
	"strings"

	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

// Spot is a piece of a line that a click runs a command by: cells from From up to To.
type Spot struct {
	From, To int
	Command  string
}

// HelpBar draws as many bindings as fit into width, first things first, each as its first key and its
// help, and tells where each stands.
func HelpBar(s style.Bar, bindings []kit.Binding, width int) (line string, spots []Spot) {
	var b strings.Builder
	at := 0
	for _, binding := range bindings {
		if !binding.Enabled() {
			continue
		}
		key, does := binding.First(), binding.Help().Desc
		cells := viet.Width(key) + 1 + viet.Width(does)
		gap := 0
		if at > 0 {
			gap = 3
		}
		if at+gap+cells > width {
			break
		}
		b.WriteString(s.Text.Render(strings.Repeat(" ", gap)) + s.Key.Render(key) + s.Dim.Render(" "+does))
		at += gap
		spots = append(spots, Spot{at, at + cells, binding.Command})
		at += cells
	}
	return b.String(), spots
}

// CommandAt is the command of the spot at a cell, or empty.
func CommandAt(spots []Spot, x int) string {
	for _, s := range spots {
		if x >= s.From && x < s.To {
			return s.Command
		}
	}
	return ""
}
