package config

import (
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// Text is the whole configuration as a file would write it, the defaults too.
func (c Config) Text() ([]byte, error) { return toml.Marshal(c) }

// Sample is a file that changes nothing: every key with its default, commented
// out, below the lines of a heading.
func Sample(heading string) ([]byte, error) {
	text, err := Default().Text()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	for line := range strings.SplitSeq(heading, "\n") {
		b.WriteString("# " + line + "\n")
	}
	b.WriteString("\n")
	for line := range strings.Lines(string(text)) {
		if line != "\n" && !strings.HasPrefix(line, "[") {
			line = "# " + line
		}
		b.WriteString(line)
	}
	if !strings.Contains(b.String(), "[keys]") {
		b.WriteString("\n[keys]\n")
	}
	b.WriteString("# bookmark = ['m', 'f2']\n")
	b.WriteString("\n# [section.'vnexpress/thoi-su']\n# interval = '6h'\n# full = true\n# pictures = false\n# mute = ['quảng cáo']\n")
	return []byte(b.String()), nil
}

// Create writes a file where there is none. It reports whether it did.
func Create(path string, text []byte) (created bool, err error) {
	err = rewrite(path, func(before []byte) ([]byte, error) {
		if len(before) > 0 {
			return before, nil
		}
		created = true
		return text, nil
	})
	return created, err
}
