package newstest

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// Open returns [Body] of the headline, or the error in Closed with the headline alone.
func (d *Desk) Open(_ context.Context, id news.HeadlineID) (news.Article, error) {
	h := d.find(id)
	switch {
	case d.Failure != nil:
		return news.Article{}, d.Failure
	case h == nil:
		return news.Article{}, news.ErrUnknown
	case d.Closed[id] != nil:
		return news.Article{Headline: *h}, d.Closed[id]
	}
	return Body(*h), nil
}

// Peek returns [Body] of a headline whose article is on disk.
func (d *Desk) Peek(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	if h := d.find(id); h == nil || !h.Offline {
		return news.Article{}, news.ErrUnknown
	}
	return d.Open(ctx, id)
}

// Stock counts what is on hand of the sections.
func (d *Desk) Stock(_ context.Context, ids []news.SectionID, since time.Time) (stock news.Stock, err error) {
	for _, h := range d.All {
		if !slices.Contains(ids, h.Section) || d.muted(h) {
			continue
		}
		if h.Status.Unread() {
			stock.Unread++
		}
		if h.Offline {
			stock.Offline++
		}
		if !since.IsZero() && h.Status.FirstSeen.After(since) {
			stock.Arrived = min(stock.Arrived+1, news.ManyArrived)
		}
	}
	return stock, d.Failure
}

// Headline returns a headline by its id.
func (d *Desk) Headline(_ context.Context, id news.HeadlineID) (news.Headline, error) {
	if h := d.find(id); h != nil && d.Failure == nil {
		return *h, nil
	}
	return news.Headline{}, cmp.Or(d.Failure, news.ErrUnknown)
}

// Renew returns what is in Edits, and else the article as it was.
func (d *Desk) Renew(ctx context.Context, id news.HeadlineID) (news.Article, error) {
	if a, edited := d.Edits[id]; edited && d.Failure == nil {
		return a, nil
	}
	return d.Open(ctx, id)
}

// Story returns the other prints of a story.
func (d *Desk) Story(ctx context.Context, id news.HeadlineID) (prints []news.Headline, err error) {
	for _, other := range d.Prints[id] {
		h, err := d.Headline(ctx, other)
		if err != nil {
			return nil, err
		}
		prints = append(prints, h)
	}
	return prints, d.Failure
}

// Versions returns [Body] of the headline, and of an edited one an earlier version.
func (d *Desk) Versions(_ context.Context, id news.HeadlineID) ([]news.Article, error) {
	h := d.find(id)
	if h == nil || d.Failure != nil {
		return nil, cmp.Or(d.Failure, news.ErrUnknown)
	}
	all := []news.Article{Body(*h)}
	if h.Edited {
		all[0].Version = 2
		all = append(all, Earlier(*h))
	}
	return all, nil
}

// Picture returns one of Images.
func (d *Desk) Picture(_ context.Context, url string) (data []byte, mediaType string, err error) {
	if data = d.Images[url]; d.Failure == nil && data == nil {
		return nil, "", news.ErrGone
	}
	return data, "image/png", d.Failure
}

// MarkRead marks headlines.
func (d *Desk) MarkRead(_ context.Context, ids []news.HeadlineID, read bool) error {
	for _, id := range ids {
		if h := d.find(id); h != nil && d.Failure == nil {
			h.Status.ReadAt = time.Time{}
			if read {
				h.Status.ReadAt = Now
			}
		}
	}
	return d.Failure
}

// MarkAllRead marks what answers the query and lists what it changed.
func (d *Desk) MarkAllRead(ctx context.Context, q news.Query) ([]news.HeadlineID, error) {
	q.Unread = true
	rows, err := d.Headlines(ctx, q)
	var ids []news.HeadlineID
	for _, h := range rows {
		ids = append(ids, h.ID)
	}
	if err != nil {
		return nil, err
	}
	return ids, d.MarkRead(ctx, ids, true)
}

// SavePosition keeps the place in an article.
func (d *Desk) SavePosition(_ context.Context, id news.HeadlineID, p news.Position) error {
	if h := d.find(id); h != nil {
		h.Status.Position = p
	}
	return d.Failure
}

// Bookmark saves a headline.
func (d *Desk) Bookmark(_ context.Context, id news.HeadlineID, b news.Bookmark) error {
	if b.Saved.IsZero() {
		b.Saved = Now
	}
	if h := d.find(id); h != nil && d.Failure == nil {
		h.Status.Bookmark = &b
	}
	return d.Failure
}

// SaveURL saves a headline by its address; one that is not there is made.
func (d *Desk) SaveURL(ctx context.Context, url string) (news.Headline, bool, error) {
	id := news.IDOf(url)
	if d.find(id) == nil && d.Failure == nil {
		d.All = append(d.All, news.Headline{ID: id, URL: url, Title: url, Fetched: Now})
		slices.SortFunc(d.All, order)
	}
	h := d.find(id)
	if d.Failure != nil || h.Status.Saved() {
		return news.Headline{ID: id}, false, d.Failure
	}
	err := d.Bookmark(ctx, id, news.Bookmark{})
	return *h, true, err
}

