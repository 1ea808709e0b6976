package picture

import (
	"fmt"
	"strings"
)

// Protocol is a way for a picture to get onto a screen.
type Protocol int

// The protocols. The zero value shows no pictures.
const (
	None              Protocol = iota
	Blocks                     // half blocks in colour: text, as any other
	Sixel                      // belongs to the cells; written over blank ones
	ITerm2                     // the same
	Kitty                      // kitty graphics placed at the cursor, taken away by their number
	KittyPlaceholders          // kitty graphics that show where their placeholder runes stand: text, as any other
)

var protocolNames = [...]string{"none", "blocks", "sixel", "iterm2", "kitty", "kitty-placeholders"}

// String is the protocol's name in the config and on the command line.
func (p Protocol) String() string {
	if p < 0 || int(p) >= len(protocolNames) {
		return fmt.Sprintf("Protocol(%d)", int(p))
	}
	return protocolNames[p]
}

// ParseProtocol reads a protocol's name. The error tells the names.
func ParseProtocol(name string) (Protocol, error) {
	for i, known := range protocolNames {
		if strings.EqualFold(name, known) {
			return Protocol(i), nil
		}
	}
	return None, fmt.Errorf("no picture protocol %q; known: %s", name, strings.Join(protocolNames[:], ", "))
}

// Overlaid reports whether pictures are written over the text by [Drawing.Show],
// rather than being text.
func (p Protocol) Overlaid() bool { return p == Sixel || p == ITerm2 || p == Kitty }
