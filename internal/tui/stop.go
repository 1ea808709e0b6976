package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/tui/kit"
)

// stop ends what is being fetched. What is on disk by then stays, and asking again
// goes on from there.
func (r *Root) stop() tea.Cmd {
	r.jobs.keepNext, r.jobs.refreshNext, r.jobs.saved = nil, nil, false
	idle := true
	for _, j := range []*job{&r.jobs.refresh, &r.jobs.keep, &r.jobs.chores} {
		if j.running {
			idle, j.stopped = false, true
			j.stop(news.ErrStopped)
		}
	}
	if idle {
		return r.say(kit.Toast{Text: r.env.Say(lang.RootIdle)})
	}
	return nil
}

// keepNext remembers what is to be fetched after what is being fetched.
func (r *Root) keepNext(what kit.Keep) tea.Cmd {
	if !slices.Contains(r.jobs.keepNext, what) {
		r.jobs.keepNext = append(r.jobs.keepNext, what)
	}
	return r.say(kit.Toast{Text: r.env.Say(lang.RootKeepNext)})
}

// refreshNext remembers what is to be asked after the refresh that is running, which
// has what was asked for without a name.
func (r *Root) refreshNext(ids []news.SectionID) tea.Cmd {
	for _, id := range ids {
		if !slices.Contains(r.jobs.refreshNext, id) {
			r.jobs.refreshNext = append(r.jobs.refreshNext, id)
		}
	}
	if len(ids) > 0 {
		return r.say(kit.Toast{Text: r.env.Say(lang.RootRefreshNext)})
	}
	return r.say(kit.Toast{Text: r.env.Say(lang.RootBusy)})
}

// goOn begins the next of what waits to be fetched.
func (r *Root) goOn() tea.Cmd {
	if len(r.jobs.keepNext) == 0 {
		return nil
	}
	what := r.jobs.keepNext[0]
	r.jobs.keepNext = r.jobs.keepNext[1:]
	return r.keep(what)
}

// sayStopped tells what a stopped job brought.
func (r *Root) sayStopped(j *job) tea.Cmd {
	text := r.env.Say(lang.RootStopped)
	switch {
	case j.fresh == 0:
	case j == &r.jobs.refresh:
		text += " · " + r.env.Count(lang.RootFresh, j.fresh)
	default:
		text += " · " + r.env.Count(lang.RootKept, j.fresh)
	}
	return r.say(kit.Toast{Text: text})
}
