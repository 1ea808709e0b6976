package main

import (
	"encoding/json"
	"io"
	"time"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

// headlineJSON is a headline as `list`, `search` and `bookmark list` print it: one a line.
type headlineJSON struct {
	ID         news.HeadlineID `json:"id"`
	URL        string          `json:"url"`
	Portal     news.PortalID   `json:"portal"`
	Section    news.SectionID  `json:"section"`
	Title      string          `json:"title"`
	Lead       string          `json:"lead"`
	Published  string          `json:"published"` // empty where the source does not say
	Read       bool            `json:"read"`
	Bookmarked bool            `json:"bookmarked"`
	Offline    bool            `json:"offline"`
	Edited     bool            `json:"edited"`
	Shelves    []string        `json:"shelves,omitempty"` // of a bookmark
	Note       string          `json:"note,omitempty"`
}

func toHeadlineJSON(h news.Headline) headlineJSON {
	var mark news.Bookmark
	if h.Status.Saved() {
		mark = *h.Status.Bookmark
	}
	return headlineJSON{
		ID: h.ID, URL: h.URL, Portal: h.Portal, Section: h.Section, Title: h.Title, Lead: h.Lead,
		Published: stamp(h.Stated()), Read: !h.Status.Unread(), Bookmarked: h.Status.Saved(), Offline: h.Offline, Edited: h.Edited,
		Shelves: mark.Shelves, Note: mark.Note,
	}
}

// articleJSON is an article as `read --format json` prints it.
type articleJSON struct {
	ID        news.HeadlineID `json:"id"`
	URL       string          `json:"url"`
	Portal    news.PortalID   `json:"portal"`
	Section   string          `json:"section"` // as the page names it
	Title     string          `json:"title"`
	Lead      string          `json:"lead"`
	Published string          `json:"published"`
	Updated   string          `json:"updated"`
	Author    string          `json:"author"`
	Source    string          `json:"source"`
	Words     int             `json:"words"`
	Minutes   int             `json:"reading_minutes"`
	Blocks    news.Blocks     `json:"blocks"`
	Notices   []news.Notice   `json:"notices"`
}

func toArticleJSON(a news.Article) articleJSON {
	notices := a.Notices
	if notices == nil {
		notices = []news.Notice{}
	}
	words := a.Words()
	return articleJSON{
		ID: a.ID, URL: a.URL, Portal: a.Portal, Section: a.Label, Title: a.Title, Lead: a.Lead,
		Published: stamp(a.Published), Updated: stamp(a.Updated), Author: a.Author, Source: a.Source,
		Words: words, Minutes: viet.Minutes(words), Blocks: a.Blocks, Notices: notices,
	}
}

// stamp is RFC 3339 in the zone of the portals; the zero time is "".
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(news.Zone).Format(time.RFC3339)
}

// printJSON writes a value on one line, with letters and signs as they are.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
