// Package newstest is for tests only: a driver that runs a screen without a
// terminal, golden screens, and a make-believe desk with news of its own.
package newstest

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/tui/kit"
)

// restless is how many messages may follow from one before Drive gives up.
const restless = 2000

// Drive gives a screen messages, one after the other, and after each runs the
// commands that follow until none is left. Answers, marks and the like go back to
// the screen, as root would send them; what is meant for root (kit.Toast,
// kit.Open…, kit.After …) is returned.
func Drive(t testing.TB, screen kit.Screen, msgs ...tea.Msg) (sent []tea.Msg) {
	t.Helper()
	rest(t, msgs, func(msg tea.Msg) tea.Cmd {
		if forRoot(msg) {
			sent = append(sent, msg)
			return nil
		}
		cmd := screen.Update(msg)
		if p, ok := screen.(kit.Painter); ok {
			cmd = tea.Batch(cmd, p.Paint(true))
		}
		return cmd
	})
	return sent
}

// DriveModel gives a whole program messages, one after the other, and after each
// runs the commands that follow until none is left.
func DriveModel(t testing.TB, model tea.Model, msgs ...tea.Msg) tea.Model {
	t.Helper()
	rest(t, msgs, func(msg tea.Msg) (cmd tea.Cmd) {
		model, cmd = model.Update(msg)
		return cmd
	})
	return model
}

// rest hands messages on and waits after each until nothing follows from it.
func rest(t testing.TB, msgs []tea.Msg, hand func(tea.Msg) tea.Cmd) {
	t.Helper()
	for _, msg := range msgs {
		queue := []tea.Msg{msg}
		for n := 0; len(queue) > 0; n++ {
			if n > restless {
				t.Fatalf("no rest after %T; last message %T", msg, queue[0])
			}
			next := queue[0]
			queue = append(queue[1:], Run(hand(next))...)
		}
	}
}

// Start does what root does with a new screen: it sizes it, starts it and drives it to rest.
func Start(t testing.TB, screen kit.Screen, width, height int) (sent []tea.Msg) {
	t.Helper()
	if n, ok := screen.(kit.Narrow); ok {
		width = min(width, n.Widest())
	}
	screen.Resize(width, height)
	return Drive(t, screen, Run(screen.Init())...)
}

// Run runs a command, and those it is made of in their order, and lists what they bring.
func Run(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if msg == nil {
		return nil
	}
	// Batches and sequences are slices of commands; the type of sequences is not exported.
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		var all []tea.Msg
		for i := range v.Len() {
			all = append(all, Run(v.Index(i).Interface().(tea.Cmd))...)
		}
		return all
	}
	return []tea.Msg{msg}
}

func forRoot(msg tea.Msg) bool {
	switch msg.(type) {
	case kit.OpenFrontPage, kit.OpenSection, kit.OpenArticle, kit.OpenSearch, kit.OpenBookmarks, kit.OpenNewsstand, kit.OpenHelp,
		kit.Back, kit.Turned, kit.Toast, kit.Again, kit.Refresh, kit.Keep, kit.Browse, kit.Copy, kit.After, kit.AskPictures, kit.Rechosen, kit.SectionRechosen, kit.OpenSectionSettings:
		return true
	}
	return false
}

var special = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
}

// Keys are the presses of keys parted by blanks: "j j enter ctrl+d space". A
// word of several letters that is no key's name is typed letter by letter.
func Keys(names string) []tea.Msg {
	var msgs []tea.Msg
	for _, name := range strings.Fields(names) {
		rest, ctrl := strings.CutPrefix(name, "ctrl+")
		switch {
		case ctrl:
			r, _ := utf8.DecodeRuneInString(rest)
			msgs = append(msgs, tea.KeyPressMsg{Code: r, Mod: tea.ModCtrl})
		case name == "shift+tab":
			msgs = append(msgs, tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift})
		case name == "space":
			msgs = append(msgs, tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
		case special[name] != 0:
			msgs = append(msgs, tea.KeyPressMsg{Code: special[name]})
		default:
			for _, r := range name {
				msgs = append(msgs, tea.KeyPressMsg{Code: r, Text: string(r)})
			}
		}
	}
	return msgs
}
