package tui

import (
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// bar is the status line: a sentence for a while, and the keys that matter.
type bar struct {
	toast  kit.Toast
	ending kit.Errand[struct{}]
	stays  bool          // until the next key: who hears the screen may be slower
	spots  []widget.Spot // of the line last drawn
	line   string
	keys   drawnKeys
}

// drawnKeys is the help bar last drawn and what it was drawn from.
type drawnKeys struct {
	from  string
	line  string
	spots []widget.Spot
}

// toasted is how long a sentence stands.
const toasted = 5 * time.Second

// undoable is how many acts can be taken back.
const undoable = 100

// say puts a sentence into the status line and its undo on the stack. What has no
// sentence leaves the one that stands there, and its undo for the next key.
func (r *Root) say(t kit.Toast) tea.Cmd {
	if n := len(r.undo); t.Text == "" && r.bar.toast.Text != "" {
		if r.bar.toast.Undo != nil && t.Undo != nil && n > 0 {
			r.undo = slices.Insert(r.undo, n-1, t.Undo)
		}
		return nil
	}
	if t.Undo != nil {
		r.undo = append(r.undo, t.Undo)
		r.undo = r.undo[max(0, len(r.undo)-undoable):]
	}
	if r.bar.toast.Stays && !t.Stays {
		return nil
	}
	r.bar.toast = t
	return r.bar.ending.Wait(toasted, struct{}{})
}

// expire takes the sentence away when its time is over.
func (b *bar) expire(msg kit.Reply) {
	if a, ok := msg.(kit.Answer[struct{}]); ok && b.ending.Owns(a) && !b.stays && !b.toast.Stays {
		b.toast = kit.Toast{}
	}
}

// status draws the status line in the window's width.
func (r *Root) status() (string, []widget.Spot) {
	s := r.env.Styles.Bar
	right := r.state()
	room := r.frame.width - 2
	if right != "" && lipgloss.Width(right)+20 <= room {
		room -= lipgloss.Width(right) + 2
	} else {
		right = ""
	}
	left, spots := r.left(room)
	fill := max(r.frame.width-2-lipgloss.Width(left)-lipgloss.Width(right), 0)
	line := s.Text.Render(" ") + left + s.Text.Render(strings.Repeat(" ", fill)) + right + s.Text.Render(" ")
	for i := range spots {
		spots[i].From++
		spots[i].To++
	}
	return widget.Cut(line, r.frame.width), spots
}

// left is the sentence that is being said, and the keys in the room beside it.
func (r *Root) left(room int) (string, []widget.Spot) {
	s := r.env.Styles.Bar
	if r.bar.toast.Text == "" {
		return r.hints(room)
	}
	look := s.Good
	if r.bar.toast.Bad {
		look = s.Bad
	}
	text := look.Render(r.bar.toast.Text)
	at := lipgloss.Width(text) + 3
	keys, spots := r.hints(room - at)
	if keys == "" {
		return widget.Cut(text, room), nil
	}
	for i := range spots {
		spots[i].From += at
		spots[i].To += at
	}
	return text + s.Text.Render("   ") + keys, spots
}

// hints draws the keys that matter, anew only when they changed. Undo is the first
// while it is told what can be undone.
func (r *Root) hints(room int) (string, []widget.Spot) {
	bindings := slices.Concat(r.keys.Sheet().Bar, r.top().Keys().Bar)
	if _, _, running := r.jobs.current(); running {
		bindings = append([]kit.Binding{r.keys.Stop}, bindings...)
	}
	if r.bar.toast.Undo != nil {
		bindings = append([]kit.Binding{r.keys.Undo}, bindings...)
	}
	from := strconv.Itoa(room) + r.env.Styles.Theme.Name
	for _, b := range bindings {
		if b.Enabled() {
			from += "\n" + b.Command + " " + b.Help().Key + " " + b.Help().Desc
		}
	}
	if k := &r.bar.keys; k.from != from {
		k.from = from
		k.line, k.spots = widget.HelpBar(r.env.Styles.Bar, bindings, room)
	}
	return r.bar.keys.line, slices.Clone(r.bar.keys.spots)
}

// state is the right end of the status line: what is running, and whether there is a network.
func (r *Root) state() string {
	s := r.env.Styles.Bar
	if text := r.input.text(); text != "" {
		return s.Key.Render(text)
	}
	if j, label, ok := r.jobs.current(); ok {
		if j.total == 0 {
			return s.Dim.Render(r.env.Say(lang.RootAsking))
		}
		full, open := widget.Progress(j.done, j.total, 10)
		return s.Key.Render(full) + s.Dim.Render(open+" "+r.env.Say(label, j.done, j.total))
	}
	if r.options.Offline || r.jobs.unreachable {
		return s.Bad.Render("○ ") + s.Dim.Render(r.env.Say(lang.RootOffline))
	}
	return ""
}

// commandAt is the command under a cell of the status line.
func (b *bar) commandAt(x, y int) string {
	if y != 0 {
		return ""
	}
	return widget.CommandAt(b.spots, x)
}
