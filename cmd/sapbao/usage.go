package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/viet"
)

// checkArgs lets every command below cmd tell in the reader's language what is wrong
// with the number of its arguments.
func (a *app) checkArgs(cmd *cobra.Command) {
	for _, below := range cmd.Commands() {
		a.checkArgs(below)
	}
	check := cmd.Args
	if check == nil {
		return
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		err := check(cmd, args)
		if err == nil {
			return nil
		}
		call := strings.TrimSuffix(cmd.UseLine(), " [flags]")
		for n := len(args) - 1; n >= 0; n-- {
			if check(cmd, args[:n]) == nil {
				return errors.New(a.lang.Say(lang.UsageExcess, call, viet.Clean(args[n])))
			}
		}
		return errors.New(a.lang.Say(lang.UsageMissing, call))
	}
}

// flagError says in the reader's language what is wrong with a flag.
func (a *app) flagError(_ *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return errors.New(a.lang.Say(lang.UsageNoFlag, dashed(unknown.GetSpecifiedName())))
	case errors.As(err, &bare):
		return errors.New(a.lang.Say(lang.UsageFlagValue, "--"+bare.GetFlag().Name, a.kind(bare.GetFlag())))
	case errors.As(err, &wrong):
		return errors.New(a.lang.Say(lang.UsageBadValue, "--"+wrong.GetFlag().Name, viet.Clean(wrong.GetValue()), a.kind(wrong.GetFlag())))
	case errors.As(err, &syntax):
		return errors.New(a.lang.Say(lang.UsageBadFlag, viet.Clean(syntax.GetSpecifiedFlag())))
	}
	return err
}

// dashed is a flag's name as it is typed.
func dashed(name string) string {
	if name = viet.Clean(name); len([]rune(name)) == 1 {
		return "-" + name
	}
	return "--" + name
}

// kind says what a flag takes.
func (a *app) kind(flag *pflag.Flag) string {
	switch kind := flag.Value.Type(); kind {
	case "int":
		return a.lang.Say(lang.KindWhole)
	case "bool":
		return a.lang.Say(lang.KindSwitch)
	case "string", "stringSlice":
		return a.lang.Say(lang.KindText)
	default:
		return kind
	}
}
