package newsroom

import (
	"context"
	"errors"
	"slices"

	"github.com/sapbao/sapbao/internal/news"
)

// platesAtOnce is how many articles are illustrated together: enough to keep several
// hosts busy, and few enough that the newest have theirs first.
const platesAtOnce = 32

// plates fetches the pictures of the sections' articles, newest first. Left are those
// that were not come to: see [Newsroom.illustrate].
func (n *Newsroom) plates(ctx context.Context, t *teller, sections []news.SectionID, budget int64) (left []news.Headline, err error) {
	bare, err := n.gather(ctx, sections, n.Store.Unillustrated)
	if err != nil {
		t.tell(news.Progress{Stage: news.Plates, Err: err})
		return nil, err
	}
	return n.illustrate(ctx, t, bare, &purse{left: budget})
}

// illustrate fetches the pictures of articles that are on disk. Left are the articles
// that still lack some when there is no network, the budget is spent or ctx ends; the
// error says which, and was told.
func (n *Newsroom) illustrate(ctx context.Context, t *teller, bare []news.Headline, budget *purse) (left []news.Headline, err error) {
	done := 0
	for some := range slices.Chunk(bare, platesAtOnce) {
		sheet, err := n.sheet(ctx, some)
		if err == nil {
			err = n.press(ctx, sheet, budget)
		}
		for _, pl := range sheet {
			done++
			p := news.Progress{Stage: news.Plates, Section: pl.Section, Done: done, Total: len(bare), Bytes: pl.spent}
			settled, failure := n.settlePlate(ctx, pl)
			if settled {
				p.New = 1
			} else {
				left = append(left, pl.Headline)
			}
			p.Err = failure
			t.tell(p)
		}
		if err != nil {
			if !errors.Is(err, errSpent) {
				t.tell(news.Progress{Stage: news.Plates, Done: done, Total: len(bare), Err: err})
			}
			return append(left, bare[done:]...), err
		}
	}
	return nil, nil
}

// plate is an article with its pictures' addresses.
type plate struct {
	news.Headline
	links []string
	spent int64
}

func (n *Newsroom) sheet(ctx context.Context, some []news.Headline) ([]*plate, error) {
	sheet := make([]*plate, 0, len(some))
	for _, h := range some {
		a, err := n.Store.Article(ctx, h.ID)
		if errors.Is(err, news.ErrUnknown) {
			continue
		}
		if err != nil {
			return sheet, err
		}
		sheet = append(sheet, &plate{Headline: h, links: a.Pictures()})
	}
	return sheet, nil
}

// press fetches what the plates lack, each picture once. The error is why the rest
// was not asked for: no network, no budget, or the end of the context.
func (n *Newsroom) press(ctx context.Context, sheet []*plate, budget *purse) error {
	var links []string
	owner := map[string]*plate{}
	for _, pl := range sheet {
		lacking, _, err := n.Store.Missing(ctx, pl.links)
		if err != nil {
			return err
		}
		for _, link := range lacking {
			if owner[link] == nil {
				owner[link] = pl
				links = append(links, link)
			}
		}
	}
	var ended error
	spent := make([]int64, len(links))
	haul(ctx, links, func(ctx context.Context, i int) (err error) {
		if err = n.leave(ctx, links[i], bulk); err == nil {
			spent[i], err = n.buyPicture(ctx, links[i], budget)
		}
		if err == nil {
			return nil
		}
		return errors.Join(err, n.missedPicture(ctx, links[i], err))
	}, func(i int, err error) {
		owner[links[i]].spent += spent[i]
		if errors.Is(err, news.ErrOffline) || errors.Is(err, errSpent) || ctx.Err() != nil && err != nil {
			ended = err
		}
	})
	return ended
}

// settlePlate remembers an article whose pictures were all asked for, now or before.
func (n *Newsroom) settlePlate(ctx context.Context, pl *plate) (bool, error) {
	ctx = context.WithoutCancel(ctx)
	lacking, later, err := n.Store.Missing(ctx, pl.links)
	if err != nil || len(lacking) > 0 {
		return false, err
	}
	return later.IsZero(), n.Store.Illustrated(ctx, pl.ID, later)
}