// Unbookmark takes a bookmark away and returns it.
func (d *Desk) Unbookmark(_ context.Context, id news.HeadlineID) (news.Bookmark, error) {
	h := d.find(id)
	if h == nil || h.Status.Bookmark == nil || d.Failure != nil {
		return news.Bookmark{}, d.Failure
	}
	b := *h.Status.Bookmark
	h.Status.Bookmark = nil
	return b, nil
}

// Shelves lists the shelves that are used.
func (d *Desk) Shelves(context.Context) ([]string, error) {
	var names []string
	for _, h := range d.All {
		if h.Status.Saved() {
			names = append(names, h.Status.Bookmark.Shelves...)
		}
	}
	slices.Sort(names)
	return slices.Compact(names), d.Failure
}

// Follow follows sections, or all those of a portal.
func (d *Desk) Follow(_ context.Context, ids ...news.SectionID) error { return d.follow(ids, true) }

// Unfollow stops following them, until it is undone.
func (d *Desk) Unfollow(_ context.Context, ids ...news.SectionID) (undo func(context.Context) error, err error) {
	return func(context.Context) error { return d.follow(ids, true) }, d.follow(ids, false)
}

func (d *Desk) follow(ids []news.SectionID, on bool) error {
	for i, p := range d.Places {
		for j, s := range p.Sections {
			if slices.Contains(ids, s.ID) || slices.Contains(ids, news.SectionID(p.ID)) {
				d.Places[i].Sections[j].Followed = on
			}
		}
	}
	return d.Failure
}

// AddPortal adds a portal with one section, which is read at the very address; the scheme may
// be missing. An address whose path ends in a slash is a home page, which leads to two sections.
func (d *Desk) AddPortal(_ context.Context, url string) (news.Place, error) {
	if d.Failure != nil {
		return news.Place{}, d.Failure
	}
	if !strings.Contains(url, "://") {
		url = "https://" + url
	}
	id := news.PortalID(news.Host(url))
	feed := func(slug, url string) news.Section {
		return news.Section{ID: news.SectionID(id) + "/" + news.SectionID(slug), Name: "Tin " + slug, Source: news.Source{Kind: news.Feed, URL: url}}
	}
	place := news.Place{Portal: news.Portal{ID: id, Name: news.Host(url), Home: url, Own: true, Grade: news.Seen}}
	if strings.HasSuffix(url, "/") {
		place.Portal.Sections = []news.Section{feed("mot", url+"mot.rss"), feed("hai", url+"hai.rss")}
	} else {
		place.Portal.Sections = []news.Section{feed("mot", url)}
		place.Section = place.Portal.Sections[0].ID
	}
	d.Places = append(d.Places, place.Portal)
	return place, nil
}

// NextDue is after the shortest interval from now, every or a section's own.
func (d *Desk) NextDue(_ context.Context, every time.Duration) (time.Time, error) {
	for _, c := range d.Choices {
		if c.Interval > 0 && (every == 0 || c.Interval < every) {
			every = c.Interval
		}
	}
	if every == 0 {
		return time.Time{}, d.Failure
	}
	return Now.Add(every), d.Failure
}

// RefreshDue is Refresh of all followed sections.
func (d *Desk) RefreshDue(ctx context.Context, _ time.Duration) <-chan news.Progress {
	return d.Refresh(ctx)
}

// Refresh settles each section at once, with Failure as its error.
func (d *Desk) Refresh(ctx context.Context, ids ...news.SectionID) <-chan news.Progress {
	if len(ids) == 0 {
		sections, _ := d.Sections(ctx)
		for _, s := range sections {
			ids = append(ids, s.ID)
		}
	}
	settled := make(chan news.Progress, len(ids))
	for i, id := range ids {
		settled <- news.Progress{Section: id, New: 1, Done: i + 1, Total: len(ids), Err: d.Failure}
	}
	close(settled)
	return settled
}

// Keep marks the section's headlines as on disk.
func (d *Desk) Keep(_ context.Context, id news.SectionID) <-chan news.Progress {
	settled := make(chan news.Progress, 1)
	for i := range d.All {
		if d.All[i].Section == id {
			d.All[i].Offline = true
		}
	}
	settled <- news.Progress{Section: id, Done: 1, Total: 1, Err: d.Failure}
	close(settled)
	return settled
}

// KeepArticles marks headlines as on disk.
func (d *Desk) KeepArticles(_ context.Context, ids ...news.HeadlineID) <-chan news.Progress {
	settled := make(chan news.Progress, len(ids))
	for i, id := range ids {
		if h := d.find(id); h != nil {
			h.Offline = true
		}
		settled <- news.Progress{Stage: news.Texts, New: 1, Done: i + 1, Total: len(ids), Err: d.Failure}
	}
	close(settled)
	return settled
}

// Chores has nothing to do.
func (d *Desk) Chores(context.Context) <-chan news.Progress { return nothingToDo() }

// Complete marks what is bookmarked as on disk.
func (d *Desk) Complete(context.Context) <-chan news.Progress {
	for i := range d.All {
		if d.All[i].Status.Saved() {
			d.All[i].Offline = true
		}
	}
	return nothingToDo()
}

func nothingToDo() <-chan news.Progress {
	none := make(chan news.Progress)
	close(none)
	return none
}

// Weather returns Forecast.
func (d *Desk) Weather(context.Context) (news.Forecast, error) {
	if d.Forecast == nil {
		return news.Forecast{}, news.ErrUnknown
	}
	return *d.Forecast, nil
}
