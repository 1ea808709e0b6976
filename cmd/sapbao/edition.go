package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
)

const megabyte = 1 << 20

// habits are the reader's, of the configuration.
func (a *app) habits() newsroom.Habits {
	r, k := a.chosen.Refresh, a.chosen.Keep
	h := newsroom.Habits{
		Full: r.Full, Pictures: r.Pictures && a.chosen.Pictures != "off", Budget: int64(r.Budget) * megabyte,
		Sections: a.chosen.Sections(),
	}
	h.Keep.Size = int64(k.SizeMB) * megabyte
	h.Keep.Read, h.Keep.Unread, h.Keep.Offline = days(k.ReadDays), days(k.UnreadDays), days(k.OfflineDays)
	return h
}

func days(n int) time.Duration { return time.Duration(n) * 24 * time.Hour }

// edition makes an edition and says what came of it.
func (a *app) edition(ctx context.Context, e news.Edition) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	sum, err := a.watch(ctx, desk.Edition(ctx, e))
	if err != nil {
		return err
	}
	if sum == (fetched{}) {
		a.say(a.lang.Say(lang.EditionNone))
		return nil
	}
	a.say(a.lang.Count(lang.DoneKept, sum.texts))
	if e.Pictures {
		a.say(a.lang.Count(lang.EditionPlates, sum.plates, size(sum.bytes)))
	}
	return nil
}

// chores does what is left to do after a refresh.
func (a *app) chores(ctx context.Context) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	return a.quietly(ctx, desk.Chores(ctx))
}

// quietly follows an errand that nobody asked for by name: what fails there is named
// and tried again by a later run, and the command is done all the same.
func (a *app) quietly(ctx context.Context, events <-chan news.Progress) error {
	status := a.status
	_, err := a.watch(ctx, events)
	a.status = status
	if err != nil && ctx.Err() == nil {
		a.complain(err)
		return nil
	}
	return err
}

// fetched is what an errand brought.
type fetched struct {
	texts, plates, failed int
	bytes                 int64
}

// watch follows an errand that fetches articles: each failure is named on standard
// error, the want of a network once, as the error. With a failure the command is done in part.
func (a *app) watch(ctx context.Context, events <-chan news.Progress) (sum fetched, err error) {
	line := a.progressLine()
	for p := range events {
		switch p.Stage {
		case news.Texts:
			sum.texts += p.New
		case news.Plates:
			sum.plates += p.New
		}
		sum.bytes += p.Bytes
		switch {
		case p.Err == nil:
		case errors.Is(p.Err, news.ErrOffline):
			err = news.ErrOffline
		case ctx.Err() == nil:
			sum.failed++
			line.clear()
			a.complain(p.Err)
		}
		line.show(p)
	}
	line.clear()
	if sum.failed > 0 {
		a.status = statusPart
	}
	return sum, errors.Join(ctx.Err(), err)
}

// size writes bytes as a person does.
func size(bytes int64) string {
	switch {
	case bytes >= 100*megabyte:
		return fmt.Sprintf("%d MB", bytes/megabyte)
	case bytes >= megabyte:
		return fmt.Sprintf("%.1f MB", float64(bytes)/megabyte)
	}
	return fmt.Sprintf("%d kB", (bytes+1023)/1024)
}
