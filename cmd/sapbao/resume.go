package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/sapbao/sapbao/internal/tui"
)

// placeFile remembers where the reader was. It is a convenience: when it is damaged or
// cannot be written, the reader opens on the front page.
func (a *app) placeFile() string { return filepath.Join(a.places.State, "place.json") }

func (a *app) resume() tui.Place {
	var place tui.Place
	data, err := os.ReadFile(a.placeFile())
	if err != nil || json.Unmarshal(data, &place) != nil {
		return tui.Place{}
	}
	return place
}

func (a *app) remember(place tui.Place) error {
	data, err := json.Marshal(place)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(a.places.State, 0o700); err != nil {
		return err
	}
	return os.WriteFile(a.placeFile(), data, 0o600)
}
