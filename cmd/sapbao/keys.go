package main

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sapbao/sapbao/internal/lang"
	"github.com/sapbao/sapbao/internal/tui"
	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/typo"
	"github.com/sapbao/sapbao/internal/viet"
)

// checkKeys tells what is wrong with the reader's own keys, line by line: commands
// that there are not, keys that cannot be pressed, keys with two commands.
func (a *app) checkKeys() error {
	own := a.chosen.Keys
	if len(own) == 0 {
		return nil
	}
	file := filepath.Base(a.places.File())
	data, err := os.ReadFile(a.places.File())
	if err != nil {
		return err
	}
	at := func(command string) int { return typo.Line(data, "keys."+command) }
	var faults []error
	known := tui.Commands()
	for command, keys := range own {
		if !slices.Contains(known, command) {
			faults = append(faults, a.noCommand(file, at(command), command, known))
		}
		for _, key := range keys {
			if !kit.IsKey(key) {
				faults = append(faults, a.trouble(lang.KeysNoKey, place(file, at(command)), viet.Clean(key)))
			}
		}
	}
	for _, c := range tui.Clashes(own) {
		faults = append(faults, a.trouble(lang.KeysClash, place(file, at(c.Command)), c.Key, c.Command, c.Other))
	}
	slices.SortFunc(faults, func(x, y error) int { return strings.Compare(x.Error(), y.Error()) })
	return a.all(faults...)
}

func (a *app) noCommand(file string, line int, command string, known []string) error {
	f := &typo.Error{File: file, Line: line, Fault: typo.UnknownKey, Key: command, Nearest: typo.Nearest(command, known)}
	if f.Nearest == "" {
		return a.trouble(lang.KeysNoCommand, place(file, line), viet.Clean(command))
	}
	return told{errors.New(a.fault(f))}
}
