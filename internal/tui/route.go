package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// route gives a message to who it is for.
func (r *Root) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.frame.resize(msg.Width, msg.Height)
		return r.measure()
	case tea.ColorProfileMsg:
		return tea.Batch(r.repaint(msg), r.see(msg))
	case tea.BackgroundColorMsg, silent:
		return r.repaint(msg)
	case tea.EnvMsg, tea.TerminalVersionMsg, uv.KittyGraphicsEvent, uv.CellSizeEvent, uv.PrimaryDeviceAttributesEvent, cells, blind:
		return r.see(msg)
	case tea.ResumeMsg:
		return r.tellAll(kit.Sighted{})
	case tea.KeyPressMsg, kit.Do:
		return r.press(msg)
	case tea.FocusMsg, tea.BlurMsg:
		r.focus(msg)
		return nil
	case tea.MouseMsg:
		return r.point(msg)
	case tea.PasteMsg:
		return r.paste(msg)
	case report:
		return r.hear(msg)
	case kit.Reply:
		r.bar.expire(msg)
		return tea.Batch(r.settle(msg), r.impatient(msg), r.tellAll(msg))
	case kit.Marked:
		return tea.Batch(r.tellAll(msg), r.complete())
	case kit.Shelved, kit.Followed, kit.Restyled:
		return r.tellAll(msg)
	}
	return r.serve(msg)
}

// act runs what a key or a command's name asks for: one of root's own, unless
// the screen is typing, and else the screen's.
func (r *Root) act(msg tea.Msg) tea.Cmd {
	if cmd := r.bar.confirm(msg); cmd != nil {
		return cmd
	}
	k := r.keys
	switch {
	case k.Quit.Matches(msg):
		return r.quit()
	case k.Suspend.Matches(msg):
		return tea.Suspend
	}
	if r.typing() {
		return r.top().Update(msg)
	}
	switch {
	case k.Back.Matches(msg):
		return r.stepBack(msg)
	case len(r.overlays) > 0:
		return r.top().Update(msg)
	case k.Help.Matches(msg):
		return kit.Send(kit.OpenHelp{})
	case k.FrontPage.Matches(msg):
		return kit.Send(kit.OpenFrontPage{})
	case k.Newsstand.Matches(msg):
		return kit.Send(kit.OpenNewsstand{})
	case k.Refresh.Matches(msg):
		return kit.Send(kit.Refresh{})
	case k.Palette.Matches(msg):
		return kit.Send(kit.OpenPalette{})
	case k.Settings.Matches(msg):
		return kit.Send(kit.OpenSettings{})
	case k.Theme.Matches(msg):
		return r.nextTheme()
	case k.Stop.Matches(msg):
		return r.stop()
	case k.Undo.Matches(msg):
		return r.takeBack()
	case k.Leave.Matches(msg) && !takes(r.top(), msg):
		return r.stepBack(kit.Do{})
	case k.Search.Matches(msg) && !takes(r.top(), msg):
		return kit.Send(kit.OpenSearch{})
	}
	return r.top().Update(msg)
}

// typing reports whether the screen on top takes all keys as text.
func (r *Root) typing() bool {
	t, ok := r.top().(kit.Typer)
	return ok && t.Typing()
}

// stray reports whether a click is the second of two of which the first led to another
// screen: it was not meant for what stands there now.
func (r *Root) stray(at tea.Mouse) bool {
	on, i := r.top(), &r.input
	twice := i.clicks.Double(fmt.Sprint(at.Button, at.X, at.Y), r.options.Now())
	led := i.clicked != nil && i.clicked != on
	i.clicked = on
	return twice && led
}

// byHand reports whether a message is what the reader did.
func byHand(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.MouseClickMsg, kit.Do:
		return true
	}
	return false
}

