package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// frame is the window and the part of it that a screen has.
type frame struct {
	width, height int
	widest        int // cells that a screen is given at most
	body          int // lines of the screen; the status line stands below
	stale         bool
	front         kit.Screen // the one on top after the last message
}

func (f *frame) resize(width, height int) {
	f.width, f.height, f.stale = max(width, 0), max(height, 0), true
}

func (f *frame) give(s kit.Screen) {
	if f.width > 0 {
		s.Resize(f.room(s), f.body)
	}
}

// room is the cells across that a screen is given.
func (f *frame) room(s kit.Screen) int {
	room := min(f.width, f.widest)
	if n, ok := s.(kit.Narrow); ok {
		room = min(room, n.Widest())
	}
	return room
}

// left is the cells that stay free before a screen.
func (f *frame) left(s kit.Screen) int { return (min(f.width, f.widest) - f.room(s)) / 2 }

// fit draws the status line and gives the screens what it leaves.
func (r *Root) fit() {
	if r.frame.width == 0 {
		return
	}
	r.frame.widest = r.frame.width
	if r.env.Linear {
		r.frame.widest = pane
	}
	r.bar.line, r.bar.spots = "", nil
	if !r.bare() {
		r.bar.line, r.bar.spots = r.status()
	}
	body := r.frame.height
	if r.bar.line != "" {
		body -= lipgloss.Height(r.bar.line)
	}
	if body == r.frame.body && !r.frame.stale {
		return
	}
	r.frame.body, r.frame.stale = body, false
	for _, s := range r.all() {
		r.frame.give(s)
	}
}

// bare reports whether the screen stands without a frame: where it wants to, and
// where there is no room for both.
func (r *Root) bare() bool {
	z, ok := r.top().(kit.Zoomer)
	return r.env.Linear || r.frame.height < 4 || ok && z.Zoomed() && r.bar.toast.Text == ""
}

// View implements [tea.Model].
func (r *Root) View() tea.View {
	v := tea.View{AltScreen: true, ReportFocus: !r.watch.words.Empty()}
	if r.wishes.now.Mouse && !r.env.Linear {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if r.frame.width == 0 || r.frame.height == 0 {
		return v
	}
	top := r.top()
	body := top.View()
	if lines := strings.Count(body, "\n") + 1; lines > r.frame.body {
		body = strings.Join(strings.SplitN(body, "\n", r.frame.body+1)[:r.frame.body], "\n")
	} else if r.bar.line != "" {
		body += strings.Repeat("\n", r.frame.body-lines)
	}
	if r.frame.width < narrow {
		body = cut(body, r.frame.width)
	}
	left := r.frame.left(top)
	if left > 0 {
		body = indent(body, left)
	}
	v.Content = body
	if r.bar.line != "" {
		v.Content += "\n" + r.bar.line
	}
	if p, ok := top.(kit.Pointer); ok {
		if v.Cursor = p.Cursor(); v.Cursor != nil {
			v.Cursor.X += left
		}
	}
	if r.env.Linear {
		v.Content, v.Cursor = r.linear(body, v.Cursor)
	}
	v.WindowTitle = top.Title() + " – " + r.env.Say(lang.RootName)
	if r.wishes.paint.settled && !r.wishes.paint.coarse && !r.env.Linear {
		v.BackgroundColor, v.ForegroundColor = r.env.Styles.Paper, r.env.Styles.Ink
	}
	if j, _, ok := r.jobs.current(); ok && j.total > 0 {
		v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, j.done*100/j.total)
	}
	return v
}

// narrow is the width below which no screen is trusted to fit.
const narrow = 24

// indent moves what is drawn to the right.
func indent(body string, cells int) string {
	pad := strings.Repeat(" ", cells)
	return strings.ReplaceAll(pad+body, "\n", "\n"+pad)
}

func cut(body string, width int) string {
	lines := strings.Split(body, "\n")
	for i, line := range lines {
		lines[i] = widget.Cut(line, width)
	}
	return strings.Join(lines, "\n")
}
