package tui

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"
)

// frames is how often a second the screen may be painted: the most that Bubble
// Tea allows, since a key is shown with the next frame.
const frames = 120

// parting is how long the reader's things may take to be put away when the program is
// ended from outside.
const parting = 2 * time.Second

// over says that the program is ended from outside.
type over struct{}

// Run shows the reader until it is left or ctx ends. Either way the place is kept and
// the terminal is as it was.
func Run(ctx context.Context, o Options, more ...tea.ProgramOption) error {
	asking, cancel := context.WithCancel(ctx)
	defer cancel()
	o.Context = asking
	program := tea.NewProgram(New(o), append([]tea.ProgramOption{tea.WithoutSignalHandler(), tea.WithFPS(frames)}, more...)...)
	defer context.AfterFunc(ctx, func() {
		last := time.AfterFunc(parting, program.Kill)
		defer last.Stop()
		program.Send(over{})
		program.Wait()
	})()
	_, err := program.Run()
	if errors.Is(err, tea.ErrInterrupted) || (errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil) {
		return nil
	}
	return err
}
