package newsstand

import (
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/widget"
)

// KeyMap is the keys of the newsstand. While nothing is followed Accept follows
// what is ticked; afterwards it folds a portal or opens it, and opens a section's headlines.
type KeyMap struct {
	widget.Steering
	Next, Previous, Fold, Unfold, FoldAll      kit.Binding
	Accept, Toggle, Filter, Add, Refresh, Home kit.Binding
	Settings                                   kit.Binding
}

// DefaultKeyMap is the keys in the reader's language, with the reader's own changes.
func DefaultKeyMap(env kit.Env) KeyMap {
	return KeyMap{
		Steering: widget.NewSteering(env, "pgdown", "ctrl+f"),

		Next:     env.Bind("next-portal", lang.NewsstandKeyNext, "]", "J"),
		Previous: env.Bind("previous-portal", lang.NewsstandKeyPrevious, "[", "K"),
		Fold:     env.Bind("fold", lang.NewsstandKeyFold, "h", "left"),
		Unfold:   env.Bind("unfold", lang.NewsstandKeyUnfold, "l", "right"),
		FoldAll:  env.Bind("fold-all", lang.NewsstandKeyFoldAll, "z"),

		Accept:   env.Bind("accept", lang.NewsstandKeyOpen, "enter"),
		Toggle:   env.Bind("follow", lang.NewsstandKeyToggle, "space"),
		Filter:   env.Bind("filter", lang.NewsstandKeyFilter, "/"),
		Add:      env.Bind("add-portal", lang.NewsstandKeyAdd, "a"),
		Refresh:  env.Bind("refresh", lang.NewsstandKeyRefresh, "r"),
		Settings: env.Bind("section-settings", lang.NewsstandKeySettings, "s"),
		Home:     env.Bind("browser", lang.NewsstandKeyHome, "o"),
	}
}

// Sheet arranges the keys for the help bar and the help screen.
func (k KeyMap) Sheet() kit.Sheet {
	return kit.Sheet{
		Bar: []kit.Binding{k.Toggle, k.Accept, k.Filter, k.Add, k.Unfold, k.Next, k.Refresh},
		Groups: [][]kit.Binding{
			k.Group(),
			{k.Accept, k.Toggle, k.Settings, k.Filter, k.Add, k.Refresh, k.Home},
			{k.Next, k.Previous, k.Fold, k.Unfold, k.FoldAll},
		},
	}
}
