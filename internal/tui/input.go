package tui

import (
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// input is what was pressed and waits for more: the digits of a count, as in 5j,
// and the first keys of a chord, as in gg.
type input struct {
	digits []tea.KeyPressMsg
	chord  []tea.KeyPressMsg
	chords bool // the reader bound some
	wait   kit.Errand[impatience]

	closed, closedBefore bool // a screen was closed by q: by this key, by the one before it

	clicks  widget.Clicks
	clicked kit.Screen // what was clicked at last
}

type impatience struct{}

const (
	// digitWait is how long a digit that is itself a command waits for a motion.
	digitWait = 350 * time.Millisecond
	// chordWait is how long the keys of a chord may lie apart.
	chordWait = 800 * time.Millisecond
	// most is the greatest count.
	most = 99
)

// repeatable are the commands that a count repeats: those that move on by one.
var repeatable = []string{
	"down", "up", "left", "right", "page-down", "page-up", "half-down", "half-up", "next-unread", "previous-unread",
	"next-article", "previous-article", "next-section", "previous-section", "next-portal", "previous-portal",
	"next-link", "previous-link", "wider", "narrower", "next-value", "previous-value",
}

func hasChords(keys map[string][]string) bool {
	for _, own := range keys {
		if slices.ContainsFunc(own, func(k string) bool { return len(strings.Fields(k)) > 1 }) {
			return true
		}
	}
	return false
}

// press takes a key or a command's name: alone, as part of a count, or of a chord.
func (r *Root) press(msg tea.Msg) tea.Cmd {
	r.bar.stays = r.env.Linear
	r.bar.touched(r.options.Now())
	r.input.closed, r.input.closedBefore = false, r.input.closed
	key, ok := msg.(tea.KeyPressMsg)
	if !ok || r.typing() {
		r.input.forget()
		return r.act(msg)
	}
	if r.input.chords {
		if cmd, taken := r.chorded(key); taken {
			return cmd
		}
	}
	if d := key.Text; len(d) == 1 && d[0] >= '0' && d[0] <= '9' && (d != "0" || len(r.input.digits) > 0) {
		r.input.digits = append(r.input.digits, key)
		if len(r.input.digits) == 1 && takes(r.top(), key) {
			return r.input.wait.Wait(digitWait, impatience{})
		}
		r.input.wait.Drop()
		return nil
	}
	return r.counted(key)
}

// counted does a command, as often as the digits before it say.
func (r *Root) counted(msg tea.Msg) tea.Cmd {
	n, digits := r.input.count(), r.input.digits
	r.input.forget()
	if len(digits) == 0 {
		return r.act(msg)
	}
	if press, ok := msg.(tea.KeyPressMsg); ok && press.Code == tea.KeyEscape {
		return nil
	}
	if b, ok := r.top().Keys().Find(msg); ok && slices.Contains(repeatable, b.Command) {
		cmds := make([]tea.Cmd, n)
		for i := range cmds {
			cmds[i] = r.act(msg)
		}
		return tea.Batch(cmds...)
	}
	if len(digits) == 1 && takes(r.top(), digits[0]) {
		return r.inTurn(digits[0], msg)
	}
	return r.act(msg)
}

// inTurn does one thing and then another, on the screen that the first one leads to.
func (r *Root) inTurn(first, second tea.Msg) tea.Cmd {
	cmd := r.act(first)
	if ready, ok := kit.Ready(cmd); ok {
		cmd = r.route(ready)
	}
	return tea.Batch(cmd, r.act(second))
}

// chorded takes a key that may belong to a chord.
func (r *Root) chorded(key tea.KeyPressMsg) (cmd tea.Cmd, taken bool) {
	before := r.input.chord
	so := append(slices.Clone(before), key)
	whole, longer := r.chord(so)
	switch {
	case longer:
		r.input.chord = so
		return r.input.wait.Wait(chordWait, impatience{}), true
	case whole != "" && len(so) > 1:
		r.input.chord = nil
		return r.counted(kit.Do{Command: whole}), true
	case len(before) > 0:
		r.input.chord = nil
		first := r.counted(before[0])
		return tea.Batch(first, r.press(key)), true
	}
	return nil, false
}

// chord is the command that keys pressed one after the other make, and whether
// more of them could make another.
func (r *Root) chord(keys []tea.KeyPressMsg) (command string, longer bool) {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.String()
	}
	so := strings.Join(names, " ")
	for _, group := range slices.Concat(r.keys.Sheet().Groups, r.top().Keys().Groups) {
		for _, b := range group {
			for _, k := range b.Keys() {
				k = strings.Join(strings.Fields(k), " ")
				if k == so {
					command = b.Command
				}
				longer = longer || strings.HasPrefix(k, so+" ")
			}
		}
	}
	return command, longer
}

// impatient does what was pressed so far: no more came.
func (r *Root) impatient(msg kit.Reply) tea.Cmd {
	a, ok := msg.(kit.Answer[impatience])
	if !ok || !r.input.wait.Owns(a) {
		return nil
	}
	switch digits, keys := r.input.digits, r.input.chord; {
	case len(keys) > 0:
		command, _ := r.chord(keys)
		r.input.chord = nil
		if command != "" {
			return r.counted(kit.Do{Command: command})
		}
		return r.counted(keys[0])
	case len(digits) == 1:
		r.input.forget()
		return r.act(digits[0])
	}
	return nil
}

// count is the number that the digits make.
func (i *input) count() int {
	n := 0
	for _, d := range i.digits {
		n = min(n*10+int(d.Text[0]-'0'), most)
	}
	return n
}

// text shows what waits for more.
func (i *input) text(env kit.Env) string {
	text := ""
	if len(i.digits) > 0 {
		text = strconv.Itoa(i.count())
	}
	names := make([]string, len(i.chord))
	for j, k := range i.chord {
		names[j] = env.KeyNames([]string{k.String()})
	}
	return text + strings.Join(names, "")
}

func (i *input) forget() {
	i.digits, i.chord = nil, nil
	i.wait.Drop()
}
