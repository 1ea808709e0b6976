package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/export"
	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/viet"
)

var briefFormats = []string{"text", "markdown", "json"}

type briefFlags struct {
	top    int
	format string
	json   bool
}

func (a *app) briefCommand() *cobra.Command {
	var f briefFlags
	cmd := &cobra.Command{
		Use: "brief", Short: a.lang.Say(lang.CommandBrief), Args: cobra.NoArgs,
		RunE: a.action(func(ctx context.Context, _ []string) error { return a.brief(ctx, f) }),
	}
	cmd.Flags().IntVar(&f.top, "top", 3, a.lang.Say(lang.FlagTop))
	a.formatFlags(cmd, &f.format, &f.json, briefFormats)
	return cmd
}

// brief prints the newest headlines of each followed section. A story that stands
// in several is printed once.
func (a *app) brief(ctx context.Context, f briefFlags) error {
	format, err := a.choose(f.format, f.json, briefFormats)
	if err != nil {
		return err
	}
	if f.top < 1 {
		return a.misuse(lang.BadTop)
	}
	desk, err := a.newsroom(ctx)
	if err != nil {
		return err
	}
	sections, err := desk.Sections(ctx)
	if err != nil {
		return err
	}
	if len(sections) == 0 {
		return a.trouble(lang.NothingFollowed)
	}
	told := map[news.HeadlineID]bool{}
	for _, s := range sections {
		rows, err := desk.Headlines(ctx, news.Query{Section: s.ID, Offline: a.offline, Limit: f.top + len(told)})
		if err != nil {
			return err
		}
		var top []news.Headline
		for _, h := range rows {
			if !told[h.ID] && len(top) < f.top {
				told[h.ID] = true
				top = append(top, h)
			}
		}
		if len(top) == 0 {
			continue
		}
		name := s.Name
		if p, err := desk.Portal(s.ID.Portal()); err == nil {
			name = p.Name + " · " + s.Name
		}
		if err := a.printBrief(format, name, top); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) printBrief(format, name string, top []news.Headline) error {
	var b strings.Builder
	switch format {
	case "json":
		for _, h := range top {
			if err := printJSON(a.out, toHeadlineJSON(h)); err != nil {
				return err
			}
		}
		return nil
	case "markdown":
		fmt.Fprintf(&b, "## %s\n\n", export.Escape(name))
		for _, h := range top {
			fmt.Fprintf(&b, "- [%s](<%s>)", export.Escape(h.Title), h.URL)
			if h.Lead != "" {
				fmt.Fprintf(&b, "  \n  %s", export.Escape(h.Lead))
			}
			b.WriteByte('\n')
		}
		b.WriteByte('\n')
	default:
		a.briefText(&b, name, top)
	}
	_, err := fmt.Fprint(a.out, b.String())
	return err
}

// briefText sets a section as plain text within the terminal's width, or the column's.
func (a *app) briefText(b *strings.Builder, name string, top []news.Headline) {
	width := a.chosen.Column.Width
	if screen := a.width(); screen > 0 {
		width = min(width, screen)
	}
	b.WriteString(name + "\n")
	for _, h := range top {
		for i, line := range viet.Wrap(h.Title, max(width-4, 16)) {
			mark := "    "
			if i == 0 {
				mark = "  • "
			}
			b.WriteString(mark + line + "\n")
		}
		fmt.Fprintf(b, "    %s · %s\n", a.when(h), h.ID)
	}
	b.WriteByte('\n')
}
