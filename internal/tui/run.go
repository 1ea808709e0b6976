package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"
)

// frames is how often a second the screen may be painted: the most that Bubble
// Tea allows, since a key is shown with the next frame.
const frames = 120

// Run shows the reader until it is left or ctx ends.
func Run(ctx context.Context, o Options, more ...tea.ProgramOption) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	o.Context = ctx
	program := tea.NewProgram(New(o), append([]tea.ProgramOption{tea.WithContext(ctx), tea.WithFPS(frames)}, more...)...)
	_, err := program.Run()
	if errors.Is(err, tea.ErrInterrupted) || (errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil) {
		return nil
	}
	return err
}
