package main

import (
	"cmp"
	"context"
	"os"
	"time"

	"golang.org/x/term"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/extract"
	"github.com/sapbao/sapbao/internal/feed"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/newsroom"
	"github.com/sapbao/sapbao/internal/store"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
	"github.com/sapbao/sapbao/internal/web"
)

// app is one run of the program: what the flags say, and the parts that were needed so far.
type app struct {
	streams
	home    string
	lang    lang.Lang
	offline bool
	linear  bool
	noRules bool
	status  int

	places config.Places
	chosen config.Config
	desk   *newsroom.Newsroom
	store  *store.Store
}

// now is the clock of the whole program, in the zone of the portals.
func (a *app) now() time.Time { return time.Now().In(news.Zone) }

// newsroom opens the store and brings the parts together, once.
func (a *app) newsroom(ctx context.Context) (*newsroom.Newsroom, error) {
	if a.desk != nil {
		return a.desk, nil
	}
	s, err := store.Open(ctx, a.places.Database(), store.Options{
		Journal: a.places.Journal(), Pictures: a.places.Pictures(), Keepsakes: a.places.Keepsakes(), Now: a.now,
	})
	if err != nil {
		return nil, err
	}
	a.store = s
	if why := s.Frozen(); why != nil {
		a.complain(why)
	}
	parts, err := a.parts()
	if err != nil {
		return nil, err
	}
	parts.Store = s
	desk := newsroom.New(parts)
	if s.Frozen() == nil {
		if err := desk.Mute(ctx, a.chosen.Sections().Muting(a.chosen.Mute)); err != nil {
			return nil, err
		}
	}
	a.desk = desk
	return desk, nil
}

// pages is a newsroom without a store, for pages that are at hand.
func (a *app) pages() (*newsroom.Newsroom, error) {
	parts, err := a.parts()
	return newsroom.New(parts), err
}

// parts are all but the store.
func (a *app) parts() (newsroom.Parts, error) {
	pages, err := a.extractor()
	if err != nil {
		return newsroom.Parts{}, err
	}
	network := a.chosen.Network
	return newsroom.Parts{
		Web: web.New(web.Options{
			AtOnce: network.AtOnce, PerHost: network.PerHost, Timeout: network.Timeout.Duration,
			UserAgent: cmp.Or(network.UserAgent, web.Agent(version)), Offline: a.offline, Now: a.now,
		}),
		Feeds:     feed.Parse,
		Pages:     pages,
		Catalog:   ownCatalog{catalog.New(os.DirFS(a.places.Portals())), a.places.Portals()},
		Following: following{a.places.File()},
		Habits:    a.habits(),
		Now:       a.now,
	}, nil
}

func (a *app) extractor() (*extract.Extractor, error) {
	return extract.New(extract.Options{Rules: os.DirFS(a.places.Rules()), NoRules: a.noRules})
}

// close puts the store away; it may be called twice.
func (a *app) close() {
	if a.store == nil {
		return
	}
	if err := a.store.Close(); err != nil {
		a.fail(err)
	}
	a.store, a.desk = nil, nil
}

// language is the one asked for, else the configured one, else that of the locale. A
// locale that says nothing of a language gets Vietnamese, any other foreign one English.
func language(asked, configured string) lang.Lang {
	for _, choice := range []string{asked, configured} {
		if l, ok := lang.Parse(choice); ok {
			return l
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		switch locale := os.Getenv(name); {
		case locale == "":
			continue
		case locale == "C" || locale == "POSIX" || len(locale) > 2 && locale[:2] == "C.":
			return lang.Vietnamese
		default:
			if l, ok := lang.Parse(locale); ok {
				return l
			}
			return lang.English
		}
	}
	return lang.Vietnamese
}

// dates is the language that dates are written in.
func (a *app) dates() viet.Language { return kit.Env{Lang: a.lang}.Dates() }

// when tells when a headline was published, or seen where nobody says.
func (a *app) when(h news.Headline) string { return kit.Env{Lang: a.lang, Now: a.now}.When(h) }

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// width is the cells of the terminal that standard output is, or 0.
func (a *app) width() int {
	f, ok := a.out.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}
