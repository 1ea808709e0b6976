package main

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

// checkFollow tells which portals and sections the configuration names that the
// catalogue does not know, line by line.
func (a *app) checkFollow() error {
	chosen := slices.Concat(a.chosen.Follow, slices.Sorted(maps.Keys(a.chosen.Section)))
	if len(chosen) == 0 {
		return nil
	}
	data, err := os.ReadFile(a.places.File())
	if err != nil {
		return err
	}
	known := catalog.New(os.DirFS(a.places.Portals()))
	name := filepath.Base(a.places.File())
	var faults []error
	for i, id := range chosen {
		unknown := unknownTo(known, id)
		if unknown == nil {
			continue
		}
		line := typo.Line(data, "section."+string(id))
		if i < len(a.chosen.Follow) {
			line = config.FollowLine(data, id)
		}
		faults = append(faults, told{fmt.Errorf("%s: %s", place(name, line), a.unknown(unknown))})
	}
	return a.all(faults...)
}

// unknownTo is why the catalogue does not know a section, or a portal as a whole; nil
// where it does. What else is wrong with a portal's file is told elsewhere.
func unknownTo(c *catalog.Catalog, id news.SectionID) *catalog.UnknownError {
	_, err := c.Section(id)
	if id.Whole() {
		_, err = c.Portal(news.PortalID(id))
	}
	var unknown *catalog.UnknownError
	_ = errors.As(err, &unknown)
	return unknown
}
