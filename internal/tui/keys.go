package tui

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// KeyMap is the keys that work on every screen; Leave and Search do where the
// screen has no use of its own for them.
type KeyMap struct {
	Back, Leave, FrontPage, Newsstand, Refresh kit.Binding
	Search                                     kit.Binding
	Stop                                       kit.Binding
	Undo, Help, Palette, Settings, Theme       kit.Binding
	Suspend, Quit                              kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Back:      env.Bind("back", lang.RootKeyBack, "q", "esc"),
		Leave:     env.Bind("leave", lang.RootKeyLeave, "h", "left"),
		FrontPage: env.Bind("front-page", lang.RootKeyFrontPage, "0"),
		Newsstand: env.Bind("newsstand", lang.RootKeyNewsstand, "B"),
		Search:    env.Bind("search", lang.RootKeySearch, "/", "ctrl+f"),
		Refresh:   env.Bind("refresh-all", lang.RootKeyRefresh, "R"),
		Stop:      env.Bind("stop", lang.RootKeyStop, "ctrl+x"),
		Undo:      env.Bind("undo", lang.RootKeyUndo, "U"),
		Help:      env.Bind("help", lang.RootKeyHelp, "?"),
		Palette:   env.Bind("palette", lang.RootKeyPalette, ":", "ctrl+p"),
		Settings:  env.Bind("settings", lang.RootKeySettings, ","),
		Theme:     env.Bind("theme", lang.RootKeyTheme, "T"),
		Suspend:   env.Bind("suspend", lang.RootKeySuspend, "ctrl+z"),
		Quit:      env.Bind("quit", lang.RootKeyQuit, "ctrl+c"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar:    []kit.Binding{k.Help},
		Groups: [][]kit.Binding{{k.Back, k.Leave, k.FrontPage, k.Newsstand, k.Search, k.Refresh, k.Stop, k.Undo, k.Help, k.Palette, k.Settings, k.Theme, k.Suspend, k.Quit}},
	}
}
