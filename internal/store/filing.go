package store

import "github.com/sapbao/sapbao/internal/news"

// filing gathers what the headlines of one section add to the tables, so that many rows
// are written by one statement.
type filing struct {
	*batch
	section int64
	by      wish
	placed  map[int64]bool // the section has these already
	next    int64          // the number of the next headline that is new

	headlines, places []any // values of the rows to be written
	tally             news.Tally
	unseen, all       []int64
}

// add takes in a headline; r is what is stored of it, a zero row if nothing is. A known
// one is rewritten at once.
func (f *filing) add(h news.Headline, r row) error {
	if r.purged {
		if f.by == listed {
			return nil
		}
		if err := f.exec(f.ctx, "UPDATE status SET purged = 0 WHERE id = ?", h.ID); err != nil {
			return err
		}
	}
	again := r.n != 0
	if again {
		var err error
		if h, err = f.rewrite(r, r.renewed(h, f.section), h); err != nil {
			return err
		}
	} else {
		r.n, f.next = f.next, f.next+1
		f.headlines = append(f.headlines, r.n, h.ID, f.section, h.Portal, h.URL, h.Title, h.Lead, h.Author, h.Picture,
			unix(h.Published), unix(h.Updated), unix(h.Fetched), unix(h.Time()))
	}
	f.all = append(f.all, r.n)
	if !r.seen {
		f.unseen = append(f.unseen, r.n)
	}
	if !f.placed[r.n] {
		f.place(h, r, again)
	}
	return nil
}

// place puts a headline into the section; again is set for one that others have too.
func (f *filing) place(h news.Headline, r row, again bool) {
	unread, offline := digit(r.readAt == 0), digit(r.versions > 0)
	f.tally.Total++
	f.tally.Unread += unread
	f.tally.Offline += offline
	f.places = append(f.places, f.section, unix(h.Time()), h.ID, r.n, unread, offline, digit(again))
}

// write stores what was gathered; fresh counts what was never seen and is not muted.
func (f *filing) write() (fresh int, err error) {
	if err := f.insert("headline (n, id, section, portal, url, title, lead, author, picture, published, updated, fetched, time)", 13, f.headlines); err != nil {
		return 0, err
	}
	if err := f.insert("place (section, time, id, headline, unread, offline, again)", 7, f.places); err != nil {
		return 0, err
	}
	if err := f.count(f.section, f.tally); err != nil {
		return 0, err
	}
	if err := f.settleMuting(f.all...); err != nil {
		return 0, err
	}
	muted, err := f.freshMuted(f.section, f.unseen)
	return len(f.unseen) - muted, err
}
