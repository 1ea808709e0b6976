package newsroom

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/sapbao/sapbao/internal/news"
)

// What is stored in one transaction at most: enough that a thousand quick answers do
// not wait for a thousand commits, and so little that the reader's own marks, which
// wait for its end, are not held up. The store files 40,000 headlines a second or more,
// 5,000 whole articles.
const (
	batch         = 64 // sections
	batchRows     = 2000
	batchArticles = 500
)

// longestDue bounds what a portal's caching headers may ask for. A front page that
// says it is good for a day is wrong.
const longestDue = time.Hour

// Refresh asks the sources of the given sections for new headlines or, with none given,
// those of all followed sections that are due by their portal's word and the reader's.
// Each settled section is stored first and then told on the channel, which holds them
// all and is closed at the end: who stops listening holds nothing up. Ending ctx ends
// the refresh; what was stored stays. Where there is no network the sections that were
// not asked yet are settled at once.
func (n *Newsroom) Refresh(ctx context.Context, ids ...news.SectionID) <-chan news.Progress {
	regardless := len(ids) > 0
	if !regardless {
		followed, err := n.followed()
		if err != nil {
			return failed(err)
		}
		ids = followed
	}
	return n.refresh(ctx, ids, regardless)
}

// refresh asks the sections, regardless of whether they are due or only those that are.
func (n *Newsroom) refresh(ctx context.Context, ids []news.SectionID, regardless bool) <-chan news.Progress {
	remembered, err := n.Store.Sections(ctx, ids)
	if err != nil {
		return failed(err)
	}
	return n.run(ctx, ids, &refresh{Newsroom: n, remembered: remembered, regardless: regardless, store: n.Store.File})
}

// Check asks the sources of the given sections and reads what comes back, but stores
// nothing: New is the number of headlines found.
func (n *Newsroom) Check(ctx context.Context, ids ...news.SectionID) <-chan news.Progress {
	return n.run(ctx, ids, &refresh{Newsroom: n, regardless: true, store: countHeadlines})
}

func countHeadlines(_ context.Context, deliveries []news.Delivery) ([]int, error) {
	counts := make([]int, len(deliveries))
	for i, d := range deliveries {
		counts[i] = len(d.Headlines)
	}
	return counts, nil
}

func (n *Newsroom) run(ctx context.Context, ids []news.SectionID, r *refresh) <-chan news.Progress {
	r.places = n.places(ids)
	r.out, r.total = make(chan news.Progress, len(ids)), len(ids)
	r.parsing, r.settled = make(chan struct{}, runtime.GOMAXPROCS(0)), make(chan settling, batch)
	r.room = make(room, mostInHand)
	go r.file(ctx)
	links := make([]string, len(ids))
	for i, id := range ids {
		links[i] = r.places[id].Source.URL
	}
	ctx, r.look = newLookout(ctx, links)
	go func() {
		defer r.look.stop(nil)
		var all sync.WaitGroup
		for _, id := range ids {
			all.Go(func() { r.settled <- r.section(ctx, id) })
		}
		all.Wait()
		close(r.settled)
	}()
	return r.out
}

// failed is a refresh that could not begin.
func failed(err error) <-chan news.Progress {
	out := make(chan news.Progress, 1)
	out <- news.Progress{Err: err}
	close(out)
	return out
}

// refresh is one run over the sections.
type refresh struct {
	*Newsroom
	remembered map[news.SectionID]news.Section
	places     map[news.SectionID]place
	regardless bool // of whether they are due
	store      func(context.Context, []news.Delivery) ([]int, error)

	out         chan news.Progress
	done, total int
	parsing     chan struct{} // a token for each page being parsed
	settled     chan settling
	room        room
	look        *lookout
}

// settling is a section that was asked, before it is stored.
type settling struct {
	news.Delivery
	seat *seat // until it is stored
	err  error
	skip bool // not due: nothing to store
}

// section asks one section's source and reads what comes back.
func (r *refresh) section(ctx context.Context, id news.SectionID) settling {
	now, last := r.Now(), r.remembered[id].Health
	if !r.regardless && (now.Before(last.Due) || r.resting(id, last, now)) {
		return settling{Delivery: news.Delivery{Section: id}, seat: &seat{}, skip: true}
	}
	s := settling{Delivery: news.Delivery{Section: id, Health: last}, seat: &seat{room: r.room}}
	s.Health.Asked, s.Health.Due = now, time.Time{}
	page, err := r.ask(ctx, id, last.Stamp, s.seat)
	s.Health.Due = clamp(page.Due, now)
	if err == nil && !page.Unchanged {
		err = r.read(ctx, page, &s.Delivery)
	}
	if err != nil {
		s.err = fmt.Errorf("section %s: %w", id, err)
		if why := stopped(ctx); why != nil && !errors.Is(why, news.ErrOffline) {
			s.skip = true // the reader has left, which is no failing of the section
			return s
		}
		s.Health.Failure = err.Error()
		return s
	}
	s.Health.Answered, s.Health.Failure = now, ""
	if !page.Unchanged {
		s.Health.Stamp = page.Stamp
	}
	return s
}

