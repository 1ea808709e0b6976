// Package export writes articles, books of them and lists of feeds in formats that
// other programs read, and reads two of these again: OPML and JSON Lines.
//
// What comes from a portal is text, never markup: the writers escape it, and let
// only http and https links through. What is read is somebody else's and is cleaned.
package export

import (
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// byline joins author and source as papers do: "Chí Linh – TTXVN".
func byline(a news.Article) string {
	switch {
	case a.Author == "":
		return a.Source
	case a.Source == "":
		return a.Author
	}
	return a.Author + " – " + a.Source
}

func published(a news.Article) string {
	if a.Stated().IsZero() {
		return ""
	}
	return a.Stated().In(news.Zone).Format(time.RFC3339)
}
