package kit

import (
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
)

// Field is the keys of a text field beside those that are text. They are Enter and Esc
// everywhere and cannot be bound anew.
type Field struct{ Done, Cancel Binding }

// NewField binds the keys; done and cancel say what they do.
func NewField(env Env, done, cancel lang.Phrase) Field {
	fixed := Env{Lang: env.Lang}
	return Field{
		Done:   fixed.Bind("field-done", done, "enter"),
		Cancel: fixed.Bind("field-cancel", cancel, "esc"),
	}
}

// Sheet is what works while a field has the keys: what a screen has instead of its own
// Sheet while it is typing.
func (f Field) Sheet(more ...Binding) Sheet {
	all := append([]Binding{f.Done, f.Cancel}, more...)
	return Sheet{Bar: all, Groups: [][]Binding{all}}
}

// FieldSheet is the keys of a field in which something is written and kept.
func (e Env) FieldSheet() Sheet { return NewField(e, lang.FieldKeyDone, lang.FieldKeyCancel).Sheet() }

// FieldKey is the key of a field's command, as the help bar under the mouse asks for it;
// ok is false for any other command.
func FieldKey(command string) (key tea.KeyPressMsg, ok bool) {
	switch command {
	case "field-done":
		return tea.KeyPressMsg{Code: tea.KeyEnter}, true
	case "field-cancel":
		return tea.KeyPressMsg{Code: tea.KeyEscape}, true
	}
	return tea.KeyPressMsg{}, false
}
