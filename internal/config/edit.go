package config

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"github.com/sapbao/sapbao/internal/news"
	"github.com/sapbao/sapbao/internal/typo"
)

// Follow adds sections, or portals with all theirs, to those that are followed,
// at the end. It keeps the rest of the file as it is, comments and all, and makes
// the file where there is none.
func Follow(path string, ids ...news.SectionID) error {
	return ChangeFollow(path, func(followed []news.SectionID) []news.SectionID {
		for _, id := range ids {
			if !slices.Contains(followed, id) {
				followed = append(followed, id)
			}
		}
		return followed
	})
}

// ChangeFollow replaces what is followed by what change makes of it, in one
// step that no other writer comes between.
func ChangeFollow(path string, change func(followed []news.SectionID) []news.SectionID) error {
	name := filepath.Base(path)
	return rewrite(path, func(text []byte) ([]byte, error) {
		_, faults := parse(name, text)
		if refused := blocking(faults, "follow"); refused != nil {
			return nil, refused
		}
		d := newDocument(text)
		before := d.followed()
		wanted := change(slices.Clone(before))
		for _, id := range wanted {
			if !id.Valid() && !slices.Contains(before, id) {
				return nil, &typo.Error{File: name, Fault: typo.BadValue, Key: "follow", Value: quote(string(id)), Allowed: allowedFollow}
			}
		}
		d.follow(before, wanted)
		if !slices.Equal(d.followed(), wanted) {
			return nil, fmt.Errorf("%s: follow is written in a way that cannot be edited", name)
		}
		return d.text, nil
	})
}

// followed is the list as it stands in the document, sound or not.
func (d *document) followed() []news.SectionID {
	var file struct {
		Follow []news.SectionID `toml:"follow"`
	}
	if toml.Unmarshal(d.text, &file) != nil {
		return nil
	}
	return file.Follow
}

// FollowLine is the line on which the text of a configuration follows an id, from 1, or
// 0 where it does not.
func FollowLine(text []byte, id news.SectionID) int {
	i := slices.Index(newDocument(text).followed(), id)
	return typo.Line(text, fmt.Sprintf("follow[%d]", i))
}

// blocking is the fault of syntax, or that of the key as a whole, that forbids editing.
func blocking(faults typo.Errors, key string) error {
	for _, f := range faults {
		if f.Fault == typo.Syntax || f.Fault == typo.BadValue && f.Key == key {
			return f
		}
	}
	return nil
}

// follow edits single elements where it can, so that the comments beside the others stay.
func (d *document) follow(before, wanted []news.SectionID) {
	unwanted := func(id news.SectionID) bool { return !slices.Contains(wanted, id) }
	stay := slices.DeleteFunc(slices.Clone(before), unwanted)
	if !within(stay, wanted) {
		d.set("follow", d.list(wanted...)) // another order
		return
	}
	for i := len(before) - 1; i >= 0; i-- {
		if unwanted(before[i]) {
			d.removeItem("follow", i)
		}
	}
	for i, id := range wanted {
		switch {
		case i >= len(stay):
			d.addItem("follow", id)
		case stay[i] == id:
			continue
		default:
			d.insertItem("follow", i, id)
		}
		stay = slices.Insert(stay, i, id)
	}
}

// within reports whether the ids stand in all, in the same order.
func within(ids, all []news.SectionID) bool {
	for _, id := range all {
		if len(ids) > 0 && ids[0] == id {
			ids = ids[1:]
		}
	}
	return len(ids) == 0
}

// Set gives a key such as "theme" or "column.width" a value: a string, bool, int,
// time.Duration or []string; nil takes the key away, which brings the default
// back. It refuses, with [typo.Errors], what [Load] would find fault with. The
// rest of the file stays as it is, comments and all.
func Set(path, key string, value any) error {
	text, err := encode(value)
	if err != nil {
		return fmt.Errorf("config %s: %w", key, err)
	}
	return rewrite(path, func(old []byte) ([]byte, error) {
		_, known := parse(filepath.Base(path), old)
		if refused := blocking(known, ""); refused != nil {
			return nil, refused
		}
		d := newDocument(old)
		if value == nil {
			d.remove(key)
		} else {
			d.set(key, text)
		}
		_, faults := parse(filepath.Base(path), d.text)
		if more := newFaults(known, faults); len(more) > 0 {
			return nil, more
		}
		return d.text, nil
	})
}

// newFaults are those that were not there before the edit, wherever they stand now.
func newFaults(before, after typo.Errors) typo.Errors {
	var more typo.Errors
	for _, f := range after {
		if !slices.ContainsFunc(before, func(b *typo.Error) bool {
			return b.Fault == f.Fault && b.Key == f.Key && b.Value == f.Value && b.Detail == f.Detail
		}) {
			more = append(more, f)
		}
	}
	return more
}

// encode writes a value as TOML.
func encode(value any) (string, error) {
	switch v := value.(type) {
	case nil:
		return "", nil
	case string:
		return quote(v), nil
	case bool:
		return strconv.FormatBool(v), nil
	case int:
		return strconv.Itoa(v), nil
	case time.Duration:
		return quote(short(v)), nil
	case []string:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = quote(item)
		}
		return "[" + strings.Join(items, ", ") + "]", nil
	}
	return "", fmt.Errorf("a %T cannot be written", value)
}
