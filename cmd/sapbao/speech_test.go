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

func TestAVoiceWithoutSoundSaysWhy(t *testing.T) {
	mute := voice{command: []string{"sh", "-c", "echo one >&2; echo no sound card >&2"}}
	if err := mute.Speak(t.Context(), strings.Repeat("Chợ tan từ sớm. ", 100)); err == nil || err.Error() != "no sound card" {
		t.Errorf("a command that complains at once ended with %v", err)
	}
	broken := voice{command: []string{"sh", "-c", "echo no voice >&2; exit 3"}}
	if err := broken.Speak(t.Context(), "chợ"); err == nil || err.Error() != "no voice" {
		t.Errorf("a command that failed ended with %v", err)
	}
	if err := (voice{command: []string{"sh", "-c", "exit 3"}}).Speak(t.Context(), "chợ"); err == nil {
		t.Error("a command that failed without a word is taken as good")
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
