package widget

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// Asking is the prompt of a screen that has several questions, one at a time. Q
// tells them apart; its zero value is no question, and is never asked.
type Asking[Q comparable] struct {
	Prompt
	For Q
}

// Ask opens the prompt for a question, with a text in it.
func (a *Asking[Q]) Ask(env kit.Env, q Q, label, hint lang.Phrase, text string) {
	*a = Asking[Q]{Prompt: Prompt{Label: env.Say(label), Hint: env.Say(hint)}, For: q}
	a.Set(text)
}

// Open reports whether a question is asked.
func (a *Asking[Q]) Open() bool {
	var none Q
	return a.For != none
}

// Take closes the prompt and returns what it was for and what was typed.
func (a *Asking[Q]) Take() (q Q, text string) {
	q, text = a.For, a.Value()
	*a = Asking[Q]{}
	return q, text
}

// CursorAt is where the cursor stands on the screen while a question is asked: y
// is the prompt's line, margin the blanks on both sides of it, in cells.
func (a *Asking[Q]) CursorAt(y, margin, width int) *tea.Cursor {
	if !a.Open() {
		return nil
	}
	c := a.Cursor(max(width-2*margin, 0))
	if c != nil {
		c.X, c.Y = c.X+margin, y
	}
	return c
}
