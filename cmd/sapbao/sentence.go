package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/typo"
	"github.com/sapbao/sapbao/internal/viet"
)

// say tells on standard error what was done.
func (a *app) say(sentence string) { fmt.Fprintln(a.err, sentence) }

// complain names a failure on standard error, a line for each that err holds, and goes on.
func (a *app) complain(err error) {
	for line := range strings.SplitSeq(a.sentence(err), "\n") {
		fmt.Fprintf(a.err, "sapbao: %s\n", line)
	}
}

// fail is the end of a command: it names the failure and sets the exit status.
func (a *app) fail(err error) {
	a.complain(err)
	a.status = statusFailed
	if wrong := (misuse{}); errors.As(err, &wrong) {
		a.status = statusUsage
	}
}

// told is an error that is a sentence in the reader's language already.
type told struct{ error }

func (a *app) trouble(p lang.Phrase, args ...any) error {
	return told{errors.New(a.lang.Say(p, args...))}
}

// all is several errors as one, a sentence on a line for each; nil for none.
func (a *app) all(faults ...error) error {
	var lines []string
	for _, f := range faults {
		if f != nil {
			lines = append(lines, a.sentence(f))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return told{errors.New(strings.Join(lines, "\n"))}
}

// misuse is a wrong call of a command.
type misuse struct{ error }

func (m misuse) Unwrap() error { return m.error }

func (a *app) misuse(p lang.Phrase, args ...any) error { return misuse{a.trouble(p, args...)} }

// sentence is what the reader is told of an error.
func (a *app) sentence(err error) string {
	var said told
	var unknown *catalog.UnknownError
	var faults typo.Errors
	var unwearable *theme.Faults
	var line *export.LineError
	switch {
	case errors.As(err, &said):
		return said.Error()
	case errors.As(err, &faults):
		return a.faults(faults)
	case errors.As(err, &unwearable):
		return a.faults(themeFaults(unwearable))
	case errors.As(err, &unknown):
		return a.unknown(unknown)
	case errors.As(err, &line):
		return a.lang.Say(lang.TroubleLine, line.Line, a.sentence(line.Err))
	}
	for _, known := range []error{news.ErrDiskFull, news.ErrReadOnly, news.ErrDamaged, news.ErrNewer, news.ErrBusy} {
		if errors.Is(err, known) { // what else is said of it is the database's own report
			return lang.Within(kit.Env{Lang: a.lang}.Explain(known))
		}
	}
	before, cause, page := a.about(err.Error())
	return viet.CleanLines(before + a.cause(err, cause, page))
}

// cause is the sentence for why something failed; message is what is quoted where nothing
// is known of it.
func (a *app) cause(err error, message string, page bool) string {
	env := kit.Env{Lang: a.lang}
	if page && errors.Is(err, news.ErrGone) {
		return lang.Within(env.ExplainSource(err))
	}
	if sentence, known := env.Known(err); known {
		return lang.Within(sentence)
	}
	return lang.Within(env.Explain(errors.New(message)))
}

func (a *app) unknown(u *catalog.UnknownError) string {
	phrase, meant := lang.PortalUnknown, lang.PortalMeant
	if u.Section {
		phrase, meant = lang.SectionUnknown, lang.SectionMeant
	}
	id := viet.Clean(u.ID)
	if full := a.fullID(u); full != "" {
		return a.lang.Say(lang.SectionMeant, id, full)
	}
	if u.Nearest == "" && !u.Section {
		if p, ok := a.called(u.ID); ok {
			return a.lang.Say(meant, id, p.ID)
		}
	}
	if u.Nearest == "" {
		return a.lang.Say(phrase, id)
	}
	return a.lang.Say(meant, id, u.Nearest)
}

// fullID is the section that was named without its portal, or "".
func (a *app) fullID(u *catalog.UnknownError) news.SectionID {
	if u.Section || a.desk == nil {
		return ""
	}
	portals, _ := a.desk.Portals(context.Background()) // without them there is nothing to suggest
	var first news.SectionID
	for _, p := range portals {
		for _, s := range p.Sections {
			if !strings.HasSuffix(string(s.ID), "/"+u.ID) {
				continue
			}
			if s.Followed {
				return s.ID
			}
			first = cmp.Or(first, s.ID)
		}
	}
	return first
}
