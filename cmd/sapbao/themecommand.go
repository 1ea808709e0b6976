package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/tui/style"
	"github.com/sapbao/sapbao/internal/viet"
)

func (a *app) themeCommand() *cobra.Command {
	cmd := a.group("theme", lang.CommandTheme)
	cmd.AddCommand(
		&cobra.Command{
			Use: "list", Short: a.lang.Say(lang.CommandThemeList), Args: cobra.NoArgs,
			RunE: a.action(func(context.Context, []string) error { return a.listThemes() }),
		},
		&cobra.Command{
			Use: "show NAME", Short: a.lang.Say(lang.CommandThemeShow), Args: cobra.ExactArgs(1),
			RunE: a.action(func(_ context.Context, args []string) error { return a.showTheme(args[0]) }),
		})
	return cmd
}

func (a *app) listThemes() error {
	all, faults := a.themes()
	if faults != nil {
		a.fail(faults)
	}
	t := table{out: a.out, width: a.width()}
	for _, th := range all {
		kind := lang.ThemeLight
		switch {
		case th.Colors[theme.Paper] == "":
			kind = lang.ThemeOwn
		case th.Dark:
			kind = lang.ThemeDark
		}
		t.row(th.Name, a.lang.Say(kind), th.Title)
	}
	return t.print()
}

// sampleWidth is the cells of a theme's sample.
const sampleWidth = 64

// showTheme prints news in a theme, and what its tokens are.
func (a *app) showTheme(name string) error {
	t, err := a.theme(name)
	if err != nil {
		return err
	}
	out := &colorprofile.Writer{Forward: a.out, Profile: colorprofile.Detect(a.out, os.Environ())}
	for _, line := range a.themeSample(style.New(t)) {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return a.printTokens(out, t)
}

// themeSample is an article and headlines on the theme's paper.
func (a *app) themeSample(s *style.Styles) []string {
	var lines []string
	put := func(parts ...string) {
		line := s.Ground.Render("  ") + strings.Join(parts, s.Ground.Render(" "))
		lines = append(lines, line+s.Ground.Render(strings.Repeat(" ", max(sampleWidth-lipgloss.Width(line), 0))))
	}
	set := func(look style.Pen, p lang.Phrase) {
		for _, line := range viet.Wrap(a.lang.Say(p), sampleWidth-4) {
			put(look.On(s.Paper).Render(line))
		}
	}
	say := func(look style.Pen, p lang.Phrase) string { return look.On(s.Paper).Render(a.lang.Say(p)) }
	put()
	set(s.Article.Label, lang.SampleLabel)
	set(s.Article.Title, lang.SampleTitle)
	put()
	set(s.Article.Lead, lang.SampleLead)
	put()
	set(s.Article.Body, lang.SampleBody)
	set(s.Article.Caption, lang.SampleCaption)
	put()
	put(say(s.Article.Link, lang.SampleLink), "", s.Hit.Render(a.lang.Say(lang.SampleHit)))
	put(s.Row.Unread.On(s.Paper).Render("•"), say(s.Row.Fresh, lang.SampleUnread), s.Row.Kept.On(s.Paper).Render("↓"))
	put(s.Chosen.Cursor.Render("▌") + s.Chosen.Fresh.Render(a.lang.Say(lang.SampleChosen)) + s.Chosen.Ground.Render(" ") + s.Chosen.Saved.Render("★") + s.Chosen.Ground.Render(" "))
	put(s.Ground.Render(" "), say(s.Row.Seen, lang.SampleRead))
	put(say(s.Good, lang.SampleGoodNews), "", say(s.Bad, lang.SampleProblem))
	put()
	return lines
}

func (a *app) printTokens(out io.Writer, t theme.Theme) error {
	if _, err := fmt.Fprintf(out, "\n%s (%s)\n", t.Title, t.Name); err != nil {
		return err
	}
	for _, token := range theme.Tokens() {
		value, contrast := string(t.Colors[token]), ""
		if value == "" {
			value = "–"
		}
		if ratio := theme.Contrast(t.Colors[token], t.Colors[theme.Paper]); ratio > 0 && token != theme.Paper {
			contrast = fmt.Sprintf("%5.1f:1", ratio)
		}
		if _, err := fmt.Fprintf(out, "%-10s %s %-8s %s\n", token, style.Swatch(t.Colors[token]), value, contrast); err != nil {
			return err
		}
	}
	return nil
}
