package typo

import (
	"bytes"
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Decode reads data into *into, which holds the defaults when it comes. What is
// wrong is left out and told, and the rest is taken: a file with two bad lines
// still gives its good ones. After a fault of syntax *into keeps its defaults.
// The name of the file is for the errors only.
func Decode[T any](file string, data []byte, into *T) Errors {
	data = withoutMark(data)
	defaults := *into
	err := decode(data, into)
	if err == nil {
		return nil
	}
	*into = defaults
	if err := toml.Unmarshal(data, new(map[string]any)); err != nil {
		return Errors{syntax(file, err)}
	}
	var all Errors
	rest := bytes.Clone(data)
	for {
		fresh := defaults
		err := decode(rest, &fresh)
		var strict *toml.StrictMissingError
		switch {
		case err == nil:
			*into = fresh
		case errors.As(err, &strict):
			*into = fresh
			for i := range strict.Errors {
				all = append(all, unknownKey(file, &strict.Errors[i], reflect.TypeFor[T]()))
			}
		default:
			at, found := culprit[T](rest, err)
			if found {
				all = append(all, badValue(file, at, rest, reflect.TypeFor[T]()))
				blank(outer(rest, at))
				continue
			}
			all = append(all, syntax(file, err))
		}
		slices.SortStableFunc(all, func(a, b *Error) int { return a.Line - b.Line })
		return all
	}
}

func decode(data []byte, into any) error {
	return toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(into)
}

func syntax(file string, err error) *Error {
	e := &Error{File: file, Fault: Syntax, Detail: strings.TrimPrefix(err.Error(), "toml: ")}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		e.Line, _ = at.Position()
	}
	return e
}

func unknownKey(file string, err *toml.DecodeError, root reflect.Type) *Error {
	path := err.Key()
	line, _ := err.Position()
	e := &Error{File: file, Line: line, Fault: UnknownKey, Key: strings.Join(path, ".")}
	// The key is unknown at the first step that leads nowhere.
	for i := range path {
		if within := typeAt(root, path[:i]); typeAt(root, path[:i+1]) == nil {
			known := Keys(within)
			e.Key = path[i]
			e.Nearest = Nearest(path[i], known)
			e.Allowed = strings.Join(known, ", ")
			break
		}
	}
	return e
}

// culprit finds the key whose value is refused: by the line in the error or,
// where it has none, by leaving out one key after another.
func culprit[T any](data []byte, err error) (Entry, bool) {
	var positioned *toml.DecodeError
	if errors.As(err, &positioned) {
		return entryAt(data, offsetOf(data, positioned))
	}
	all := Outline(data)
	for _, e := range slices.Backward(all) {
		if e.Header || e.Inner {
			continue
		}
		without := bytes.Clone(data)
		blank(without[e.Key.Start:e.Value.End])
		if now := toml.Unmarshal(without, new(T)); now == nil || now.Error() != err.Error() {
			return e, true
		}
	}
	return Entry{}, false
}

func offsetOf(data []byte, err *toml.DecodeError) int {
	line, column := err.Position()
	offset := column - 1
	for _, text := range bytes.SplitAfter(data, []byte("\n"))[:line-1] {
		offset += len(text)
	}
	return offset
}

func badValue(file string, at Entry, data []byte, root reflect.Type) *Error {
	return &Error{
		File: file, Line: lineAt(data, at.Key.Start), Fault: BadValue, Key: strings.Join(plain(at.Path), "."),
		Value: short(data[at.Value.Start:at.Value.End]), Allowed: shape(typeAt(root, plain(at.Path))),
	}
}

// plain is a path without the counts of lists.
func plain(path []string) []string {
	names := make([]string, len(path))
	for i, step := range path {
		names[i], _, _ = strings.Cut(step, "[")
	}
	return names
}

// short is a written value on one line, at most 40 characters of it.
func short(value []byte) string {
	runes := []rune(strings.Join(strings.Fields(string(value)), " "))
	if len(runes) > 40 {
		return string(runes[:39]) + "…"
	}
	return string(runes)
}

// outer is the text of the key, or of the outermost inline table that it stands in.
func outer(data []byte, inner Entry) []byte {
	for _, e := range Outline(data) {
		if !e.Header && !e.Inner && e.Key.Start <= inner.Key.Start && inner.Value.End <= e.Value.End {
			return data[e.Key.Start:e.Value.End]
		}
	}
	return data[inner.Key.Start:inner.Value.End]
}

// blank wipes a stretch of text and keeps its line ends, so that the lines below keep their numbers.
func blank(text []byte) {
	for i, c := range text {
		if c != '\n' && c != '\r' {
			text[i] = ' '
		}
	}
}
