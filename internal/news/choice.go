package news

import "time"

// SectionChoice is what the reader chose for one section. What is zero is as for all others.
type SectionChoice struct {
	Interval time.Duration // between refreshes by itself; 0 means as for all
	Full     *bool         // fetch the text of every new headline
	Pictures *bool         // and the pictures of what is fetched
	Mute     []string      // words whose news is not shown, besides those for all
}

// SectionChoices are those of sections or, under a portal's id alone, of all its sections.
type SectionChoices map[SectionID]SectionChoice

// Of is what holds in a section: its own choice before its portal's. The words of both hold.
func (all SectionChoices) Of(section SectionID) SectionChoice {
	c, own := all[SectionID(section.Portal())], all[section]
	if section.Whole() {
		return c
	}
	if own.Interval != 0 {
		c.Interval = own.Interval
	}
	if own.Full != nil {
		c.Full = own.Full
	}
	if own.Pictures != nil {
		c.Pictures = own.Pictures
	}
	c.Mute = append(c.Mute[:len(c.Mute):len(c.Mute)], own.Mute...)
	return c
}

// Muting is what these choices mute, with words for all sections.
func (all SectionChoices) Muting(words []string) Muting {
	m := Muting{Words: words}
	for id, c := range all {
		if len(c.Mute) > 0 {
			if m.Sections == nil {
				m.Sections = map[SectionID][]string{}
			}
			m.Sections[id] = c.Mute
		}
	}
	return m
}
