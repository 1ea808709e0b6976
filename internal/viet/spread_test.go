package viet

import (
	"strings"
	"testing"
)

func TestSpreadFillsTheLine(t *testing.T) {
	for width := 24; width < 110; width++ {
		lines := Wrap(sample, width)
		for _, line := range lines[:len(lines)-1] {
			got := Spread(line, width)
			if strings.Join(strings.Fields(got), " ") != line || strings.Contains(got, "   ") {
				t.Errorf("Spread(%q, %d): got %q", line, width, got)
			}
			if extra := width - Width(line); Width(got) != width && extra <= strings.Count(line, " ") {
				t.Errorf("Spread(%q, %d): got %d cells", line, width, Width(got))
			}
		}
	}
}

func TestSpreadLeavesWhatWouldTear(t *testing.T) {
	for _, line := range []string{"", "Cà", "Cà Mau", "Cà Mau có mưa", "Cà Mau có mưa rất to"} {
		if got := Spread(line, 20); got != line {
			t.Errorf("Spread(%q, 20): got %q", line, got)
		}
	}
}

func TestSpreadWidensAfterPunctuationFirst(t *testing.T) {
	if got, want := Spread("Trời mưa to, gió mạnh dần", 26), "Trời mưa to,  gió mạnh dần"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzSpread(f *testing.F) {
	f.Add("Trời mưa to, gió mạnh dần", 26)
	f.Add(" a  b\tc ", 12)
	f.Fuzz(func(t *testing.T, line string, width int) {
		got := Spread(line, width%300)
		if strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(line), " ") {
			t.Errorf("Spread(%q, %d): got %q", line, width, got)
		}
		if got != line && Width(got) > width%300 {
			t.Errorf("Spread(%q, %d): got %d cells", line, width, Width(got))
		}
	})
}
