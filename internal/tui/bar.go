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
	since  time.Time // when the sentence was said
	said   int       // how many sentences were
	ending kit.Errand[struct{}]
	stays  bool          // until the next key: who hears the screen may be slower
	again  kit.Again     // is done if it is asked for again while its sentence stands
	undo   []undoable    // the last act last
	spots  []widget.Spot // of the line last drawn
	line   string
	keys   drawnKeys
}

// undoable is an act that can be taken back, in the words that told of it.
type undoable struct {
	undo tea.Cmd
	text string
}

// drawnKeys is the help bar last drawn and what it was drawn from.
type drawnKeys struct {
	from  string
	line  string
	spots []widget.Spot
}

const (
	// toasted is how long a sentence stands at most.
	toasted = 5 * time.Second
	// noticed is how long it takes to read one: then the next key may take it away.
	noticed = time.Second
	// acts is how many can be taken back.
	acts = 100
	// company is how many keys stand beside a sentence at least. Where fewer have room
	// it stands alone.
	company = 3
)

// say puts a sentence into the status line and what undoes it on the stack: below that
// of the sentence that stands there where it is quiet, since the next key undoes what is told.
func (r *Root) say(t kit.Toast) tea.Cmd {
	b := &r.bar
	if t.Undo != nil {
		at := len(b.undo)
		if t.Quiet && b.toast.Undo != nil && at > 0 {
			at--
		}
		b.undo = slices.Insert(b.undo, at, undoable{t.Undo, t.Text})
		b.undo = b.undo[max(0, len(b.undo)-acts):]
	}
	if t.Quiet || b.toast.Stays && !t.Stays {
		return nil
	}
	b.toast, b.since, b.again = t, r.options.Now(), kit.Again{}
	b.said++
	return b.ending.Wait(toasted, struct{}{})
}

// takeBack takes the last act from the stack.
func (b *bar) takeBack() (last undoable, ok bool) {
	n := len(b.undo)
	if n == 0 {
		return undoable{}, false
	}
	last, b.undo = b.undo[n-1], b.undo[:n-1]
	return last, true
}

// ask says what is to be asked for a second time.
func (r *Root) ask(a kit.Again) tea.Cmd {
	cmd := r.say(kit.Toast{Text: a.Text, Stays: true})
	r.bar.again = a
	return cmd
}

// confirm is what the message asks for a second time, or nil. After any message nothing
// is waited for.
func (b *bar) confirm(msg tea.Msg) tea.Cmd {
	again := b.again
	b.again = kit.Again{}
	if again.Confirms(msg) {
		return again.Do
	}
	return nil
}

// touched takes a sentence away that the reader has seen by now, as a key or click does.
func (b *bar) touched(now time.Time) {
	if b.stays || b.toast.Stays || now.Sub(b.since) >= noticed {
		b.toast = kit.Toast{}
	}
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
	if len(spots) < company && !r.typing() {
		keys, spots = r.offer(room - at)
	}
	if keys == "" {
		return widget.Cut(text, room), nil
	}
	for i := range spots {
		spots[i].From += at
		spots[i].To += at
	}
	return text + s.Text.Render("   ") + keys, spots
}

// offer draws the key that takes back what is told, where it can be taken back.
func (r *Root) offer(room int) (string, []widget.Spot) {
	if r.bar.toast.Undo == nil || r.typing() {
		return "", nil
	}
	return widget.HelpBar(r.env.Styles.Bar, []kit.Binding{r.keys.Undo}, room)
}

// matter are the keys that matter now, first things first. While something is typed only
// those of the field work.
func (r *Root) matter() []kit.Binding {
	own := r.top().Keys().Bar
	if r.typing() {
		return own
	}
	var first []kit.Binding
	if r.bar.toast.Undo != nil {
		first = append(first, r.keys.Undo)
	}
	if _, _, running := r.jobs.current(); running {
		first = append(first, r.keys.Stop)
	}
	return slices.Concat(first, r.keys.Sheet().Bar, own)
}

// hints draws the keys that matter, anew only when they changed.
func (r *Root) hints(room int) (string, []widget.Spot) {
	bindings := r.matter()
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

// offline reports whether there is no network, as far as that is known.
func (r *Root) offline() bool { return r.options.Offline || r.jobs.unreachable }

// state is the right end of the status line: what is running, and whether there is a network.
func (r *Root) state() string {
	s := r.env.Styles.Bar
	if text := r.input.text(r.env); text != "" {
		return s.Key.Render(text)
	}
	if j, label, ok := r.jobs.current(); ok {
		if j.total == 0 {
			return s.Dim.Render(r.env.Say(lang.RootAsking))
		}
		full, open := widget.Progress(j.done, j.total, 10)
		return s.Key.Render(full) + s.Dim.Render(open+" "+r.env.Say(label, j.done, j.total))
	}
	if r.offline() {
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
