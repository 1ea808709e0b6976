package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sapbao/sapbao/internal/config"
	"github.com/sapbao/sapbao/internal/lang"
)

func (a *app) configCommand() *cobra.Command {
	cmd := a.group("config", lang.CommandConfig)
	add := func(use string, short lang.Phrase, do func() error) {
		cmd.AddCommand(&cobra.Command{
			Use: use, Short: a.lang.Say(short), Args: cobra.NoArgs,
			RunE: a.action(func(context.Context, []string) error { return do() }),
		})
	}
	add("init", lang.CommandConfigInit, a.initConfig)
	add("path", lang.CommandConfigPath, func() error {
		_, err := fmt.Fprintln(a.out, a.places.File())
		return err
	})
	add("view", lang.CommandConfigView, func() error {
		text, err := a.chosen.Text()
		if err != nil {
			return err
		}
		_, err = a.out.Write(text)
		return err
	})
	add("check", lang.CommandConfigCheck, a.checkConfig)
	return cmd
}

// initConfig writes a file in which every choice stands with its default, commented out.
func (a *app) initConfig() error {
	text, err := config.Sample(a.lang.Say(lang.ConfigHeading))
	if err != nil {
		return err
	}
	created, err := config.Create(a.places.File(), text)
	switch {
	case err != nil:
		return err
	case !created:
		return a.trouble(lang.ConfigThere, a.places.File())
	}
	a.say(a.lang.Say(lang.ConfigCreated, a.places.File()))
	return nil
}

// checkConfig looks at the configuration and at all that is named in it. What the start
// of every command tells of is told already.
func (a *app) checkConfig() error {
	_, err := config.Load(a.places.File())
	_, faults := a.themes()
	if faults != nil {
		a.complain(faults)
	}
	strangers := a.checkFollow()
	if strangers != nil {
		a.complain(strangers)
	}
	if errors.Join(err, faults, strangers, a.checkKeys(), a.checkTheme()) != nil {
		a.status = statusFailed
		return nil
	}
	a.say(a.lang.Say(lang.ConfigSound, a.places.File()))
	return nil
}
