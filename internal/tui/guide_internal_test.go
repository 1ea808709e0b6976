package tui

import (
	"slices"
	"testing"
)

func TestCommandsThatAreKnownByNameExist(t *testing.T) {
	all := Commands()
	for list, names := range map[string][]string{"repeatable": repeatable, "steps": steps, "free": free} {
		for _, name := range names {
			if !slices.Contains(all, name) {
				t.Errorf("%s: there is no command %q", list, name)
			}
		}
	}
}
