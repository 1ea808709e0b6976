package demo

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// wellFormed reads the whole document; encoding/xml refuses one that is not.
func wellFormed(t *testing.T, name, doc string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(doc))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

func TestFeedsListTheirSectionNewestFirst(t *testing.T) {
	p := opened(t)
	for _, s := range sections {
		if s.Form != rss {
			continue
		}
		doc := page(t, p, s.SourcePath())
		wellFormed(t, s.Slug, doc)
		var feed rssFile
		if err := xml.Unmarshal([]byte(doc), &feed); err != nil {
			t.Fatal(err)
		}
		stories := p.of(s.Slug)
		if len(feed.Channel.Items) != len(stories) {
			t.Fatalf("%s: got %d items, want %d", s.Slug, len(feed.Channel.Items), len(stories))
		}
		last := morning
		for i, item := range feed.Channel.Items {
			at, err := time.Parse(time.RFC1123Z, item.Published)
			if err != nil || !at.Equal(stories[i].Published) || at.After(last) {
				t.Errorf("%s: %q at %q: %v", s.Slug, item.Title, item.Published, err)
			}
			last = at
			if item.Title != stories[i].Title || item.Link != base+stories[i].Path() {
				t.Errorf("%s: got %q at %s", s.Slug, item.Title, item.Link)
			}
			refs := references(t, item.Description.HTML)
			if len(refs) != 2 || refs[1] != base+stories[i].Pictures[0].Path() || !strings.Contains(html.UnescapeString(item.Description.HTML), stories[i].Lead) {
				t.Errorf("%s: description %q", s.Slug, item.Description.HTML)
			}
		}
	}
}

func TestAtomFeedHoldsItsSection(t *testing.T) {
	p := opened(t)
	doc := page(t, p, "/rss/tieng-viet.atom")
	wellFormed(t, "tieng-viet", doc)
	var feed atomFile
	if err := xml.Unmarshal([]byte(doc), &feed); err != nil {
		t.Fatal(err)
	}
	stories := p.of("tieng-viet")
	if len(feed.Entries) != len(stories) {
		t.Fatalf("got %d entries, want %d", len(feed.Entries), len(stories))
	}
	for i, e := range feed.Entries {
		at, err := time.Parse(time.RFC3339, e.Published)
		if err != nil || !at.Equal(stories[i].Published) {
			t.Errorf("%q at %q, want %v", e.Title, e.Published, stories[i].Published)
		}
		if e.Title != stories[i].Title || e.Summary != stories[i].Lead || e.Author != stories[i].Author || e.Links[0].Href != base+stories[i].Path() {
			t.Errorf("got %+v", e)
		}
	}
}

func TestHomeFeedHoldsEveryStory(t *testing.T) {
	p := opened(t)
	var feed rssFile
	if err := xml.Unmarshal([]byte(page(t, p, "/rss/"+homeFeed)), &feed); err != nil {
		t.Fatal(err)
	}
	if got, want := len(feed.Channel.Items), len(p.stories); got != want {
		t.Errorf("got %d items, want %d", got, want)
	}
}
