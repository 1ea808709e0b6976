//go:build unix

package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestTheVoiceIsGivenEachSentence(t *testing.T) {
	const text = "Còn nước thì còn chợ; $(còn) `chợ`."
	for name, command := range map[string][]string{
		"standard input": {"sh", "-c", `cat > "$0"`, "OUT"},
		"argument":       {"sh", "-c", `printf '%s' "$1" > "$0"`, "OUT", "{}"},
	} {
		out := filepath.Join(t.TempDir(), "out")
		for i := range command {
			if command[i] == "OUT" {
				command[i] = out
			}
		}
		if err := (voice{command: command}).Speak(t.Context(), text); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(out); strings.TrimSpace(string(got)) != text {
			t.Errorf("by %s: %q, %v", name, got, err)
		}
	}
}

func TestTheVoiceStopsAtOnce(t *testing.T) {
	stopped := filepath.Join(t.TempDir(), "stopped")
	v := voice{command: []string{"sleep", "600"}, stop: []string{"touch", stopped}}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := v.Speak(ctx, "chợ"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("ended with %v", err)
	}
	if _, err := os.Stat(stopped); err != nil {
		t.Error("what was begun is not stopped:", err)
	}
}

func TestTheReadersOwnVoiceComesFirst(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if s := speaker(""); s != nil {
		t.Errorf("with nothing installed there is %v", s)
	}
	s, _ := speaker("  mimic --lang vi ").(voice)
	if strings.Join(s.command, "|") != "mimic|--lang|vi" {
		t.Errorf("the reader's command is taken as %q", s.command)
	}
	if err := s.Speak(t.Context(), "chợ"); err == nil {
		t.Error("a command that is not there fails silently")
	}
}
