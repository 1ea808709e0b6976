package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/catalog"
	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/demo"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/picture"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/article"
)

// readerCommand makes the command without a name: the reader itself.
func (a *app) readerCommand(root *cobra.Command) {
	var onDemo bool
	root.Flags().BoolVar(&onDemo, "demo", false, a.lang.Say(lang.FlagDemo))
	root.Flags().BoolVar(&a.linear, "linear", false, a.lang.Say(lang.FlagLinear))
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 && !isURL(args[0]) {
			if !isBareAddress(args[0]) {
				return a.noCommandBelow(cmd, args[0])
			}
			args[0] = "https://" + args[0]
		}
		return a.action(func(ctx context.Context, args []string) error {
			if !isTerminal(a.in) || !isTerminal(a.out) {
				return a.misuse(lang.NeedsTerminal)
			}
			if onDemo {
				return a.demo(ctx)
			}
			return a.reader(ctx, args)
		})(cmd, args)
	}
}

// demo reads the built-in portal, served on loopback, as any other. Without --home
// everything is in a temporary folder that goes with the program.
func (a *app) demo(ctx context.Context) error {
	home := a.home
	if home == "" {
		folder, err := os.MkdirTemp("", "sapbao-demo-")
		if err != nil {
			return err
		}
		defer func() {
			a.close()
			discard(folder)
		}()
		home = folder
	}
	places, err := config.PlacesAt(home)
	if err != nil {
		return err
	}
	a.places = places
	// A home where the demo was read before names the portal's address then; without one this is a first run.
	last, _ := catalog.New(os.DirFS(places.Portals())).Portal(demo.ID)
	server, err := demo.Start(ctx, last.Home)
	if err != nil {
		return err
	}
	defer server.Close()
	portal := server.Definition()
	if err := catalog.Write(places.Portals(), portal); err != nil {
		return err
	}
	if err := config.Follow(places.File(), news.SectionID(portal.ID)); err != nil {
		return err
	}
	return a.show(ctx, tui.Options{Refresh: true, Demo: true})
}

// discard removes a folder. What the reader's last command was writing may come into
// it for a moment yet, so it is looked at again, for a second at most; what is left
// even then is in the system's temporary folder.
func discard(folder string) {
	for gone, tries := 0, 0; gone < 2 && tries < 20; tries++ {
		if tries > 0 {
			time.Sleep(50 * time.Millisecond)
		}
		_ = os.RemoveAll(folder)
		if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
			gone++
		}
	}
}

// reader opens where the reader was, or at the article of an address.
func (a *app) reader(ctx context.Context, args []string) error {
	place := a.resume()
	if len(args) == 1 {
		desk, err := a.newsroom(ctx)
		if err != nil {
			return err
		}
		opened, err := desk.OpenURL(ctx, args[0])
		if err != nil && opened.Title == "" {
			return err
		}
		place.Screens = tui.At(opened.ID).Screens
	}
	return a.show(ctx, tui.Options{Refresh: a.chosen.Refresh.OnStart && !a.offline, Start: place, Slips: a.slips()})
}

// slips are what is written wrong in the configuration, a sentence each: standard
// error is behind the reader's screen.
func (a *app) slips() []string {
	_, written := config.Load(a.places.File())
	err := a.all(written, a.checkTheme(), a.checkFollow(), a.checkKeys())
	if err == nil {
		return nil
	}
	return strings.Split(err.Error(), "\n")
}

// show runs the reader until it is left.
func (a *app) show(ctx context.Context, o tui.Options) error {
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	if err := a.dress(&o); err != nil {
		return err
	}
	o.Desk, o.Lang, o.Keys, o.Now = desk, a.lang, a.chosen.Keys, a.now
	o.Column = article.Settings{Column: a.chosen.Column.Width, Justify: a.chosen.Column.Justify}
	o.Column.NoPictures = a.chosen.Pictures == "off"
	// "auto" and "off" are no protocols: the terminal decides.
	o.Pictures.Protocol, _ = picture.ParseProtocol(a.chosen.Pictures)
	o.Pictures.Cell = a.cell
	o.Speaker = speaker(a.chosen.Speech)
	o.Exporter = exporter{a}
	o.Browse, o.Remember, o.Offline = browse, a.remember, a.offline
	var end func()
	desk.Aside, end = aside(ctx)
	defer end()
	defer keepTitle(a.out)()
	return tui.Run(ctx, o)
}

// keepTitle lets the terminal keep its window's title (XTWINOPS), and returns what
// brings it back.
func keepTitle(w io.Writer) (back func()) {
	const push, pop, title = 22, 23, 2
	_, _ = io.WriteString(w, ansi.WindowOp(push, title))
	return func() { _, _ = io.WriteString(w, ansi.WindowOp(pop, title)) }
}

// aside returns what runs errands behind the reader's back, and what ends them.
func aside(ctx context.Context) (run func(errand func(context.Context)), end func()) {
	ctx, cancel := context.WithCancel(ctx)
	var all sync.WaitGroup
	run = func(errand func(context.Context)) { all.Go(func() { errand(ctx) }) }
	return run, func() {
		cancel()
		all.Wait()
	}
}
