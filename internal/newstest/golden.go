package newstest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Golden compares text with testdata/NAME.golden beside the test; -update rewrites it.
func Golden(t testing.TB, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name)+".golden")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; -update writes it", err)
	}
	if w := strings.ReplaceAll(string(want), "\r\n", "\n"); got != w {
		t.Errorf("%s differs %s\n-update rewrites it", path, difference(got, w))
	}
}

// difference is the first line that two texts do not share.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	at := 0
	for at < len(g)-1 && at < len(w)-1 && g[at] == w[at] {
		at++
	}
	return fmt.Sprintf("from line %d\n got: %s\nwant: %s", at+1, g[at], w[at])
}

// GoldenView is Golden for a screen's View: without styles and blanks at line
// ends. It also fails where the view does not fit the size.
func GoldenView(t testing.TB, name, view string, width, height int) {
	t.Helper()
	Fits(t, view, width, height)
	Golden(t, name, Text(view))
}

// Text is a view without its styles and the blanks at its lines' ends.
func Text(view string) string {
	lines := strings.Split(ansi.Strip(view), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Fits fails where a view has a line wider or more lines than the size.
func Fits(t testing.TB, view string, width, height int) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) > height && view != "" {
		t.Errorf("%d lines in a screen of %d", len(lines), height)
	}
	for i, line := range lines {
		if w := ansi.StringWidth(line); w > width {
			t.Errorf("line %d is %d cells in a screen of %d: %q", i+1, w, width, ansi.Strip(line))
		}
	}
}
