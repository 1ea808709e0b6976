package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/themes"
)

// The themes for a reader who chose none.
const (
	darkTheme  = "dem"
	lightTheme = "giay"
)

// themes are the ones for a dark and a light terminal: the same one twice where the
// reader chose one. A chosen theme with faults is named, and the defaults are used.
func (a *app) themes() (dark, light theme.Theme, err error) {
	if name := a.chosen.Theme; name != "" {
		chosen, err := a.theme(name)
		if err == nil {
			return chosen, chosen, nil
		}
		a.complain(err)
	}
	if dark, err = a.theme(darkTheme); err != nil {
		return dark, light, err
	}
	light, err = a.theme(lightTheme)
	return dark, light, err
}

// theme reads a theme by name: the reader's own file, else the built-in one.
func (a *app) theme(name string) (theme.Theme, error) {
	file := name + ".toml"
	data, err := fs.ReadFile(os.DirFS(a.places.Themes()), file)
	if errors.Is(err, fs.ErrNotExist) {
		data, err = themes.Files.ReadFile(file)
	}
	if err != nil {
		return theme.Theme{}, fmt.Errorf("theme %s: %w", name, err)
	}
	return theme.Parse(name, data)
}
