package picture

import (
	"slices"
	"strings"
)

// Answers is what is known of the terminal. Unknown things stay zero.
type Answers struct {
	Attributes []int  // parameters of the answer to DA1; 4 means sixel
	Version    string // the answer to XTVERSION: "kitty(0.41.1)", "tmux 3.5a"
	Kitty      bool   // the query for kitty graphics was answered OK
	Outer      string // inside tmux: the answer to XTVERSION asked through its passthrough
	Cell       Cell   // pixels of a cell, told by CSI 16 t or the size of the window
	Colors     int    // 2, 16, 256 or 1<<24; 0: not known
	Term       string // $TERM
	Program    string // $TERM_PROGRAM
	Tmux       bool   // whether $TMUX is set
}

// Multiplexed reports whether tmux stands between. What a [Drawing] has for the
// terminal must then go through [Tmux].
func (a Answers) Multiplexed() bool {
	return a.Tmux || parseVersion(a.Version).name == "tmux" || strings.HasPrefix(a.Term, "tmux")
}

// sixelAttribute is in the answer to DA1 of terminals that draw sixels.
const sixelAttribute = 4

// Choose finds the best way to show pictures. Placeholders come first as they are
// plain text to everyone between, then graphics that can be taken away by number,
// then those that stick to cells, then half blocks.
//
// A positive answer to the graphics query does not tell whether a terminal knows
// placeholders, so that is told by name and version. Sixels are measured in
// pixels, so without the size of a cell they cannot be used.
func Choose(a Answers) Protocol {
	if a.Term == "dumb" || a.Term == "linux" || a.Colors > 0 && a.Colors < 256 {
		return None
	}
	sixel := slices.Contains(a.Attributes, sixelAttribute) && a.Cell.known()
	if a.Multiplexed() {
		switch {
		case a.Kitty && parseVersion(a.Outer).placeholders():
			return KittyPlaceholders
		case sixel:
			return Sixel
		}
		return Blocks
	}
	if strings.HasPrefix(a.Term, "screen") {
		return Blocks // GNU screen cuts long sequences
	}
	terminal := parseVersion(a.Version)
	if terminal.name == "" {
		terminal.name = strings.ToLower(a.Program)
	}
	switch {
	case terminal.name == "iterm2", terminal.name == "iterm.app":
		return ITerm2
	case a.Kitty && terminal.placeholders():
		return KittyPlaceholders
	case a.Kitty:
		return Kitty
	case terminal.name == "wezterm":
		return ITerm2
	case sixel:
		return Sixel
	}
	return Blocks
}

// version is the name of a terminal in lower case and its first two numbers.
type version struct {
	name         string
	major, minor int
}

// placeholders reports whether kitty's Unicode placeholders are known to work:
// in kitty since 0.28, in Ghostty from its first release on.
func (v version) placeholders() bool {
	switch v.name {
	case "kitty":
		return v.major > 0 || v.minor >= 28
	case "ghostty":
		return true
	}
	return false
}

// parseVersion reads "kitty(0.41.1)" and "tmux 3.5a" alike.
func parseVersion(s string) version {
	s = strings.TrimSpace(s)
	name, rest, found := strings.Cut(s, "(")
	if !found {
		name, rest, _ = strings.Cut(s, " ")
	}
	v := version{name: strings.ToLower(strings.TrimSpace(name))}
	v.major, rest = number(rest)
	v.minor, _ = number(strings.TrimPrefix(rest, "."))
	return v
}

// number reads the digits that s begins with; at most four.
func number(s string) (n int, rest string) {
	for i := range min(len(s), 4) {
		if s[i] < '0' || s[i] > '9' {
			return n, s[i:]
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, s[min(len(s), 4):]
}