// takes reports whether a screen has a use of its own for a key.
func takes(s kit.Screen, msg tea.Msg) bool {
	for _, group := range s.Keys().Groups {
		if slices.ContainsFunc(group, func(b kit.Binding) bool { return b.Matches(msg) }) {
			return true
		}
	}
	return false
}

// point gives a mouse message to the screen under it, in the screen's own cells.
func (r *Root) point(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	if click, ok := msg.(tea.MouseClickMsg); ok {
		r.bar.touched(r.options.Now())
		command := r.bar.commandAt(at.X, at.Y-r.frame.body)
		if command == "" {
			r.bar.again = kit.Again{}
		}
		if r.stray(at) {
			return nil
		}
		if click.Button == tea.MouseRight || click.Button == tea.MouseBackward {
			return r.stepBack(kit.Do{})
		}
		if command != "" {
			if key, ok := kit.FieldKey(command); ok {
				return r.act(key)
			}
			return r.act(kit.Do{Command: command})
		}
	}
	if at.Y < 0 || at.Y >= r.frame.body {
		return nil
	}
	return r.top().Update(shifted(msg, -r.frame.left(r.top())))
}

// shifted is a mouse message so many cells further right.
func shifted(msg tea.MouseMsg, by int) tea.MouseMsg {
	switch m := msg.(type) {
	case tea.MouseClickMsg:
		m.X += by
		return m
	case tea.MouseReleaseMsg:
		m.X += by
		return m
	case tea.MouseWheelMsg:
		m.X += by
		return m
	case tea.MouseMotionMsg:
		m.X += by
		return m
	}
	return msg
}

// stepBack takes away what narrows the screen on top, or else closes it. On the last
// screen q leaves the program, but asks first where the q before it closed a screen: one
// too many is pressed easily. Esc, which is pressed by habit, does not leave.
func (r *Root) stepBack(msg tea.Msg) tea.Cmd {
	if u, ok := r.top().(kit.Unwinder); ok {
		if cmd, done := u.Unwind(); done {
			return cmd
		}
	}
	press, ok := msg.(tea.KeyPressMsg)
	leaves := ok && press.Code != tea.KeyEscape
	switch {
	case len(r.overlays) > 0 || len(r.stack) > 1:
		r.input.closed = leaves
		return r.back()
	case leaves && r.input.closedBefore:
		return r.say(kit.Toast{Text: r.env.Say(lang.RootOnceMore, r.keys.Back.First()), Stays: true})
	case leaves:
		return r.quit()
	}
	return nil
}

// back closes what is on top, unless that is the last screen.
func (r *Root) back() tea.Cmd {
	if n := len(r.overlays); n > 0 {
		cmd := leave(r.overlays[n-1])
		r.overlays = r.overlays[:n-1]
		return cmd
	}
	if n := len(r.stack); n > 1 {
		cmd := leave(r.stack[n-1].Screen)
		r.stack = r.stack[:n-1]
		return cmd
	}
	return nil
}

// takeBack runs the last undo.
func (r *Root) takeBack() tea.Cmd {
	done, ok := r.bar.takeBack()
	if !ok {
		return r.say(kit.Toast{Text: r.env.Say(lang.ActNoUndo)})
	}
	return tea.Batch(done.undo, r.say(kit.Toast{Text: r.env.Say(lang.ActUndoneWhat, lang.Within(done.text))}))
}

// quit lets every screen put its things away, keeps the place, and ends.
func (r *Root) quit() tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range r.all() {
		cmds = append(cmds, leave(s))
	}
	cmds = append(cmds, r.writeDown())
	if remember, place := r.options.Remember, r.place(); remember != nil {
		cmds = append(cmds, func() tea.Msg {
			_ = remember(place) // a place that is lost costs the reader one key
			return nil
		})
	}
	return tea.Sequence(append(cmds, tea.Quit)...)
}

func leave(s kit.Screen) tea.Cmd {
	if l, ok := s.(kit.Leaver); ok {
		return l.Leave()
	}
	return nil
}
