package catalog

import (
	"fmt"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

// UnknownError says that there is no portal or section of an id. It is a [news.ErrUnknown].
type UnknownError struct {
	ID      string // "vnexpres", "vnexpress/thoisu"
	Section bool   // a section was asked for
	Nearest string // the id probably meant, or ""
}

// Error implements [error].
func (e *UnknownError) Error() string {
	what := "portal"
	if e.Section {
		what = "section"
	}
	if e.Nearest == "" {
		return fmt.Sprintf("%s %q: %v", what, e.ID, news.ErrUnknown)
	}
	return fmt.Sprintf("%s %q: %v; did you mean %q?", what, e.ID, news.ErrUnknown, e.Nearest)
}

// Unwrap makes it a [news.ErrUnknown].
func (e *UnknownError) Unwrap() error { return news.ErrUnknown }

func (c *Catalog) unknownPortal(id news.PortalID) error {
	ids, _ := c.ids()
	known := make([]string, len(ids))
	for i, id := range ids {
		known[i] = string(id)
	}
	return &UnknownError{ID: string(id), Nearest: typo.Nearest(string(id), known)}
}

// unknownSection suggests a section of the portal that was named or probably meant.
func (c *Catalog) unknownSection(id news.SectionID, portal string) error {
	unknown := &UnknownError{ID: string(id), Section: true}
	if portal == "" {
		return unknown
	}
	card, err := c.card(news.PortalID(portal))
	if err != nil {
		return unknown
	}
	known := make([]string, len(card.portal.Sections))
	for i, s := range card.portal.Sections {
		known[i] = slug(s.ID)
	}
	if meant := nearest(slug(id), known); meant != "" {
		unknown.Nearest = portal + "/" + meant
	} else if portal != string(id.Portal()) {
		unknown.Nearest = portal
	}
	return unknown
}

// slug is a section's id within its portal.
func slug(id news.SectionID) string { return strings.TrimPrefix(string(id)[len(id.Portal()):], "/") }

// nearest is the known slug that begins with the words of a shorter one or that a
// mistyped one resembles, or "".
func nearest(typed string, known []string) string {
	if slices.Contains(known, typed) {
		return typed
	}
	if i := slices.IndexFunc(known, func(k string) bool { return strings.HasPrefix(k, typed+"-") }); i >= 0 {
		return known[i]
	}
	return typo.Nearest(typed, known)
}
