package newsroom

import (
	"context"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
)

// Probe is a story of a section with its page, fetched to see how that reads.
type Probe struct {
	Section  news.SectionID
	Headline news.Headline // as the section's source tells it
	Page     news.Page
	Found    int   // headlines that the source gave
	Err      error // why there is no page
}

// Probe asks the sources of the given sections, and the portals for the page of the
// newest story of each; a portal is asked for a story once, however many of its sections
// show it. Nothing is stored. The channel holds a probe for each section and is closed
// at the end.
func (n *Newsroom) Probe(ctx context.Context, ids ...news.SectionID) <-chan Probe {
	out := make(chan Probe, len(ids))
	go func() {
		defer close(out)
		newest := map[news.SectionID]news.Headline{}
		r := &refresh{Newsroom: n, regardless: true, store: func(ctx context.Context, deliveries []news.Delivery) ([]int, error) {
			for _, d := range deliveries {
				for _, h := range d.Headlines {
					if had, ok := newest[d.Section]; !ok || h.Time().After(had.Time()) {
						newest[d.Section] = h
					}
				}
			}
			return countHeadlines(ctx, deliveries)
		}}
		var settled []news.Progress
		for p := range n.run(ctx, ids, r) {
			settled = append(settled, p)
		}
		var found []Probe
		for _, p := range settled {
			probe := Probe{Section: p.Section, Headline: newest[p.Section], Found: p.New, Err: p.Err}
			switch {
			case p.Err != nil:
				out <- probe
			case probe.Headline.URL == "":
				probe.Err = fmt.Errorf("section %s: %w", p.Section, news.ErrEmpty)
				out <- probe
			default:
				found = append(found, probe)
			}
		}
		n.probePages(ctx, found, out)
	}()
	return out
}

// probePages fetches the pages of the stories found.
func (n *Newsroom) probePages(ctx context.Context, found []Probe, out chan<- Probe) {
	var links []string
	sharing := map[string][]int{} // probes by the story they found
	for i, p := range found {
		link := p.Headline.URL
		if len(sharing[link]) == 0 {
			links = append(links, link)
		}
		sharing[link] = append(sharing[link], i)
	}
	pages := make([]news.Page, len(links))
	haul(ctx, links, func(ctx context.Context, i int) (err error) {
		h := found[sharing[links[i]][0]].Headline
		pages[i], err = n.Web.Get(ctx, news.Request{URL: h.URL, UserAgent: n.userAgent(h.Portal)})
		return err
	}, func(i int, err error) {
		for _, k := range sharing[links[i]] {
			found[k].Page = pages[i]
			if err != nil {
				found[k].Err = fmt.Errorf("article %s: %w", links[i], err)
			}
			out <- found[k]
		}
	})
}
