package news

import (
	"strings"
	"time"
)

// Article is a headline with its body, as fetched at one moment. It does not
// change: a story that the paper edits becomes a new version.
type Article struct {
	Headline
	Label   string // the section's name as the page shows it
	Source  string // the paper or agency credited: "TTXVN"
	Blocks  Blocks
	Notices []Notice
	Next    string    // address of the page that the story goes on; of a page only, never stored
	Read    time.Time // when this version was fetched
	Version int       // 1 for the first version stored, 0 for one not stored
}

// Notice is page furniture that is worth keeping apart from the body.
type Notice struct {
	Kind  NoticeKind   `json:"kind"`
	Title string       `json:"title,omitempty"`
	Text  string       `json:"text,omitempty"`
	Items []NoticeItem `json:"items,omitempty"`
}

// NoticeItem is a choice of a poll or a related story.
type NoticeItem struct {
	Text string `json:"text"`
	URL  string `json:"url,omitempty"`
}

// Forecast is the weather as a portal's page told it.
type Forecast struct {
	Text   string
	Portal PortalID
	Read   time.Time // when the page was fetched
}

// NoticeKind tells the notices apart.
type NoticeKind string

// The kinds of notices.
const (
	Poll     NoticeKind = "poll"
	Weather  NoticeKind = "weather"
	Comments NoticeKind = "comments" // Text is their number where the page tells it
	Related  NoticeKind = "related"
)

// Words counts the words to be read in sapo and body, a word being what stands
// between blanks: in Vietnamese that is a syllable.
func (a Article) Words() int {
	n := len(strings.Fields(a.Lead))
	for _, b := range a.Blocks {
		for _, t := range b.Texts() {
			n += len(strings.Fields(t.String()))
		}
	}
	return n
}
