package main

import (
	"cmp"
	"context"
	"errors"
	"os/exec"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/sapbao/sapbao/internal/tui/kit"
	"github.com/sapbao/sapbao/internal/viet"
)

// voice is a command that reads aloud, run without a shell for each sentence. The
// text is given to it on standard input, or in the place of an argument "{}".
type voice struct {
	command []string
	stop    []string // ends what is being read, where ending the command does not; may be empty
}

// textPlace is the argument that the text takes the place of.
const textPlace = "{}"

// voices are the usual commands, those that sound best first.
var voices = []voice{
	{
		command: []string{"spd-say", "--wait", "--language", "vi", "--", textPlace},
		stop:    []string{"spd-say", "--cancel"},
	},
	{command: []string{"espeak-ng", "-v", "vi"}},
	{command: []string{"say", "-v", "Linh"}}, // the Vietnamese voice of macOS
}

// speaker is the configured command, else a usual one that is installed; nil without any.
func speaker(configured string) kit.Speaker {
	if words := strings.Fields(configured); len(words) > 0 {
		return voice{command: words}
	}
	for _, v := range voices {
		if _, err := exec.LookPath(v.command[0]); err == nil {
			return v
		}
	}
	return nil
}

// stopWithin bounds how long ending a command may take.
const stopWithin = 2 * time.Second

// letter is less time than any voice needs for one.
const letter = time.Millisecond

// tail keeps the end of what a command complains of.
type tail struct{ text []byte }

func (t *tail) Write(p []byte) (int, error) {
	t.text = append(t.text, p...)
	t.text = t.text[max(0, len(t.text)-tailLength):]
	return len(p), nil
}

const tailLength = 400 // bytes

// fault is the last line, as an error, or nil for none.
func (t *tail) fault() error {
	lines := strings.Split(strings.TrimSpace(string(t.text)), "\n")
	if last := viet.Clean(lines[len(lines)-1]); last != "" {
		return errors.New(last)
	}
	return nil
}

// Speak implements [kit.Speaker]. A command that complains and is done at once has not
// spoken, whatever its status: some say so of a machine without sound.
func (v voice) Speak(ctx context.Context, text string) error {
	args := slices.Clone(v.command[1:])
	at := slices.Index(args, textPlace)
	if at >= 0 {
		args[at] = text
	}
	cmd := exec.CommandContext(ctx, v.command[0], args...) //nolint:gosec // the reader's own command, no shell
	cmd.WaitDelay = stopWithin
	if at < 0 {
		cmd.Stdin = strings.NewReader(text + "\n")
	}
	var said tail
	cmd.Stderr = &said
	began := time.Now()
	err := cmd.Run()
	if ctx.Err() == nil {
		if tooFast := time.Since(began) < time.Duration(utf8.RuneCountInString(text))*letter; err == nil && tooFast {
			return said.fault()
		}
		return cmp.Or(said.fault(), err)
	}
	if len(v.stop) > 0 {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
		defer cancel()
		_ = exec.CommandContext(ctx, v.stop[0], v.stop[1:]...).Run() //nolint:gosec // from the table above
	}
	return ctx.Err()
}
