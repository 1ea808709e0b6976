package main

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

// The measures of a help page, in cells.
const (
	helpWidth  = 80 // where there is no terminal, and at most 100 where there is
	helpWidest = 100
	helpText   = 24 // an explanation that has less room than this stands on lines of its own
)

// helpPage prints how a command is called, in the reader's language. The pages of the
// command library are in English alone.
type helpPage struct {
	app   *app
	out   io.Writer
	width int
	head  func(string) string
}

// help prints the help page of a command.
func (a *app) help(cmd *cobra.Command) error {
	theme, err := a.theme(sixteenTheme)
	if err != nil {
		return err
	}
	p := helpPage{app: a, width: helpWidth, head: style.New(theme).Kicker.Render}
	if screen := a.width(); screen > 0 {
		p.width = min(screen, helpWidest)
	}
	p.out = &colorprofile.Writer{Forward: a.out, Profile: colorprofile.Detect(a.out, os.Environ())}
	p.print(cmd)
	return nil
}

func (p *helpPage) print(cmd *cobra.Command) {
	about := cmd.Long
	if about == "" {
		about = cmd.Short
	}
	p.text(about)
	p.heading(lang.HelpUsage)
	fmt.Fprintln(p.out, "  "+p.app.useLine(cmd))
	var rows [][2]string
	for _, below := range cmd.Commands() {
		if !below.Hidden {
			rows = append(rows, [2]string{below.Use, below.Short})
		}
	}
	p.rows(lang.HelpCommands, rows)
	p.rows(lang.HelpFlags, p.app.flagRows(cmd.LocalNonPersistentFlags()))
	global := cmd.InheritedFlags()
	if !cmd.HasParent() {
		global = cmd.PersistentFlags()
	}
	p.rows(lang.HelpGlobal, p.app.flagRows(global))
}

// text prints paragraphs; a line that is short enough stays as it is.
func (p *helpPage) text(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		if viet.Width(line) <= p.width {
			fmt.Fprintln(p.out, line)
			continue
		}
		first := entry.FindString(line)
		p.beside(first, line[len(first):], viet.Width(first))
	}
}

// entry is what begins an explained line: its indent, and a name parted from the rest by
// more than one blank.
var entry = regexp.MustCompile(`^ *(\S+ {2,})?`)

// beside prints text from a column on, and what stands before its first line.
func (p *helpPage) beside(first, text string, column int) {
	for _, line := range viet.Wrap(text, max(p.width-column, helpText)) {
		fmt.Fprintln(p.out, first+strings.Repeat(" ", column-viet.Width(first))+line)
		first = ""
	}
}

func (p *helpPage) heading(title lang.Phrase) {
	fmt.Fprintf(p.out, "\n%s\n", p.head(p.app.lang.Say(title)))
}

// rows prints names and beside them what they mean.
func (p *helpPage) rows(title lang.Phrase, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	p.heading(title)
	column := 0
	for _, row := range rows {
		column = max(column, viet.Width(row[0])+4)
	}
	beside := p.width-column >= helpText
	if !beside {
		column = 6
	}
	for _, row := range rows {
		lead := "  " + row[0]
		if !beside {
			fmt.Fprintln(p.out, lead)
			lead = ""
		}
		p.beside(lead, row[1], column)
	}
}

// useLine is how a command is called.
func (a *app) useLine(cmd *cobra.Command) string {
	line := strings.TrimSuffix(cmd.UseLine(), " [flags]")
	if cmd.HasParent() && cmd.HasAvailableSubCommands() {
		line += " " + a.lang.Say(lang.ArgCommand)
	}
	return line + " " + a.lang.Say(lang.ArgFlags)
}

// flagRows are flags as they are typed, and what they do.
func (a *app) flagRows(flags *pflag.FlagSet) (rows [][2]string) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		typed := "--" + f.Name
		if f.Shorthand != "" {
			typed = "-" + f.Shorthand + ", " + typed
		}
		if value := a.flagValue(f); value != "" {
			typed += " " + value
		}
		does := f.Usage
		switch f.DefValue {
		case "", "false", "0", "[]":
		default:
			does += " " + a.lang.Say(lang.HelpDefault, f.DefValue)
		}
		rows = append(rows, [2]string{typed, does})
	})
	return rows
}

// flagValues are the words for what flags take, by their names.
var flagValues = map[string]lang.Phrase{
	"format": lang.ArgFormat, "home": lang.ArgFolder, "output": lang.ArgFile, "shelf": lang.ArgName,
	"portal": lang.ArgID, "since": lang.ArgAge,
}

// flagValue names what a flag takes; "" for a switch.
func (a *app) flagValue(f *pflag.Flag) string {
	if phrase, ok := flagValues[f.Name]; ok {
		return a.lang.Say(phrase)
	}
	switch kind := f.Value.Type(); kind {
	case "bool":
		return ""
	case "int":
		return a.lang.Say(lang.ArgNumber)
	case "string", "stringSlice":
		return a.lang.Say(lang.ArgText)
	default:
		return kind
	}
}

// helpFlag is --help. The command library asks for a help page as soon as it has read
// this flag, and has none of ours by then: then is called in time to put it there.
type helpFlag struct {
	asked bool
	then  func()
}

func (f *helpFlag) String() string   { return fmt.Sprint(f.asked) }
func (f *helpFlag) Type() string     { return "bool" }
func (f *helpFlag) IsBoolFlag() bool { return true }

func (f *helpFlag) Set(s string) error {
	asked, err := strconv.ParseBool(s)
	f.asked = asked
	f.then()
	return err
}

// helpFlags gives every command --help, and the program --version.
func (a *app) helpFlags(root *cobra.Command) {
	page := func(cmd *cobra.Command, _ []string) {
		if err := a.help(cmd); err != nil {
			a.fail(err)
		}
	}
	asked := &helpFlag{then: func() { root.SetHelpFunc(page) }}
	root.PersistentFlags().VarPF(asked, "help", "h", a.lang.Say(lang.FlagHelp)).NoOptDefVal = "true"
	root.Flags().BoolP("version", "v", false, a.lang.Say(lang.FlagVersion))
	root.SetVersionTemplate("{{.DisplayName}} {{.Version}}\n")
}

// helpCommand is `sapbao help`.
func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]", Short: a.lang.Say(lang.CommandHelp),
		ValidArgsFunction: completeCommands,
		RunE: func(cmd *cobra.Command, args []string) error {
			at := cmd.Root()
			for _, name := range args {
				below, _, err := at.Find([]string{name})
				if err != nil || below == at {
					return a.noCommandBelow(at, name)
				}
				at = below
			}
			return a.help(at)
		},
	}
}

func completeCommands(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	at, _, err := cmd.Root().Find(args)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var names []string
	for _, below := range at.Commands() {
		if below.IsAvailableCommand() {
			names = append(names, cobra.CompletionWithDesc(below.Name(), below.Short))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
