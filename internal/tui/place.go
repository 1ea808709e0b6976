package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/tui/section"
)

// Place is where the reader is: the screens above the front page, lowest first,
// and how lists look there.
type Place struct {
	Screens []Opened         `json:"screens,omitempty"`
	Lists   section.Settings `json:"lists,omitzero"`
	Visited time.Time        `json:"visited,omitzero"` // when the program ended
}

// Opened is one screen of a place. Headline is set for an article and a story, Section, Saved
// and Among for what an article is read among.
type Opened struct {
	Screen   string           `json:"screen"` // section, article, story, search, bookmarks or newsstand
	Section  news.SectionID   `json:"section,omitempty"`
	Headline news.HeadlineID  `json:"headline,omitempty"`
	Saved    bool             `json:"saved,omitempty"`
	Text     string           `json:"text,omitempty"` // in the field of the search
	Among    []news.SectionID `json:"among,omitempty"`
}

// At is the place of an article by itself, as when the program is started with an address.
func At(id news.HeadlineID) Place {
	return Place{Screens: []Opened{{Screen: "article", Headline: id}}}
}

// opens are the messages that lead to the place.
func (p Place) opens() []tea.Msg {
	var msgs []tea.Msg
	for _, o := range p.Screens {
		switch o.Screen {
		case "section":
			msgs = append(msgs, kit.OpenSection{ID: o.Section})
		case "article":
			if o.Headline != "" {
				msgs = append(msgs, kit.OpenArticle{ID: o.Headline, Among: news.Query{Section: o.Section, Bookmarked: o.Saved, Followed: o.Among}})
			}
		case "story":
			if o.Headline != "" {
				msgs = append(msgs, kit.OpenStory{ID: o.Headline})
			}
		case "search":
			msgs = append(msgs, kit.OpenSearch{Text: o.Text})
		case "bookmarks":
			msgs = append(msgs, kit.OpenBookmarks{})
		case "newsstand":
			msgs = append(msgs, kit.OpenNewsstand{})
		}
	}
	return msgs[:min(len(msgs), deep-1)]
}

// place is where the reader is now.
func (r *Root) place() Place {
	p := Place{Lists: r.wishes.lists, Visited: r.options.Now()}
	for _, s := range r.stack[1:] {
		switch by := s.opening().(type) {
		case kit.OpenSection:
			p.Screens = append(p.Screens, Opened{Screen: "section", Section: by.ID})
		case kit.OpenArticle:
			p.Screens = append(p.Screens, Opened{
				Screen: "article", Headline: by.ID, Section: by.Among.Section, Saved: by.Among.Bookmarked, Among: by.Among.Followed,
			})
		case kit.OpenStory:
			p.Screens = append(p.Screens, Opened{Screen: "story", Headline: by.ID})
		case kit.OpenSearch:
			p.Screens = append(p.Screens, Opened{Screen: "search", Text: by.Text})
		case kit.OpenBookmarks:
			p.Screens = append(p.Screens, Opened{Screen: "bookmarks"})
		case kit.OpenNewsstand:
			p.Screens = append(p.Screens, Opened{Screen: "newsstand"})
		}
	}
	return p
}
