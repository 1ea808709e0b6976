package main

import (
	"errors"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/typo"
	"github.com/sapbao/sapbao/internal/viet"
)

// miscall is a wrong call, found before the command at path began.
type miscall struct{ path, text string }

func (m miscall) Error() string { return m.text }

func (a *app) miscall(cmd *cobra.Command, p lang.Phrase, args ...any) error {
	return miscall{cmd.CommandPath(), a.lang.Say(p, args...)}
}

// argument is what the commands call their arguments, in the words of the manual.
var argument = regexp.MustCompile(`\b(ID|URL|FILE|SECTION|NAME|QUERY|COMMAND)\b`)

// nameArgs says in the reader's language what arguments are.
func (a *app) nameArgs(cmd *cobra.Command) {
	names := map[string]lang.Phrase{
		"ID": lang.ArgID, "URL": lang.ArgURL, "FILE": lang.ArgFile, "SECTION": lang.ArgSection,
		"NAME": lang.ArgName, "QUERY": lang.ArgQuery, "COMMAND": lang.ArgCommand,
	}
	cmd.Use = argument.ReplaceAllStringFunc(cmd.Use, func(name string) string { return a.lang.Say(names[name]) })
	for _, below := range cmd.Commands() {
		a.nameArgs(below)
	}
}

// noCommandBelow says that a command has none of that name below it.
func (a *app) noCommandBelow(cmd *cobra.Command, name string) error {
	var names []string
	for _, below := range cmd.Commands() {
		names = append(names, below.Name())
	}
	shown := viet.Clean(name)
	switch meant := typo.Nearest(name, names); {
	case meant != "":
		return a.miscall(cmd, lang.CommandMeant, cmd.CommandPath(), shown, meant)
	case !cmd.HasParent():
		return a.miscall(cmd, lang.NotAnAddress, shown)
	}
	return a.miscall(cmd, lang.NoSuchCommand, cmd.CommandPath(), shown)
}

// noFlag says that a command has no flag of that name.
func (a *app) noFlag(cmd *cobra.Command, name string) error {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if meant := typo.Nearest(name, names); meant != "" {
		return a.miscall(cmd, lang.UsageFlagMeant, dashed(name), "--"+meant)
	}
	return a.miscall(cmd, lang.UsageNoFlag, dashed(name))
}

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
				return a.miscall(cmd, lang.UsageExcess, call, viet.Clean(args[n]))
			}
		}
		return a.miscall(cmd, lang.UsageMissing, call)
	}
}

// flagError says in the reader's language what is wrong with a flag.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return a.noFlag(cmd, unknown.GetSpecifiedName())
	case errors.As(err, &bare):
		return a.miscall(cmd, lang.UsageFlagValue, "--"+bare.GetFlag().Name, a.kind(bare.GetFlag()))
	case errors.As(err, &wrong):
		return a.miscall(cmd, lang.UsageBadValue, "--"+wrong.GetFlag().Name, viet.Clean(wrong.GetValue()), a.kind(wrong.GetFlag()))
	case errors.As(err, &syntax):
		return a.miscall(cmd, lang.UsageBadFlag, viet.Clean(syntax.GetSpecifiedFlag()))
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
