package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// choices are what the configuration says, in the reader's words.
func choices(c config.Config, l lang.Lang) kit.Choices {
	return kit.Choices{
		Lang: l, Theme: c.Theme, Column: c.Column.Width, Justify: c.Column.Justify, Pictures: c.Pictures,
		Interval: c.Refresh.Interval.Duration, OnStart: c.Refresh.OnStart, Mouse: c.Mouse, Linear: c.Linear,
		Mute: viet.JoinWords(c.Mute), Highlight: viet.JoinWords(c.Highlight), Watch: viet.JoinWords(c.Watch),
	}
}

// choosing is what the reader's choices begin with; a new reader is asked for them.
func (a *app) choosing(newReader bool) (tui.Choosing, error) {
	c := tui.Choosing{
		Choices: choices(a.chosen, a.lang), Default: choices(config.Default(), language("", "")),
		Themes: a.wardrobe(), Sections: a.chosen.Sections(),
		Keep: func(key string, value any) error { return config.Set(a.places.File(), key, value) },
		KeepSection: func(id news.SectionID, key string, value any) error {
			return config.Set(a.places.File(), config.SectionKey(id, key), value)
		},
	}
	c.Welcome = newReader && a.isNew()
	c.Choices.Linear = c.Choices.Linear || a.linear || hears()
	t, chosen, err := a.chosenTheme()
	if chosen {
		c.Theme = t
	} else {
		c.Choices.Theme = "" // one that cannot be read is not worn
	}
	return c, err
}

// isNew reports whether the reader was never here: nothing is configured, and no place kept.
func (a *app) isNew() bool {
	for _, path := range []string{a.places.File(), a.placeFile()} {
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
			return false
		}
	}
	return true
}

// hears reports whether the environment tells of a reader who hears the screen.
func hears() bool {
	for _, name := range []string{"ACCESSIBLE", "ACCESSIBILITY", "SCREEN_READER"} {
		switch strings.ToLower(os.Getenv(name)) {
		case "", "0", "false", "no", "off":
		default:
			return true
		}
	}
	return false
}

// dress gives the reader its themes and choices.
func (a *app) dress(o *tui.Options) (err error) {
	for name, t := range map[string]*theme.Theme{
		darkTheme: &o.Dark, lightTheme: &o.Light, sixteenTheme: &o.Sixteen, colourlessTheme: &o.Colourless,
	} {
		if *t, err = a.theme(name); err != nil {
			return err
		}
	}
	o.Choosing, err = a.choosing(!o.Demo && len(o.Start.Screens) == 0)
	return err
}
