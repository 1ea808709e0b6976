package tui

import (
	"cmp"
	"context"
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// job is an errand of the newsroom that tells how it goes.
type job struct {
	running     bool
	stage       news.Stage
	done, total int
	fresh       int
	failed      int
	failedFirst []news.SectionID // of those that failed
	cause       error            // of what failed as a whole, and not in one section
	queued      int              // articles that wait for a network
	texts       bool             // an article was asked for
	offline     bool             // every failure was for want of network
	quiet       bool             // nobody asked: nothing is said of nothing
	began       time.Time

	stop    context.CancelCauseFunc
	stopped bool // by the reader
}

// jobs are those that may run at the same time.
type jobs struct {
	refresh, keep job
	keepNext      []kit.Keep       // to be fetched when keep is done
	refreshNext   []news.SectionID // to be asked when refresh is done
	chores        job              // tells nothing at its end
	saved         bool             // something was saved while the chores were done
	unreachable   bool             // the last refresh found no network
}

// report is what a job's channel told since it was last heard.
type report struct {
	from    *job
	events  []news.Progress
	over    bool
	channel <-chan news.Progress
}

func (r *Root) refresh(ids []news.SectionID) tea.Cmd {
	if r.jobs.refresh.running {
		return r.refreshNext(ids)
	}
	return r.start(&r.jobs.refresh, func(ctx context.Context) <-chan news.Progress {
		return r.options.Desk.Refresh(ctx, ids...)
	})
}

func (r *Root) keep(what kit.Keep) tea.Cmd {
	if r.jobs.keep.running {
		return r.keepNext(what)
	}
	return r.start(&r.jobs.keep, func(ctx context.Context) <-chan news.Progress {
		if what.ID != "" {
			return r.options.Desk.KeepArticles(ctx, what.ID)
		}
		return r.options.Desk.Keep(ctx, what.Section)
	})
}

// refreshQuietly asks the sections that are due without having been asked to.
func (r *Root) refreshQuietly() tea.Cmd {
	if r.jobs.refresh.running {
		return nil // its end plans anew
	}
	desk, every := r.options.Desk, r.wishes.now.Interval
	cmd := r.start(&r.jobs.refresh, func(ctx context.Context) <-chan news.Progress { return desk.RefreshDue(ctx, every) })
	r.jobs.refresh.quiet = true
	return cmd
}

// chores does what is left to do after a refresh.
func (r *Root) chores() tea.Cmd {
	if r.jobs.chores.running {
		return nil
	}
	return r.start(&r.jobs.chores, r.options.Desk.Chores)
}

// complete brings the copy of what was saved to an end.
func (r *Root) complete() tea.Cmd {
	if r.jobs.saved = r.jobs.chores.running; r.jobs.saved || r.jobs.unreachable {
		return nil
	}
	return r.start(&r.jobs.chores, r.options.Desk.Complete)
}

func (r *Root) start(j *job, begin func(context.Context) <-chan news.Progress) tea.Cmd {
	ctx, stop := context.WithCancelCause(r.env.Context)
	*j = job{running: true, offline: true, began: r.env.Now().Truncate(time.Second), stop: stop}
	return func() tea.Msg { return listen(j, begin(ctx)) }
}

// listen waits for one event and takes along what else is there already.
func listen(j *job, channel <-chan news.Progress) report {
	t := report{from: j, channel: channel}
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
func (r *Root) hear(t report) tea.Cmd {
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
	cmds = append(cmds, r.end(t.from))
	if t.from == &r.jobs.refresh {
		cmds = append(cmds, r.schedule())
	}
	return tea.Batch(cmds...)
}

// end is what follows a job.
func (r *Root) end(j *job) tea.Cmd {
	j.running = false
	j.stop(nil)
	if more := r.jobs.refreshNext; j == &r.jobs.refresh && len(more) > 0 {
		r.jobs.refreshNext = nil
		return tea.Batch(r.tellEnd(j), r.spot(j.began), r.refresh(more))
	}
	switch {
	case j.stopped:
		return r.sayStopped(j)
	case j == &r.jobs.chores && r.jobs.saved:
		return r.complete()
	case j == &r.jobs.chores:
		return nil
	case j == &r.jobs.refresh:
		r.jobs.unreachable = j.failed > 0 && j.offline
		if !r.jobs.unreachable {
			return tea.Batch(r.tellEnd(j), r.chores(), r.spot(j.began))
		}
	}
	return tea.Batch(r.tellEnd(j), r.goOn())
}

// tellEnd says what a job brought, if it brought anything or was asked for.
func (r *Root) tellEnd(j *job) tea.Cmd {
	if j.quiet && j.fresh == 0 {
		return nil
	}
	return r.say(r.sum(j))
}

func (j *job) count(p news.Progress) {
	if p.Stage != j.stage {
		j.stage, j.done = p.Stage, 0
	}
	j.done, j.total = max(j.done, p.Done), p.Total
	if p.Stage != news.Plates {
		j.fresh += p.New // an article with its pictures is no further one
	}
	j.queued += p.Queued
	j.texts = j.texts || p.Stage == news.Texts
	if p.Err != nil {
		j.failed++
		switch {
		case p.Section == "":
			j.cause = cmp.Or(j.cause, p.Err)
		case len(j.failedFirst) < named:
			j.failedFirst = append(j.failedFirst, p.Section)
		}
		j.offline = j.offline && errors.Is(p.Err, news.ErrOffline)
	}
}

// sum is what the reader is told at a job's end.
func (r *Root) sum(j *job) kit.Toast {
	if j == &r.jobs.keep && j.queued > 0 {
		text := r.env.Count(lang.RootQueued, j.queued)
		if j.fresh > 0 {
			text = r.env.Count(lang.RootKept, j.fresh) + " · " + text
		}
		return kit.Toast{Text: text}
	}
	if j.failed > 0 && j.offline {
		return kit.Toast{Text: r.env.Say(lang.FailureOffline), Bad: true}
	}
	if j.cause != nil {
		return kit.Toast{Text: r.env.Explain(j.cause), Bad: true}
	}
	text, failed := "", lang.RootFailed
	switch {
	case j == &r.jobs.keep && !j.texts && j.failed == 0:
		text = r.env.Say(lang.RootKeptAlready)
	case j == &r.jobs.keep:
		text, failed = r.env.Count(lang.RootKept, j.fresh), lang.RootUnfetched
	case j.total == 0 && j.failed == 0:
		text = r.env.Say(lang.RootNothing, r.keys.Newsstand.First())
	case j.fresh == 0:
		text = r.env.Say(lang.RootNoneFresh)
	default:
		text = r.env.Count(lang.RootFresh, j.fresh)
	}
	switch {
	case j.failed > 0 && j == &r.jobs.refresh:
		text = r.nameFailed(text, j)
	case j.failed > 0:
		text += " · " + r.env.Count(failed, j.failed)
	}
	return kit.Toast{Text: text, Bad: j.failed > 0}
}

// named is how many sections that failed are named at most.
const named = 3

// nameFailed adds to a sentence which sections failed, as many by name as the status line
// holds, and the key that shows why.
func (r *Root) nameFailed(text string, j *job) string {
	const part = " · "
	why, count := r.env.Say(lang.RootWhy, r.keys.Newsstand.First()), r.env.Count(lang.RootFailed, j.failed)
	var ways []string
	for n := len(j.failedFirst); n > 0; n-- {
		names := make([]string, n)
		for i, id := range j.failedFirst[:n] {
			names[i] = r.sectionName(id)
		}
		who := strings.Join(names, ", ")
		if rest := j.failed - n; rest > 0 {
			who += " " + r.env.Count(lang.RootFailedMore, rest)
		}
		ways = append(ways, text+part+r.env.Say(lang.RootFailedNamed, who)+part+why)
	}
	ways = append(ways, text+part+count+part+why, text+part+count)
	for _, way := range ways {
		if viet.Width(way)+2 <= r.frame.width || r.env.Linear {
			return way
		}
	}
	return count
}

// sectionName is a section's name with its portal's, or the one name that both have.
func (r *Root) sectionName(id news.SectionID) string {
	portal, err := r.options.Desk.Portal(id.Portal())
	if err != nil {
		return string(id)
	}
	for _, s := range portal.Sections {
		if s.ID == id && !strings.EqualFold(s.Name, portal.Name) {
			return s.Name + " (" + portal.Name + ")"
		}
	}
	return portal.Name
}

// current is the job that the status line tells of.
func (j *jobs) current() (running job, label lang.Phrase, ok bool) {
	switch {
	case j.refresh.running:
		return j.refresh, lang.RootRefresh, true
	case j.keep.running:
		running = j.keep
	case j.chores.running && j.chores.total > 1:
		running = j.chores
	default:
		return job{}, lang.Phrase{}, false
	}
	if running.stage == news.Plates {
		return running, lang.RootPlates, true
	}
	return running, lang.RootKeep, true
}
