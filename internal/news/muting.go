package news

// Muting is which words keep a headline out of the lists: it is muted where one of
// them stands in its title or its sapo, unless it is bookmarked.
type Muting struct {
	Words    []string               `json:"words,omitempty"`
	Sections map[SectionID][]string `json:"sections,omitempty"` // further words of a section or, under a portal's id alone, of all its sections
}

// Of lists the words that hold in a section.
func (m Muting) Of(section SectionID) [][]string {
	return [][]string{m.Words, m.Sections[SectionID(section.Portal())], m.Sections[section]}
}
