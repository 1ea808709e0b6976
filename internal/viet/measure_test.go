package viet

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/reflow/wordwrap"
)

// lineEnds measures lines of the paragraphs: the share of line ends inside a word
// and how full the lines before them are, in percent.
func lineEnds(paragraphs []paragraph, width int, wrap func(string, int) []string) (split, fill float64, ends int) {
	inside, full := 0, 0.0
	for _, p := range paragraphs {
		lines := wrap(p.text, width)
		token := 0
		for _, line := range lines[:len(lines)-1] {
			token += len(strings.Fields(line))
			ends++
			if p.inside[token-1] {
				inside++
			}
			full += float64(Width(line)) / float64(width)
		}
	}
	return 100 * float64(inside) / float64(ends), 100 * full / float64(ends), ends
}

func greedy(text string, width int) []string {
	var lines []string
	line, cells := "", 0
	for token := range strings.FieldsSeq(text) {
		if w := Width(token); line == "" {
			line, cells = token, w
		} else if cells+1+w <= width {
			line, cells = line+" "+token, cells+1+w
		} else {
			lines = append(lines, line)
			line, cells = token, w
		}
	}
	return append(lines, line)
}

func TestLinesEndBetweenWords(t *testing.T) {
	paragraphs := treebank(t, "dev")
	for _, c := range []struct {
		width                int
		mostSplit, leastFill float64
	}{{40, 6, 88}, {60, 3, 92}, {80, 2.5, 93}} {
		split, fill, ends := lineEnds(paragraphs, c.width, Wrap)
		plainSplit, plainFill, _ := lineEnds(paragraphs, c.width, greedy)
		t.Logf("width %d: %.2f %% of %d line ends inside a word, fill %.2f %%; greedy %.2f %%, fill %.2f %%",
			c.width, split, ends, fill, plainSplit, plainFill)
		if split > c.mostSplit || fill < c.leastFill {
			t.Errorf("width %d: got %.2f %% inside a word and fill %.2f %%, want at most %v and at least %v", c.width, split, fill, c.mostSplit, c.leastFill)
		}
	}
}

// benchText is an article of about a thousand syllables.
var benchText = strings.TrimSpace(strings.Repeat(sample+" ", 11))

func BenchmarkBreak(b *testing.B) {
	trained()
	for name, wrap := range map[string]func(){
		"ours":   func() { Break(benchText, Measure{Width: 72}) },
		"ansi":   func() { ansi.Wordwrap(benchText, 72, "") },
		"reflow": func() { wordwrap.String(benchText, 72) },
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(benchText)))
			b.ReportAllocs()
			for b.Loop() {
				wrap()
			}
		})
	}
}

func BenchmarkSegment(b *testing.B) {
	g := trained()
	b.SetBytes(int64(len(benchText)))
	b.ReportAllocs()
	for b.Loop() {
		s := syllablesOf(benchText)
		g.inside(nil, s, g.gapsOf(nil, s))
	}
}

func BenchmarkUnpack(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := unpack(segmenterData); err != nil {
			b.Fatal(err)
		}
	}
}
