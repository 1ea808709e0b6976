package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/lang"
)

// Exit statuses, as the manual states them.
const (
	statusDone   = 0
	statusFailed = 1
	statusUsage  = 2
	statusPart   = 3 // some sections failed, each named on standard error
)

// streams are the process's own, or a test's.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// run executes the command line and returns the exit status.
func run(ctx context.Context, args []string, s streams) int {
	a := newApp(args, s)
	root := a.command()
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	err := fang.Execute(ctx, root, fang.WithVersion(version), fang.WithoutManpage(), fang.WithErrorHandler(a.usageError))
	a.close()
	if err != nil {
		return statusUsage
	}
	return a.status
}

// usageError says what cobra found wrong with the words of the call.
func (a *app) usageError(w io.Writer, _ fang.Styles, err error) {
	path := "sapbao"
	if wrong := (miscall{}); errors.As(err, &wrong) {
		path = wrong.path
	}
	fmt.Fprintf(w, "sapbao: %v\n%s\n", err, a.lang.Say(lang.UsageHint, path))
}

// command builds the tree of commands in the reader's language.
func (a *app) command() *cobra.Command {
	root := &cobra.Command{
		Use: "sapbao [URL]", Short: a.lang.Say(lang.CommandRoot), Long: a.lang.Say(lang.CommandLong),
		Args: cobra.MaximumNArgs(1),
	}
	flags := root.PersistentFlags()
	flags.StringVar(&a.home, "home", a.home, a.lang.Say(lang.FlagHome))
	flags.Var(&languageFlag{a.lang.String()}, "lang", a.lang.Say(lang.FlagLang))
	flags.BoolVar(&a.offline, "offline", false, a.lang.Say(lang.FlagOffline))
	a.readerCommand(root)
	root.AddCommand(a.refreshCommand(), a.listCommand(), a.readCommand(), a.bookmarkCommand(),
		a.portalCommand(), a.sectionCommand(), a.exportCommand(), a.importCommand(), a.searchCommand(), a.unreadCommand(), a.doctorCommand(),
		a.briefCommand(), a.configCommand(), a.themeCommand(), a.manCommand(), a.versionCommand())
	root.SetHelpCommand(a.helpCommand())
	root.InitDefaultHelpCmd()
	a.nameCompletion(root)
	a.completeArgs(root)
	a.helpFlags(root)
	a.nameArgs(root)
	a.checkArgs(root)
	root.SetFlagErrorFunc(a.flagError)
	return root
}

// group makes a command that only has commands below it.
func (a *app) group(use string, short lang.Phrase) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: a.lang.Say(short),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return a.noCommandBelow(cmd, args[0])
			}
			return a.help(cmd)
		},
	}
}

// action makes a cobra action of one whose error is the reader's problem, not a wrong call.
func (a *app) action(do func(ctx context.Context, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		if err := do(cmd.Context(), args); err != nil {
			a.fail(err)
		}
		return nil
	}
}

// newApp settles what must be known before the commands are built: where the config is,
// what it says, and the language.
func newApp(args []string, s streams) *app {
	home, asked := peek(args)
	a := &app{streams: s, home: home}
	places, err := config.PlacesAt(home)
	if err == nil {
		a.places = places
		a.chosen, err = config.Load(places.File())
	}
	a.lang = language(asked, a.chosen.Language)
	if err != nil {
		a.complain(err)
	}
	for _, check := range []func() error{a.checkKeys, a.checkTheme} {
		if err := check(); err != nil {
			a.complain(err)
		}
	}
	return a
}

// peek finds --home and --lang among the arguments. Wrong uses are left for cobra to report.
func peek(args []string) (home, asked string) {
	for i, arg := range args {
		name, value, inline := strings.Cut(arg, "=")
		if !inline && i+1 < len(args) {
			value = args[i+1]
		}
		switch name {
		case "--":
			return home, asked
		case "--home":
			home = value
		case "--lang":
			asked = value
		}
	}
	return home, asked
}

// languageFlag checks --lang; its value was used before the commands were built.
type languageFlag struct{ value string }

func (f *languageFlag) String() string { return f.value }
func (f *languageFlag) Type() string   { return "vi|en" }
func (f *languageFlag) Set(s string) error {
	if _, ok := lang.Parse(s); !ok {
		return errors.New("vi | en")
	}
	f.value = s
	return nil
}
