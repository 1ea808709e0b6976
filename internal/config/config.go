// Package config holds what the reader chose and says where files live. The
// file config.toml has only what differs from the defaults; none is needed:
//
//	language = "vi"                       # "vi", "en"; by the locale
//	theme = "giay"                        # by the terminal's background
//	pictures = "off"                      # "auto"; or always "blocks", "kitty", "kitty-placeholders", "sixel", "iterm2"
//	speech = "espeak-ng -v vi"            # reads aloud what it is given on standard input, or in the place of {}
//	mouse = false                         # else clicks and the wheel are the program's
//	linear = true                         # for screen readers: no columns, boxes or colours
//	watch = ["bão", "Cà Mau"]             # words whose news is told at once; marks may be left out
//	mute = ["quảng cáo"]                  # words whose news is not shown, unless it is bookmarked
//	highlight = ["đồng bằng"]             # words whose news stands out
//	follow = ["baocamau", "vnexpress/thoi-su"]   # a portal stands for all its sections
//
//	[column]
//	width = 72                            # cells
//	justify = true
//
//	[network]
//	at_once = 8                           # requests
//	per_host = 2
//	timeout = "20s"                       # for a whole exchange
//	user_agent = "…"
//
//	[refresh]
//	interval = "15m"                      # "0s": never by itself
//	on_start = true
//	full = false                          # then the text of every new headline too
//	pictures = true                       # and its pictures; also where "d" fetches
//	budget = 200                          # megabytes of pictures each time
//
//	[keep]                                # 0: for ever; bookmarks always are
//	read_days = 365                       # a story after it was read
//	unread_days = 180                     # a headline after it came in
//	offline_days = 60                     # text and pictures that nobody opened
//	size_mb = 2000                        # of all that is not bookmarked
//
//	[section."vnexpress/thoi-su"]         # of one section or, with a portal alone, of all of its own
//	interval = "6h"                       # more often than the others, or less
//	full = true                           # as under refresh
//	pictures = false
//	mute = ["chứng khoán"]                # besides those for all
//
//	[keys]
//	bookmark = ["m", "f2"]                # a command's name and its keys
//
// Faults are values ([typo.Errors]); with them comes a usable Config.
package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

// Config is what the reader chose.
type Config struct {
	Language  string                     `toml:"language"`  // "vi", "en", or "" for the locale's
	Theme     string                     `toml:"theme"`     // a theme's name, or "" for one that suits the terminal
	Pictures  string                     `toml:"pictures"`  // "auto", "off", or the protocol that is always used
	Speech    string                     `toml:"speech"`    // the command that reads aloud, without a shell; "" for one that is found
	Mouse     bool                       `toml:"mouse"`     // clicks and the wheel are the program's, not the terminal's
	Linear    bool                       `toml:"linear"`    // for screen readers
	Watch     []string                   `toml:"watch"`     // words and phrases whose news the reader is told of at once
	Mute      []string                   `toml:"mute"`      // words and phrases whose news is not shown
	Highlight []string                   `toml:"highlight"` // words and phrases whose news stands out
	Follow    []news.SectionID           `toml:"follow"`    // sections in the reader's order; a portal alone stands for all of its own
	Column    Column                     `toml:"column"`
	Network   Network                    `toml:"network"`
	Refresh   Refresh                    `toml:"refresh"`
	Keep      Keep                       `toml:"keep"`
	Section   map[news.SectionID]Section `toml:"section"` // by id; a portal alone stands for all of its own
	Keys      map[string][]string        `toml:"keys"`    // by command name; no keys unbind it
}

// Column is the column that an article is read in.
type Column struct {
	Width   int  `toml:"width"` // cells, 20 to 200
	Justify bool `toml:"justify"`
}

// Network says how portals are asked.
type Network struct {
	AtOnce    int      `toml:"at_once"`  // requests, 1 to 64
	PerHost   int      `toml:"per_host"` // of these, 1 to 16
	Timeout   Duration `toml:"timeout"`  // for a whole exchange, 1s to 10m
	UserAgent string   `toml:"user_agent"`
}

// Refresh says when portals are asked, and for what besides headlines.
type Refresh struct {
	Interval Duration `toml:"interval"` // 1m to 168h, or 0 for never by itself
	OnStart  bool     `toml:"on_start"`
	Full     bool     `toml:"full"`     // the text of every new headline
	Pictures bool     `toml:"pictures"` // of what is fetched for reading offline
	Budget   int      `toml:"budget"`   // megabytes that these may cost each time, 1 to 100000
}

// Keep says how long things stay on disk, in days up to 36500 and megabytes up to
// 10000000; 0 is no limit.
type Keep struct {
	ReadDays    int `toml:"read_days"`
	UnreadDays  int `toml:"unread_days"`
	OfflineDays int `toml:"offline_days"`
	SizeMB      int `toml:"size_mb"`
}

// Duration is a time span that is written "90s", "15m" or "1h30m".
type Duration struct{ time.Duration }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (d *Duration) UnmarshalText(text []byte) (err error) {
	d.Duration, err = time.ParseDuration(string(text))
	return err
}

// MarshalText implements [encoding.TextMarshaler].
func (d Duration) MarshalText() ([]byte, error) { return []byte(short(d.Duration)), nil }

// Allowed implements [typo.Allower].
func (Duration) Allowed() string { return `"30s" | "15m" | "2h"` }

// Default is the configuration of a reader who chose nothing. The network's
// figures are the manners of a polite reader, the column's those of a book. A
// hundred stories a day, kept for a year, take about 160 MB; their pictures would
// take 5 GB, so those that nobody looked at go after two months, and the size is
// bounded by what a small disk has to spare.
func Default() Config {
	return Config{
		Pictures: "auto", Mouse: true,
		Column:  Column{Width: 72},
		Network: Network{AtOnce: 8, PerHost: 2, Timeout: Duration{20 * time.Second}},
		Refresh: Refresh{Interval: Duration{15 * time.Minute}, OnStart: true, Pictures: true, Budget: 200},
		Keep:    Keep{ReadDays: 365, UnreadDays: 180, OfflineDays: 60, SizeMB: 2000},
	}
}

// Load reads the file at path; a missing one is an empty one. The error is
// [typo.Errors] for what is written wrong in it: the Config has the defaults in
// those places, and is usable whatever the error.
func Load(path string) (Config, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return Default(), nil
	}
	if err != nil {
		return Default(), err
	}
	c, faults := parse(filepath.Base(path), data)
	return c, faults.OrNil()
}

func parse(name string, data []byte) (Config, typo.Errors) {
	c := Default()
	faults := typo.Decode(name, data, &c)
	return c, append(faults, check(name, data, &c)...)
}
