// Package typo reads the small TOML files that people write by hand, strictly,
// and tells what is wrong in them as values: file, line, key, what is allowed
// and what was probably meant. It sees bytes only; files are opened elsewhere.
package typo

import (
	"fmt"
	"strings"
)

// Fault is the way in which a line is wrong.
type Fault int

// The faults.
const (
	Syntax     Fault = iota // not TOML; Detail says why, and nothing of the file was taken
	UnknownKey              // Key is not one that is known here; Nearest is the key probably meant
	BadValue                // Key cannot have Value; Allowed says what it can have
	Missing                 // Key is not there and must be; Line is 1 or where it belongs
	Repeated                // Key has a Value that already stands elsewhere
)

// Error is one thing wrong in a file.
type Error struct {
	File    string
	Line    int // from 1; 0 where it is not known
	Fault   Fault
	Key     string // dotted, as in "column.width"
	Value   string // as it is written in the file
	Allowed string // in signs that need no translation, as in `"vi" | "en"` or `20…200`
	Nearest string // empty where nothing resembles it
	Detail  string // the parser's own words
}

// Error implements [error] in English; a sentence for the reader is made from the fields.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
	}
	b.WriteString(": ")
	switch e.Fault {
	case Syntax:
		b.WriteString(e.Detail)
	case UnknownKey:
		fmt.Fprintf(&b, "unknown key %q", e.Key)
	case BadValue:
		fmt.Fprintf(&b, "%s cannot be %s", e.Key, e.Value)
	case Missing:
		fmt.Fprintf(&b, "%s is missing", e.Key)
	case Repeated:
		fmt.Fprintf(&b, "%s %s stands twice", e.Key, e.Value)
	}
	if e.Nearest != "" {
		fmt.Fprintf(&b, "; did you mean %q?", e.Nearest)
	} else if e.Allowed != "" {
		fmt.Fprintf(&b, "; allowed: %s", e.Allowed)
	}
	return b.String()
}

// Errors is all that is wrong in a file, in the order of its lines.
type Errors []*Error

// Error implements [error], with a line for each.
func (all Errors) Error() string {
	lines := make([]string, len(all))
	for i, e := range all {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets [errors.As] find the single ones.
func (all Errors) Unwrap() []error {
	single := make([]error, len(all))
	for i, e := range all {
		single[i] = e
	}
	return single
}

// OrNil is the errors as an error, nil when there are none.
func (all Errors) OrNil() error {
	if len(all) == 0 {
		return nil
	}
	return all
}
