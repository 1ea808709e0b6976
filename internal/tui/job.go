package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// job is an errand of the newsroom that tells how it goes.
type job struct {
	running     bool
	done, total int
	fresh       int
	failed      int
	offline     bool // every failure was for want of network
}

// jobs are those that may run at the same time.
type jobs struct {
	refresh, keep job
	unreachable   bool // the last refresh found no network
}

// told is what a job's channel told since it was last heard.
type told struct {
	from    *job
	events  []news.Progress
	over    bool
	channel <-chan news.Progress
}

func (r *Root) refresh(ids []news.SectionID) tea.Cmd {
	if r.jobs.refresh.running {
		return r.say(kit.Toast{Text: r.env.Say(lang.RootBusy)})
	}
	return r.start(&r.jobs.refresh, func(ctx context.Context) <-chan news.Progress {
		return r.options.Desk.Refresh(ctx, ids...)
	})
}

func (r *Root) keep(id news.SectionID) tea.Cmd {
	if r.jobs.keep.running {
		return r.say(kit.Toast{Text: r.env.Say(lang.RootKeeping)})
	}
	return r.start(&r.jobs.keep, func(ctx context.Context) <-chan news.Progress {
		return r.options.Desk.Keep(ctx, id)
	})
}

func (r *Root) start(j *job, begin func(context.Context) <-chan news.Progress) tea.Cmd {
	*j = job{running: true, offline: true}
	ctx := r.env.Context
	return func() tea.Msg { return listen(j, begin(ctx)) }
}

// listen waits for one event and takes along what else is there already.
func listen(j *job, channel <-chan news.Progress) told {
	t := told{from: j, channel: channel}
	p, ok := <-channel
	for ok {
		t.events = append(t.events, p)
		select {
		case p, ok = <-channel:
		default:
			return t
		}
	}
	t.over = true
	return t
}

// hear takes what a job told, tells the screens, and listens on.
func (r *Root) hear(t told) tea.Cmd {
	var cmds []tea.Cmd
	changed := map[news.SectionID]bool{}
	for _, p := range t.events {
		t.from.count(p)
		if !changed[p.Section] {
			changed[p.Section] = true
			cmds = append(cmds, r.tellAll(kit.Shelved{Section: p.Section}))
		}
	}
	if !t.over {
		return tea.Batch(append(cmds, func() tea.Msg { return listen(t.from, t.channel) })...)
	}
	t.from.running = false
	if t.from == &r.jobs.refresh {
		r.jobs.unreachable = t.from.failed > 0 && t.from.offline
	}
	return tea.Batch(append(cmds, r.say(r.sum(t.from)))...)
}

func (j *job) count(p news.Progress) {
	j.done, j.total = max(j.done, p.Done), p.Total
	j.fresh += p.New
	if p.Err != nil {
		j.failed++
		j.offline = j.offline && errors.Is(p.Err, news.ErrOffline)
	}
}

// sum is what the reader is told at a job's end.
func (r *Root) sum(j *job) kit.Toast {
	if j.failed > 0 && j.offline {
		return kit.Toast{Text: r.env.Say(lang.FailureOffline), Bad: true}
	}
	text, failed := "", lang.RootFailed
	switch {
	case j == &r.jobs.keep:
		text, failed = r.env.Count(lang.RootKept, j.fresh), lang.RootUnfetched
	case j.fresh == 0:
		text = r.env.Say(lang.RootNoneFresh)
	default:
		text = r.env.Count(lang.RootFresh, j.fresh)
	}
	if j.failed > 0 {
		text += " · " + r.env.Count(failed, j.failed)
	}
	return kit.Toast{Text: text, Bad: j.failed > 0}
}

// current is the job that the status line tells of.
func (j *jobs) current() (running job, label lang.Phrase, ok bool) {
	if j.refresh.running {
		return j.refresh, lang.RootRefresh, true
	}
	return j.keep, lang.RootKeep, j.keep.running
}
