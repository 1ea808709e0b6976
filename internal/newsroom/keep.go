package newsroom

import (
	"context"
	"errors"
	"fmt"

	"github.com/sapbao/sapbao/internal/news"
)

// keepAtMost bounds what one errand asks for of a section: what a reader can read on a
// long journey, and what a portal can be asked for politely.
const keepAtMost = 200

// errShut is for what a site's robots.txt keeps programs from fetching unasked.
var errShut = errors.New("the site does not want it fetched by programs")

// Keep brings a section's headlines to disk for reading without network, newest first:
// the articles, then their pictures if the reader wants those. What cannot be had
// because there is no network, or the portal does not answer, is queued and told of as
// such; see [Newsroom.Chores]. The listener ends ctx
// or listens to the end.
func (n *Newsroom) Keep(ctx context.Context, section news.SectionID) <-chan news.Progress {
	return telling(ctx, func(t *teller) {
		lacking, err := n.Store.Lacking(ctx, section, keepAtMost)
		if err != nil {
			t.tell(news.Progress{Stage: news.Texts, Section: section, Err: fmt.Errorf("section %s: %w", section, err)})
			return
		}
		missed, err := n.wishedTexts(ctx, t, lacking, bulk)
		n.queue(ctx, t, missed)
		if some := n.illustrated([]news.SectionID{section}); err == nil && len(some) > 0 {
			left, err := n.plates(ctx, t, some, n.Habits.Budget)
			n.await(ctx, t, left, err)
		}
	})
}

// KeepArticles brings single articles to disk, and their pictures, as [Newsroom.Keep]
// does those of a section.
func (n *Newsroom) KeepArticles(ctx context.Context, ids ...news.HeadlineID) <-chan news.Progress {
	return telling(ctx, func(t *teller) {
		var chosen []news.Headline
		for _, id := range ids {
			h, err := n.Store.Headline(ctx, id)
			if err != nil {
				t.tell(news.Progress{Stage: news.Texts, Err: err})
				return
			}
			chosen = append(chosen, h)
		}
		missed, err := n.wishedTexts(ctx, t, withoutText(chosen), asked)
		n.queue(ctx, t, missed)
		if err != nil {
			return
		}
		left, err := n.illustrate(ctx, t, chosen, &purse{left: n.Habits.Budget})
		n.await(ctx, t, left, err)
	})
}

// await queues the articles that lack pictures for want of a network.
func (n *Newsroom) await(ctx context.Context, t *teller, left []news.Headline, why error) {
	if errors.Is(why, news.ErrOffline) {
		n.queue(ctx, t, left)
	}
}

// queue remembers what the reader wanted and could not be had for now. What the
// reader stopped is not wanted any more.
func (n *Newsroom) queue(ctx context.Context, t *teller, missed []news.Headline) {
	if len(missed) == 0 || errors.Is(stopped(ctx), news.ErrStopped) {
		return
	}
	ids := make([]news.HeadlineID, len(missed))
	for i, h := range missed {
		ids[i] = h.ID
	}
	p := news.Progress{Stage: news.Texts, Section: missed[0].Section, Done: len(ids), Total: len(ids), Queued: len(ids)}
	if err := n.Store.Want(context.WithoutCancel(ctx), ids...); err != nil {
		p.Queued, p.Err = 0, fmt.Errorf("queue: %w", err)
	}
	t.tell(p)
}

// manner says on whose wish articles are fetched.
type manner bool

const (
	asked manner = false // the reader named them
	bulk  manner = true  // nobody did: robots.txt decides
)

// texts fetches articles. Each settled one is told, whole on disk or not at all. The
// error is [news.ErrOffline] or the context's, when the rest was not asked for.
func (n *Newsroom) texts(ctx context.Context, t *teller, lacking []news.Headline, how manner) error {
	_, err := n.wishedTexts(ctx, t, lacking, how)
	return err
}

// wishedTexts is texts, and returns what may be had another time.
func (n *Newsroom) wishedTexts(ctx context.Context, t *teller, lacking []news.Headline, how manner) (missed []news.Headline, ended error) {
	links := make([]string, len(lacking))
	for i, h := range lacking {
		links[i] = h.URL
	}
	done := 0
	haul(ctx, links, func(ctx context.Context, i int) error {
		return n.text(ctx, lacking[i], how)
	}, func(i int, err error) {
		done++
		p := news.Progress{Stage: news.Texts, Section: lacking[i].Section, Done: done, Total: len(lacking)}
		switch {
		case err == nil:
			p.New = 1
		case errors.Is(err, errLeft) || errors.Is(err, errShut):
		default:
			p.Err = fmt.Errorf("article %s: %w", lacking[i].URL, err)
		}
		if err != nil && !lasting(err) && !errors.Is(err, news.ErrChallenge) {
			missed = append(missed, lacking[i])
		}
		if errors.Is(err, news.ErrOffline) || ctx.Err() != nil && err != nil {
			ended = err
		}
		t.tell(p)
	})
	return missed, ended
}

// text fetches one article and remembers a failure. One that the portal was found not
// to have, be it while others were fetched, is not asked for.
func (n *Newsroom) text(ctx context.Context, h news.Headline, how manner) error {
	if now, err := n.Store.Headline(ctx, h.ID); err == nil && now.Gone {
		return news.ErrGone
	}
	err := n.leave(ctx, h.URL, how)
	if err == nil {
		_, err = n.fetch(ctx, h)
	}
	if err == nil || errors.Is(err, news.ErrGone) || passing(ctx, err) {
		return err
	}
	return n.miss(ctx, h.ID, err)
}

// leave is nil if a link may be fetched.
func (n *Newsroom) leave(ctx context.Context, link string, how manner) error {
	if how == asked {
		return nil
	}
	allowed, err := n.Web.Allowed(ctx, news.Request{URL: link})
	if err == nil && !allowed {
		err = errShut
	}
	return err
}
