package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// Section is what holds for one section, or for all of a portal. What is nil is as
// for all others.
type Section struct {
	Interval *Duration `toml:"interval"`       // between refreshes by itself, 1m to 168h
	Full     *bool     `toml:"full"`           // the text of every new headline
	Pictures *bool     `toml:"pictures"`       // of what is fetched for reading offline
	Mute     []string  `toml:"mute,omitempty"` // besides those for all
}

// SectionKey is the key of a section's choice for [Set], as in [section."vnexpress/thoi-su"].
func SectionKey(id news.SectionID, choice string) string {
	return "section." + string(id) + "." + choice
}

// Sections are the choices for single sections.
func (c Config) Sections() news.SectionChoices {
	all := make(news.SectionChoices, len(c.Section))
	for id, s := range c.Section {
		choice := news.SectionChoice{Full: s.Full, Pictures: s.Pictures, Mute: s.Mute}
		if s.Interval != nil {
			choice.Interval = s.Interval.Duration
		}
		all[id] = choice
	}
	return all
}

// sections refuses tables of what can be no section, and values that are not allowed.
func (k *checker) sections(all map[news.SectionID]Section) {
	for _, id := range slices.Sorted(maps.Keys(all)) {
		if !id.Valid() {
			k.fault("section."+string(id), fmt.Sprintf("%q", id), allowedFollow)
			delete(all, id)
			continue
		}
		s := all[id]
		if s.Interval != nil {
			key, found := SectionKey(id, "interval"), len(k.faults)
			if k.duration(key, s.Interval, Duration{}, time.Minute, longest); len(k.faults) > found {
				s.Interval = nil
			}
		}
		s.Mute = k.words(SectionKey(id, "mute"), s.Mute)
		all[id] = s
	}
}

// words drops what could stand in no headline: it has no letter, or a control.
func (k *checker) words(key string, words []string) []string {
	var kept []string
	for i, word := range words {
		if viet.NewWords([]string{word}).Empty() || strings.ContainsFunc(word, isControl) {
			k.fault(fmt.Sprintf("%s[%d]", key, i), fmt.Sprintf("%q", word), `"…"`)
			continue
		}
		kept = append(kept, word)
	}
	return kept
}
