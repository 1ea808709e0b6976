package theme

import (
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2"
)

// located puts the line into a decoder's error.
func located(err error) error {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		first := unknown.Errors[0]
		line, _ := first.Position()
		return fmt.Errorf("line %d: unknown key %q; a theme has title, dark, [colors] and [tokens]", line, joined(first.Key()))
	}
	var decode *toml.DecodeError
	if errors.As(err, &decode) {
		line, column := decode.Position()
		return fmt.Errorf("line %d, column %d: %w", line, column, err)
	}
	return err
}

func joined(key toml.Key) string {
	name := ""
	for i, part := range key {
		if i > 0 {
			name += "."
		}
		name += part
	}
	return name
}
