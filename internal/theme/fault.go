package theme

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Fault is one thing wrong in a theme.
type Fault struct {
	Line   int    // from 1; 0 where it is not known
	Key    string // dotted, as in "tokens.dim"; empty where the file is not TOML
	Value  string // what Key cannot have; empty where Key is missing or unknown
	Known  bool   // Key is one that a theme has
	Detail string // the parser's own words
}

// Faults are all that is wrong in the theme of a name, and why it cannot be worn.
type Faults struct {
	Name string
	All  []Fault
}

// Values is what a colour can be, in signs that need no translation.
const Values = `"#rrggbb" | 0…255 | [colors] | ""`

// Error implements [error] in English; a sentence for the reader is made from the fields.
func (f *Faults) Error() string {
	lines := make([]string, len(f.All))
	for i, fault := range f.All {
		lines[i] = fault.String()
	}
	return "theme " + f.Name + ": " + strings.Join(lines, "\n")
}

// String is the fault in English.
func (f Fault) String() string {
	said := f.Detail
	switch {
	case f.Value != "":
		said = fmt.Sprintf("%s: %q is no colour; allowed: %s", f.Key, f.Value, Values)
	case f.Known:
		said = f.Key + " is missing"
	case f.Key != "":
		said = fmt.Sprintf("unknown key %q", f.Key)
	}
	if f.Line > 0 {
		return fmt.Sprintf("line %d: %s", f.Line, said)
	}
	return said
}

// faults are what a decoder found.
func faults(err error) []Fault {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) {
		all := make([]Fault, len(unknown.Errors))
		for i := range unknown.Errors {
			all[i].Key = strings.Join(unknown.Errors[i].Key(), ".")
			all[i].Line, _ = unknown.Errors[i].Position()
		}
		return all
	}
	fault := Fault{Detail: strings.TrimPrefix(err.Error(), "toml: ")}
	var decode *toml.DecodeError
	if errors.As(err, &decode) {
		fault.Line, _ = decode.Position()
	}
	return []Fault{fault}
}
