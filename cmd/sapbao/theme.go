package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/typo"
	"github.com/sapbao/sapbao/internal/viet"
	"github.com/sapbao/sapbao/themes"
)

// The themes for a reader who chose none, and for terminals with few colours or none.
const (
	darkTheme       = "dem"
	lightTheme      = "giay"
	sixteenTheme    = "ansi"
	colourlessTheme = "mono"
)

// chosenTheme is the theme of the configuration, or else the dark one. That a
// chosen theme cannot be worn is told at the start.
func (a *app) chosenTheme() (t theme.Theme, chosen bool, err error) {
	if name := a.chosen.Theme; name != "" {
		if t, err = a.theme(name); err == nil {
			return t, true, nil
		}
	}
	t, err = a.theme(darkTheme)
	return t, false, err
}

// checkTheme tells what is wrong with the theme of the configuration.
func (a *app) checkTheme() error {
	name := a.chosen.Theme
	if name == "" {
		return nil
	}
	_, err := a.theme(name)
	var faults *theme.Faults
	if err == nil || errors.As(err, &faults) {
		return err
	}
	data, err := os.ReadFile(a.places.File())
	if err != nil {
		return err
	}
	all, _ := a.themes()
	known := make([]string, len(all))
	for i, t := range all {
		known[i] = t.Name
	}
	at, shown := place(filepath.Base(a.places.File()), typo.Line(data, "theme")), viet.Clean(name)
	if meant := typo.Nearest(name, known); meant != "" {
		return a.trouble(lang.ConfigThemeMeant, at, shown, meant)
	}
	return a.trouble(lang.ConfigNoTheme, at, shown)
}

// theme reads a theme by name: the reader's own file, else the built-in one.
func (a *app) theme(name string) (theme.Theme, error) {
	file := name + ".toml"
	if !fs.ValidPath(file) || strings.Contains(file, "/") {
		return theme.Theme{}, a.trouble(lang.ThemeUnknown, viet.Clean(name))
	}
	data, err := fs.ReadFile(os.DirFS(a.places.Themes()), file)
	if errors.Is(err, fs.ErrNotExist) {
		data, err = themes.Files.ReadFile(file)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return theme.Theme{}, a.trouble(lang.ThemeUnknown, viet.Clean(name))
	}
	if err != nil {
		return theme.Theme{}, fmt.Errorf("theme %s: %w", name, err)
	}
	return theme.Parse(name, data)
}

// themes are all that can be read: our own two first, the others by name, and last
// those of the terminal's own colours. The error tells of those of the reader's own
// that cannot be.
func (a *app) themes() (all []theme.Theme, err error) {
	var names []string
	var faults []error
	for _, folder := range []fs.FS{themes.Files, os.DirFS(a.places.Themes())} {
		files, _ := fs.Glob(folder, "*.toml") // the pattern is sound
		for _, file := range files {
			names = append(names, strings.TrimSuffix(file, ".toml"))
		}
	}
	slices.Sort(names)
	first, last := []string{darkTheme, lightTheme}, []string{sixteenTheme, colourlessTheme}
	names = slices.DeleteFunc(slices.Compact(names), func(n string) bool { return slices.Contains(first, n) || slices.Contains(last, n) })
	for _, name := range slices.Concat(first, names, last) {
		t, fault := a.theme(name)
		if fault != nil {
			faults = append(faults, fault)
			continue
		}
		all = append(all, t)
	}
	return all, a.all(faults...)
}

// wardrobe is the themes, read once and when they are asked for.
func (a *app) wardrobe() func() []theme.Theme {
	return sync.OnceValue(func() []theme.Theme {
		all, _ := a.themes() // a theme with faults is told of by `theme list`
		return all
	})
}
