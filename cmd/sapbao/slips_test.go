package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheReaderIsToldOfEverySlipInTheConfiguration(t *testing.T) {
	home := t.TempDir()
	a := newApp([]string{"--home", home, "--lang", "en"}, streams{out: io.Discard, err: io.Discard})
	if got := a.slips(); got != nil {
		t.Errorf("without a configuration %q, want none", got)
	}
	file := a.places.File()
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	written := "theme = \"giaay\"\nfollow = [\"vnexpress\",\n\"vnexpres/thoi-su\"]\npictures = \"lots\"\n[keys]\nbookmrk = [\"m\"]\n"
	if err := os.WriteFile(file, []byte(written), 0o600); err != nil {
		t.Fatal(err)
	}
	a = newApp([]string{"--home", home, "--lang", "en"}, streams{out: io.Discard, err: io.Discard})
	got := a.slips()
	all := strings.Join(got, "\n")
	for _, want := range []string{"giaay", "pictures", "config.toml:6", `config.toml:3: there is no section "vnexpres/thoi-su"; did you mean "vnexpress/thoi-su"?`} {
		if !strings.Contains(all, want) {
			t.Errorf("slips %q, want one of %s", got, want)
		}
	}
	if len(got) != 4 {
		t.Errorf("%d slips, want 4: %q", len(got), got)
	}
}
