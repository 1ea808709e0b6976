package kit

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
)

// Binding is a command with its keys and its help in the reader's language.
type Binding struct {
	key.Binding
	Command string // its name in the config and the palette: "bookmark"
	first   string
}

// Bind makes the binding of a command: the reader's own keys, or else these
// defaults, written as [tea.Key.String] does: "m", "ctrl+d", "space". Keys that are
// pressed one after the other are parted by a blank: "g g".
func (e Env) Bind(command string, help lang.Phrase, defaults ...string) Binding {
	keys := defaults
	if own, ok := e.Keys[command]; ok {
		keys = own
	}
	b := Binding{Binding: key.NewBinding(key.WithKeys(keys...)), Command: command, first: ":" + command}
	if len(keys) > 0 {
		b.first = e.KeyNames(keys[:1])
	}
	b.SetHelp(e.KeyNames(keys), e.Say(help))
	return b
}

// KeyOf is the first key of a command that another screen has: the reader's own, or the usual one.
func (e Env) KeyOf(command, usual string) string {
	return e.Bind(command, lang.Phrase{}, usual).First()
}

// Matches reports whether a message asks for the command: by one of its keys, or by name.
func (b Binding) Matches(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return key.Matches(msg, b.Binding)
	case Do:
		return msg.Command == b.Command && b.Enabled()
	}
	return false
}

// First is the first of its keys as the reader is shown it or, where it has none,
// how the palette finds it: ":bookmark".
func (b Binding) First() string { return b.first }

// IsKey reports whether a key can be written so: "m", "ctrl+d", "f2", "space", or
// several that are pressed one after the other, as "g g".
func IsKey(name string) bool {
	parts := strings.Fields(name)
	for _, part := range parts {
		for _, mod := range []string{"ctrl+", "alt+", "shift+", "meta+", "hyper+", "super+"} {
			part = strings.TrimPrefix(part, mod)
		}
		number, err := strconv.Atoi(strings.TrimPrefix(part, "f"))
		function := err == nil && strings.HasPrefix(part, "f") && number >= 1 && number <= 63
		if utf8.RuneCountInString(part) != 1 && glyphs[part] == "" && part != "insert" && !function {
			return false
		}
	}
	return len(parts) > 0
}

// IsAct reports whether a message asks for a command at all.
func IsAct(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, Do:
		return true
	}
	return false
}

// Sheet is the keys of a screen for the help bar and the help screen. It is a
// help.KeyMap that also knows the names of the commands.
type Sheet struct {
	Bar    []Binding   // what matters most, first things first
	Groups [][]Binding // everything
}

// ShortHelp implements help.KeyMap.
func (s Sheet) ShortHelp() []key.Binding { return bare(s.Bar) }

// FullHelp implements help.KeyMap.
func (s Sheet) FullHelp() [][]key.Binding {
	all := make([][]key.Binding, len(s.Groups))
	for i, group := range s.Groups {
		all[i] = bare(group)
	}
	return all
}

func bare(bindings []Binding) []key.Binding {
	out := make([]key.Binding, len(bindings))
	for i, b := range bindings {
		out[i] = b.Binding
	}
	return out
}

var glyphs = map[string]string{
	"up": "↑", "down": "↓", "left": "←", "right": "→", "space": "Space", "enter": "↵",
	"pgup": "PgUp", "pgdown": "PgDn", "home": "Home", "end": "End", "esc": "Esc", "tab": "Tab",
	"shift+tab": "S-Tab", "backspace": "Bksp", "delete": "Del",
}

// signed is how keys are shown: "j ↓", "^D", "Space", "gg" for keys that are pressed one
// after the other, and "1–9" for all digits but 0.
func (e Env) signed(keys []string) string {
	if strings.Join(keys, "") == "123456789" {
		return digits
	}
	names := make([]string, len(keys))
	for i, k := range keys {
		for _, one := range strings.Fields(k) {
			names[i] += e.keyName(one)
		}
	}
	return strings.Join(names, " ")
}

// KeyNames is how keys are told to this reader: those who hear the screen are told in
// words what others see as signs, and are told of Shift.
func (e Env) KeyNames(keys []string) string {
	if together := e.signed(keys); !e.Linear || together == digits {
		return together
	}
	names := make([]string, len(keys))
	for i, k := range keys {
		var said []string
		for _, one := range strings.Fields(k) {
			said = append(said, e.spell(one))
		}
		names[i] = strings.Join(said, " ")
	}
	return strings.Join(names, ", ")
}

// spell names one key.
func (e Env) spell(key string) string {
	if rest, ctrl := strings.CutPrefix(key, "ctrl+"); ctrl {
		return "Ctrl " + e.spell(rest)
	}
	if says, ok := spoken[key]; ok {
		return e.Say(says)
	}
	if c, n := utf8.DecodeRuneInString(key); n == len(key) && unicode.IsUpper(c) {
		return "Shift " + key
	}
	return e.keyName(key)
}

// spoken are the keys whose signs a voice does not know or leaves out.
var spoken = map[string]lang.Phrase{
	"up": lang.KeyNameUp, "down": lang.KeyNameDown, "left": lang.KeyNameLeft, "right": lang.KeyNameRight,
	"space": lang.KeyNameSpace, "enter": lang.KeyNameEnter, "tab": lang.KeyNameTab, "shift+tab": lang.KeyNameShiftTab,
	"backspace": lang.KeyNameBackspace, "delete": lang.KeyNameDelete, "pgup": lang.KeyNamePageUp, "pgdown": lang.KeyNamePageDown,
	"?": lang.KeyNameQuestion, "/": lang.KeyNameSlash, ":": lang.KeyNameColon, ",": lang.KeyNameComma, ".": lang.KeyNameStop, ";": lang.KeyNameSemicolon,
	"[": lang.KeyNameOpen, "]": lang.KeyNameClose, "<": lang.KeyNameLess, ">": lang.KeyNameGreater, "#": lang.KeyNameHash, "@": lang.KeyNameAt,
}

// digits is how all of them but 0 are told together.
const digits = "1–9"

func (e Env) keyName(k string) string {
	switch rest, ctrl := strings.CutPrefix(k, "ctrl+"); {
	case k == "space":
		return e.Say(lang.KeySignSpace)
	case glyphs[k] != "":
		return glyphs[k]
	case ctrl:
		return "^" + strings.ToUpper(rest)
	}
	return k
}
