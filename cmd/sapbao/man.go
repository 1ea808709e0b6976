package main

import (
	"context"
	"fmt"
	"regexp"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/lang"
)

// manual is a manual page with headings in the reader's language.
type manual struct {
	*roff.Document
	lang lang.Lang
}

// manHeadings are the words of the page's maker, which knows English alone.
var manHeadings = map[string]lang.Phrase{
	"Name": lang.ManName, "Synopsis": lang.ManSynopsis, "Description": lang.ManDescription,
	"Options": lang.ManOptions, "OPTIONS": lang.ManOptions, "Commands": lang.ManCommands, "COMMANDS": lang.ManCommands,
	"options...": lang.ManOptions, "argument...": lang.ManArgument,
}

func (m manual) said(text string) string {
	if phrase, ok := manHeadings[text]; ok {
		return m.lang.Say(phrase)
	}
	return shorthand.ReplaceAllString(text, "-$1, --")
}

// shorthand is a flag's short form as the page's maker writes it.
var shorthand = regexp.MustCompile(`^--(\w) --`)

func (m manual) Section(text string)    { m.Document.Section(m.said(text)) }
func (m manual) TextBold(text string)   { m.Document.TextBold(m.said(text)) }
func (m manual) TextItalic(text string) { m.Document.TextItalic(m.said(text)) }

func (a *app) manCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "man", Short: a.lang.Say(lang.CommandMan), Args: cobra.NoArgs}
	cmd.RunE = a.action(func(context.Context, []string) error {
		page, err := mango.NewManPage(1, cmd.Root())
		if err != nil {
			return err
		}
		page.WithSection(a.lang.Say(lang.ManStatus), a.lang.Say(lang.ManStatuses))
		_, err = fmt.Fprint(a.out, page.Build(manual{roff.NewDocument(), a.lang}))
		return err
	})
	return cmd
}
