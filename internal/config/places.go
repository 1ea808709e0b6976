package config

import (
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// HomeVariable names the folder that holds everything, as --home does.
const HomeVariable = "SAPBAO_HOME"

// Places are the folders of the program. None is made before something is written to it.
type Places struct {
	Config string // the reader's choices; worth a backup
	Data   string // what was stored; worth a backup
	Cache  string // may be deleted at any time
	State  string // logs
}

// PlacesAt returns the folders below home or, where that is empty, below the
// folder that SAPBAO_HOME names or, where that is empty too, the system's own:
// the XDG folders, on macOS and Windows those only if the variables are set.
func PlacesAt(home string) (Places, error) {
	if home == "" {
		home = os.Getenv(HomeVariable)
	}
	if home == "" {
		xdg.Reload()
		return Places{
			Config: filepath.Join(xdg.ConfigHome, "sapbao"), Data: filepath.Join(xdg.DataHome, "sapbao"),
			Cache: filepath.Join(xdg.CacheHome, "sapbao"), State: filepath.Join(xdg.StateHome, "sapbao"),
		}, nil
	}
	home, err := filepath.Abs(home)
	if err != nil {
		return Places{}, err
	}
	return Places{
		Config: filepath.Join(home, "config"), Data: filepath.Join(home, "data"),
		Cache: filepath.Join(home, "cache"), State: filepath.Join(home, "state"),
	}, nil
}

// File is the configuration itself.
func (p Places) File() string { return filepath.Join(p.Config, "config.toml") }

// Portals holds the reader's own portals.
func (p Places) Portals() string { return filepath.Join(p.Config, "portals") }

// Rules holds the reader's own extraction rules.
func (p Places) Rules() string { return filepath.Join(p.Config, "rules") }

// Themes holds the reader's own themes.
func (p Places) Themes() string { return filepath.Join(p.Config, "themes") }

// Database holds headlines, articles and what the reader did with them.
func (p Places) Database() string { return filepath.Join(p.Data, "sapbao.db") }

// Journal is the second, plain copy of the bookmarks.
func (p Places) Journal() string { return filepath.Join(p.Data, "bookmarks.jsonl") }

// Pictures holds fetched pictures; those of bookmarks have another copy.
func (p Places) Pictures() string { return filepath.Join(p.Cache, "pictures") }

// Keepsakes holds the pictures of bookmarks.
func (p Places) Keepsakes() string { return filepath.Join(p.Data, "pictures") }

// Log is written when it is asked for.
func (p Places) Log() string { return filepath.Join(p.State, "log") }
