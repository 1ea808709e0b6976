package main

import (
	"context"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/sapbao/sapbao/internal/tui/kit"
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

// Speak implements [kit.Speaker].
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
	err := cmd.Run()
	if ctx.Err() == nil {
		return err
	}
	if len(v.stop) > 0 {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
		defer cancel()
		_ = exec.CommandContext(ctx, v.stop[0], v.stop[1:]...).Run() //nolint:gosec // from the table above
	}
	return ctx.Err()
}
