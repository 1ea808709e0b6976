package kit

import (
	"context"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
)

// numbers are given to errands; they are unique in the process.
var numbers atomic.Uint64

// Errand is a question whose answer may come late. Starting it anew cancels the
// earlier question, and the answer to that one is no longer owned. Its zero
// value waits for nothing. It is used from Update only.
type Errand[T any] struct {
	number uint64
	cancel context.CancelFunc
}

// Answer is what a command started by an Errand brings.
type Answer[T any] struct {
	Value  T
	Err    error
	number uint64
}

// Errand is the number of the errand that asked.
func (a Answer[T]) Errand() uint64 { return a.number }

// Reply is an [Answer] of any kind. Root gives it to every screen; the one that
// asked owns it.
type Reply interface{ Errand() uint64 }

// Start asks in a command.
func (e *Errand[T]) Start(ctx context.Context, ask func(context.Context) (T, error)) tea.Cmd {
	e.Drop()
	ctx, cancel := context.WithCancel(ctx)
	number := numbers.Add(1)
	e.number, e.cancel = number, cancel
	return func() tea.Msg {
		defer cancel()
		value, err := ask(ctx)
		return Answer[T]{value, err, number}
	}
}

// Owns reports whether the answer is to the last question, and is then no longer waiting.
func (e *Errand[T]) Owns(a Answer[T]) bool {
	if e.number == 0 || a.number != e.number {
		return false
	}
	e.number, e.cancel = 0, nil
	return true
}

// Waiting reports whether an answer is due.
func (e *Errand[T]) Waiting() bool { return e.number != 0 }

// Drop cancels the question; its answer will not be owned.
func (e *Errand[T]) Drop() {
	if e.cancel != nil {
		e.cancel()
	}
	e.number, e.cancel = 0, nil
}

// After asks root to bring a message when some time has passed.
type After struct {
	Delay time.Duration
	Msg   tea.Msg
}

// Wait answers itself with value when the delay has passed. Starting or waiting
// anew drops the earlier one, so that only the last of many quick calls is answered.
func (e *Errand[T]) Wait(delay time.Duration, value T) tea.Cmd {
	e.Drop()
	e.number = numbers.Add(1)
	return Send(After{delay, Answer[T]{Value: value, number: e.number}})
}