func clamp(due, now time.Time) time.Time {
	if latest := now.Add(longestDue); due.After(latest) {
		return latest
	}
	return due
}

func (r *refresh) ask(ctx context.Context, id news.SectionID, stamp news.Stamp, in *seat) (news.Page, error) {
	place := r.places[id]
	if place.err != nil {
		return news.Page{}, place.err
	}
	page, err := r.Web.Get(ctx, news.Request{URL: place.Source.URL, UserAgent: place.userAgent, Stamp: stamp, Room: in.take})
	r.look.note(place.Source.URL, err)
	return page, err
}

// read turns a page into headlines and whole articles; at most one page a processor at a time.
func (r *refresh) read(ctx context.Context, page news.Page, d *news.Delivery) error {
	select {
	case r.parsing <- struct{}{}:
		defer func() { <-r.parsing }()
	case <-ctx.Done():
		return stopped(ctx)
	}
	var err error
	if r.places[d.Section].Source.Kind == news.Listing {
		err = r.readListing(page, d)
	} else {
		err = r.readFeed(page, d)
	}
	for i := range d.Headlines {
		d.Headlines[i].Portal, d.Headlines[i].Section = d.Section.Portal(), d.Section
	}
	return err
}

func (r *refresh) readListing(page news.Page, d *news.Delivery) (err error) {
	d.Headlines, err = r.Pages.Listing(page)
	if err == nil && len(d.Headlines) == 0 {
		return news.ErrEmpty
	}
	return err
}

func (r *refresh) readFeed(page news.Page, d *news.Delivery) error {
	content, err := r.Feeds(page)
	if err != nil {
		return err
	}
	d.Headlines = make([]news.Headline, len(content.Items))
	for i, item := range content.Items {
		d.Headlines[i] = item.Headline
		if item.HTML == "" {
			continue
		}
		h := item.Headline
		h.Portal, h.Section = d.Section.Portal(), d.Section
		if blocks := r.Pages.Fragment(item.HTML, item.URL); len(blocks) > 0 {
			d.Articles = append(d.Articles, news.Article{Headline: h, Blocks: blocks, Read: page.Fetched})
		}
	}
	return nil
}

// file stores sections as they settle, those that are ready together in one transaction,
// and tells of each.
func (r *refresh) file(ctx context.Context) {
	defer close(r.out)
	for first := range r.settled {
		ready := []settling{first}
		rows, articles := len(first.Headlines), len(first.Articles)
		for more := true; more && len(ready) < batch && rows < batchRows && articles < batchArticles; {
			select {
			case s, open := <-r.settled:
				if more = open; open {
					ready = append(ready, s)
					rows, articles = rows+len(s.Headlines), articles+len(s.Articles)
				}
			default:
				more = false
			}
		}
		r.tell(ready, r.fileBatch(ctx, ready))
		for _, s := range ready {
			s.seat.leave()
		}
	}
}

// fileBatch returns the number of new headlines of each, and puts a failure to store on each.
func (r *refresh) fileBatch(ctx context.Context, ready []settling) []int {
	fresh := make([]int, len(ready))
	var deliveries []news.Delivery
	var at []int
	for i, s := range ready {
		if !s.skip {
			deliveries, at = append(deliveries, s.Delivery), append(at, i)
		}
	}
	if len(deliveries) == 0 {
		return fresh
	}
	// What was fetched is worth keeping even when the reader has just left.
	counts, err := r.store(context.WithoutCancel(ctx), deliveries)
	for k, i := range at {
		if err != nil {
			ready[i].err = fmt.Errorf("section %s: %w", ready[i].Section, err)
			continue
		}
		fresh[i] = counts[k]
	}
	return fresh
}

func (r *refresh) tell(ready []settling, fresh []int) {
	for i, s := range ready {
		r.done++
		r.out <- news.Progress{Section: s.Section, New: fresh[i], Done: r.done, Total: r.total, Err: s.err}
	}
}
