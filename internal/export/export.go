// Package export writes articles in formats that other programs read.
//
// What comes from a portal is text, never markup: the writers escape it, and let
// only http and https links through.
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
	if a.Time().IsZero() {
		return ""
	}
	return a.Time().In(news.Zone).Format(time.RFC3339)
}

// safeLink returns an http or https address, or "".
func safeLink(link string) string { return news.CleanLink(link) }
