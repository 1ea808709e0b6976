package main

import (
	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/news"
)

// ownCatalog is the catalogue with the folder that the reader's own portals go to.
type ownCatalog struct {
	*catalog.Catalog
	folder string
}

func (c ownCatalog) Add(p news.Portal) error       { return catalog.Write(c.folder, p) }
func (c ownCatalog) Remove(id news.PortalID) error { return catalog.Remove(c.folder, id) }

// following is the list of followed sections in the config file. It is read anew each
// time, since another run of the program may have changed it.
type following struct{ file string }

// Followed returns the list also where other lines of the file are wrong.
func (f following) Followed() ([]news.SectionID, error) {
	chosen, _ := config.Load(f.file)
	return chosen.Follow, nil
}

// Change lets nobody else write between the reading and the writing.
func (f following) Change(change func([]news.SectionID) []news.SectionID) error {
	return config.ChangeFollow(f.file, change)
}
