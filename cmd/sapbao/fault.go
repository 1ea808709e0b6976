package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/theme"
	"github.com/sapbao/sapbao/internal/typo"
	"github.com/sapbao/sapbao/internal/viet"
)

// faults tells of what is wrong in files written by hand, a line each.
func (a *app) faults(faults typo.Errors) string {
	lines := make([]string, len(faults))
	for i, f := range faults {
		lines[i] = a.fault(f)
	}
	return strings.Join(lines, "\n")
}

func (a *app) fault(f *typo.Error) string {
	place := place(f.File, f.Line)
	key, value := viet.Clean(f.Key), viet.Clean(f.Value)
	switch f.Fault {
	case typo.UnknownKey:
		if f.Nearest != "" {
			return a.lang.Say(lang.ConfigKeyMeant, place, key, f.Nearest)
		}
		return a.lang.Say(lang.ConfigUnknownKey, place, key, f.Allowed)
	case typo.BadValue:
		return a.lang.Say(lang.ConfigBadValue, place, key, value, f.Allowed)
	case typo.Missing:
		return a.lang.Say(lang.ConfigMissing, place, key)
	case typo.Repeated:
		return a.lang.Say(lang.ConfigRepeated, place, key, value)
	}
	return a.lang.Say(lang.ConfigSyntax, place, viet.Clean(f.Detail))
}

// themeFaults are the faults of a theme as those of any file that a person wrote.
func themeFaults(f *theme.Faults) (all typo.Errors) {
	for _, fault := range f.All {
		e := &typo.Error{File: f.Name + ".toml", Line: fault.Line, Fault: typo.Syntax, Key: fault.Key, Detail: fault.Detail}
		switch {
		case fault.Value != "":
			e.Fault, e.Value, e.Allowed = typo.BadValue, strconv.Quote(fault.Value), theme.Values
		case fault.Known:
			e.Fault = typo.Missing
		case fault.Key != "":
			e.Fault, e.Allowed = typo.UnknownKey, "title, dark, [colors], [tokens]"
			if token, ok := strings.CutPrefix(fault.Key, "tokens."); ok {
				e.Allowed = tokenNames()
				e.Nearest = typo.Nearest(token, strings.Split(e.Allowed, ", "))
			}
		}
		all = append(all, e)
	}
	return all
}

func tokenNames() string {
	names := make([]string, 0, len(theme.Tokens()))
	for _, token := range theme.Tokens() {
		names = append(names, string(token))
	}
	return strings.Join(names, ", ")
}

// place is a line of a file, or the file where the line is not known.
func place(file string, line int) string {
	if line > 0 {
		return fmt.Sprintf("%s:%d", file, line)
	}
	return file
}
